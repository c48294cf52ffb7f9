#include "core/audit/audit_store.h"
#include "core/base/json.h"
#include "core/data/schema_store.h"
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
