#include "ui/pages/experiments_page.h"

#include "core/base/atomic_file.h"
#include "core/runs/filter/run_order.h"
#include "core/runs/index/run_table_text.h"
#include "ui/models/run_export.h"
#include "ui/models/run_listing.h"
#include "ui/models/run_table_model.h"
#include "ui/pages/action_menu.h"
#include "ui/pages/columns_panel.h"
#include "ui/pages/experiment_tabs.h"
#include "ui/pages/filter_assistant.h"
#include "ui/pages/group_menu.h"
#include "ui/pages/run_table.h"
#include "ui/pages/run_views.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

namespace assay
{

namespace
{

constexpr int seriesColors = 8;
constexpr int groupShownAtMost = 40; ///< runs of a group that go to the charts by one key
const QString tableKey = QStringLiteral("table");
const QString tabsKey = QStringLiteral("tabs");

QString formatTitle(RunTableFormat format)
{
    switch (format) {
    case RunTableFormat::Csv:
        return ExperimentsPage::tr("CSV");
    case RunTableFormat::Markdown:
        return ExperimentsPage::tr("Markdown");
    case RunTableFormat::Latex:
        return ExperimentsPage::tr("LaTeX");
    case RunTableFormat::Json:
        return ExperimentsPage::tr("JSON");
    }
    return {};
}

constexpr RunTableFormat formats[] = {RunTableFormat::Csv, RunTableFormat::Markdown, RunTableFormat::Latex,
                                      RunTableFormat::Json};

} // namespace

void ExperimentsPage::buildTableTools()
{
    m_columnsButton = m_header->addButton(tr("Columns"), QStringLiteral("columns"));
    m_groupButton = m_header->addButton(GroupMenu::buttonText({}), QStringLiteral("group"));
    m_groups = new GroupMenu(this);
    m_groupButton->setMenu(m_groups);
    m_exportButton = m_header->addButton(tr("Export"), QStringLiteral("export"));
    auto *menu = new QMenu(tr("Export"), this);
    for (const RunTableFormat format : formats)
        menu->addAction(tr("Copy as %1").arg(formatTitle(format)), this, [this, format] { copyTable(format); });
    menu->addSeparator();
    menu->addAction(tr("Save as…"), this, &ExperimentsPage::saveTable);
    m_exportButton->setMenu(menu);
    connect(m_columnsButton, &QPushButton::clicked, this, &ExperimentsPage::chooseColumns);
    connect(m_groups, &GroupMenu::chosen, this, [this](const RunGrouping &grouping) {
        TableLayout layout = m_layout;
        layout.grouping = grouping;
        setTableLayout(layout);
    });
}

void ExperimentsPage::connectTable()
{
    connect(m_table, &RunTable::foldRequested, this, [this](int row, bool isOpen) {
        const std::uint32_t number = m_runs->numberAt(row);
        if (isOpen)
            m_opened.insert(number);
        else
            m_opened.remove(number);
        arrange();
    });
    connect(m_table, &RunTable::groupToggled, this, &ExperimentsPage::toggleGroup);
    connect(
        m_runs, &RunTableModel::tagRequested, this,
        [this](const RunId &id, const QString &key, const std::optional<QString> &value) { tag({id}, key, value); });
}

void ExperimentsPage::chooseColumns()
{
    if (!m_columnsPanel) {
        m_columnsPanel = new ColumnsPanel(window());
        connect(m_columnsPanel, &ColumnsPanel::chosen, this, [this](const QList<RunColumn> &columns, int pinned) {
            TableLayout layout = m_layout;
            layout.columns = columns;
            layout.pinned = pinned;
            setTableLayout(layout);
        });
    }
    m_columnsPanel->open(m_columnsButton, m_runs->columns().mid(fixedColumns), m_layout.pinned,
                         possibleRunColumns(m_runs->cells().facts().keys));
}

QString ExperimentsPage::layoutKey() const
{
    return QStringLiteral("experiments/table/%1/%2")
        .arg(QString::fromLatin1(workspace().project()->folder().toUtf8().toBase64(QByteArray::Base64UrlEncoding)),
             QString::fromLatin1(m_experiment.toUtf8().toBase64(QByteArray::Base64UrlEncoding)));
}

void ExperimentsPage::setTableLayout(const TableLayout &layout)
{
    if (layout == m_layout)
        return;
    const QByteArray state = QJsonDocument(layout.toJson()).toJson(QJsonDocument::Compact);
    workspace().settings().setState(layoutKey(), layout == TableLayout{} ? QByteArray() : state);
    showTableLayout(layout);
    // Ranges and summaries of other columns are read anew.
    reload();
}

/// The layout that this person last gave to the experiment's table.
void ExperimentsPage::recallTableLayout()
{
    const QByteArray state = workspace().settings().state(layoutKey());
    showTableLayout(TableLayout::fromJson(QJsonDocument::fromJson(state).object()));
}

void ExperimentsPage::showTableLayout(const TableLayout &layout)
{
    if (layout.grouping != m_layout.grouping)
        m_opened.clear();
    m_layout = layout;
    m_isLayoutNew = true;
    const RunId current = m_table->currentRun();
    m_runs->setColumns(layout.tableColumns());
    m_runs->setPinned(layout.first);
    m_table->setPinned(layout.columns.isEmpty() ? std::nullopt : std::optional(fixedColumns + layout.pinned));
    // A page that opens fits its table once it has rows.
    if (m_hasLoaded)
        m_table->fitToWidth();
    m_table->setCurrentRun(current);
    m_groups->setGrouping(layout.grouping);
    m_groupButton->setText(GroupMenu::buttonText(layout.grouping));
}

void ExperimentsPage::toggleGroup(int row)
{
    const std::vector<std::uint32_t> all = m_runs->numbersAt({row});
    const std::vector<std::uint32_t> numbers(
        all.begin(), all.begin() + std::ptrdiff_t(std::min(all.size(), size_t(groupShownAtMost))));
    if (all.size() > numbers.size())
        m_bar->showMessage(tr("The first %1 of %2 runs are shown.")
                               .arg(locale().toString(groupShownAtMost), locale().toString(qulonglong(all.size()))),
                           Tone::Info);
    m_questions.ask<QList<RunId>>(
        {}, [numbers](RunListing &listing) { return listing.ids(numbers); },
        [this](const Result<QList<RunId>> &ids) {
            if (!ids)
                return showError(ids.error());
            RunSelection &selection = workspace().selection();
            QList<RunId> runs = selection.runs();
            const bool areAllShown =
                std::all_of(ids->cbegin(), ids->cend(), [&](const RunId &id) { return selection.contains(id); });
            for (const RunId &id : *ids) {
                runs.removeAll(id);
                if (!areAllShown)
                    runs.append(id);
            }
            selection.set(runs);
        });
}

void ExperimentsPage::toggleBaseline()
{
    const Run *run = currentRun();
    m_runs->setBaseline(run && run->id != m_runs->baseline() ? run : nullptr);
    m_table->fitToWidth();
    Q_EMIT obstaclesChanged();
}

void ExperimentsPage::togglePinned()
{
    withChosenRuns([this](const QList<RunId> &runs) {
        TableLayout layout = m_layout;
        const bool areAllPinned =
            std::all_of(runs.cbegin(), runs.cend(), [&](const RunId &id) { return layout.first.contains(id); });
        for (const RunId &id : runs) {
            layout.first.removeAll(id);
            if (!areAllPinned)
                layout.first.append(id);
        }
        setTableLayout(layout);
    });
}

void ExperimentsPage::showRunMenu(const QPoint &at)
{
    auto *menu = new ActionMenu(*this, QStringLiteral("run"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const RunId id = m_table->currentRun();
    RunSelection &selection = workspace().selection();
    if (selection.contains(id)) {
        menu->addSeparator();
        QMenu *colors = menu->addMenu(tr("Co&lour of its curves"));
        for (int series = 0; series < seriesColors; ++series) {
            QPixmap square(12, 12);
            square.fill(seriesStyle(series, themeMode(palette())).color);
            QAction *action = colors->addAction(QIcon(square), tr("Colour %1").arg(series + 1), this,
                                                [&selection, id, series] { selection.setSeries(id, series); });
            action->setCheckable(true);
            action->setChecked(selection.seriesOf(id) == series);
        }
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ExperimentsPage::withTable(const std::function<void(const RunTableText &)> &act)
{
    const QList<RunColumn> columns = m_runs->columns();
    const bool areGroups =
        m_layout.grouping.kind == RunGrouping::Kind::Keys || m_layout.grouping.kind == RunGrouping::Kind::Replicates;
    const bool areChosen = m_table->chosenCount() > 1;
    QList<int> rows = m_table->chosenRows();
    if (!areChosen) {
        rows.clear();
        for (int row = 0; row < m_runs->rowCount(); ++row)
            rows.append(row);
    }
    const std::vector<std::uint32_t> numbers = m_runs->numbersAt(rows);
    m_questions.ask<RunTableText>(
        QStringLiteral("export"),
        [cells = m_runs->cells(), columns, numbers, arrangement = m_runs->arrangement(),
         areGroups = areGroups && !areChosen](RunListing &listing) {
            return areGroups ? exportGroups(listing.index(), cells, columns, *arrangement)
                             : exportRuns(listing.index(), cells, columns, numbers);
        },
        [this, act](const Result<RunTableText> &table) {
            if (table)
                act(*table);
            else
                showError(table.error());
        });
}

void ExperimentsPage::copyTable(RunTableFormat format)
{
    withTable([this, format](const RunTableText &table) {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(writeRunTable(table, format)));
        m_bar->showMessage(tr("%n row(s) copied as %1.", nullptr, int(table.rows.size())).arg(formatTitle(format)),
                           Tone::Info);
    });
}

void ExperimentsPage::saveTable()
{
    auto *dialog = new QFileDialog(this, tr("Save the table"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QStringList filters;
    for (const RunTableFormat format : formats)
        filters.append(QStringLiteral("%1 (*.%2)").arg(formatTitle(format), runTableSuffix(format)));
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(runTableSuffix(formats[0]));
    dialog->selectFile(m_experiment);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        dialog->setDefaultSuffix(runTableSuffix(formats[std::max<qsizetype>(0, filters.indexOf(filter))]));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ExperimentsPage::saveTableTo);
    dialog->open();
}

/// The name's ending says the format; one that says none is CSV.
void ExperimentsPage::saveTableTo(const QString &file)
{
    RunTableFormat format = RunTableFormat::Csv;
    for (const RunTableFormat each : formats) {
        if (file.endsWith(u'.' + runTableSuffix(each), Qt::CaseInsensitive))
            format = each;
    }
    withTable([this, file, format](const RunTableText &table) {
        workspace().tasks().start(
            tr("Saving the table"), this,
            [file, format, table](Progress &) { return writeFileAtomically(file, writeRunTable(table, format)); },
            [this, file, rows = int(table.rows.size())](const Result<> &written) {
                if (written)
                    m_bar->showMessage(tr("%n row(s) saved to %1.", nullptr, rows).arg(file), Tone::Good);
                else
                    showError(written.error());
            });
    });
}

SavedView ExperimentsPage::currentView() const
{
    SavedView view;
    view.filter = m_filter->text();
    view.experiment = m_experiment;
    view.shelf = m_shelf;
    RunOrder order;
    for (const RunSort &sort : m_runs->sorts()) {
        if (const std::optional<RunKey> key = keyOf(sort.column); key && m_isSorted)
            order.keys.push_back({*key, sort.isDescending});
    }
    view.order = order.toString();
    for (const RunColumn &column : m_layout.columns)
        view.columns.append(column.toString());
    QJsonObject table = m_layout.toJson();
    table.remove(QStringLiteral("columns"));
    view.charts = {{tableKey, table}, {tabsKey, m_tabs->state()}};
    return view;
}

void ExperimentsPage::showView(const SavedView &view)
{
    const Result<RunFilter> filter = RunFilter::parse(view.filter);
    const Result<RunOrder> order = RunOrder::parse(view.order);
    if (!filter || !order)
        return showError(filter ? order.error() : filter.error());
    if (!view.experiment.isEmpty())
        m_experiment = view.experiment;
    m_shelf = view.shelf;
    m_filter->setText(view.filter);
    m_runFilter = *filter;
    m_tabs->setFilter(view.filter);
    QList<RunSort> sorts;
    for (const RunOrder::Key &key : order->keys) {
        if (const std::optional<RunColumn> column = RunColumn::fromString(key.key.toString()))
            sorts.append({*column, key.isDescending});
    }
    m_isSorted = !sorts.isEmpty();
    m_runs->setSorts(sorts);
    QJsonObject table = view.charts.value(tableKey).toObject();
    table.insert(QStringLiteral("columns"), QJsonArray::fromStringList(view.columns));
    showTableLayout(TableLayout::fromJson(table));
    m_tabs->setState(view.charts.value(tabsKey).toObject());
    m_isViewShown = true;
    reload();
}

} // namespace assay
