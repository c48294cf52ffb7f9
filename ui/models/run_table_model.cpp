#include "ui/models/run_table_model.h"

#include "core/base/ids.h"
#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/models/model_version_table_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace assay
{

namespace
{

using Kind = RunColumn::Kind;

constexpr int significantDigits = 4;

/// The decimals that give a value its significant digits.
int decimalsFor(double value)
{
    if (!(std::abs(value) > 0))
        return significantDigits;
    const int digitsBefore = int(std::floor(std::log10(std::abs(value)))) + 1;
    return std::clamp(significantDigits - digitsBefore, 0, 8);
}

QString dataText(const Run &run)
{
    QStringList names;
    for (const Run::Data &data : run.data)
        names.append(VersionedName{data.name, data.version}.toString());
    return names.join(QStringLiteral(", "));
}

} // namespace

RunTableModel::RunTableModel(RunSelection &selection, QObject *parent)
    : QAbstractTableModel(parent),
      m_selection(selection),
      m_columns(chooseRunColumns({}))
{
    connect(&selection, &RunSelection::changed, this, [this] {
        if (!m_runs.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_runs.size()) - 1, 0), {SeriesRole, Qt::AccessibleTextRole});
    });
}

void RunTableModel::setSnapshot(const ExperimentSnapshot &snapshot)
{
    const bool isSame =
        m_experiment.id != 0 && snapshot.experiment.id == m_experiment.id && snapshot.runs.size() >= m_runs.size();
    if (isSame) {
        m_experiment = snapshot.experiment;
        return update({snapshot.runs, snapshot.registered});
    }
    beginResetModel();
    m_experiment = snapshot.experiment;
    m_runs = snapshot.runs;
    m_registered = snapshot.registered;
    m_rows.clear();
    for (int row = 0; row < m_runs.size(); ++row)
        m_rows.insert(m_runs[row].id, row);
    m_columns = chooseRunColumns(m_runs);
    measureMetrics();
    endResetModel();
}

void RunTableModel::update(const RunUpdate &update)
{
    m_registered = update.registered;
    QList<Run> added;
    for (const Run &run : update.runs) {
        if (const int row = rowOf(run.id); row >= 0)
            m_runs[row] = run;
        else if (run.experimentId == m_experiment.id)
            added.append(run);
    }
    if (!added.isEmpty()) {
        beginInsertRows({}, int(m_runs.size()), int(m_runs.size() + added.size()) - 1);
        for (const Run &run : std::as_const(added)) {
            m_rows.insert(run.id, int(m_runs.size()));
            m_runs.append(run);
        }
        endInsertRows();
    }
    addColumns();
    // A new best or a longer number concerns the whole column.
    measureMetrics();
    if (!m_runs.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_runs.size()) - 1, int(m_columns.size()) - 1));
}

void RunTableModel::addColumns()
{
    const QList<RunColumn> wanted = chooseRunColumns(m_runs);
    RunColumn missing;
    for (int place = nextMissingColumn(m_columns, wanted, missing); place >= 0;
         place = nextMissingColumn(m_columns, wanted, missing)) {
        beginInsertColumns({}, place, place);
        m_columns.insert(place, missing);
        endInsertColumns();
    }
}

void RunTableModel::measureMetrics()
{
    m_scales.clear();
    for (const RunColumn &column : std::as_const(m_columns)) {
        if (column.kind != Kind::Metric)
            continue;
        MetricScale scale;
        scale.best = std::numeric_limits<double>::quiet_NaN();
        const std::optional<bool> lower = lowerIsBetterIn(m_experiment, column.key);
        for (const Run &run : std::as_const(m_runs)) {
            const double value = metricValue(run, column.key);
            if (!std::isfinite(value))
                continue;
            scale.largest = std::max(scale.largest, std::abs(value));
            if (lower && (std::isnan(scale.best) || (*lower ? value < scale.best : value > scale.best)))
                scale.best = value;
        }
        // The best value is the one that is read closely.
        scale.decimals = decimalsFor(std::isnan(scale.best) ? scale.largest : scale.best);
        m_scales.insert(column.key, scale);
    }
}

const Run *RunTableModel::run(int row) const
{
    return row >= 0 && row < m_runs.size() ? &m_runs[row] : nullptr;
}

int RunTableModel::columnOf(Kind kind, const QString &key) const
{
    return int(m_columns.indexOf(RunColumn{kind, key}));
}

int RunTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant RunTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_runs.size() || index.column() >= m_columns.size())
        return {};
    const Run &run = m_runs[index.row()];
    const RunColumn &column = m_columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return display(run, column);
    case Qt::EditRole:
        return column.kind == Kind::Name ? run.name : QVariant();
    case Qt::ToolTipRole:
        return toolTip(run, column);
    case Qt::AccessibleTextRole:
        if (column.kind == Kind::Series)
            return m_selection.contains(run.id) ? tr("shown in the charts") : tr("not shown in the charts");
        return {};
    case SortRole:
        return sortValue(run, column);
    case IdRole:
        return run.id.value;
    case SeriesRole:
        return column.kind == Kind::Series ? m_selection.seriesOf(run.id) : QVariant();
    case ToneRole:
        return column.kind == Kind::Status ? statusTone(run.status) : QVariant();
    case BarRole:
        return barShare(run, column);
    case BestRole:
        return isBest(run, column);
    case NumberRole:
        return column.kind == Kind::Metric || column.kind == Kind::Param || column.kind == Kind::Duration;
    case CodeRole:
        return column.kind == Kind::Data;
    case LinkRole:
        return column.kind == Kind::Model;
    default:
        return {};
    }
}

QString RunTableModel::display(const Run &run, const RunColumn &column) const
{
    const QLocale locale;
    switch (column.kind) {
    case Kind::Series:
        return {};
    case Kind::Name:
        return run.name;
    case Kind::Status:
        return statusText(run.status);
    case Kind::Estimator:
        return run.params.value(QStringLiteral("estimator"));
    case Kind::Metric:
        return metricText(run, column.key);
    case Kind::Param:
        return run.params.value(column.key, QStringLiteral("–"));
    case Kind::Data:
        return dataText(run);
    case Kind::Duration:
        return run.endedAt ? formatDuration(*run.endedAt - run.startedAt, locale) : QStringLiteral("–");
    case Kind::Started:
        return formatTime(run.startedAt, locale);
    case Kind::Model: {
        const RegisteredAs registered = m_registered.value(run.id);
        if (registered.reference.isEmpty())
            return {};
        //: A registered model version and its stage: demand@1 · production
        return tr("%1 · %2").arg(registered.reference, ModelVersionTableModel::stageText(registered.stage));
    }
    }
    return {};
}

QString RunTableModel::metricText(const Run &run, const QString &key) const
{
    const double value = metricValue(run, key);
    if (!std::isfinite(value) || std::abs(value) >= 1e6)
        return formatNumber(value, QLocale());
    return QLocale().toString(value, 'f', m_scales.value(key).decimals);
}

QVariant RunTableModel::sortValue(const Run &run, const RunColumn &column) const
{
    switch (column.kind) {
    case Kind::Series: {
        // Shown runs come first, in the order in which they were shown.
        const int series = m_selection.seriesOf(run.id);
        return double(series < 0 ? std::numeric_limits<int>::max() : series);
    }
    case Kind::Metric: {
        const double value = metricValue(run, column.key);
        return std::isnan(value) ? QVariant() : QVariant(value);
    }
    case Kind::Param: {
        const auto text = run.params.constFind(column.key);
        if (text == run.params.cend())
            return {};
        bool isNumber = false;
        const double number = text->toDouble(&isNumber);
        return isNumber ? QVariant(number) : QVariant(*text);
    }
    case Kind::Duration:
        return run.endedAt ? QVariant(double(*run.endedAt - run.startedAt)) : QVariant();
    case Kind::Started:
        return double(run.startedAt);
    case Kind::Model: {
        const QString reference = m_registered.value(run.id).reference;
        return reference.isEmpty() ? QVariant() : QVariant(reference);
    }
    default:
        return display(run, column);
    }
}

QVariant RunTableModel::barShare(const Run &run, const RunColumn &column) const
{
    if (column.kind != Kind::Metric || isCurveMetric(column.key) || !lowerIsBetterIn(m_experiment, column.key))
        return {};
    const double value = metricValue(run, column.key);
    const double largest = m_scales.value(column.key).largest;
    if (!std::isfinite(value) || largest <= 0)
        return {};
    return std::max(0.0, value / largest);
}

bool RunTableModel::isBest(const Run &run, const RunColumn &column) const
{
    // Alone a run is not the best of anything.
    return column.kind == Kind::Metric && m_runs.size() > 1 &&
           metricValue(run, column.key) == m_scales.value(column.key).best;
}

QString RunTableModel::toolTip(const Run &run, const RunColumn &column) const
{
    switch (column.kind) {
    case Kind::Series:
        return m_selection.contains(run.id) ? tr("Shown in the charts (Space hides it)")
                                            : tr("Not shown in the charts (Space shows it)");
    case Kind::Status:
        return run.error;
    case Kind::Metric: {
        const double value = metricValue(run, column.key);
        return std::isfinite(value) ? QLocale().toString(value, 'g', 10) : QString();
    }
    default:
        return display(run, column);
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const RunColumn &column = m_columns[section];
    if (role == Qt::AccessibleTextRole && column.kind == Kind::Series)
        return tr("Shown");
    if (role != Qt::DisplayRole)
        return {};
    switch (column.kind) {
    case Kind::Series:
        return QString();
    case Kind::Name:
        return tr("Run");
    case Kind::Status:
        return tr("Status");
    case Kind::Estimator:
        return tr("Estimator");
    case Kind::Metric:
        // Curves keep their short keys: the columns are narrow and the filter language uses them.
        return isCurveMetric(column.key) ? column.key : metricTitle(column.key);
    case Kind::Param:
        return column.key;
    case Kind::Data:
        return tr("Train data");
    case Kind::Duration:
        return tr("Duration");
    case Kind::Started:
        return tr("Started");
    case Kind::Model:
        return tr("Model");
    }
    return {};
}

Qt::ItemFlags RunTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_canRename && index.isValid() && m_columns[index.column()].kind == Kind::Name)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool RunTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || m_columns[index.column()].kind != Kind::Name)
        return false;
    const QString name = value.toString().trimmed();
    Run &run = m_runs[index.row()];
    if (name.isEmpty() || name == run.name)
        return false;
    run.name = name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renameRequested(run.id, name);
    return true;
}

QString RunTableModel::statusText(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return tr("● running");
    case RunStatus::Finished:
        return tr("✓ finished");
    case RunStatus::Failed:
        return tr("✕ failed");
    case RunStatus::Killed:
        return tr("■ stopped");
    case RunStatus::Interrupted:
        return tr("! interrupted");
    }
    return {};
}

int RunTableModel::statusTone(RunStatus status)
{
    switch (status) {
    case RunStatus::Running:
        return int(Tone::Info);
    case RunStatus::Finished:
        return int(Tone::Good);
    case RunStatus::Failed:
        return int(Tone::Bad);
    case RunStatus::Killed:
        return int(Tone::Neutral);
    case RunStatus::Interrupted:
        return int(Tone::Warning);
    }
    return int(Tone::Neutral);
}

} // namespace assay
