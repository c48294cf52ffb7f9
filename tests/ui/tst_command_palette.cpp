#include "tests/ui/ui_test.h"
#include "ui/window/palette_match.h"
#include "ui/window/palette_model.h"

#include <QAbstractItemModelTester>

using namespace assay;

namespace
{

PaletteItem item(const char *text)
{
    PaletteItem result;
    result.id = result.text = QString::fromUtf8(text);
    return result;
}

int scoreOf(const char *typed, const char *text)
{
    const auto match = matchPalette(QString::fromUtf8(typed), QString::fromUtf8(text));
    return match ? match->score : -1;
}

} // namespace

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnUiWarnings(); }

    void lettersMustComeInOrder()
    {
        QVERIFY(matchPalette(QStringLiteral("expo"), QStringLiteral("Export the log…")));
        QVERIFY(matchPalette(QStringLiteral("EXL"), QStringLiteral("Export the log…")));
        QVERIFY(matchPalette(QStringLiteral("ex log"), QStringLiteral("Export the log…")));
        QVERIFY(!matchPalette(QStringLiteral("logex"), QStringLiteral("Export the log…")));
        QVERIFY(!matchPalette(QStringLiteral("export everything there is"), QStringLiteral("Export")));
        QVERIFY(matchPalette(QString(), QStringLiteral("anything")));
        QVERIFY(!matchPalette(QStringLiteral("a"), QString()));
    }

    void positionsAreTheLettersThatMatched()
    {
        const auto match = matchPalette(QStringLiteral("xd8"), QStringLiteral("xgb-depth-8"));
        QVERIFY(match);
        QCOMPARE(match->positions, (QList<int>{0, 4, 10}));
        // The beginning of a word wins over a letter before it.
        const auto word = matchPalette(QStringLiteral("o"), QStringLiteral("go Overview"));
        QCOMPARE(word->positions, QList<int>{3});
    }

    void betterAnswersScoreMore()
    {
        QVERIFY(scoreOf("data", "Data") > scoreOf("data", "Import data…"));
        QVERIFY(scoreOf("data", "Import data…") > scoreOf("data", "d-a-t-a and more"));
        QVERIFY(scoreOf("ov", "Overview") > scoreOf("ov", "Improve"));
        QVERIFY(scoreOf("np", "New project…") > scoreOf("np", "Open project…"));
        QVERIFY(scoreOf("model", "model") > scoreOf("model", "model of everything else"));
    }

    void longTextsAreQuick()
    {
        const QString text = QString(100'000, QLatin1Char('a'));
        QVERIFY(matchPalette(QStringLiteral("aaaa"), text));
        QVERIFY(!matchPalette(QStringLiteral("b"), text));
    }

    void bestAnswerComesFirst()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setItems({item("Import data…"), item("Audit"), item("Data"), item("Models")});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.item(0).text, QStringLiteral("Import data…"));
        model.setTyped(QStringLiteral("data"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.item(0).text, QStringLiteral("Data"));
        model.setTyped(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
    }

    void lastUsedComesFirst()
    {
        PaletteModel model;
        model.setItems({item("Overview"), item("Data"), item("Audit")});
        model.setRecent({QStringLiteral("Audit"), QStringLiteral("Data")});
        QCOMPARE(model.item(0).text, QStringLiteral("Audit"));
        QCOMPARE(model.item(1).text, QStringLiteral("Data"));
        QCOMPARE(model.item(2).text, QStringLiteral("Overview"));
    }
};

QTEST_GUILESS_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
