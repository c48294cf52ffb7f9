#include "core/data/dataset_store.h"
#include "core/work/infer_schema.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"
#include "ui/models/anomaly_table_model.h"
#include "ui/models/column_table_model.h"
#include "ui/models/data_snapshot.h"
#include "ui/models/dataset_list_model.h"
#include "ui/models/missing_last_proxy.h"
#include "ui/models/schema_draft.h"
#include "ui/models/schema_table_model.h"

#include <QAbstractItemModelTester>

using namespace assay;

namespace
{

/// Watches a model and stops the test at the first promise that it breaks.
using Tester = QAbstractItemModelTester;
constexpr auto fatal = Tester::FailureReportingMode::Fatal;

/// One column as a person reads it from the top.
QString texts(const QAbstractItemModel &model, int column)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.index(row, column).data().toString());
    return all.join(u'|');
}

/// Sorts by every column both ways; no row may come or go.
void sortEveryWay(QAbstractItemModel &proxy)
{
    QStringList before = texts(proxy, 0).split(u'|');
    before.sort();
    for (int column = 0; column < proxy.columnCount(); ++column) {
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            proxy.sort(column, order);
            QStringList after = texts(proxy, 0).split(u'|');
            after.sort();
            QCOMPARE(after, before);
        }
    }
    proxy.sort(-1);
}

} // namespace

/// The item models of the Data page, with what a real project holds.
class TestDataModels final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        load();
        m_before = m_now;
        m_small->importLaterData();
        NoProgress unwatched;
        for (const int version : {1, 2})
            QVERIFY_RESULT(checkDataAgainstSchema(*m_small->project(), m_small->person(QStringLiteral("Ada")),
                                                  {QStringLiteral("sales"), 1}, {QStringLiteral("sales"), version},
                                                  unwatched));
        load();
    }

    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void datasets()
    {
        DatasetListModel model;
        const Tester tester(&model, fatal);
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        const Tester proxyTester(&proxy, fatal);
        QCOMPARE(model.rowCount(), 0);
        model.setSnapshot(m_before);
        QCOMPARE(texts(model, DatasetListModel::Reference), QStringLiteral("sales@1"));
        QCOMPARE(texts(model, DatasetListModel::Check), QString());
        model.setSnapshot(m_now);
        QCOMPARE(texts(proxy, DatasetListModel::Reference), QStringLiteral("sales@2|sales@1"));
        const auto found = m_now.checks.value(m_now.find(QStringLiteral("sales@2"))->id).anomalies.size();
        QVERIFY(found > 0);
        QCOMPARE(texts(model, DatasetListModel::Check), QStringLiteral("✕ %1|✓ fits").arg(found));
        QCOMPARE(model.rowOf(QStringLiteral("sales@1")), 1);
        QCOMPARE(model.rowOf(QStringLiteral("rides@1")), -1);

        // The same versions read anew leave the rows, so a choice stays.
        const QPersistentModelIndex chosen = model.index(1, 0);
        model.setSnapshot(m_now);
        QVERIFY(chosen.isValid());
        sortEveryWay(proxy);
        model.setSnapshot({});
        QVERIFY(!chosen.isValid());
        QCOMPARE(proxy.rowCount(), 0);
    }

    void columns()
    {
        ColumnTableModel model;
        const Tester tester(&model, fatal);
        MissingLastProxy proxy(model);
        const Tester proxyTester(&proxy, fatal);
        const auto found = m_small->project()->read([](Connection &connection) {
            return dataset_store::find(connection, {QStringLiteral("sales"), 1});
        });
        QVERIFY_RESULT(found);
        const DatasetVersion &version = *found;
        model.setProfile(version.profile, nullptr, version.target);
        QCOMPARE(texts(model, ColumnTableModel::Name), QStringLiteral("id|day|region|price|value"));
        QCOMPARE(texts(model, ColumnTableModel::Type), QStringLiteral("integer|date|category|real|real"));
        QCOMPARE(texts(model, ColumnTableModel::Role), QStringLiteral("||||target"));
        QCOMPARE(texts(model, ColumnTableModel::Distinct).section(u'|', 0, 2), QStringLiteral("240|56|3"));
        QCOMPARE(model.column(2)->name, QStringLiteral("region"));
        QCOMPARE(model.rowOf(QStringLiteral("price")), 3);
        QVERIFY(!model.column(5));

        model.setProfile(version.profile, m_now.schemaOf(QStringLiteral("sales")), version.target);
        QVERIFY2(texts(model, ColumnTableModel::Role).startsWith(QStringLiteral("key|")),
                 qPrintable(texts(model, ColumnTableModel::Role)));
        proxy.sort(ColumnTableModel::Min, Qt::DescendingOrder);
        QCOMPARE(texts(proxy, ColumnTableModel::Name).section(u'|', -1), QStringLiteral("region"));
        proxy.sort(ColumnTableModel::Min, Qt::AscendingOrder);
        QCOMPARE(texts(proxy, ColumnTableModel::Name).section(u'|', -1), QStringLiteral("region"));
        sortEveryWay(proxy);
        model.setProfile({}, nullptr, {});
        QCOMPARE(proxy.rowCount(), 0);
    }

    void schema()
    {
        SchemaDraft draft;
        SchemaTableModel model(draft);
        const Tester tester(&model, fatal);
        MissingLastProxy proxy(model);
        const Tester proxyTester(&proxy, fatal);
        model.show(m_now.find(QStringLiteral("sales@1"))->profile, false);
        draft.begin(*m_now.schemaOf(QStringLiteral("sales")));
        QCOMPARE(texts(model, SchemaTableModel::Name), QStringLiteral("id|day|region|price|value"));
        sortEveryWay(proxy);
        draft.begin({});
        QCOMPARE(model.rowCount(), 0);
    }

    void anomalies()
    {
        AnomalyTableModel model;
        const Tester tester(&model, fatal);
        MissingLastProxy proxy(model);
        const Tester proxyTester(&proxy, fatal);
        const auto found = m_now.checks.value(m_now.find(QStringLiteral("sales@2"))->id).anomalies;
        model.setAnomalies(found);
        QStringList sentences;
        for (const Anomaly &anomaly : found)
            sentences.append(anomaly.text);
        QCOMPARE(texts(model, AnomalyTableModel::Text), sentences.join(u'|'));
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.examples(row).isEmpty(), found[size_t(row)].examples.empty());
        QCOMPARE(model.examples(model.rowCount()), QString());
        sortEveryWay(proxy);
        model.setAnomalies({});
        QCOMPARE(proxy.rowCount(), 0);
    }

private:
    void load()
    {
        auto snapshot = loadDataSnapshot(*m_small->project());
        QVERIFY_RESULT(snapshot);
        m_now = *snapshot;
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    DataSnapshot m_before; ///< without later data and checks
    DataSnapshot m_now;
};

QTEST_MAIN(TestDataModels)
#include "tst_data_models.moc"
