#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/report/demo_report.h"
#include "ui/report/report_pdf.h"

#include "core/base/atomic_file.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace assay;

namespace
{

/// What a program of poppler-utils prints about a file; null when the program is not there.
QString poppler(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

int pageCount(const QString &path)
{
    static const QRegularExpression pages(QStringLiteral("Pages:\\s+(\\d+)"));
    return pages.match(poppler(QStringLiteral("pdfinfo"), {path})).captured(1).toInt();
}

} // namespace

class TestReportPdf final : public QObject
{
    Q_OBJECT

    TemporaryFolder m_folder;
    QString m_demo;

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("poppler-utils is not installed");
        m_demo = m_folder.path(QStringLiteral("demo.pdf"));
        QVERIFY_RESULT(writeReportPdf(demoReport(), m_demo));
    }

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void textCanBeSelected()
    {
        const QString text =
            poppler(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), m_demo, QStringLiteral("-")});
        const int pages = pageCount(m_demo);
        QVERIFY(pages > 2);
        for (const QString &words :
             {QStringLiteral("MODEL REPORT"), QStringLiteral("demand@1"), QStringLiteral("(95 % interval"),
              QStringLiteral("2026-11-23 09:30 UTC"),
              QStringLiteral("On bikes@2 the error is 2.4 times as large as on the holdout."),
              QStringLiteral("Predicted against actual"), QStringLiteral("RMSE, rentals an hour"),
              QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
              QStringLiteral("kind = \"xgboost\""), QStringLiteral("audit head 7d1f3a90c2b4"),
              QStringLiteral("Page 1 of %1").arg(pages), QStringLiteral("Page %1 of %1").arg(pages)})
            QVERIFY2(text.contains(words), qPrintable(words));
        const QString flat = poppler(QStringLiteral("pdftotext"), {m_demo, QStringLiteral("-")}).simplified();
        const qsizetype signs = flat.indexOf(QStringLiteral("a-b 1-2"));
        QVERIFY(signs >= 0);
        QCOMPARE(flat.mid(signs, signsInText().size()), signsInText());
    }

    void fontsAreEmbedded()
    {
        const QStringList lines = poppler(QStringLiteral("pdffonts"), {m_demo}).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        // name, type, encoding, embedded, subset (Qt says no though it embeds a subset), Unicode map …
        static const QRegularExpression embedded(QStringLiteral("\\syes\\s+(yes|no)\\s+yes\\s"));
        for (const QString &line : lines.mid(2))
            QVERIFY2(embedded.match(line).hasMatch(), qPrintable(line));
    }

    void titleAndCreatorAreNamed()
    {
        const QString info = poppler(QStringLiteral("pdfinfo"), {m_demo});
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Title:\\s+demand@1"))));
        QVERIFY(info.contains(QRegularExpression(QStringLiteral("Creator:\\s+Assay"))));
        QVERIFY(info.contains(QStringLiteral("(A4)")));
    }

    void sameReportSameFile()
    {
        const QString again = m_folder.path(QStringLiteral("again.pdf"));
        QVERIFY_RESULT(writeReportPdf(demoReport(), again));
        const auto withoutDate = [](const QString &path) {
            QByteArray bytes = *readWholeFile(path);
            const qsizetype date = bytes.indexOf("/CreationDate");
            return bytes.remove(date, bytes.indexOf('\n', date) - date);
        };
        QCOMPARE(withoutDate(again), withoutDate(m_demo));
        QVERIFY(readWholeFile(m_demo)->size() < 600'000);
    }

    void everyWordLiesOnThePage_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("demo") << 0;
        QTest::newRow("hostile") << 1;
    }

    void everyWordLiesOnThePage()
    {
        QFETCH(int, kind);
        const QString path = m_folder.path(QStringLiteral("words.pdf"));
        QVERIFY_RESULT(writeReportPdf(kind == 0 ? demoReport() : hostileReport(), path));
        const QString words =
            poppler(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), path, QStringLiteral("-")});
        static const QRegularExpression box(QStringLiteral(
            "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*)</word>"));
        int count = 0;
        for (auto found = box.globalMatch(words); found.hasNext(); ++count) {
            const auto match = found.next();
            const QRectF place(QPointF(match.captured(1).toDouble(), match.captured(2).toDouble()),
                               QPointF(match.captured(3).toDouble(), match.captured(4).toDouble()));
            // 20 mm of margin, but for a hair of side bearing; boxes of lines are taller than their letters
            QVERIFY2(place.left() > 55 && place.right() < 540 && place.top() > 20 && place.bottom() < 822,
                     qPrintable(match.captured(0)));
        }
        QVERIFY(count > 200);
    }

    void aReportThatCannotBeWrittenSaysSo()
    {
        const QString path = m_folder.path(QStringLiteral("none/demo.pdf"));
        const auto written = writeReportPdf(demoReport(), path);
        QVERIFY(written.isError());
        QVERIFY(written.error().text.contains(QStringLiteral("demo.pdf")));
    }
};

QTEST_MAIN(TestReportPdf)
#include "tst_report_pdf.moc"
