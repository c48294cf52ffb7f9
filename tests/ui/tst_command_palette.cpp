#include "core/runs/index/run_index.h"
#include "core/runs/run_store.h"
#include "tests/support/many_runs.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
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

/// A project of 2,000 runs: “trial 0” … “trial 1999”, the newest last, and some of other names.
class ManyRunsProject final
{
public:
    ManyRunsProject()
    {
        const auto made = Project::create(m_folder.path(QStringLiteral("p")));
        NoProgress progress;
        if (!made || !makeManyRuns(**made, 2'000, progress) ||
            !(*made)->write([](Connection &connection) { return connection.execute(names); }))
            return;
        project = *made;
        index = std::make_unique<RunIndex>(project);
    }

    /// What is listed for these letters, in order.
    [[nodiscard]] QStringList listed(const QString &typed, const QStringList &recent = {}) const
    {
        const auto items = runItems(*project, *index, typed, recent);
        PaletteModel model;
        model.setItems(items ? *items : QList<PaletteItem>());
        model.setRecent(recent);
        model.setTyped(typed);
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.item(row).text);
        return texts;
    }
    [[nodiscard]] Run find(const QString &name) const
    {
        const auto run = project->read([&](Connection &connection) { return run_store::find(connection, name); });
        return run ? *run : Run();
    }

    std::shared_ptr<Project> project; ///< null when it could not be made
    std::unique_ptr<RunIndex> index;

private:
    static constexpr const char *names =
        "UPDATE run SET name = 'xgb_depth_8 100%' WHERE name = 'trial 5'; "
        "UPDATE run SET name = 'it''s Größe' WHERE name = 'trial 6'; "
        "UPDATE run SET name = 'archived one', archived_at = 1 WHERE name = 'trial 1000'; "
        "UPDATE run SET name = 'deleted one', trashed_at = 1 WHERE name = 'trial 1001'; "
        "UPDATE run SET name = 'random forest' WHERE name = 'trial 1500'";

    TemporaryFolder m_folder;
};

} // namespace

class TestCommandPalette final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_many = std::make_unique<ManyRunsProject>();
        QVERIFY(m_many->project);
    }
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

    void codesAnswerFromTheirBeginning()
    {
        PaletteItem run = item("ridge");
        run.code = QStringLiteral("8f3a0012");
        PaletteModel model;
        model.setItems({item("8 f 3 a 0"), run});
        for (const char *typed : {"8f3a", "8F3A0", " 8f3a0012 "}) {
            model.setTyped(QString::fromLatin1(typed));
            QCOMPARE(model.rowOf(QStringLiteral("ridge")), 0);
        }
        for (const char *typed : {"8f3", "f3a0", "8f3a1"}) {
            model.setTyped(QString::fromLatin1(typed));
            QCOMPARE(model.rowOf(QStringLiteral("ridge")), -1);
        }
    }

    void withoutLettersTheNewestRunsAreListed()
    {
        const ManyRunsProject &many = *m_many;
        const QStringList newest = many.listed({});
        QCOMPARE(newest.size(), 20);
        QCOMPARE(newest.first(), QStringLiteral("trial 1999"));
        QCOMPARE(newest.last(), QStringLiteral("trial 1980"));
        const Run used = many.find(QStringLiteral("trial 77"));
        const QStringList recent = {QStringLiteral("page/data"), QStringLiteral("run/") + used.id.value,
                                    QStringLiteral("run/gone"),
                                    QStringLiteral("run/") + many.find(QStringLiteral("deleted one")).id.value};
        const QStringList withUsed = many.listed({}, recent);
        QCOMPARE(withUsed.size(), 21);
        QCOMPARE(withUsed.first(), QStringLiteral("trial 77"));
    }

    void runsAreFoundByNameWhereverTheyStand()
    {
        const ManyRunsProject &many = *m_many;
        // A thousand newer ones have it in their names.
        QCOMPARE(many.listed(QStringLiteral("trial 1")).first(), QStringLiteral("trial 1"));
        QCOMPARE(many.listed(QStringLiteral("trial")).size(), 50);
        QCOMPARE(many.listed(QStringLiteral("trial")).first(), QStringLiteral("trial 1999"));
        for (const char *typed : {"xgb_depth_8", "XGB_D", "100%", "_8 1"})
            QCOMPARE(many.listed(QString::fromUtf8(typed)), QStringList{QStringLiteral("xgb_depth_8 100%")});
        for (const char *typed : {"it's", "GRÖ", "größe", " it's "})
            QVERIFY2(many.listed(QString::fromUtf8(typed)).contains(QStringLiteral("it's Größe")), typed);
        // Letters in order are enough among the newest.
        QCOMPARE(many.listed(QStringLiteral("rdfor")), QStringList{QStringLiteral("random forest")});
        QCOMPARE(many.listed(QStringLiteral("archived")), QStringList{QStringLiteral("archived one")});
        QVERIFY(many.listed(QStringLiteral("deleted")).isEmpty());
        for (const char *typed : {"%", "'", "\\", "' or name like '", "zzz\nzzz", "`"})
            QVERIFY2(many.listed(QString::fromUtf8(typed)).size() <= 2, typed);
        QVERIFY(many.listed(QString(1'000'000, u'a')).isEmpty());
    }

    void runsAreFoundByTheirIds()
    {
        const ManyRunsProject &many = *m_many;
        const Run run = many.find(QStringLiteral("trial 471"));
        QCOMPARE(many.listed(run.id.value), QStringList{QStringLiteral("trial 471")});
        QCOMPARE(many.listed(run.id.value.left(12).toUpper()), QStringList{QStringLiteral("trial 471")});
        QVERIFY(many.listed(many.find(QStringLiteral("deleted one")).id.value).isEmpty());
    }

private:
    std::unique_ptr<ManyRunsProject> m_many;
};

QTEST_GUILESS_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
