#include "core/work/keep_run_files.h"

#include "core/runs/run_edit_store.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace assay;

/// Attaching and removing are all or nothing, and are undone only where nobody changed anything since.
class TestKeepRunFiles final : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    std::unique_ptr<SmallProject> m_small;
    NoProgress m_progress;

    Project &project() { return *m_small->project(); }
    const RunId &run() { return m_small->ridge().id; }

    QString file(const char *name, const QByteArray &bytes)
    {
        QFile made(m_folder.path(QLatin1String(name)));
        const bool isMade = made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size();
        Q_ASSERT(isMade);
        Q_UNUSED(isMade)
        return made.fileName();
    }

    Result<QList<RunFileChange>> attach(const QList<FileToAttach> &files)
    {
        return attachFiles(project(), QStringLiteral("Ada"), run(), files, m_progress);
    }

    QList<RunFile> stored()
    {
        return *project().read([&](Connection &c) { return run_file_store::list(c, run()); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_small = std::make_unique<SmallProject>(m_folder.path(QStringLiteral("p")));
    }

    void cleanup()
    {
        QStringList paths;
        for (const RunFile &file : stored())
            paths.append(file.path);
        QVERIFY_RESULT(detachFiles(project(), QStringLiteral("Ada"), run(), paths));
    }

    void allOrNothingIsAttached()
    {
        const QString a = file("a.txt", "a");
        QVERIFY_ERROR(attach({{a, {}}, {m_folder.path(QStringLiteral("none")), {}}}), ErrorCode::NotFound);
        QVERIFY_ERROR(attach({{a, QStringLiteral("x")}, {a, QStringLiteral("x/y")}}), ErrorCode::Exists);
        QVERIFY_ERROR(attach({{a, QStringLiteral("x")}, {a, QStringLiteral("../y")}}), ErrorCode::Invalid);
        QVERIFY_ERROR(attach({{a, {}}, {a, {}}}), ErrorCode::Usage);
        QVERIFY(stored().isEmpty());
        QVERIFY_RESULT(attach({{a, {}}, {a, QStringLiteral("x/y")}}));
        QCOMPARE(stored().size(), 2);
        QVERIFY_ERROR(
            detachFiles(project(), QStringLiteral("Ada"), run(), {QStringLiteral("a.txt"), QStringLiteral("no")}),
            ErrorCode::NotFound);
        QCOMPARE(stored().size(), 2);
    }

    void changesAreUndoneInTheirTurn()
    {
        QVERIFY_RESULT(attach({{file("a.txt", "one"), {}}}));
        const QList<RunFile> first = stored();
        const auto replaced = attach({{file("a.txt", "two"), {}}});
        QVERIFY_RESULT(replaced);
        QVERIFY(stored() != first);
        QVERIFY_RESULT(changeRunFiles(project(), QStringLiteral("Bob"), {replaced->front().reversed()}));
        QCOMPARE(stored(), first);
        // Undone once, there is nothing of it to undo.
        QVERIFY_ERROR(changeRunFiles(project(), QStringLiteral("Bob"), {replaced->front().reversed()}),
                      ErrorCode::Refused);
        QVERIFY_RESULT(changeRunFiles(project(), QStringLiteral("Bob"), {replaced->front()}));
        const auto removed = detachFiles(project(), QStringLiteral("Ada"), run(), {QStringLiteral("a.txt")});
        QVERIFY_RESULT(removed);
        QVERIFY_ERROR(changeRunFiles(project(), QStringLiteral("Bob"), {replaced->front().reversed()}),
                      ErrorCode::Refused);
        QVERIFY(stored().isEmpty());
        QVERIFY_RESULT(changeRunFiles(project(), QStringLiteral("Bob"), {removed->front().reversed()}));
        QCOMPARE(stored().size(), 1);
    }

    void theHistoryOfTheRunTellsOfThem()
    {
        const auto told = [this] {
            QStringList lines;
            const QList<RunEditEvent> events =
                *project().read([&](Connection &c) { return run_edit_store::history(c, run()); });
            for (const RunEditEvent &event : events) {
                if (event.edit.field == RunEdit::Field::File)
                    lines.append(QStringLiteral("%1 %2 %3>%4")
                                     .arg(event.person, event.edit.key, event.before.value_or(QString()).left(4),
                                          event.edit.value.value_or(QString()).left(4)));
            }
            return lines;
        };
        const qsizetype before = told().size();
        QVERIFY_RESULT(attach({{file("h.txt", "one"), {}}}));
        const QString one = stored().front().object.left(4);
        // The same bytes again are no change.
        QVERIFY_RESULT(attach({{file("h.txt", "one"), {}}}));
        const auto replaced = attach({{file("h.txt", "two"), {}}});
        QVERIFY_RESULT(replaced);
        const QString two = stored().front().object.left(4);
        QVERIFY_RESULT(changeRunFiles(project(), QStringLiteral("Bob"), {replaced->front().reversed()}));
        QVERIFY_RESULT(detachFiles(project(), QStringLiteral("Eve"), run(), {QStringLiteral("h.txt")}));
        QVERIFY_ERROR(detachFiles(project(), QStringLiteral("Eve"), run(), {QStringLiteral("h.txt")}),
                      ErrorCode::NotFound);
        QCOMPARE(
            told().mid(before),
            (QStringList{QStringLiteral("Ada h.txt >%1").arg(one), QStringLiteral("Ada h.txt %1>%2").arg(one, two),
                         QStringLiteral("Bob h.txt %2>%1").arg(one, two), QStringLiteral("Eve h.txt %1>").arg(one)}));
    }

    void filesAreNoWordsOfTheRun()
    {
        QVERIFY_ERROR(project().write([&](Connection &c) {
            return run_edit_store::apply(c, QStringLiteral("Ada"), 1,
                                         {RunEdit::file(run(), QStringLiteral("h.txt"), QStringLiteral("digest"))});
        }),
                      ErrorCode::Invalid);
    }

    void whatWasCleanedAwayDoesNotComeBack()
    {
        QVERIFY_RESULT(attach({{file("b.txt", "will be cleaned away"), {}}}));
        const auto removed = detachFiles(project(), QStringLiteral("Ada"), run(), {QStringLiteral("b.txt")});
        QVERIFY_RESULT(removed);
        QVERIFY_RESULT(project().objects().remove(removed->front().before->object));
        QVERIFY_ERROR(changeRunFiles(project(), QStringLiteral("Bob"), {removed->front().reversed()}),
                      ErrorCode::NotFound);
        QVERIFY(stored().isEmpty());
    }

    void aDamagedFileIsNotSaved()
    {
        QVERIFY_RESULT(attach({{file("c.txt", QByteArray("text ").repeated(100'000)), {}}}));
        const QString to = file("out.txt", "old");
        QVERIFY_RESULT(saveRunFile(project(), stored().front(), to, m_progress));
        QFile object(project().folder() + QStringLiteral("/objects/") + stored().front().object.left(2) + u'/' +
                     stored().front().object.mid(2));
        QVERIFY(object.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(object.resize(object.size() / 2));
        const QString other = file("other.txt", "old");
        QVERIFY_ERROR(saveRunFile(project(), stored().front(), other, m_progress), ErrorCode::Damaged);
        QFile kept(other);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("old"));
    }
};

QTEST_GUILESS_MAIN(TestKeepRunFiles)
#include "tst_keep_run_files.moc"
