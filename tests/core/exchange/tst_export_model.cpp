#include "core/exchange/export_model.h"

#include "core/audit/audit_store.h"
#include "core/base/hash.h"
#include "core/store/statement.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace assay;

class TestExportModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fileAndLogAgree()
    {
        const TemporaryFolder folder;
        SmallProject small(folder.path(QStringLiteral("project")));
        const ModelVersion version = small.registerRidge();
        const QString path = folder.path(QStringLiteral("demand.onnx"));
        const auto exported = exportModelToOnnx(*small.project(), small.person(QStringLiteral("Ada")),
                                                {QStringLiteral("demand"), 0}, path);
        QVERIFY_RESULT(exported);
        QCOMPARE(exported->model, version.reference());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(sha256Hex(bytes), exported->digest);
        QCOMPARE(bytes.size(), exported->bytes);
        for (const QByteArray &fact : {version.run.value.toUtf8(), version.object.toUtf8(), QByteArray("sales@1")})
            QVERIFY2(bytes.contains(fact), fact.constData());

        const auto entries = small.project()->read(
            [&](Connection &connection) { return audit_store::about(connection, version.reference()); });
        QVERIFY_RESULT(entries);
        const auto entry = std::find_if(entries->begin(), entries->end(), [](const AuditEntry &one) {
            return one.action == QStringLiteral("model.export");
        });
        QVERIFY(entry != entries->end());
        const QJsonObject body = QJsonDocument::fromJson(entry->body).object();
        QCOMPARE(body.value(QStringLiteral("file_sha256")).toString(), exported->digest);
        QCOMPARE(body.value(QStringLiteral("model_object")).toString(), version.object);
    }

    void refusalsLeaveNothing()
    {
        const TemporaryFolder folder;
        SmallProject small(folder.path(QStringLiteral("project")));
        small.registerRidge();
        const Person ada = small.person(QStringLiteral("Ada"));
        const QString path = folder.path(QStringLiteral("nothing.onnx"));
        QVERIFY_ERROR(exportModelToOnnx(*small.project(), ada, {QStringLiteral("demand"), 7}, path),
                      ErrorCode::NotFound);
        QVERIFY(!QFile::exists(path));
        const auto unwritable = exportModelToOnnx(*small.project(), ada, {QStringLiteral("demand"), 1},
                                                  folder.path(QStringLiteral("no/folder/x.onnx")));
        QVERIFY(unwritable.isError());
        const auto entries = small.project()->read(
            [&](Connection &connection) { return audit_store::about(connection, QStringLiteral("demand@1")); });
        QVERIFY_RESULT(entries);
        for (const AuditEntry &entry : *entries)
            QVERIFY(entry.action != QStringLiteral("model.export"));
    }

    /// A project that cannot be written gives its models, without an entry in its log.
    void aProjectThatCanOnlyBeReadIsExported()
    {
        const TemporaryFolder folder;
        SmallProject small(folder.path(QStringLiteral("project")));
        small.registerRidge();
        const auto filled = small.project()->write([](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute("PRAGMA max_page_count = 1"));
            ASSAY_TRY(insert, connection.prepare("INSERT INTO meta (key, value) VALUES ('large', ?)"));
            return insert.bind(1, QString(1'000'000, u'x')).run();
        });
        QVERIFY_ERROR(filled, ErrorCode::Full);
        QVERIFY(!small.project()->readOnlyReason().isEmpty());
        const QString path = folder.path(QStringLiteral("demand.onnx"));
        QVERIFY_RESULT(exportModelToOnnx(*small.project(), small.person(QStringLiteral("Ada")),
                                         {QStringLiteral("demand"), 1}, path));
        QVERIFY(QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestExportModel)
#include "tst_export_model.moc"
