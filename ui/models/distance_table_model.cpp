#include "ui/models/distance_table_model.h"

#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QLocale>

namespace assay
{

namespace
{

constexpr double level = 0.05;
constexpr int decimals = 5;
constexpr double smallestShownP = 0.001;

bool isBeyondChance(const ColumnDistance &distance)
{
    return distance.correctedP < level;
}

} // namespace

void DistanceTableModel::setDistances(std::vector<ColumnDistance> distances)
{
    beginResetModel();
    m_distances = std::move(distances);
    endResetModel();
}

int DistanceTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_distances.size());
}

int DistanceTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

double DistanceTableModel::number(const ColumnDistance &distance, int section) const
{
    switch (section) {
    case Distance:
        return distance.distance.jsd;
    case Limit:
        return distance.distance.jsdLimit;
    case Ratio:
        return distance.distance.jsdLimit > 0 ? distance.distance.jsd / distance.distance.jsdLimit : 0;
    default:
        return distance.correctedP;
    }
}

QString DistanceTableModel::display(const ColumnDistance &distance, int section) const
{
    const QLocale locale;
    switch (section) {
    case Verdict:
        return isBeyondChance(distance) ? tr("! changed") : tr("as before");
    case Name:
        return distance.column;
    case CorrectedP:
        return distance.correctedP < smallestShownP ? tr("< %1").arg(locale.toString(smallestShownP, 'f', 3))
                                                    : locale.toString(distance.correctedP, 'f', 3);
    case Ratio:
        return locale.toString(number(distance, section), 'f', 1) + QStringLiteral(" ×");
    case Distance:
    case Limit:
        return locale.toString(number(distance, section), 'f', decimals);
    default:
        return {};
    }
}

QVariant DistanceTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ColumnDistance &distance = m_distances[size_t(index.row())];
    const int section = index.column();
    const bool isWords = section == Verdict || section == Name;
    switch (role) {
    case Qt::DisplayRole:
        return display(distance, section);
    case SortRole:
        return isWords ? QVariant(display(distance, section)) : QVariant(number(distance, section));
    case IdRole:
        return distance.column;
    case NumberRole:
        return !isWords;
    case ToneRole:
        return section == Verdict ? QVariant(int(isBeyondChance(distance) ? Tone::Warning : Tone::Neutral))
                                  : QVariant();
    default:
        return {};
    }
}

QVariant DistanceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Distance)
        return tr(
            "Jensen-Shannon divergence in nats, 0 to 0.693, over tenths of the reference's numbers or over words");
    if (role == Qt::ToolTipRole && section == Limit)
        return tr("What chance passes in 5 % of samples of these sizes when nothing has changed");
    if (role == Qt::ToolTipRole && section == CorrectedP)
        return tr("The chance of such a distance when nothing has changed, corrected for all columns by Holm's method");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Verdict:
        return tr("Spread");
    case Name:
        return tr("Column");
    case Distance:
        return tr("Distance");
    case Limit:
        return tr("95 % limit");
    case Ratio:
        return tr("Times limit");
    case CorrectedP:
        return tr("p, corrected");
    default:
        return {};
    }
}

} // namespace assay
