#include "core/base/json.h"
#include "core/data/sketch_store.h"
#include "core/work/edit_schema.h"
#include "core/work/import_data.h"
#include "core/work/merge_profiles.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

/// sales@1 and sales@2, of 240 rows each.
class TestMergeProfiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("p")));
        m_small->importLaterData();
    }
    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void versionsAreProfiledAsOne()
    {
        const auto merged = mergeProfiles(project(), {{"sales", 1}, {"sales", 2}}, m_progress);
        QVERIFY_RESULT(merged);
        QCOMPARE(merged->data, (QStringList{QStringLiteral("sales@1"), QStringLiteral("sales@2")}));
        QCOMPARE(merged->profile.rows, 480);
        const auto both =
            importOf(SmallProject::csv() + SmallProject::csv(2).mid(SmallProject::csv().indexOf('\n') + 1));
        QVERIFY_RESULT(both);
        QCOMPARE(merged->profile.columns.size(), both->profile.columns.size());
        for (size_t i = 0; i < merged->profile.columns.size(); ++i) {
            const ColumnProfile &parts = merged->profile.columns[i];
            const ColumnProfile &whole = both->profile.columns[i];
            QVERIFY(parts.bounds.areZero());
            QCOMPARE(parts.distinct, whole.distinct);
            QCOMPARE(parts.histogram, whole.histogram);
            QCOMPARE(parts.quantiles, whole.quantiles);
            QVERIFY(std::isnan(whole.sd) || std::abs(parts.sd - whole.sd) <= 1e-12 * whole.sd);
        }
    }

    void noRowsAreRead()
    {
        takeRowsAway();
        QVERIFY_RESULT(mergeProfiles(project(), {{"sales", 1}, {"sales", 2}}, m_progress));
        const SchemaEdit edit{SchemaEdit::Action::Set, QStringLiteral("value.range"), {"0..1"}};
        const auto preview = previewSchemaEdits(project(), {"sales", 0}, {edit}, m_progress);
        QVERIFY_RESULT(preview);
        QCOMPARE(preview->replay.size(), size_t(2));
        QCOMPARE(preview->replay[0].after.size(), preview->replay[0].before.size() + 1);
        QCOMPARE(preview->replay[0].after.back().code, QStringLiteral("out_of_range"));
        QCOMPARE(preview->replay[0].after.back().rows, 240);
        // A rule over rows needs them.
        const SchemaEdit rule{SchemaEdit::Action::Add, QStringLiteral("rule"), {"price > 0"}};
        QVERIFY(!previewSchemaEdits(project(), {"sales", 0}, {rule}, m_progress));
    }

    void versionsWithoutSketchesGiveTheSame()
    {
        const auto before = mergeProfiles(project(), {{"sales", 1}, {"sales", 2}}, m_progress);
        QVERIFY_RESULT(before);
        const SchemaEdit edit{SchemaEdit::Action::Set, QStringLiteral("value.range"), {"0..100"}};
        const auto preview = previewSchemaEdits(project(), {"sales", 0}, {edit}, m_progress);
        QVERIFY_RESULT(preview);
        // As versions are that came in before there were sketches, and one whose sketches are damaged.
        QVERIFY_RESULT(project().write([](Connection &connection) -> Result<> {
            ASSAY_TRY(gone, connection.prepare("DELETE FROM dataset_sketch WHERE dataset_version_id = 1"));
            ASSAY_CHECK(gone.run());
            ASSAY_TRY(damaged, connection.prepare("UPDATE dataset_sketch SET sketches = x'01020304'"));
            return damaged.run();
        }));
        const auto after = mergeProfiles(project(), {{"sales", 1}, {"sales", 2}}, m_progress);
        QVERIFY_RESULT(after);
        QCOMPARE(compactJson(after->profile.toJson()), compactJson(before->profile.toJson()));
        const auto again = previewSchemaEdits(project(), {"sales", 0}, {edit}, m_progress);
        QVERIFY_RESULT(again);
        for (size_t i = 0; i < again->replay.size(); ++i) {
            QCOMPARE(again->replay[i].after.size(), preview->replay[i].after.size());
            for (size_t k = 0; k < again->replay[i].after.size(); ++k) {
                QCOMPARE(again->replay[i].after[k].text, preview->replay[i].after[k].text);
                QCOMPARE(again->replay[i].after[k].rows, preview->replay[i].after[k].rows);
            }
        }
    }

    void columnsOfUnlikeTypesAreLeftOut()
    {
        QVERIFY_RESULT(importOf("id,price\n1,cheap\n2,dear\n"));
        const auto merged = mergeProfiles(project(), {{"sales", 1}, {"other", 1}, {"sales", 2}}, m_progress);
        QVERIFY_RESULT(merged);
        QVERIFY(merged->profile.find(QStringLiteral("price")) == nullptr);
        QCOMPARE(merged->profile.find(QStringLiteral("id"))->count, 482);
        QCOMPARE(merged->profile.find(QStringLiteral("value"))->count, 480);
        QCOMPARE(merged->profile.warnings.back().code, QStringLiteral("mixed_types"));
        QVERIFY_ERROR(mergeProfiles(project(), {{"sales", 2}, {"sales", 0}}, m_progress), ErrorCode::Usage);
        QVERIFY_ERROR(mergeProfiles(project(), {{"sales", 1}, {"sales", 9}}, m_progress), ErrorCode::NotFound);
    }

private:
    Project &project() { return *m_small->project(); }
    Result<DatasetVersion> importOf(const QByteArray &csv)
    {
        const QString path = m_folder->path(QStringLiteral("other.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return Error{ErrorCode::Io, QStringLiteral("The test cannot write.")};
        file.close();
        return importData(project(), m_small->person(QStringLiteral("Ada")),
                          {QStringLiteral("other"), path, {}, {}, {}}, m_progress);
    }
    void takeRowsAway() { QVERIFY(QDir(m_folder->path(QStringLiteral("p/objects"))).removeRecursively()); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    NoProgress m_progress;
};

QTEST_GUILESS_MAIN(TestMergeProfiles)
#include "tst_merge_profiles.moc"
