#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/work/edit_data.h"
#include "core/work/edit_schema.h"
#include "core/work/infer_schema.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// sales@1 has a schema, two runs and a registered model; sales@2 breaks it.
class TestEditSchema final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("p")));
    }
    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void editsAreReplayedThenSaved()
    {
        m_small->importLaterData();
        NoProgress progress;
        const SchemaColumn column = numericColumn();
        const SchemaEdit edit{SchemaEdit::Action::Set, column.name + QStringLiteral(".range"), {"any"}};
        const auto preview = previewSchemaEdits(project(), {"sales", 0}, {edit}, progress);
        QVERIFY_RESULT(preview);
        QVERIFY(!preview->isSaved());
        QCOMPARE(preview->difference.compatibility(), Compatibility::Backward);
        QCOMPARE(preview->replay.size(), size_t(2));
        QCOMPARE(preview->replay[0].data, QStringLiteral("sales@1"));
        QVERIFY(preview->replay[0].before.empty() && preview->replay[0].after.empty());
        QVERIFY(!preview->replay[1].before.empty());
        QCOMPARE(preview->replay[1].after.size(), preview->replay[1].before.size() - 1);
        QCOMPARE(newest().version, 1);

        const auto saved = saveSchemaRevision(project(), ada(), *preview, {edit});
        QVERIFY_RESULT(saved);
        QVERIFY(saved->isSaved());
        QCOMPARE(saved->after.reference(), QStringLiteral("sales@2"));
        QCOMPARE(newest().toJson(), saved->after.toJson());
        QCOMPARE(newest().createdBy, QStringLiteral("Ada"));
        const AuditEntry entry = lastEntry();
        QCOMPARE(entry.action, QStringLiteral("schema.edit"));
        QCOMPARE(entry.subject, QStringLiteral("sales@2"));
        const auto body = parseJsonObject(entry.body, QStringLiteral("the entry"));
        QVERIFY_RESULT(body);
        QCOMPARE(body->value(QStringLiteral("edits")).toArray().at(0).toString(), edit.toText());
        QCOMPARE(body->value(QStringLiteral("compatibility")).toString(), QStringLiteral("backward"));
    }

    void theSameAgainIsRefused()
    {
        NoProgress progress;
        const SchemaEdit edit{SchemaEdit::Action::Set, numericColumn().name + QStringLiteral(".unit"), {"km"}};
        const auto preview = previewSchemaEdits(project(), {"sales", 1}, {edit}, progress);
        QVERIFY_RESULT(preview);
        QVERIFY_RESULT(saveSchemaRevision(project(), ada(), *preview, {edit}));
        // From version 1 once more, of which there is a newer one.
        QVERIFY_ERROR(saveSchemaRevision(project(), ada(), *preview, {edit}), ErrorCode::Refused);
        const auto again = previewSchemaEdits(project(), {"sales", 0}, {edit}, progress);
        QVERIFY_RESULT(again);
        QVERIFY_ERROR(saveSchemaRevision(project(), ada(), *again, {edit}), ErrorCode::Refused);
        QCOMPARE(newest().version, 2);
    }

    void whatASchemaTouchesIsNamed()
    {
        const ModelVersion model = m_small->registerRidge();
        m_small->importLaterData();
        const auto impact = findSchemaImpact(project(), QStringLiteral("sales"));
        QVERIFY_RESULT(impact);
        QCOMPARE(impact->data, QStringList({QStringLiteral("sales@2"), QStringLiteral("sales@1")}));
        QCOMPARE(impact->runs.size(), 2);
        QVERIFY(impact->runs.contains(m_small->ridge().id.value) && impact->runs.contains(m_small->mean().id.value));
        QCOMPARE(impact->models, QStringList({model.reference()}));
        QVERIFY(impact->inProduction.isEmpty());
        const auto other = findSchemaImpact(project(), QStringLiteral("bikes"));
        QVERIFY_RESULT(other);
        QVERIFY(other->data.isEmpty() && other->runs.isEmpty() && other->models.isEmpty());
    }

    void suggestionsOfTheLastCheckCanBeApplied()
    {
        NoProgress progress;
        QVERIFY_ERROR(suggestedEdit(project(), QStringLiteral("sales"), 1), ErrorCode::NotFound);
        m_small->importLaterData();
        const auto check = checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 2}, progress);
        QVERIFY_RESULT(check);
        QVERIFY(!check->anomalies.empty());
        int suggestions = 0;
        for (size_t i = 0; i < check->anomalies.size(); ++i) {
            if (!check->anomalies[i].suggestion) {
                QVERIFY_ERROR(suggestedEdit(project(), QStringLiteral("sales"), int(i) + 1), ErrorCode::NotFound);
                continue;
            }
            const auto edit = suggestedEdit(project(), QStringLiteral("sales"), int(i) + 1);
            QVERIFY_RESULT(edit);
            const auto preview = previewSchemaEdits(project(), {"sales", 0}, {*edit}, progress);
            QVERIFY_RESULT(preview);
            QCOMPARE(preview->replay[1].after.size(), preview->replay[1].before.size() - 1);
            QVERIFY_RESULT(saveSchemaRevision(project(), ada(), *preview, {*edit}));
            ++suggestions;
        }
        QVERIFY(suggestions > 0);
        QVERIFY_ERROR(suggestedEdit(project(), QStringLiteral("sales"), 0), ErrorCode::NotFound);
        QVERIFY_ERROR(suggestedEdit(project(), QStringLiteral("sales"), 99), ErrorCode::NotFound);
        const auto all = diffSchemas(project(), {"sales", 1}, {"sales", 0});
        QVERIFY_RESULT(all);
        QCOMPARE(int(all->difference.changes.size()), suggestions);
        QCOMPARE(all->difference.compatibility(), Compatibility::Backward);
    }

    void aSchemaComesFromSeveralVersions()
    {
        m_small->importLaterData();
        NoProgress progress;
        const auto one = checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 2}, progress);
        QVERIFY_RESULT(one);
        QCOMPARE(one->reference, QStringLiteral("sales@1"));
        QVERIFY(!one->ok);
        const QList<VersionedName> both{{"sales", 1}, {"sales", 2}, {"sales", 0}};
        const auto schema = inferAndStoreSchema(project(), ada(), both, progress);
        QVERIFY_RESULT(schema);
        QCOMPARE(schema->origin, QStringLiteral("sales@1, sales@2"));
        QCOMPARE(schema->columns.front().confidence->versions, 2);
        QCOMPARE(compactJson(newest().toJson()), compactJson(schema->toJson()));
        for (const int version : {1, 2}) {
            const auto check = checkDataAgainstSchema(project(), ada(), {"sales", 0}, {"sales", version}, progress);
            QVERIFY_RESULT(check);
            QCOMPARE(check->reference, QStringLiteral("sales@%1").arg(3 - version)); // the other one
            for (const Anomaly &anomaly : check->anomalies)
                QVERIFY2(anomaly.code != u"out_of_range", qPrintable(anomaly.text));
        }
        QVERIFY_ERROR(inferAndStoreSchema(project(), ada(), QList<VersionedName>(), progress), ErrorCode::Usage);
        QVERIFY_ERROR(inferAndStoreSchema(project(), ada(), {{"sales", 1}, {"sales", 9}}, progress),
                      ErrorCode::NotFound);
    }

    /// Serving data against those of training: the target is absent, and distances know both sizes.
    void environmentsAreCompared()
    {
        m_small->importLaterData();
        NoProgress progress;
        const DataEdit drop{DataEdit::Action::Drop, {"column", newest().target()}};
        QVERIFY_RESULT(editData(project(), ada(), {"sales", 1}, {drop}, progress));
        const auto check = checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 3}, progress,
                                                  QStringLiteral("serving"), {{"sales", 2}});
        QVERIFY_RESULT(check);
        QCOMPARE(check->environment, QStringLiteral("serving"));
        QCOMPARE(check->reference, QStringLiteral("sales@2"));
        QVERIFY(!check->distances.empty());
        for (const ColumnDistance &distance : check->distances) {
            QVERIFY(distance.column != newest().target());
            QVERIFY(distance.correctedP >= distance.distance.p);
            QVERIFY(distance.distance.jsdLimit > 0 || distance.distance.cells < 2);
        }
        for (const Anomaly &anomaly : check->anomalies)
            QVERIFY2(anomaly.code != u"column_missing", qPrintable(anomaly.text));
        QVERIFY_ERROR(
            checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 3}, progress, {}, {{"sales", 3}}),
            ErrorCode::Usage);
    }

    void checksAreListed()
    {
        m_small->importLaterData();
        NoProgress progress;
        const auto version = project().read([](Connection &c) {
            return dataset_store::find(c, {QStringLiteral("sales"), 2});
        });
        QVERIFY_RESULT(version);
        const auto checks = [&](int most) {
            const auto found =
                project().read([&](Connection &c) { return schema_store::checksOf(c, version->id, most); });
            return found ? *found : QList<schema_store::Check>();
        };
        QVERIFY(checks(9).isEmpty());
        QVERIFY_RESULT(checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 2}, progress));
        QVERIFY_RESULT(checkDataAgainstSchema(project(), ada(), {"sales", 1}, {"sales", 2}, progress, "serving"));
        QCOMPARE(checks(9).size(), 2);
        QCOMPARE(checks(1).size(), 1);
        const schema_store::Check newer = checks(9).first();
        QCOMPARE(newer.environment, QStringLiteral("serving"));
        QCOMPARE(newer.schema, QStringLiteral("sales@1"));
        QCOMPARE(newer.data, QStringLiteral("sales@2"));
        QCOMPARE(newer.checkedBy, QStringLiteral("Ada"));
        QCOMPARE(newer.reference, QStringLiteral("sales@1"));
        QVERIFY(!newer.anomalies.empty() && !newer.distances.empty());
    }

    void aSchemaIsWrittenAndReadBack()
    {
        NoProgress progress;
        const Schema stored = newest();
        QVERIFY_ERROR(previewSchema(project(), QStringLiteral("trees"), "{}", progress), ErrorCode::NotFound);
        QVERIFY_ERROR(previewSchema(project(), QStringLiteral("sales"), "{}", progress), ErrorCode::Invalid);
        QVERIFY_ERROR(previewSchema(project(), QStringLiteral("sales"), R"({"columns":[{"name":"a"}]})", progress),
                      ErrorCode::Invalid);
        QVERIFY(!previewSchema(project(), QStringLiteral("sales"), "no JSON", progress));
        const auto same = previewSchema(project(), QStringLiteral("sales"), compactJson(stored.toJson()), progress);
        QVERIFY_RESULT(same);
        QVERIFY_ERROR(saveSchemaRevision(project(), ada(), *same, {}), ErrorCode::Refused);
        Schema changed = stored;
        changed.minRows = 10;
        changed.find(stored.target())->unit = QStringLiteral("€");
        const auto seen = previewSchema(project(), QStringLiteral("sales"), compactJson(changed.toJson()), progress);
        QVERIFY_RESULT(seen);
        QCOMPARE(int(seen->difference.changes.size()), 2);
        QCOMPARE(seen->replay.size(), size_t(1));
        const auto saved = saveSchemaRevision(project(), ada(), *seen, {});
        QVERIFY_RESULT(saved);
        QCOMPARE(saved->after.version, stored.version + 1);
        QCOMPARE(saved->after.origin, stored.origin);
        QCOMPARE(compactJson(newest().toJson()), compactJson(changed.toJson()));
    }

    void aReplayCanBeStopped()
    {
        class Stopped final : public Progress
        {
        public:
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        } stopped;
        const SchemaEdit edit{SchemaEdit::Action::Set, numericColumn().name + QStringLiteral(".unit"), {"km"}};
        QVERIFY_ERROR(previewSchemaEdits(project(), {"sales", 0}, {edit}, stopped), ErrorCode::Cancelled);
    }

private:
    Project &project() { return *m_small->project(); }
    Person ada() { return m_small->person(QStringLiteral("Ada")); }
    Schema newest()
    {
        auto schema = project().read([](Connection &connection) {
            return schema_store::find(connection, {QStringLiteral("sales"), 0});
        });
        return schema ? *schema : Schema();
    }
    SchemaColumn numericColumn()
    {
        // The target has doubled in sales@2.
        return *newest().find(newest().target());
    }
    AuditEntry lastEntry()
    {
        const auto entries = project().read([](Connection &connection) { return audit_store::list(connection, 1); });
        return entries ? entries->first() : AuditEntry();
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
};

QTEST_GUILESS_MAIN(TestEditSchema)
#include "tst_edit_schema.moc"
