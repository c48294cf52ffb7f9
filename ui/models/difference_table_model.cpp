#include "ui/models/difference_table_model.h"

#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

#include <algorithm>
#include <bit>
#include <cmath>

namespace assay
{

namespace
{

/// No cell has room for more, and measuring a megabyte takes long.
constexpr qsizetype longestCell = 120;
constexpr qsizetype longestTip = 2000;
constexpr qsizetype digestDigits = 12;

bool isOf(const DifferenceRow &row, DifferenceSection section, QStringView key)
{
    return row.section == section && row.key == key;
}

bool isDigest(const DifferenceRow &row)
{
    return isOf(row, DifferenceSection::Code, u"commit") ||
           (row.section == DifferenceSection::Data && row.key.endsWith(u".digest"));
}

QString firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    const QString line = (end < 0 ? text : text.left(end)).left(longestCell);
    return line.size() == text.size() ? line : line + u'…';
}

QString changesText(const DifferenceCell &cell)
{
    if (cell.text.isEmpty())
        return DifferenceTableModel::tr("nothing");
    return std::isnan(cell.number.value)
               ? DifferenceTableModel::tr("cannot be read")
               : DifferenceTableModel::tr("%n line(s) changed", nullptr, int(cell.number.value));
}

QString display(const DifferenceRow &row, const DifferenceCell &cell)
{
    if (cell.isMissing)
        return QStringLiteral("–");
    if (row.section == DifferenceSection::Metrics)
        return formatEstimate(cell.number, QLocale());
    if (isOf(row, DifferenceSection::Code, u"uncommitted"))
        return changesText(cell);
    if (cell.text.isEmpty() && isOf(row, DifferenceSection::Code, u"commit"))
        return DifferenceTableModel::tr("none yet");
    if (cell.text.isEmpty() && isOf(row, DifferenceSection::Code, u"branch"))
        return DifferenceTableModel::tr("none checked out");
    return isDigest(row) ? cell.text.left(digestDigits) : firstLine(cell.text);
}

QString keyTitle(const DifferenceRow &row)
{
    switch (row.section) {
    case DifferenceSection::Metrics:
        return row.on.isEmpty() ? metricTitle(row.key)
                                : DifferenceTableModel::tr("%1 on %2").arg(metricTitle(row.key), row.on);
    case DifferenceSection::Data:
        if (row.key == u"training")
            return DifferenceTableModel::tr("Training");
        if (row.key == u"training.digest")
            return DifferenceTableModel::tr("Training, digest");
        return row.key == u"holdout" ? DifferenceTableModel::tr("Holdout (rows)") : row.key;
    case DifferenceSection::Code:
        return row.key == u"commit"        ? DifferenceTableModel::tr("Commit")
               : row.key == u"branch"      ? DifferenceTableModel::tr("Branch")
               : row.key == u"uncommitted" ? DifferenceTableModel::tr("Uncommitted")
                                           : DifferenceTableModel::tr("Files unknown to git");
    case DifferenceSection::Notes:
        return row.key == u"note" ? DifferenceTableModel::tr("Note") : row.key.mid(qsizetype(sizeof "tags." - 1));
    case DifferenceSection::Parameters:
    case DifferenceSection::Environment:
        break;
    }
    return row.key;
}

bool isSameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

bool isSame(const DifferenceCell &a, const DifferenceCell &b)
{
    return a.isMissing == b.isMissing && a.text == b.text && isSameNumber(a.number.value, b.number.value);
}

/// Looks the same in every part.
bool isUnchanged(const DifferenceRow &a, const DifferenceRow &b)
{
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                      [](const DifferenceCell &x, const DifferenceCell &y) {
                          return isSame(x, y) && isSameNumber(x.number.lower, y.number.lower) &&
                                 isSameNumber(x.number.upper, y.number.upper);
                      });
}

bool isSameRow(const DifferenceRow &a, const DifferenceRow &b)
{
    return a.section == b.section && a.key == b.key && a.on == b.on;
}

} // namespace

QString DifferenceTableModel::sectionTitle(DifferenceSection section)
{
    switch (section) {
    case DifferenceSection::Metrics:
        return tr("Metrics");
    case DifferenceSection::Parameters:
        return tr("Parameters");
    case DifferenceSection::Data:
        return tr("Data");
    case DifferenceSection::Code:
        return tr("Code");
    case DifferenceSection::Environment:
        return tr("Environment");
    case DifferenceSection::Notes:
        break;
    }
    return tr("Note and tags");
}

void DifferenceTableModel::setTable(DifferenceTable table)
{
    const bool hasSameShape =
        table.runs == m_table.runs && table.names == m_table.names &&
        std::equal(table.rows.begin(), table.rows.end(), m_table.rows.begin(), m_table.rows.end(), isSameRow);
    if (hasSameShape) {
        std::swap(table, m_table);
        for (size_t line = 0; line < m_lines.size(); ++line) {
            const int row = m_lines[line].row;
            if (row >= 0 && !isUnchanged(m_table.rows[size_t(row)], table.rows[size_t(row)]))
                Q_EMIT dataChanged(index(int(line), 0), index(int(line), columnCount() - 1));
        }
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    m_lines.clear();
    for (int row = 0; row < int(m_table.rows.size()); ++row) {
        const DifferenceSection section = m_table.rows[size_t(row)].section;
        if (m_lines.empty() || m_lines.back().section != section)
            m_lines.push_back({section, -1});
        m_lines.push_back({section, row});
    }
    endResetModel();
}

void DifferenceTableModel::setSeries(const QHash<RunId, int> &series)
{
    if (series == m_series)
        return;
    m_series = series;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const DifferenceRow *DifferenceTableModel::rowAt(int line) const
{
    const int row = line >= 0 && line < int(m_lines.size()) ? m_lines[size_t(line)].row : -1;
    return row < 0 ? nullptr : &m_table.rows[size_t(row)];
}

std::optional<DifferenceTableModel::Place> DifferenceTableModel::placeOf(const QModelIndex &index) const
{
    const DifferenceRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (!row)
        return std::nullopt;
    return Place{row->section, row->key, row->on, m_table.runs[size_t(index.column())]};
}

QModelIndex DifferenceTableModel::indexOf(const Place &place) const
{
    const auto run = std::find(m_table.runs.begin(), m_table.runs.end(), place.run);
    const auto line = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &each) {
        if (each.row < 0 || each.section != place.section)
            return false;
        const DifferenceRow &row = m_table.rows[size_t(each.row)];
        return row.key == place.key && row.on == place.on;
    });
    if (run == m_table.runs.end() || line == m_lines.end())
        return {};
    return index(int(line - m_lines.begin()), int(run - m_table.runs.begin()));
}

int DifferenceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int DifferenceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.runs.size());
}

QVariant DifferenceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const DifferenceRow *row = rowAt(index.row());
    if (!row)
        return role == SectionRole ? QVariant(true) : QVariant();
    const DifferenceCell &cell = row->cells[size_t(index.column())];
    const bool isOther = !isSame(cell, row->cells.front());
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, cell);
    case Qt::ToolTipRole: {
        const QString text = cell.text.isEmpty() || row->section == DifferenceSection::Metrics
                                 ? display(*row, cell)
                                 : cell.text.left(longestTip);
        return isOther ? tr("%1 (other than in %2)").arg(text, m_table.names.front()) : text;
    }
    case Qt::AccessibleDescriptionRole:
        return isOther ? tr("other than in %1").arg(m_table.names.front()) : QString();
    case DiffersRole:
    case BestRole:
        return isOther;
    case ReferenceRole:
        return row->isDifferent && index.column() == 0;
    case CodeRole:
        return isDigest(*row) && !cell.isMissing;
    default:
        return {};
    }
}

QVariant DifferenceTableModel::runHeading(int column, int role) const
{
    if (column < 0 || column >= columnCount())
        return {};
    const RunId &run = m_table.runs[size_t(column)];
    switch (role) {
    case Qt::DisplayRole:
        return m_table.names.at(column);
    case Qt::ToolTipRole:
        return tr("%1 (%2)").arg(m_table.names.at(column), run.shortForm());
    case SeriesRole:
        return m_series.value(run, -1);
    default:
        return {};
    }
}

QVariant DifferenceTableModel::keyHeading(int line, int role) const
{
    if (line < 0 || line >= rowCount())
        return {};
    const DifferenceRow *row = rowAt(line);
    switch (role) {
    case Qt::DisplayRole:
        return row ? firstLine(keyTitle(*row)) : sectionTitle(m_lines[size_t(line)].section);
    case Qt::ToolTipRole:
        return row ? QVariant(row->key.left(longestTip)) : QVariant();
    case SectionRole:
        return row == nullptr;
    default:
        return {};
    }
}

QVariant DifferenceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal ? runHeading(section, role) : keyHeading(section, role);
}

Qt::ItemFlags DifferenceTableModel::flags(const QModelIndex &index) const
{
    return rowAt(index.row()) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

} // namespace assay
