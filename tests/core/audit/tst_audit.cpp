#include "core/audit/audit_store.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

namespace
{

const char *const columns[] = {"actor", "action", "subject", "body", "previous", "hash"};

Result<> appendEntries(Connection &connection, int count)
{
    for (int i = 0; i < count; ++i) {
        ASSAY_CHECK(audit_store::append(connection, 1'700'000'000'000 + i,
                                        i % 2 ? QStringLiteral("Ben") : QStringLiteral("Ada"),
                                        QStringLiteral("model.request"), QStringLiteral("d@%1").arg(i),
                                        QJsonObject{{QStringLiteral("reason"), QStringLiteral("größer %1").arg(i)}}));
    }
    return Done{};
}

} // namespace

class TestAudit final : public QObject
{
    Q_OBJECT

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;

    /// Runs SQL, verifies inside the same transaction and undoes the SQL.
    audit_store::Verification verifyAfter(const QByteArray &sql)
    {
        audit_store::Verification seen;
        const Result<> undone = m_project->write([&](Connection &connection) -> Result<> {
            ASSAY_CHECK(connection.execute(sql.constData()));
            NoProgress progress;
            ASSAY_TRY(verification, audit_store::verify(connection, progress));
            seen = verification;
            return Error{ErrorCode::Cancelled, QStringLiteral("undo")};
        });
        if (undone.isError() && undone.error().text != u"undo")
            qWarning("%s: %s", sql.constData(), qPrintable(undone.error().text));
        return seen;
    }

    audit_store::Verification verifyNow()
    {
        auto verification = m_project->read([](Connection &connection) {
            NoProgress progress;
            return audit_store::verify(connection, progress);
        });
        return verification ? *verification : audit_store::Verification{0, false, 0, verification.error().text, {}};
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto project = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(project);
        m_project = *project;
    }

    void cleanup()
    {
        m_project.reset();
        m_folder.reset();
    }

    void theHashIsTheStandardsOverLengthsAndFields()
    {
        AuditEntry entry;
        entry.sequence = 1;
        entry.at = 2;
        entry.actor = QStringLiteral("a");
        entry.action = QStringLiteral("b");
        entry.subject = QStringLiteral("c");
        entry.body = "{}";
        entry.previous = QStringLiteral("p");
        // python3: hashlib.sha256 over the same bytes, each field after its length in 8 bytes, most significant first
        QCOMPARE(entry.computeHash(),
                 QStringLiteral("93e9774ac2db92ee7f5d722cc6d79556bb783bd89301cfe99ad6ad27ba316253"));
        AuditEntry shifted = entry;
        shifted.actor = QStringLiteral("ab");
        shifted.action.clear();
        QVERIFY(shifted.computeHash() != entry.computeHash());
    }

    void entriesAreChainedAndListed()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        const auto newest = m_project->read([](Connection &c) { return audit_store::list(c, 3); });
        QVERIFY_RESULT(newest);
        QCOMPARE(newest->size(), 3);
        QCOMPARE(newest->at(0).sequence, 60);
        QCOMPARE(newest->at(0).previous, newest->at(1).hash);
        QCOMPARE(newest->at(2).subject, QStringLiteral("d@57"));
        const auto all = m_project->read([](Connection &c) { return audit_store::list(c); });
        QVERIFY_RESULT(all);
        QCOMPARE(all->size(), 60);
        QCOMPARE(all->last().previous, QString(64, u'0'));
        const auto about = m_project->read([](Connection &c) { return audit_store::about(c, QStringLiteral("d@7")); });
        QVERIFY_RESULT(about);
        QCOMPARE(about->size(), 1);
        QCOMPARE(about->first().sequence, 8);
        const auto verification = verifyNow();
        QVERIFY2(verification.isIntact, qPrintable(verification.text));
        QCOMPARE(verification.entries, 60);
        QCOMPARE(verification.head, newest->at(0).hash);
    }

    void anEmptyLogIsIntact()
    {
        const auto verification = verifyNow();
        QVERIFY(verification.isIntact);
        QCOMPARE(verification.entries, 0);
    }

    void anUndoneTransactionLeavesNoEntry()
    {
        const Result<> undone = m_project->write([](Connection &c) -> Result<> {
            ASSAY_CHECK(appendEntries(c, 1));
            return Error{ErrorCode::Refused, QStringLiteral("no")};
        });
        QVERIFY_ERROR(undone, ErrorCode::Refused);
        QCOMPARE(verifyNow().entries, 0);
    }

    void everyFlippedBitOfTextIsFound()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        int flips = 0;
        QString missed;
        const Result<> undone = m_project->write([&](Connection &c) -> Result<> {
            NoProgress progress;
            for (const char *column : columns) {
                const QByteArray select = QByteArray("SELECT ") + column + " FROM audit WHERE sequence = ?";
                const QByteArray update =
                    QByteArray("UPDATE audit SET ") + column + " = CAST(? AS TEXT) WHERE sequence = ?";
                ASSAY_TRY(read, c.prepare(select.constData()));
                ASSAY_TRY(write, c.prepare(update.constData()));
                for (std::int64_t sequence = 1; sequence <= 60; ++sequence) {
                    read.reset();
                    read.bind(1, sequence);
                    if (!read.next())
                        return read.status();
                    const QByteArray original = read.blob(0);
                    read.reset();
                    for (qsizetype bit = 0; bit < original.size() * 8; ++bit) {
                        QByteArray changed = original;
                        changed[bit / 8] = char(changed.at(bit / 8) ^ (1 << (bit % 8)));
                        ASSAY_CHECK(write.bind(1, changed).bind(2, sequence).run());
                        ASSAY_TRY(verification, audit_store::verify(c, progress));
                        // A changed hash may show at its own entry or, for the links, at the next one.
                        if (verification.isIntact || verification.firstBroken != sequence)
                            missed = QStringLiteral("%1 of entry %2, bit %3")
                                         .arg(QLatin1String(column))
                                         .arg(sequence)
                                         .arg(bit);
                        ++flips;
                    }
                    ASSAY_CHECK(write.bind(1, original).bind(2, sequence).run());
                }
            }
            ASSAY_TRY(whole, audit_store::verify(c, progress));
            if (!whole.isIntact)
                missed = QStringLiteral("the log was not put back: ") + whole.text;
            return Error{ErrorCode::Cancelled, QStringLiteral("undo")};
        });
        QCOMPARE(undone.error().text, QStringLiteral("undo"));
        QVERIFY2(missed.isEmpty(), qPrintable(missed));
        QVERIFY(flips > 60 * 8 * 128);
    }

    void everyFlippedBitOfNumbersIsFound()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        for (const int sequence : {1, 2, 31, 59, 60}) {
            for (int bit = 0; bit < 64; ++bit) {
                const QByteArray mask = QByteArray::number(qint64(std::uint64_t(1) << bit));
                const QByteArray where = " WHERE sequence = " + QByteArray::number(sequence);
                const QByteArray flip = "((%1 | " + mask + ") - (%1 & " + mask + "))";
                const auto at = verifyAfter("UPDATE audit SET at = " + QByteArray(flip).replace("%1", "at") + where);
                QVERIFY2(!at.isIntact, qPrintable(QStringLiteral("at of %1, bit %2").arg(sequence).arg(bit)));
                QCOMPARE(at.firstBroken, sequence);
                // Onto a number that is taken SQLite itself refuses.
                const std::uint64_t target = std::uint64_t(sequence) ^ (std::uint64_t(1) << bit);
                if (target >= 1 && target <= 60)
                    continue;
                const auto moved =
                    verifyAfter("UPDATE audit SET sequence = " + QByteArray::number(qint64(target)) + where);
                QVERIFY2(!moved.isIntact, qPrintable(QStringLiteral("sequence %1, bit %2").arg(sequence).arg(bit)));
            }
        }
    }

    void everyDeletionIsFound()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        for (int sequence = 1; sequence < 60; ++sequence) {
            const QByteArray number = QByteArray::number(sequence);
            const auto gap = verifyAfter("DELETE FROM audit WHERE sequence = " + number);
            QVERIFY(!gap.isIntact);
            QCOMPARE(gap.firstBroken, sequence + 1);
            // Closing the gap by renumbering does not help.
            const auto closed = verifyAfter("DELETE FROM audit WHERE sequence = " + number +
                                            "; UPDATE audit SET sequence = -sequence WHERE sequence > " + number +
                                            "; UPDATE audit SET sequence = -sequence - 1 WHERE sequence < 0");
            QVERIFY(!closed.isIntact);
            QCOMPARE(closed.firstBroken, sequence);
        }
    }

    void everyExchangeIsFound()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        for (int a = 1; a <= 60; ++a) {
            const int b = a % 60 + 1;
            const QByteArray first = QByteArray::number(a);
            const QByteArray second = QByteArray::number(b);
            const auto seen = verifyAfter("UPDATE audit SET sequence = -1 WHERE sequence = " + first +
                                          "; UPDATE audit SET sequence = " + first + " WHERE sequence = " + second +
                                          "; UPDATE audit SET sequence = " + second + " WHERE sequence = -1");
            QVERIFY(!seen.isIntact);
            QCOMPARE(seen.firstBroken, std::min(a, b));
        }
    }

    void everyInsertionIsFound()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        for (int after = 0; after < 60; ++after) {
            const QByteArray number = QByteArray::number(after);
            const auto seen = verifyAfter("UPDATE audit SET sequence = -sequence WHERE sequence > " + number +
                                          "; UPDATE audit SET sequence = -sequence + 1 WHERE sequence < 0"
                                          "; INSERT INTO audit SELECT " +
                                          number +
                                          " + 1, at, 'Eve', action, subject, body, previous, hash FROM audit "
                                          "WHERE sequence = 61");
            QVERIFY(!seen.isIntact);
            QCOMPARE(seen.entries, 61);
            QCOMPARE(seen.firstBroken, after + 1);
        }
    }

    void aTruncatedLogIsFoundOnlyByAHeadKeptElsewhere()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        const QString printed = verifyNow().head;
        const auto cut = verifyAfter("DELETE FROM audit WHERE sequence > 50");
        QVERIFY(cut.isIntact);
        QCOMPARE(cut.entries, 50);
        QVERIFY(cut.head != printed);
    }

    void linesCanBeVerifiedElsewhere()
    {
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 60); }));
        const auto lines = m_project->read([](Connection &c) { return audit_store::exportLines(c); });
        QVERIFY_RESULT(lines);
        QString previous(64, u'0');
        int count = 0;
        for (const QByteArray &line : lines->split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            AuditEntry entry;
            entry.sequence = object[QStringLiteral("sequence")].toInteger();
            entry.at = object[QStringLiteral("at_ms")].toInteger();
            entry.actor = object[QStringLiteral("actor")].toString();
            entry.action = object[QStringLiteral("action")].toString();
            entry.subject = object[QStringLiteral("subject")].toString();
            entry.body = object[QStringLiteral("body")].toString().toUtf8();
            entry.previous = previous;
            previous = entry.computeHash();
            QCOMPARE(object[QStringLiteral("hash")].toString(), previous);
            QCOMPARE(entry.sequence, ++count);
        }
        QCOMPARE(count, 60);
    }

    void stopIsHeard()
    {
        class Stop final : public Progress
        {
        public:
            bool report(double, const QString &) override { return false; }
            [[nodiscard]] bool isStopped() const override { return true; }
        };
        QVERIFY_RESULT(m_project->write([](Connection &c) { return appendEntries(c, 300); }));
        QVERIFY_ERROR(m_project->read([](Connection &c) {
            Stop stop;
            return audit_store::verify(c, stop);
        }),
                      ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
