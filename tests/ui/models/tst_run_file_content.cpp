#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "ui/models/run_file_content.h"
#include "ui/models/text_rows_model.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

using Kind = RunFileContent::Kind;

QByteArray picture(const char *format, QSize size = {40, 30})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

RunFileContent contentOf(const char *path, const QByteArray &bytes, bool isCut = false)
{
    return runFileContent(QString::fromLatin1(path), bytes, isCut);
}

} // namespace

/// What is shown of a file, whatever it holds.
class TestRunFileContent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void kindsAreToldByContent_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *path, const QByteArray &bytes, Kind kind) {
            QTest::newRow(name) << QString::fromLatin1(path) << bytes << int(kind);
        };
        row("text", "a.txt", "größe\n", Kind::Text);
        row("empty", "a.txt", "", Kind::Text);
        row("no ending", "README", "x", Kind::Text);
        row("UTF-16", "a.txt",
            QByteArray("\xff\xfe"
                       "a\0b\0",
                       6),
            Kind::Text);
        row("PNG", "a.png", picture("PNG"), Kind::Image);
        row("PNG by another name", "a.txt", picture("PNG"), Kind::Image);
        row("JPEG", "a.jpg", picture("JPG"), Kind::Image);
        row("text that says it is a picture", "a.png", "no picture", Kind::Text);
        // A picture that may name files and addresses is shown as the text that it is.
        row("SVG", "a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>",
            Kind::Text);
        row("half a PNG", "a.png", picture("PNG").left(60), Kind::Other);
        row("NUL", "a.txt", QByteArray("a\0b", 3), Kind::Other);
        row("not UTF-8", "a.txt",
            "gr\xfc\xdf"
            "e",
            Kind::Other);
        row("half a character", "a.txt", "gr\xc3", Kind::Other);
        row("CSV", "a.csv", "x,y\n1,2\n", Kind::Table);
        row("CSV in capitals", "A.CSV", "x,y\n1,2\n", Kind::Table);
        row("broken CSV", "a.csv", "x,y\n\"1,2\n", Kind::Text);
        row("empty CSV", "a.csv", "", Kind::Text);
        row("JSON", "a.json", "{}", Kind::Text);
        row("markup", "a.html", "<script>alert(1)</script>", Kind::Text);
    }

    void kindsAreToldByContent()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        const RunFileContent content = runFileContent(path, bytes, false);
        QCOMPARE(int(content.kind), kind);
        QCOMPARE(content.reason.isEmpty(), content.kind != Kind::Other);
        QVERIFY(!content.isCut);
        if (content.kind == Kind::Image)
            QCOMPARE(content.image.size(), QSize(40, 30));
    }

    void jsonIsSetInLines()
    {
        const QByteArray json = "{\"a\":[1,2.50,1e300,12345678901234567890],\"b\":{},\"c\":\"x,{\\\"y\",\"d\":[ ]}";
        QCOMPARE(contentOf("a.json", json).text,
                 QStringLiteral("{\n  \"a\": [\n    1,\n    2.50,\n    1e300,\n    12345678901234567890\n  ],\n"
                                "  \"b\": {},\n  \"c\": \"x,{\\\"y\",\n  \"d\": []\n}\n"));
        // What is not JSON, or not all of it, stays as it is.
        QCOMPARE(contentOf("a.json", "{\"a\":NaN}").text, QStringLiteral("{\"a\":NaN}\n"));
        QCOMPARE(contentOf("a.json", "{\"a\":1}", true).text, QStringLiteral("{\"a\":1}\n"));
        QCOMPARE(contentOf("a.txt", "{\"a\":1}").text, QStringLiteral("{\"a\":1}\n"));
        const QByteArray deep = QByteArray("[").repeated(900) + QByteArray("]").repeated(900);
        QVERIFY(contentOf("deep.json", deep).text.size() < 200'000);
        const QByteArray endless = QByteArray("[").repeated(500'000);
        QCOMPARE(contentOf("endless.json", endless).kind, Kind::Text);
    }

    void longTextsAreCut()
    {
        const RunFileContent lines = contentOf("a.txt", QByteArray("line\n").repeated(6000));
        QVERIFY(lines.isCut);
        QCOMPARE(lines.text.count(u'\n'), qsizetype(previewLines));
        const RunFileContent wide = contentOf("a.txt", QByteArray(4'000'000, 'x') + "\nend");
        QVERIFY(wide.isCut);
        QVERIFY(wide.text.size() < 3000 && wide.text.endsWith(QStringLiteral(" …\nend\n")));
        QVERIFY(!contentOf("a.txt", QByteArray("line\n").repeated(5000)).isCut);
        QVERIFY(contentOf("a.txt", "gr\xc3", true).isCut);
        QCOMPARE(contentOf("a.txt", "gr\xc3", true).text, QStringLiteral("gr\n"));
    }

    void tablesAreReadAsTheyAreWritten()
    {
        const RunFileContent content = contentOf("a.csv", "\xef\xbb\xbfname;value\n\"a;b\nc\";1,5\nshort\n;;;\n");
        QCOMPARE(content.kind, Kind::Table);
        QCOMPARE(content.header, (QStringList{QStringLiteral("name"), QStringLiteral("value")}));
        QCOMPARE(content.rows.size(), 3);
        QCOMPARE(content.rows.at(0), (QStringList{QStringLiteral("a;b c"), QStringLiteral("1,5")}));
        QCOMPARE(content.rows.at(1), QStringList{QStringLiteral("short")});
        QCOMPARE(content.rows.at(2).size(), 4);
        QVERIFY(!content.isCut);

        const RunFileContent many = contentOf("a.csv", "x,y\n" + QByteArray("1,2\n").repeated(1500));
        QCOMPARE(many.rows.size(), previewRows);
        QVERIFY(many.isCut);
        const RunFileContent wide = contentOf("a.csv", QByteArray("x,").repeated(9999) + "x\n");
        QCOMPARE(wide.header.size(), 200);
        QVERIFY(wide.isCut);
        const RunFileContent cut = contentOf("a.csv", "x,y\n1,2\n3,\"4", true);
        QCOMPARE(cut.rows.size(), 1);
        QVERIFY(cut.isCut);
    }

    void hugePicturesAreNotDecoded()
    {
        const RunFileContent content = contentOf("a.ppm", "P6\n30000 30000\n255\n");
        QCOMPARE(content.kind, Kind::Other);
        QVERIFY2(content.reason.contains(QStringLiteral("too many pixels")), qPrintable(content.reason));
        QCOMPARE(contentOf("a.ppm", "P6\n4 2\n255\n" + QByteArray(24, 'x')).image.size(), QSize(4, 2));
        const RunFileContent large = contentOf("a.png", picture("PNG", {6000, 100}));
        QCOMPARE(large.imageSize, QSize(6000, 100));
        QCOMPARE(large.image.width(), 4096);
        QCOMPARE(contentOf("a.png", picture("PNG"), true).kind, Kind::Other);
    }

    void filesAreReadAndCompared()
    {
        TemporaryFolder folder;
        const auto project = Project::create(folder.path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        const auto keep = [&](const char *path, const QByteArray &bytes) {
            return RunFile{{}, QString::fromLatin1(path), *(*project)->objects().put(bytes), bytes.size(), 0, {}};
        };
        const auto compare = [&](const RunFile &a, const RunFile &b) {
            return *compareRunFiles(**project, a, QStringLiteral("one"), b, QStringLiteral("two"));
        };
        const RunFile a = keep("a.txt", "1\n2\n3\n");
        QCOMPARE(loadRunFileContent(**project, a)->text, QStringLiteral("1\n2\n3\n"));
        const auto huge = loadRunFileContent(**project, keep("huge.txt", QByteArray("0123456\n").repeated(1'000'000)));
        QVERIFY_RESULT(huge);
        QVERIFY(huge->isCut);
        QVERIFY_ERROR(loadRunFileContent(**project, {{}, QStringLiteral("a"), QString(64, u'0'), 5, 0, {}}),
                      ErrorCode::NotFound);

        QCOMPARE(compare(a, a).kind, RunFileComparison::Kind::Same);
        const RunFileComparison text = compare(a, keep("a.txt", "1\ntwo\n3\n"));
        QCOMPARE(text.kind, RunFileComparison::Kind::Text);
        QCOMPARE(text.difference, QStringLiteral("--- one\n+++ two\n@@ -1,3 +1,3 @@\n 1\n-2\n+two\n 3\n"));
        const RunFileComparison ends = compare(a, keep("a.txt", "1\r\n2\r\n3\r\n"));
        QVERIFY(ends.difference.isEmpty() && !ends.sentence.isEmpty());
        const RunFileComparison json =
            compare(keep("a.json", "{\"a\":1,\"b\":2}"), keep("a.json", "{\"a\":1,\"b\":3}"));
        QVERIFY2(json.difference.contains(QStringLiteral("-  \"b\": 2\n+  \"b\": 3\n")), qPrintable(json.difference));
        const RunFileComparison images =
            compare(keep("a.png", picture("PNG")), keep("a.png", picture("PNG", {20, 20})));
        QCOMPARE(images.kind, RunFileComparison::Kind::Images);
        QCOMPARE(images.second.size(), QSize(20, 20));
        QVERIFY(!images.sentence.isEmpty());
        QCOMPARE(compare(a, keep("a.png", picture("PNG"))).kind, RunFileComparison::Kind::None);
        QCOMPARE(compare(a, keep("a.bin", QByteArray("\0", 1))).kind, RunFileComparison::Kind::None);
    }

    void rowsOfTextAreAModel()
    {
        TextRowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({QStringLiteral("x"), QStringLiteral("y")},
                      {{QStringLiteral("a"), QStringLiteral("-1.5"), QStringLiteral("more")}, {QStringLiteral("b")}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.columnCount(), 3);
        QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("y"));
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QString());
        QCOMPARE(model.index(0, 1).data(NumberRole).toBool(), true);
        QCOMPARE(model.index(0, 0).data(NumberRole).toBool(), false);
        QCOMPARE(model.index(1, 2).data().toString(), QString());
        model.setRows({}, {});
        QCOMPARE(model.rowCount() + model.columnCount(), 0);
    }
};

QTEST_MAIN(TestRunFileContent)
#include "tst_run_file_content.moc"
