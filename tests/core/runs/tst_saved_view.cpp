#include "core/runs/saved_view_store.h"
#include "core/store/change_feed.h"
#include "core/store/project.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace assay;

class TestSavedView final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<Project> m_project;

    static SavedView example(const QString &name)
    {
        SavedView view;
        view.name = name;
        view.filter = QStringLiteral("metrics.rmse < 70 and name =~ 'ü\"'");
        view.order = QStringLiteral("metrics.rmse asc");
        view.columns = {QStringLiteral("name"), QStringLiteral("metrics.rmse")};
        view.shelf = RunQuery::Shelf::Archived;
        view.experiment = QStringLiteral("bike demand");
        view.charts = {{QStringLiteral("axis"), QStringLiteral("time")},
                       {QStringLiteral("later"), QJsonObject{{QStringLiteral("deep"), 1}}}};
        return view;
    }

    Result<> save(const SavedView &view, TimeMs at = 5)
    {
        return m_project->write(
            [&](Connection &c) { return saved_view_store::save(c, view, QStringLiteral("Ada"), at); });
    }
    Result<SavedView> find(const QString &name)
    {
        return m_project->read([&](Connection &c) { return saved_view_store::find(c, name); });
    }
    Result<> rename(const QString &name, const QString &newName)
    {
        return m_project->write(
            [&](Connection &c) { return saved_view_store::rename(c, name, newName, QStringLiteral("Ben"), 9); });
    }
    QString names()
    {
        const auto views = m_project->read(saved_view_store::list);
        QStringList all;
        for (const SavedView &view : views ? *views : QList<SavedView>())
            all.append(view.name);
        return all.join(u',');
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        m_folder = std::make_unique<TemporaryFolder>();
        auto made = Project::create(m_folder->path(QStringLiteral("p")));
        QVERIFY_RESULT(made);
        m_project = std::move(*made);
    }

    void cleanup() { m_project.reset(); }

    void aViewComesBackAsItWasSaved()
    {
        SavedView view = example(QStringLiteral("best"));
        QVERIFY_RESULT(save(view));
        view.changedAt = 5;
        view.changedBy = QStringLiteral("Ada");
        const auto found = find(view.name);
        QVERIFY_RESULT(found);
        QVERIFY(*found == view);
        view.filter.clear();
        view.shelf = RunQuery::Shelf::All;
        view.changedAt = 6;
        QVERIFY_RESULT(save(view, 6));
        QVERIFY(*find(view.name) == view);
        QCOMPARE(names(), QStringLiteral("best"));
    }

    void whatIsNotKnownIsKept()
    {
        const QJsonObject body{{QStringLiteral("filter"), QStringLiteral("x")},
                               {QStringLiteral("groups"), QJsonArray{QStringLiteral("team"), 3}}};
        const auto view = SavedView::fromBody(QStringLiteral("v"), body);
        QVERIFY_RESULT(view);
        QCOMPARE(view->shelf, RunQuery::Shelf::InUse);
        QCOMPARE(view->body()[QStringLiteral("groups")], body[QStringLiteral("groups")]);
        QVERIFY_RESULT(save(*view));
        QCOMPARE(find(QStringLiteral("v"))->others,
                 (QJsonObject{{QStringLiteral("groups"), body[QStringLiteral("groups")]}}));
    }

    void wrongBodiesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("part");
        QTest::newRow("not JSON") << QByteArray("{") << QStringLiteral("“v”");
        QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("“v”");
        QTest::newRow("filter") << QByteArray("{\"filter\":3}") << QStringLiteral("“filter”");
        QTest::newRow("columns") << QByteArray("{\"columns\":[1]}") << QStringLiteral("“columns”");
        QTest::newRow("shelf") << QByteArray("{\"shelf\":\"attic\"}") << QStringLiteral("“shelf”");
        QTest::newRow("charts") << QByteArray("{\"charts\":[]}") << QStringLiteral("“charts”");
    }

    void wrongBodiesAreRefused()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, part);
        QVERIFY_RESULT(m_project->write([&](Connection &c) {
            return c.execute(
                QByteArray("INSERT INTO saved_view VALUES (1, 'v', '" + body + "', 0, 'Ada')").constData());
        }));
        const auto found = find(QStringLiteral("v"));
        QVERIFY_ERROR(found, ErrorCode::Damaged);
        QVERIFY2(found.error().text.contains(part), qPrintable(found.error().text));
        // It can still be deleted.
        QVERIFY_RESULT(
            m_project->write([](Connection &c) { return saved_view_store::remove(c, QStringLiteral("v")); }));
    }

    void viewsAreRenamedAndDeleted()
    {
        QVERIFY_RESULT(save(example(QStringLiteral("b"))));
        QVERIFY_RESULT(save(example(QStringLiteral("a"))));
        QCOMPARE(names(), QStringLiteral("a,b"));
        QVERIFY_ERROR(rename(QStringLiteral("a"), QStringLiteral("b")), ErrorCode::Exists);
        QVERIFY_ERROR(rename(QStringLiteral("z"), QStringLiteral("y")), ErrorCode::NotFound);
        QVERIFY_ERROR(rename(QStringLiteral("a"), QStringLiteral(" c")), ErrorCode::Invalid);
        QVERIFY_ERROR(save(example(QString())), ErrorCode::Invalid);
        QVERIFY_RESULT(rename(QStringLiteral("a"), QStringLiteral("c")));
        QCOMPARE(names(), QStringLiteral("b,c"));
        QCOMPARE(find(QStringLiteral("c"))->changedBy, QStringLiteral("Ben"));
        const auto remove = [&](const QString &name) {
            return m_project->write([&](Connection &c) { return saved_view_store::remove(c, name); });
        };
        QVERIFY_RESULT(remove(QStringLiteral("b")));
        QVERIFY_ERROR(remove(QStringLiteral("b")), ErrorCode::NotFound);
        QCOMPARE(names(), QStringLiteral("c"));
    }

    /// Another process is another Project on the same folder.
    void othersHearOfIt()
    {
        const auto other = Project::open(m_project->folder());
        QVERIFY_RESULT(other);
        ChangeFeed feed(*other);
        QSignalSpy heard(&feed, &ChangeFeed::changed);
        QVERIFY_RESULT(save(example(QStringLiteral("best"))));
        QTRY_COMPARE(heard.size(), 1);
        QVERIFY(heard.first().first().value<ChangeSet>().has("saved_view"));
        QVERIFY_RESULT((*other)->read([](Connection &c) { return saved_view_store::find(c, QStringLiteral("best")); }));
    }
};

QTEST_GUILESS_MAIN(TestSavedView)
#include "tst_saved_view.moc"
