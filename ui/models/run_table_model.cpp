#include "ui/models/run_table_model.h"

#include "ui/theme/icons.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/heading_role.h"

#include <algorithm>

namespace assay
{

namespace
{

using Kind = RunColumn::Kind;

constexpr int blockRows = 64;
constexpr qsizetype blocksAtOnce = 4;
constexpr qsizetype knownRunsAtMost = 4096;

bool isNumberColumn(const RunColumn &column)
{
    return column.kind == Kind::Metric || column.kind == Kind::Param || column.kind == Kind::Duration;
}

} // namespace

RunTableModel::RunTableModel(RunSelection &selection, QObject *parent)
    : QAbstractTableModel(parent),
      m_selection(selection),
      m_columns(chooseRunColumns({}))
{
    connect(&selection, &RunSelection::changed, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                               {SeriesRole, ShownRole, Qt::AccessibleTextRole});
    });
}

void RunTableModel::setSnapshot(const ExperimentSnapshot &snapshot)
{
    m_sorts = snapshot.sorts;
    const bool isSame = experiment().id != 0 && snapshot.experiment.id == experiment().id;
    if (isSame) {
        setFacts(snapshot.experiment, snapshot.facts);
        store(snapshot.runs + snapshot.added);
        return arrange(snapshot.arranged);
    }
    beginResetModel();
    m_runs.clear();
    m_numbers.clear();
    m_wantedBlocks.clear();
    m_askedBlocks.clear();
    if (m_chosenColumns.isEmpty())
        m_columns = snapshot.facts.columns.isEmpty() ? chooseRunColumns({}) : snapshot.facts.columns;
    m_curves.clear();
    m_cells = RunCells(snapshot.experiment, snapshot.facts);
    m_arrangement = snapshot.arranged.arrangement ? snapshot.arranged.arrangement : std::make_shared<RunArrangement>();
    store(snapshot.runs + snapshot.arranged.rows);
    endResetModel();
}

void RunTableModel::setColumns(const QList<RunColumn> &columns)
{
    if (columns == m_chosenColumns)
        return;
    beginResetModel();
    m_chosenColumns = columns;
    m_columns = !columns.isEmpty()                  ? columns
                : m_cells.facts().columns.isEmpty() ? chooseRunColumns({})
                                                    : m_cells.facts().columns;
    endResetModel();
}

void RunTableModel::setPinned(const QList<RunId> &runs)
{
    if (runs == m_pinned)
        return;
    m_pinned = runs;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DecorationRole});
}

void RunTableModel::setBaseline(const Run *run)
{
    if ((run ? run->id : RunId{}) == baseline())
        return;
    m_baseline = run ? std::optional(*run) : std::nullopt;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RunTableModel::update(const RunUpdate &update)
{
    const QHash<QString, RunRange> rangesBefore = m_cells.facts().ranges;
    const QHash<RunId, RegisteredAs> registeredBefore = m_cells.facts().registered;
    setFacts(experiment(), update.facts);
    // A new best or a longer number concerns the whole column.
    const bool isOfAll = rangesBefore != m_cells.facts().ranges || registeredBefore != m_cells.facts().registered;
    store(update.added);
    addRuns(update.runs);
    arrange(update.arranged);
    if (isOfAll && rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RunTableModel::arrange(const RunArranged &arranged)
{
    store(arranged.rows);
    if (arranged.arrangement)
        setArrangement(arranged.arrangement);
    addRuns(arranged.rows);
}

void RunTableModel::setFacts(const Experiment &experiment, const ExperimentFacts &facts)
{
    m_cells = RunCells(experiment, facts);
    if (!m_chosenColumns.isEmpty())
        return;
    RunColumn missing;
    for (int place = nextMissingColumn(m_columns, facts.columns, missing); place >= 0;
         place = nextMissingColumn(m_columns, facts.columns, missing)) {
        beginInsertColumns({}, place, place);
        m_columns.insert(place, missing);
        endInsertColumns();
    }
}

/// In three steps, each of which views know: what is new comes at the end, all take their places, what is gone leaves
/// from the end. So the current run, the shown ones and the editor stay with their runs.
void RunTableModel::setArrangement(const std::shared_ptr<const RunArrangement> &next)
{
    m_askedBlocks.clear();
    // Other groups are other rows, which have nothing to keep their places for.
    if (next->grouping != m_arrangement->grouping) {
        beginResetModel();
        m_arrangement = next;
        endResetModel();
        return;
    }
    std::vector<std::uint32_t> fresh;
    for (const std::uint32_t run : next->runs) {
        if (m_arrangement->rowOf(run) < 0)
            fresh.push_back(run);
    }
    std::vector<std::uint32_t> gone;
    for (const std::uint32_t run : m_arrangement->runs) {
        if (next->rowOf(run) < 0)
            gone.push_back(run);
    }
    if (!fresh.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + int(fresh.size()) - 1);
        m_rest = std::move(fresh);
        endInsertRows();
    }
    moveRows(next, std::move(gone));
    if (!m_rest.empty()) {
        beginRemoveRows({}, int(m_arrangement->runs.size()), rowCount() - 1);
        m_rest.clear();
        endRemoveRows();
    }
}

void RunTableModel::moveRows(const std::shared_ptr<const RunArrangement> &next, std::vector<std::uint32_t> gone)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const std::uint32_t number = numberAt(index.row());
        int row = next->rowOf(number);
        if (row < 0)
            row = int(next->runs.size()) + int(std::find(gone.begin(), gone.end(), number) - gone.begin());
        after.append(createIndex(row, index.column()));
    }
    m_arrangement = next;
    m_rest = std::move(gone);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RunTableModel::store(const QList<NumberedRun> &runs)
{
    if (m_runs.size() + runs.size() > knownRunsAtMost)
        forgetFarRuns(runs);
    for (const NumberedRun &run : runs) {
        m_runs.insert(run.number, run.run);
        m_curves.insert(run.number, run.curves);
        if (m_baseline && m_baseline->id == run.run.id)
            m_baseline = run.run;
        m_numbers.insert(run.run.id, run.number);
    }
}

/// Keeps what was asked for, and nothing that is far from where a person looks.
void RunTableModel::forgetFarRuns(const QList<NumberedRun> &fresh)
{
    int first = rowCount();
    int last = -1;
    for (const NumberedRun &run : fresh) {
        if (const int row = m_arrangement->rowOf(run.number); row >= 0) {
            first = std::min(first, row);
            last = std::max(last, row);
        }
    }
    // Runs that were asked for by their ids say nothing of where a person looks.
    if (last < 0)
        return;
    constexpr int near = 4 * blockRows;
    m_runs.removeIf([&](const auto &entry) {
        const int row = m_arrangement->rowOf(entry.key());
        const RunId &id = entry.value().id;
        if (m_kept.contains(id) || (row >= first - near && row <= last + near))
            return false;
        m_numbers.remove(id);
        m_curves.remove(entry.key());
        return true;
    });
}

void RunTableModel::addRuns(const QList<NumberedRun> &runs)
{
    store(runs);
    m_askedBlocks.clear();
    QList<int> rows;
    for (const NumberedRun &run : runs) {
        if (const int row = m_arrangement->rowOf(run.number); row >= 0)
            rows.append(row);
    }
    // A group's row shows what its first run tells.
    for (qsizetype i = 0; i < rowCount() && !m_arrangement->groups.empty() && i < knownRunsAtMost; ++i) {
        if (m_arrangement->groupOf(numberAt(int(i))))
            rows.append(int(i));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    // Neighbours are told of together.
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] <= rows[end - 1] + 1)
            ++end;
        Q_EMIT dataChanged(index(rows[i], 0), index(rows[end - 1], columnCount() - 1));
        i = end;
    }
}

void RunTableModel::setSorts(const QList<RunSort> &sorts)
{
    m_sorts = sorts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

std::vector<std::uint32_t> RunTableModel::numbersAt(const QList<int> &rows) const
{
    std::vector<std::uint32_t> numbers;
    std::vector<bool> isThere;
    const auto add = [&](std::uint32_t number) {
        if (number >= isThere.size())
            isThere.resize(size_t(number) + 1);
        if (!isThere[number])
            numbers.push_back(number);
        isThere[number] = true;
    };
    for (const int row : rows) {
        const RunGroup *group = m_arrangement->groupOf(numberAt(row));
        if (!group) {
            add(numberAt(row));
            continue;
        }
        for (const std::uint32_t run : group->runs)
            add(run);
    }
    return numbers;
}

std::optional<RunArrangement::Fold> RunTableModel::foldAt(int row) const
{
    const RunArrangement::Fold *fold = row < 0 || row >= rowCount() ? nullptr : m_arrangement->foldOf(numberAt(row));
    return fold ? std::optional(*fold) : std::nullopt;
}

std::uint32_t RunTableModel::runNumberAt(int row) const
{
    const RunGroup *group = m_arrangement->groupOf(numberAt(row));
    return group ? group->runs.front() : numberAt(row);
}

std::uint32_t RunTableModel::numberAt(int row) const
{
    const size_t arranged = m_arrangement->runs.size();
    return size_t(row) < arranged ? m_arrangement->runs[size_t(row)] : m_rest[size_t(row) - arranged];
}

const Run *RunTableModel::run(const RunId &id) const
{
    const auto number = m_numbers.constFind(id);
    const auto run = number == m_numbers.cend() ? m_runs.cend() : m_runs.constFind(*number);
    const bool isHere = run != m_runs.cend() && run->experimentId == experiment().id;
    const RunQuery::Shelf shelf = m_cells.facts().shelf;
    return isHere && (shelf == RunQuery::Shelf::All || shelf == shelfOf(*run)) ? &*run : nullptr;
}

const Run *RunTableModel::run(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto run = m_runs.constFind(numberAt(row));
    return run == m_runs.cend() ? nullptr : &*run;
}

int RunTableModel::rowOf(const RunId &id) const
{
    const auto number = m_numbers.constFind(id);
    return number == m_numbers.cend() ? -1 : m_arrangement->rowOf(*number);
}

int RunTableModel::columnOf(Kind kind, const QString &key) const
{
    return int(m_columns.indexOf(RunColumn{kind, key}));
}

void RunTableModel::want(int row) const
{
    const int block = row / blockRows;
    if (m_askedBlocks.contains(block) || m_wantedBlocks.contains(block))
        return;
    m_wantedBlocks.append(block);
    // Whoever scrolls on no longer looks at what was passed.
    if (m_wantedBlocks.size() > blocksAtOnce)
        m_wantedBlocks.removeFirst();
    if (std::exchange(m_isAskingSoon, true))
        return;
    auto *self = const_cast<RunTableModel *>(this);
    QMetaObject::invokeMethod(self, &RunTableModel::askForWanted, Qt::QueuedConnection);
}

void RunTableModel::askForWanted()
{
    m_isAskingSoon = false;
    m_askedBlocks = std::exchange(m_wantedBlocks, {});
    std::vector<std::uint32_t> numbers;
    for (const int block : std::as_const(m_askedBlocks)) {
        const int end = std::min((block + 1) * blockRows, int(m_arrangement->runs.size()));
        for (int row = block * blockRows; row < end; ++row) {
            if (const std::uint32_t number = runNumberAt(row); !m_runs.contains(number))
                numbers.push_back(number);
        }
    }
    if (!numbers.empty())
        Q_EMIT runsWanted(numbers);
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_arrangement->runs.size() + m_rest.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= m_columns.size())
        return {};
    const RunColumn &column = m_columns[index.column()];
    // What the column alone decides is known of every row.
    switch (role) {
    case NumberRole:
        return isNumberColumn(column);
    case CodeRole:
        return column.kind == Kind::Data;
    case LinkRole:
        return column.kind == Kind::Model;
    default:
        break;
    }
    if (column.kind == Kind::Name && (role == FoldRole || role == DepthRole))
        return foldCell(index.row(), role);
    if (const RunGroup *group = m_arrangement->groupOf(numberAt(index.row())))
        return groupCell(*group, index.row(), column, role);
    if (const Run *known = run(index.row()))
        return cell(*known, column, role);
    if (role == SeriesRole && column.kind == Kind::Series)
        return -1;
    if (role != Qt::DisplayRole)
        return {};
    want(index.row());
    return column.kind == Kind::Name ? QStringLiteral("…") : QString();
}

/// How a row stands to others: whether it can be opened, and how deep it lies.
QVariant RunTableModel::foldCell(int row, int role) const
{
    if (role == DepthRole)
        return m_arrangement->depths.empty() ? QVariant() : m_arrangement->depthOf(row);
    const std::optional<RunArrangement::Fold> fold = foldAt(row);
    return fold ? QVariant(fold->isOpen) : QVariant();
}

QVariant RunTableModel::groupCell(const RunGroup &group, int row, const RunColumn &column, int role) const
{
    const auto first = m_runs.constFind(group.runs.front());
    if (first == m_runs.cend() && role == Qt::DisplayRole)
        want(row);
    if (column.kind == Kind::Series)
        return role == SeriesRole ? QVariant(-1) : role == Qt::AccessibleTextRole ? tr("group") : QVariant();
    const Run *example = first == m_runs.cend() ? nullptr : &*first;
    if (role == ShownRole)
        return false;
    const auto summaries = m_arrangement->summaries.constFind(column.toString());
    if (summaries != m_arrangement->summaries.cend()) {
        const GroupSummary &summary = (*summaries)[m_arrangement->foldOf(numberAt(row))->group];
        switch (role) {
        case Qt::DisplayRole:
            return m_cells.summaryText(summary, column);
        case Qt::ToolTipRole:
            return m_cells.summaryToolTip(summary, column);
        case DeltaRole:
            return m_baseline ? m_cells.deltaText(summary.mean, *m_baseline, column) : QVariant();
        case DeltaToneRole:
            return m_baseline ? m_cells.deltaTone(summary.mean, *m_baseline, column) : QVariant();
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    return m_cells.groupText(group, m_arrangement->grouping, example, column);
}

QVariant RunTableModel::cell(const Run &run, const RunColumn &column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return m_baseline && m_baseline->id == run.id && column.kind == Kind::Name
                   //: The run that all others show their difference to
                   ? tr("%1 · baseline").arg(run.name)
                   : m_cells.text(run, column);
    case Qt::EditRole:
        return column.kind == Kind::Name  ? run.name
               : column.kind == Kind::Tag ? run.tags.value(column.key)
                                          : QVariant();
    case Qt::DecorationRole:
        return column.kind == Kind::Name && m_pinned.contains(run.id) ? icon(QStringLiteral("pin")) : QVariant();
    case Qt::ToolTipRole:
        if (column.kind == Kind::Series)
            return m_selection.contains(run.id) ? tr("Shown in the charts (Space hides it)")
                                                : tr("Not shown in the charts (Space shows it)");
        return m_cells.toolTip(run, column);
    case Qt::AccessibleTextRole:
        if (column.kind == Kind::Series)
            return m_selection.contains(run.id) ? tr("shown in the charts") : tr("not shown in the charts");
        return {};
    case IdRole:
        return run.id.value;
    case ShownRole:
        return m_selection.contains(run.id);
    case SeriesRole:
        return column.kind == Kind::Series ? m_selection.seriesOf(run.id) : QVariant();
    case ToneRole:
        return column.kind == Kind::Status ? RunCells::statusTone(run.status) : QVariant();
    case BarRole: {
        const std::optional<double> share = m_cells.barShare(run, column);
        return share ? QVariant(*share) : QVariant();
    }
    case BestRole:
        return m_cells.isBest(run, column);
    case CurveRole: {
        if (column.kind != Kind::Curve)
            return {};
        return QVariant::fromValue(m_curves.value(m_numbers.value(run.id)).value(column.key));
    }
    case DeltaRole:
    case DeltaToneRole:
        if (!m_baseline || m_baseline->id == run.id || column.kind != Kind::Metric)
            return {};
        return role == DeltaRole ? QVariant(m_cells.deltaText(RunCells::valueOf(run, column), *m_baseline, column))
                                 : m_cells.deltaTone(RunCells::valueOf(run, column), *m_baseline, column);
    case QuietRole:
        // What is as in the baseline is not looked for.
        return m_baseline && m_baseline->id != run.id &&
                       (column.kind == Kind::Param || column.kind == Kind::Tag || column.kind == Kind::Estimator ||
                        column.kind == Kind::Data)
                   ? m_cells.text(run, column) == m_cells.text(*m_baseline, column)
                   : QVariant();
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const RunColumn &column = m_columns[section];
    if (role == Qt::AccessibleTextRole && column.kind == Kind::Series)
        return tr("Shown");
    if (role == Qt::DisplayRole)
        return RunCells::title(column);
    if (role == SortPlaceRole) {
        for (int i = 0; i < m_sorts.size(); ++i) {
            if (m_sorts[i].column == column)
                return m_sorts[i].isDescending ? -(i + 1) : i + 1;
        }
        return 0;
    }
    return {};
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_canRename || !index.isValid() || !run(index.row()))
        return flags;
    const RunColumn &column = m_columns[index.column()];
    // What the watchdog saw is not for people to change.
    const bool isTag = column.kind == Kind::Tag && !column.key.startsWith(u"alarm.");
    if (column.kind == Kind::Name || isTag)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RunTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const RunColumn &column = m_columns[index.column()];
    const auto run = m_runs.find(numberAt(index.row()));
    const QString text = value.toString().trimmed();
    if (run == m_runs.end())
        return false;
    if (column.kind == Kind::Tag) {
        const bool isGone = text.isEmpty();
        if (isGone ? !run->tags.contains(column.key) : run->tags.value(column.key) == text)
            return false;
        if (isGone)
            run->tags.remove(column.key);
        else
            run->tags.insert(column.key, text);
        Q_EMIT dataChanged(index, index);
        Q_EMIT tagRequested(run->id, column.key, isGone ? std::nullopt : std::optional(text));
        return true;
    }
    if (text.isEmpty() || text == run->name)
        return false;
    run->name = text;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renameRequested(run->id, text);
    return true;
}

} // namespace assay
