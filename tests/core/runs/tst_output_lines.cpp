#include "core/runs/files/output_lines.h"

#include <QTest>

using namespace assay;

class TestOutputLines final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesBecomeLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &lines) {
            QTest::newRow(name) << bytes << (lines.isNull() ? QStringList() : lines.split(u'|'));
        };
        row("nothing", "", {});
        row("one", "a b\n", QStringLiteral("a b"));
        row("without its end", "a\nb", QStringLiteral("a|b"));
        row("empty ones", "\n\na\n", QStringLiteral("||a"));
        row("of Windows", "a\r\nb\r\n", QStringLiteral("a|b"));
        row("a progress bar", "0 %\r50 %\r100 %\nend\n", QStringLiteral("100 %|end"));
        row("a progress bar that ends with a return", "0 %\r50 %\r\n", QStringLiteral("50 %"));
        row("colours", "\x1b[1;31merror\x1b[0m: \x1b[38;5;9mx\x1b[m\n", QStringLiteral("error: x"));
        row("a title", "\x1b]0;title\x07text\x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\\n", QStringLiteral("textlink"));
        row("character sets", "\x1b(Bplain\x1b=\n", QStringLiteral("plain"));
        row("an escape without an end", "a\x1b[", QStringLiteral("a"));
        row("an escape alone", "a\x1b", QStringLiteral("a"));
        row("a title without an end", "a\x1b]0;b", QStringLiteral("a"));
        row("no UTF-8", "a\xff\xc3\n", QString::fromUtf8("a\uFFFD\uFFFD"));
        row("characters", "größe €\n", QString::fromUtf8("größe €"));
    }

    /// In one piece and byte by byte.
    void bytesBecomeLines()
    {
        QFETCH(QByteArray, bytes);
        OutputLines whole;
        QStringList lines = whole.take(bytes);
        lines += whole.finish();
        QTEST(lines, "lines");
        OutputLines single;
        QStringList again;
        for (const char byte : bytes)
            again += single.take(QByteArrayView(&byte, 1));
        again += single.finish();
        QCOMPARE(again, lines);
        QVERIFY(whole.finish().isEmpty());
    }

    void aLineWithoutEndIsCutBetweenCharacters()
    {
        const QByteArray bytes = "x" + QByteArray("€").repeated(20'000);
        OutputLines output;
        QStringList lines;
        for (qsizetype at = 0; at < bytes.size(); at += 1'000)
            lines += output.take(QByteArrayView(bytes).sliced(at, qMin<qsizetype>(1'000, bytes.size() - at)));
        QCOMPARE(lines.size(), 3);
        lines += output.finish();
        QCOMPARE(lines.join(QString()), QString::fromUtf8(bytes));
    }

    void aBarThatIsDrawnForHoursIsOneLine()
    {
        OutputLines output;
        for (int i = 0; i < 10'000; ++i)
            QVERIFY(output.take("\rstep " + QByteArray::number(i)).isEmpty());
        QCOMPARE(output.take("\n"), QStringList{QStringLiteral("step 9999")});
    }
};

QTEST_APPLESS_MAIN(TestOutputLines)
#include "tst_output_lines.moc"
