#include "core/audit/audit_store.h"
#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace assay;

namespace
{

const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist"), 0};

QString demoFile(int year)
{
    return QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-%1.csv").arg(year);
}

ImportRequest bikes(int year)
{
    return {QStringLiteral("bikes"), demoFile(year), QStringLiteral("cnt"), QStringLiteral("hourly"), std::nullopt};
}

/// Stops at the report with that number, from 1; 0 never stops.
class StoppingProgress final : public Progress
{
public:
    explicit StoppingProgress(int stopAt) : m_stopAt(stopAt) {}
    bool report(double fraction, const QString &) override
    {
        m_isInOrder = m_isInOrder && fraction >= m_last && fraction <= 1;
        m_last = fraction;
        return ++m_reports != m_stopAt;
    }
    [[nodiscard]] bool isStopped() const override { return m_stopAt > 0 && m_reports >= m_stopAt; }
    [[nodiscard]] int reports() const { return m_reports; }
    [[nodiscard]] double last() const { return m_last; }
    [[nodiscard]] bool isInOrder() const { return m_isInOrder; }

private:
    int m_stopAt;
    int m_reports = 0;
    double m_last = 0;
    bool m_isInOrder = true;
};

} // namespace

class TestImportData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_now = 1'000;
        auto created = Project::create(m_folder->path(QStringLiteral("project")), [this] { return ++m_now; });
        QVERIFY_RESULT(created);
        m_project = *created;
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void bikesBecomeAVersion()
    {
        StoppingProgress progress(0);
        const auto imported = importData(*m_project, ada, bikes(2011), progress);
        QVERIFY_RESULT(imported);
        QCOMPARE(imported->reference(), QStringLiteral("bikes@1"));
        QCOMPARE(imported->rowCount, 8645);
        QCOMPARE(imported->columnCount, 17);
        QCOMPARE(imported->target, QStringLiteral("cnt"));
        QCOMPARE(imported->note, QStringLiteral("hourly"));
        QCOMPARE(imported->createdBy, QStringLiteral("Ada"));
        QCOMPARE(imported->source, QFileInfo(demoFile(2011)).absoluteFilePath());
        QVERIFY(progress.isInOrder());
        QCOMPARE(progress.last(), 1.0);

        const QByteArray bytes = fileBytes(demoFile(2011));
        QCOMPARE(imported->byteCount, bytes.size());
        QCOMPARE(imported->object, sha256Hex(bytes));
        QCOMPARE(imported->digest, sha256Hex(sha256Hex(bytes).toLatin1() +
                                             "\n{\"delimiter\":\",\",\"missing\":[\"\",\"NA\",\"NaN\",\"null\"]}"));

        const auto found = find(QStringLiteral("bikes"), 0);
        QVERIFY_RESULT(found);
        QCOMPARE(compactJson(found->profile.toJson()), compactJson(imported->profile.toJson()));
        NoProgress quiet;
        const auto table = dataset_store::loadTable(*m_project, *found, quiet);
        QVERIFY_RESULT(table);
        QCOMPARE((*table)->rowCount, 8645);
        QCOMPARE((*table)->find(QStringLiteral("cnt"))->numbers.front(), 16.0);
    }

    void versionsCountUpAndTheSameBytesStayOne()
    {
        NoProgress progress;
        const auto first = importData(*m_project, ada, bikes(2011), progress);
        QVERIFY_RESULT(first);
        const auto second = importData(*m_project, ada, bikes(2012), progress);
        QVERIFY_RESULT(second);
        QCOMPARE(second->version, 2);
        const auto again = importData(*m_project, ada, bikes(2011), progress);
        QVERIFY_RESULT(again);
        QCOMPARE(again->id, first->id);
        QCOMPARE(again->createdAt, first->createdAt);
        ImportRequest otherwise = bikes(2011);
        otherwise.format = DataFormat();
        otherwise.format->csv.missingWords = {QString()};
        const auto readOtherwise = importData(*m_project, ada, otherwise, progress);
        QVERIFY_RESULT(readOtherwise);
        QCOMPARE(readOtherwise->version, 3);
        QCOMPARE(readOtherwise->object, first->object);
        ImportRequest elsewhere = bikes(2011);
        elsewhere.name = QStringLiteral("rentals");
        const auto other = importData(*m_project, ada, elsewhere, progress);
        QVERIFY_RESULT(other);
        QCOMPARE(other->reference(), QStringLiteral("rentals@1"));
        const auto all = m_project->read([](Connection &connection) { return dataset_store::list(connection); });
        QVERIFY_RESULT(all);
        QStringList references;
        for (const DatasetVersion &version : *all)
            references.append(version.reference());
        QCOMPARE(references.join(u' '), QStringLiteral("bikes@3 bikes@2 bikes@1 rentals@1"));
        const auto byId =
            m_project->read([&](Connection &connection) { return dataset_store::findById(connection, second->id); });
        QVERIFY_RESULT(byId);
        QCOMPARE(byId->reference(), QStringLiteral("bikes@2"));
        QVERIFY_ERROR(find(QStringLiteral("bikes"), 4), ErrorCode::NotFound);
        QVERIFY_ERROR(find(QStringLiteral("cars"), 0), ErrorCode::NotFound);
        QCOMPARE(auditActions(), QStringLiteral("data.import bikes@1, data.import bikes@2, data.import bikes@3, "
                                                "data.import rentals@1"));
    }

    void dataIsNamedAfterItsFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "bikes.csv"
                               << "bikes";
        QTest::newRow("two endings") << "bikes.2011.csv"
                                     << "bikes.2011";
        QTest::newRow("at") << "bikes@work.csv"
                            << "bikes-work";
        QTest::newRow("spaces") << " my bikes .csv"
                                << "my bikes";
        QTest::newRow("no ending") << "bikes"
                                   << "bikes";
    }

    void dataIsNamedAfterItsFile()
    {
        QFETCH(QString, file);
        const QString path = write(file, "a;b\n1;2\n3;4\n");
        NoProgress progress;
        const auto imported =
            importData(*m_project, ada, {QString(), path, QString(), QString(), std::nullopt}, progress);
        QVERIFY_RESULT(imported);
        QTEST(imported->name, "name");
        QCOMPARE(imported->format.csv.delimiter, ';');
        QCOMPARE(imported->columnCount, 2);
    }

    void badInputLeavesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("code");
        const auto row = [](const char *title, const char *name, const char *bytes, const char *target,
                            ErrorCode code) {
            QTest::newRow(title) << QString::fromUtf8(name) << QByteArray(bytes) << QString::fromUtf8(target)
                                 << int(code);
        };
        row("ragged", "x", "a,b\n1\n", "", ErrorCode::Invalid);
        row("empty", "x", "", "", ErrorCode::Invalid);
        row("no such target", "x", "a,b\n1,2\n", "c", ErrorCode::NotFound);
        row("bad name", "x@1", "a,b\n1,2\n", "", ErrorCode::Invalid);
        row("outer space in the name", "x ", "a,b\n1,2\n", "", ErrorCode::Invalid);
    }

    void badInputLeavesNothing()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, target);
        QFETCH(int, code);
        const QString path = write(QStringLiteral("x.csv"), bytes);
        NoProgress progress;
        const auto imported = importData(*m_project, ada, {name, path, target, QString(), std::nullopt}, progress);
        QVERIFY_ERROR(imported, ErrorCode(code));
        QVERIFY_ERROR(importData(*m_project, ada, {QString(), m_folder->path(), {}, {}, std::nullopt}, progress),
                      ErrorCode::Invalid);
        verifyNothingIsKept();
    }

    void cancelLeavesNothing()
    {
        StoppingProgress whole(0);
        QVERIFY_RESULT(importData(*m_project, ada, bikes(2011), whole));
        QVERIFY(whole.reports() > 15);
        // The last report tells that all is done; every one before it can still stop the work.
        for (int stopAt = 1; stopAt < whole.reports(); ++stopAt) {
            cleanup();
            init();
            StoppingProgress progress(stopAt);
            QVERIFY_ERROR(importData(*m_project, ada, bikes(2011), progress), ErrorCode::Cancelled);
            verifyNothingIsKept();
        }
    }

    void damagedBytesAreNotRead()
    {
        NoProgress progress;
        const auto imported = importData(*m_project, ada, bikes(2011), progress);
        QVERIFY_RESULT(imported);
        QDirIterator objects(m_project->folder() + QStringLiteral("/objects"), QDir::Files,
                             QDirIterator::Subdirectories);
        QVERIFY(objects.hasNext());
        QFile object(objects.next());
        QVERIFY(object.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(object.open(QIODevice::ReadWrite) && object.seek(object.size() / 2));
        QCOMPARE(object.write("damage"), 6);
        object.close();
        QVERIFY_ERROR(dataset_store::loadTable(*m_project, *imported, progress), ErrorCode::Damaged);
    }

    /// Values changed in an object that is not packed: the table may still be read, or no longer; neither is said to be
    /// the file's fault.
    void damageIsToldFromBadFiles()
    {
        NoProgress progress;
        const QString path = write(QStringLiteral("r.csv"), "a,b\n1,2\n3,4\n");
        ImportRequest request;
        request.file = path;
        const auto imported = importData(*m_project, ada, request, progress);
        QVERIFY_RESULT(imported);
        const QString object = m_project->folder() + QStringLiteral("/objects/") + imported->object.left(2) + u'/' +
                               imported->object.mid(2);
        for (const char *bytes : {"ASAYOBJ0a,b\n1,2\n3,5\n", "ASAYOBJ0a,b\n1,2\n3,4,5\n"}) {
            QFile file(object);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) > 0);
            file.close();
            QVERIFY_ERROR(dataset_store::loadTable(*m_project, *imported, progress), ErrorCode::Damaged);
            QVERIFY(!QFileInfo::exists(object)); // it is in quarantine
        }
    }

    void aReferencedFileStaysWhereItIs()
    {
        NoProgress progress;
        const QString path = write(QStringLiteral("r.csv"), "a,b\n1,2\n3,4\n");
        ImportRequest request;
        request.name = QStringLiteral("r");
        request.file = path;
        request.isReferenced = true;
        const auto imported = importData(*m_project, ada, request, progress);
        QVERIFY_RESULT(imported);
        QCOMPARE(imported->location, path);
        QCOMPARE(imported->object, sha256Hex("a,b\n1,2\n3,4\n"));
        QVERIFY(!m_project->objects().contains(imported->object));
        const auto table = dataset_store::loadTable(*m_project, *imported, progress);
        QVERIFY_RESULT(table);
        QCOMPARE((*table)->columns[1].numbers, std::vector<double>({2, 4}));
        // The same bytes kept are the same version.
        request.isReferenced = false;
        const auto again = importData(*m_project, ada, request, progress);
        QVERIFY_RESULT(again);
        QCOMPARE(again->id, imported->id);

        for (const char *changed : {"a,b\n1,2\n3,5\n", "a,b\n1,2\n3,4,5\n", "a,b\n1,2\n"}) {
            write(QStringLiteral("r.csv"), changed);
            const auto read = dataset_store::loadTable(*m_project, *imported, progress);
            QVERIFY_ERROR(read, ErrorCode::Damaged);
            QVERIFY2(read.error().text.contains(path) && read.error().text.contains(QStringLiteral("“r@1”")),
                     qPrintable(read.error().text));
        }
        QVERIFY(QFile::remove(path));
        QVERIFY_ERROR(dataset_store::loadTable(*m_project, *imported, progress), ErrorCode::NotFound);
        write(QStringLiteral("r.csv"), "a,b\n1,2\n3,4\n");
        QVERIFY_RESULT(dataset_store::loadTable(*m_project, *imported, progress));
    }

    void versionsKnowWhatTheyFollow()
    {
        NoProgress progress;
        const auto first = importData(*m_project, ada, bikes(2011), progress);
        const auto second = importData(*m_project, ada, bikes(2012), progress);
        QVERIFY_RESULT(first);
        QVERIFY_RESULT(second);
        QCOMPARE(first->parent, QString());
        QCOMPARE(second->parent, QStringLiteral("bikes@1"));
        QCOMPARE(second->parentId, std::optional(first->id));
    }

    void schemaIsInferredStoredAndChecked()
    {
        NoProgress progress;
        QVERIFY_RESULT(importData(*m_project, ada, bikes(2011), progress));
        QVERIFY_RESULT(importData(*m_project, ada, bikes(2012), progress));
        const auto schema = inferAndStoreSchema(*m_project, ada, {QStringLiteral("bikes"), 1}, progress);
        QVERIFY_RESULT(schema);
        QCOMPARE(schema->reference(), QStringLiteral("bikes@1"));
        QCOMPARE(schema->origin, QStringLiteral("bikes@1"));
        QCOMPARE(schema->target(), QStringLiteral("cnt"));
        const auto again = inferAndStoreSchema(*m_project, ada, {QStringLiteral("bikes"), 1}, progress);
        QVERIFY_RESULT(again);
        QCOMPARE(again->id, schema->id);
        const auto clean = check(1);
        QVERIFY_RESULT(clean);
        QVERIFY(clean->ok && clean->anomalies.empty());
        const auto later = check(2);
        QVERIFY_RESULT(later);
        QVERIFY(!later->ok);
        QCOMPARE(later->anomalies.size(), size_t(5));
        const auto data = find(QStringLiteral("bikes"), 2);
        QVERIFY_RESULT(data);
        const auto latest =
            m_project->read([&](Connection &connection) { return schema_store::latestCheck(connection, data->id); });
        QVERIFY_RESULT(latest);
        QVERIFY(latest->has_value());
        QCOMPARE((*latest)->schema, QStringLiteral("bikes@1"));
        QCOMPARE((*latest)->data, QStringLiteral("bikes@2"));
        QCOMPARE((*latest)->checkedBy, QStringLiteral("Ada"));
        QCOMPARE((*latest)->checkedAt, later->checkedAt);
        QVERIFY(!(*latest)->ok);
        QVERIFY(clean->reference.isEmpty() && clean->distances.empty());
        QCOMPARE((*latest)->reference, QStringLiteral("bikes@1"));
        QCOMPARE((*latest)->distances.size(), later->distances.size());
        QCOMPARE(later->distances.size(), size_t(15));
        for (size_t i = 0; i < later->distances.size(); ++i)
            QCOMPARE(distanceToJson((*latest)->distances[i]), distanceToJson(later->distances[i]));
        for (size_t i = 0; i < 5; ++i)
            QCOMPARE(anomalyToJson((*latest)->anomalies[i]), anomalyToJson(later->anomalies[i]));
        const auto second = inferAndStoreSchema(*m_project, ada, {QStringLiteral("bikes"), 2}, progress);
        QVERIFY_RESULT(second);
        QCOMPARE(second->version, 2);
        const auto all = m_project->read([](Connection &connection) { return schema_store::list(connection); });
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().version, 2);
        QCOMPARE(compactJson(all->last().toJson()), compactJson(schema->toJson()));
        QCOMPARE(auditActions(), QStringLiteral("data.import bikes@1, data.import bikes@2, schema.infer bikes@1, "
                                                "schema.check bikes@1, schema.check bikes@1, schema.infer bikes@2"));
    }

    void whatIsNotThereIsSaid()
    {
        NoProgress progress;
        QVERIFY_ERROR(inferAndStoreSchema(*m_project, ada, {QStringLiteral("bikes"), 0}, progress),
                      ErrorCode::NotFound);
        QVERIFY_RESULT(importData(*m_project, ada, bikes(2011), progress));
        const auto noSchema = check(1);
        QVERIFY_ERROR(noSchema, ErrorCode::NotFound);
        QVERIFY(noSchema.error().text.contains(QStringLiteral("no schema “bikes@1”")));
        const auto data = find(QStringLiteral("bikes"), 0);
        QVERIFY_RESULT(data);
        const auto latest =
            m_project->read([&](Connection &connection) { return schema_store::latestCheck(connection, data->id); });
        QVERIFY_RESULT(latest);
        QVERIFY(!latest->has_value());
    }

private:
    static QByteArray fileBytes(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->path(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("cannot write the file of the test", __FILE__, __LINE__);
        return path;
    }

    Result<DatasetVersion> find(const QString &name, int version)
    {
        return m_project->read([&](Connection &connection) {
            return dataset_store::find(connection, {name, version});
        });
    }

    Result<schema_store::Check> check(int version)
    {
        NoProgress progress;
        return checkDataAgainstSchema(*m_project, ada, {QStringLiteral("bikes"), 1}, {QStringLiteral("bikes"), version},
                                      progress);
    }

    /// What the log holds, oldest first.
    QString auditActions()
    {
        const auto entries = m_project->read([](Connection &connection) { return audit_store::list(connection); });
        if (!entries)
            return entries.error().text;
        QStringList actions;
        for (const AuditEntry &entry : *entries)
            actions.prepend(entry.action + u' ' + entry.subject);
        return actions.join(QStringLiteral(", "));
    }

    void verifyNothingIsKept()
    {
        const auto all = m_project->read([](Connection &connection) { return dataset_store::list(connection); });
        QVERIFY_RESULT(all);
        QVERIFY(all->isEmpty());
        QCOMPARE(auditActions(), QString());
        QDirIterator objects(m_project->folder() + QStringLiteral("/objects"), QDir::Files,
                             QDirIterator::Subdirectories);
        QVERIFY(!objects.hasNext());
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;
    std::atomic<TimeMs> m_now = 0;
};

QTEST_GUILESS_MAIN(TestImportData)
#include "tst_import_data.moc"
