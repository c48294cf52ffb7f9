#include "tests/ui/large_data.h"

#include "core/base/atomic_file.h"
#include "core/data/csv_reader.h"
#include "core/data/dataset_store.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "tests/ui/stall_probe.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/pages/column_views.h"
#include "ui/pages/columns_tab.h"
#include "ui/pages/page.h"
#include "ui/widgets/tab_strip.h"

#include <QScrollBar>
#include <QTableView>

#include <array>

namespace assay
{

namespace
{

constexpr int patienceMs = 120'000;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

QByteArray wideCsv(int columns, int version)
{
    constexpr int rows = 200;
    QByteArray csv = "day";
    for (int c = 1; c < columns; ++c)
        csv += ",column_" + QByteArray::number(c);
    csv += '\n';
    for (int row = 0; row < rows; ++row) {
        csv +=
            "2024-0" + QByteArray::number(1 + row / 28) + '-' + QByteArray::number(1 + row % 28).rightJustified(2, '0');
        for (int c = 1; c < columns; ++c) {
            const int value = (row * (c + 7) + version * c) % 101;
            csv += c % 5 == 0 ? QByteArray(",word") + char('a' + value % 7) : ',' + QByteArray::number(value * 0.25);
        }
        csv += '\n';
    }
    return csv;
}

QByteArray longCsv(std::int64_t rows)
{
    constexpr std::array words = {"north", "south", "west", "east"};
    QByteArray csv = "day,region,value\n";
    csv.reserve(qsizetype(rows) * 22);
    for (std::int64_t row = 0; row < rows; ++row) {
        csv += "2024-0";
        csv += char('1' + row * 9 / rows);
        csv += "-1";
        csv += char('0' + row % 10);
        csv += ',';
        csv += words[size_t(row) * 7 % words.size()];
        csv += ',';
        csv += QByteArray::number(row * 7919 % 1009);
        csv += '\n';
    }
    return csv;
}

bool settles(Page *page)
{
    return QTest::qWaitFor([&] { return page->isSettled(); }, patienceMs);
}

void showTab(Page *page, const QString &id)
{
    auto *tabs = page->findChild<TabStrip *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        if (tabs->idOf(tab) == id)
            tabs->setCurrentIndex(tab);
    }
}

/// Scrolls a table through all its height and width, with a turn of the event loop at each place.
void scrollThrough(QTableView *table)
{
    constexpr int places = 10;
    for (QScrollBar *bar : {table->verticalScrollBar(), table->horizontalScrollBar()}) {
        for (int place = 0; place <= places; ++place) {
            bar->setValue(bar->maximum() * place / places);
            QCoreApplication::processEvents();
        }
    }
}

} // namespace

std::shared_ptr<Project> makeWideProject(const QString &folder, int columns, int versions)
{
    NoProgress unwatched;
    const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist")};
    auto project = must(createProject(folder, ada));
    for (int version = 1; version <= versions; ++version) {
        const QString file = folder + QStringLiteral("-%1.csv").arg(version);
        must(writeFileAtomically(file, wideCsv(columns, version)));
        must(importData(*project, ada, {QStringLiteral("wide"), file, QStringLiteral("column_1"), {}, {}}, unwatched));
    }
    must(inferAndStoreSchema(*project, ada, {QStringLiteral("wide"), 1}, unwatched));
    must(checkDataAgainstSchema(*project, ada, {QStringLiteral("wide"), 1}, {QStringLiteral("wide"), versions},
                                unwatched));
    return project;
}

std::shared_ptr<Project> makeLongProject(const QString &folder, std::int64_t rows)
{
    NoProgress unwatched;
    const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist")};
    auto project = must(createProject(folder, ada));
    DatasetVersion version;
    version.name = QStringLiteral("long");
    version.target = QStringLiteral("value");
    version.columnCount = 3;
    version.rowCount = rows;
    version.createdBy = ada.name;
    const Table first = must(readCsv(longCsv(1000), version.name, version.format.csv, unwatched));
    version.profile = must(profileTable(first, version.target, unwatched));
    for (ColumnProfile &column : version.profile.columns)
        column.count = rows;
    const QByteArray bytes = longCsv(rows);
    version.byteCount = bytes.size();
    version.object = must(project->objects().put(bytes));
    version.digest = datasetDigest(version.object, version.format);
    must(project->write([&](Connection &connection) { return dataset_store::add(connection, version); }));
    return project;
}

bool walkThroughDataPage(WindowStage &stage, StallProbe &probe)
{
    probe.begin(QStringLiteral("open"));
    Page *page = stage.goTo(QStringLiteral("data"));
    if (!page)
        return false;
    auto *columns = page->findChild<ColumnsTab *>();
    auto *table = controlNamed<QTableView>(page, QStringLiteral("Columns"));
    probe.begin(QStringLiteral("choose columns"));
    for (int row = 0; row < std::min(12, table->model()->rowCount()); ++row) {
        table->selectRow(row);
        QCoreApplication::processEvents();
    }
    probe.begin(QStringLiteral("scroll columns"));
    scrollThrough(table);
    probe.begin(QStringLiteral("sort columns"));
    table->sortByColumn(0, Qt::DescendingOrder);
    if (!settles(page))
        return false;
    const std::array views = {std::pair{ColumnViews::ByTarget, ColumnViews::None},
                              std::pair{ColumnViews::OverTime, ColumnViews::None},
                              std::pair{ColumnViews::Distribution, ColumnViews::Halves}};
    const std::array names = {"by target", "over time", "beside itself"};
    table->selectRow(1);
    for (size_t i = 0; i < views.size(); ++i) {
        probe.begin(QLatin1String(names[i]));
        columns->views()->choose(views[i].first, views[i].second);
        if (!settles(page))
            return false;
    }
    for (const char *tab : {"rows", "schema", "check", "changes"}) {
        probe.begin(QLatin1String(tab));
        showTab(page, QLatin1String(tab));
        if (!settles(page))
            return false;
        probe.begin(QStringLiteral("scroll ") + QLatin1String(tab));
        for (QTableView *shown : page->findChildren<QTableView *>()) {
            if (shown->isVisible() && shown->accessibleName() != u"Datasets")
                scrollThrough(shown);
        }
        if (!settles(page))
            return false;
    }
    probe.begin(QStringLiteral("back to columns"));
    showTab(page, QStringLiteral("columns"));
    const bool isBack = settles(page);
    probe.end();
    return isBack;
}

} // namespace assay
