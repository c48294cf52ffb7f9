#include "core/audit/audit_store.h"
#include "core/base/atomic_file.h"
#include "core/base/json.h"
#include "core/data/dataset_store.h"
#include "core/data/schema_store.h"
#include "core/work/edit_data.h"
#include "core/work/edit_schema.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// The bike rentals of 2011 have a schema; those of 2012 come with a fault, are checked, edited and checked again.
class TestEditData final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("p")));
        NoProgress progress;
        QVERIFY_RESULT(importYear(QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-2011.csv")));
        QVERIFY_RESULT(inferAndStoreSchema(project(), ada(), {"bikes", 1}, progress));
    }
    void cleanup()
    {
        m_small.reset();
        m_folder.reset();
    }

    void faults_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("code");
        QTest::newRow("sentinel") << 12 << "new_point_mass";
        QTest::newRow("unit") << 10 << "unit_change";
        QTest::newRow("duplicated rows") << -1 << "duplicated_rows";
        QTest::newRow("rows of the year before") << -2 << "rows_of_reference";
    }

    /// Each fault is found, and gone in the version that its suggested edit makes.
    void faults()
    {
        QFETCH(int, column);
        QFETCH(QString, code);
        NoProgress progress;
        const auto broken = importYear(faultyYear(column));
        QVERIFY_RESULT(broken);
        QCOMPARE(broken->parent, QStringLiteral("bikes@1"));
        const auto check = checkDataAgainstSchema(project(), ada(), {"bikes", 1}, {"bikes", 2}, progress);
        QVERIFY_RESULT(check);
        const int number = numberOf(*check, code);
        QVERIFY2(number > 0, qPrintable(code));
        const auto edit = suggestedDataEdit(project(), {"bikes", 2}, number);
        QVERIFY_RESULT(edit);
        const auto preview = previewDataEdits(project(), {"bikes", 2}, {*edit}, progress);
        QVERIFY_RESULT(preview);
        QVERIFY(!preview->isSaved());
        QCOMPARE(versionCount(), 2);

        const auto edited = editData(project(), ada(), {"bikes", 2}, {*edit}, progress);
        QVERIFY_RESULT(edited);
        QCOMPARE(edited->after.reference(), QStringLiteral("bikes@3"));
        QCOMPARE(edited->after.parent, QStringLiteral("bikes@2"));
        QCOMPARE(edited->after.target, QStringLiteral("cnt"));
        QCOMPARE(edited->after.note, edited->effects.front().text);
        QCOMPARE(edited->after.rowCount, preview->after.rowCount);
        const auto again = checkDataAgainstSchema(project(), ada(), {"bikes", 1}, {"bikes", 3}, progress);
        QVERIFY_RESULT(again);
        QCOMPARE(numberOf(*again, code), 0);
        // The version that was edited is what it was.
        const auto old = project().read([](Connection &c) { return dataset_store::find(c, {"bikes", 2}); });
        QVERIFY_RESULT(old);
        QCOMPARE(old->digest, broken->digest);
        const AuditEntry entry = lastEntryOf(QStringLiteral("data.edit"));
        QCOMPARE(entry.subject, QStringLiteral("bikes@3"));
        const auto body = parseJsonObject(entry.body, QStringLiteral("the entry"));
        QVERIFY_RESULT(body);
        QCOMPARE(body->value(QStringLiteral("before")).toString(), QStringLiteral("bikes@2"));
        QCOMPARE(
            body->value(QStringLiteral("edits")).toArray().at(0).toObject().value(QStringLiteral("edit")).toString(),
            edit->toText());
    }

    void theSameEditAgainIsTheSameVersion()
    {
        NoProgress progress;
        const DataEdit edit{DataEdit::Action::Drop, {"rows", "1..10"}};
        const auto first = editData(project(), ada(), {"bikes", 1}, {edit}, progress);
        QVERIFY_RESULT(first);
        const auto second = editData(project(), ada(), {"bikes", 1}, {edit}, progress);
        QVERIFY_RESULT(second);
        QCOMPARE(second->after.id, first->after.id);
        QCOMPARE(versionCount(), 2);
    }

    void whatCannotBeDoneIsSaid()
    {
        NoProgress progress;
        const DataEdit idle{DataEdit::Action::Missing, {"hum", "-1"}};
        QVERIFY_ERROR(editData(project(), ada(), {"bikes", 1}, {idle}, progress), ErrorCode::Refused);
        QVERIFY_ERROR(editData(project(), ada(), {"bikes", 1}, {}, progress), ErrorCode::Usage);
        const DataEdit all{DataEdit::Action::Drop, {"rows", "1..9999999"}};
        QVERIFY_ERROR(editData(project(), ada(), {"bikes", 1}, {all}, progress), ErrorCode::Refused);
        const DataEdit shared{DataEdit::Action::Drop, {"shared", "nothing@1"}};
        QVERIFY_ERROR(editData(project(), ada(), {"bikes", 1}, {shared}, progress), ErrorCode::NotFound);
        QVERIFY_ERROR(suggestedDataEdit(project(), {"bikes", 1}, 1), ErrorCode::NotFound);
        QVERIFY_ERROR(suggestedDataEdit(project(), {"trees", 1}, 1), ErrorCode::NotFound);
        QCOMPARE(versionCount(), 1);
    }

    void aTargetThatIsDroppedIsNoTarget()
    {
        NoProgress progress;
        const DataEdit drop{DataEdit::Action::Drop, {"column", "cnt"}};
        const auto edited = editData(project(), ada(), {"bikes", 1}, {drop}, progress);
        QVERIFY_RESULT(edited);
        QVERIFY(edited->after.target.isEmpty());
        QCOMPARE(edited->after.columnCount, edited->before.columnCount - 1);
    }

    void aStoppedEditLeavesNothing()
    {
        class Stopped final : public Progress
        {
        public:
            explicit Stopped(int reports) : m_left(reports) {}
            bool report(double, const QString &) override { return m_left-- > 0; }
            [[nodiscard]] bool isStopped() const override { return m_left <= 0; }

        private:
            int m_left;
        };
        const int before = objectCount();
        const DataEdit edit{DataEdit::Action::Drop, {"rows", "1..10"}};
        int cancelled = 0;
        for (const int reports : {0, 1, 2, 5, 10, 20}) {
            Stopped progress(reports);
            const auto edited = editData(project(), ada(), {"bikes", 1}, {edit}, progress);
            if (edited)
                break;
            QCOMPARE(edited.error().code, ErrorCode::Cancelled);
            QCOMPARE(versionCount(), 1);
            QCOMPARE(objectCount(), before);
            ++cancelled;
        }
        QVERIFY(cancelled > 0);
    }

private:
    Project &project() { return *m_small->project(); }
    Person ada() { return m_small->person(QStringLiteral("Ada")); }
    Result<DatasetVersion> importYear(const QString &file)
    {
        NoProgress progress;
        return importData(project(), ada(), {QStringLiteral("bikes"), file, QStringLiteral("cnt"), {}, {}}, progress);
    }
    /// The year 2012 with -1 or a hundredfold in some rows of a column, rows twice (-1), or rows of 2011 (-2).
    QString faultyYear(int column)
    {
        const auto linesOf = [](int year) {
            QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-%1.csv").arg(year));
            return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
        };
        QList<QByteArray> lines = linesOf(2012);
        const QList<QByteArray> old = linesOf(2011);
        const qsizetype rows = lines.size();
        for (qsizetype row = 1; row < rows; ++row) {
            if (column == -1 && row % 20 == 0)
                lines.append(lines[row]);
            else if (column == -2 && row % 15 == 0)
                lines[row] = old.value(row % old.size());
            if (column < 0 || (column == 12 && row % 50 != 0))
                continue;
            QList<QByteArray> fields = lines[row].trimmed().split(',');
            fields[column] = column == 12 ? QByteArray("-1") : QByteArray::number(fields[column].toDouble() * 100);
            lines[row] = fields.join(',');
        }
        const QString path = m_folder->path(QStringLiteral("faulty.csv"));
        return writeFileAtomically(path, lines.join('\n')) ? path : QString();
    }
    static int numberOf(const schema_store::Check &check, const QString &code)
    {
        for (size_t i = 0; i < check.anomalies.size(); ++i) {
            if (check.anomalies[i].code == code)
                return int(i) + 1;
        }
        return 0;
    }
    int versionCount()
    {
        const auto all = project().read([](Connection &connection) { return dataset_store::list(connection); });
        return all ? int(std::count_if(all->begin(), all->end(), [](const auto &v) { return v.name == u"bikes"; }))
                   : -1;
    }
    int objectCount()
    {
        int count = 0;
        for (QDirIterator it(m_folder->path(QStringLiteral("p/objects")), QDir::Files, QDirIterator::Subdirectories);
             it.hasNext(); it.next())
            ++count;
        return count;
    }
    AuditEntry lastEntryOf(const QString &action)
    {
        const auto entries = project().read([](Connection &connection) { return audit_store::list(connection, 5); });
        for (const AuditEntry &entry : entries ? *entries : QList<AuditEntry>()) {
            if (entry.action == action)
                return entry;
        }
        return {};
    }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
};

QTEST_GUILESS_MAIN(TestEditData)
#include "tst_edit_data.moc"
