#include "ui/models/feature_table_model.h"

#include "ui/widgets/data_table.h"

#include <QSet>

#include <algorithm>

namespace assay
{

namespace
{

bool isNumber(ColumnType type)
{
    return type == ColumnType::Boolean || type == ColumnType::Integer || type == ColumnType::Real;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

} // namespace

void FeatureTableModel::show(std::vector<Source> sources, const TrainingSpec &spec)
{
    beginResetModel();
    m_shown = spec;
    m_lines.clear();
    const PrepareSpec &prepare = spec.prepare;
    for (Source &source : sources) {
        const QString &name = source.name;
        Line line;
        line.use = spec.exclude.contains(name)           ? Use::LeftOut
                   : prepare.oneHot.contains(name)       ? Use::OneHot
                   : prepare.categorical.contains(name)  ? Use::Category
                   : prepare.ordinal.contains(name)      ? Use::Ordinal
                   : prepare.targetEncode.contains(name) ? Use::TargetMean
                   : prepare.log.contains(name)          ? Use::Log
                   : prepare.power.contains(name)        ? Use::Power
                                                         : Use::Usual;
        line.isClipped = prepare.clip.contains(name) && isNumber(source.type);
        line.isSlice = spec.slices.contains(name);
        line.source = std::move(source);
        // A category becomes one-hot whether it is named or not.
        if (!usesOf(line).contains(line.use))
            line.use = Use::Usual;
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

void FeatureTableModel::setReserved(const QHash<QString, QString> &reserved)
{
    if (reserved == m_reserved)
        return;
    m_reserved = reserved;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

template <typename Belongs>
QStringList FeatureTableModel::names(const QStringList &before, Belongs belongs) const
{
    QSet<QString> chosen;
    for (const Line &line : m_lines) {
        if (belongs(line))
            chosen.insert(line.source.name);
    }
    QStringList ordered;
    for (const QString &name : before) {
        if (chosen.remove(name))
            ordered.append(name);
    }
    for (const Line &line : m_lines) {
        if (chosen.remove(line.source.name))
            ordered.append(line.source.name);
    }
    return ordered;
}

void FeatureTableModel::fill(TrainingSpec &spec) const
{
    const auto treatedAs = [this](Use use) {
        return [this, use](const Line &line) { return line.use == use && isFeature(line); };
    };
    const PrepareSpec &before = m_shown.prepare;
    spec.exclude = names(m_shown.exclude,
                         [&](const Line &line) { return line.use == Use::LeftOut && line.source.name != spec.target; });
    spec.slices = names(m_shown.slices, [](const Line &line) { return line.isSlice; });
    spec.prepare.oneHot = names(before.oneHot, [&](const Line &line) {
        const bool isAnyway = line.use == Use::Usual && line.source.type == ColumnType::Category;
        return isFeature(line) && (line.use == Use::OneHot || (isAnyway && before.oneHot.contains(line.source.name)));
    });
    spec.prepare.categorical = names(before.categorical, treatedAs(Use::Category));
    spec.prepare.ordinal = names(before.ordinal, treatedAs(Use::Ordinal));
    spec.prepare.targetEncode = names(before.targetEncode, treatedAs(Use::TargetMean));
    spec.prepare.log = names(before.log, treatedAs(Use::Log));
    spec.prepare.power = names(before.power, treatedAs(Use::Power));
    spec.prepare.clip = names(before.clip, [this](const Line &line) { return line.isClipped && canClip(line); });
}

bool FeatureTableModel::isFeature(const Line &line) const
{
    return line.use != Use::LeftOut && !m_reserved.contains(line.source.name);
}

bool FeatureTableModel::canClip(const Line &line) const
{
    return isNumber(line.source.type) && isFeature(line) &&
           (line.use == Use::Usual || line.use == Use::Log || line.use == Use::Power);
}

bool FeatureTableModel::hasWords() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [this](const Line &line) {
        const bool isCategory = line.use == Use::Usual && line.source.type == ColumnType::Category;
        return isFeature(line) && (line.use == Use::OneHot || line.use == Use::Category || isCategory);
    });
}

bool FeatureTableModel::hasTargetMeans() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [this](const Line &line) { return isFeature(line) && line.use == Use::TargetMean; });
}

bool FeatureTableModel::hasDates() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [this](const Line &line) { return isFeature(line) && isTime(line.source.type); });
}

bool FeatureTableModel::hasClipped() const
{
    return std::any_of(m_lines.begin(), m_lines.end(),
                       [this](const Line &line) { return line.isClipped && canClip(line); });
}

QList<FeatureTableModel::Use> FeatureTableModel::usesOf(const Line &line) const
{
    const ColumnType type = line.source.type;
    QList<Use> uses{Use::Usual};
    if (isNumber(type))
        uses << Use::Log << Use::Power;
    if (isNumber(type) || type == ColumnType::Text)
        uses << Use::OneHot;
    if (!isTime(type) && (m_takesCategories || line.use == Use::Category))
        uses << Use::Category;
    if (!isTime(type))
        uses << Use::Ordinal << Use::TargetMean;
    return uses << Use::LeftOut;
}

QString FeatureTableModel::nameOf(Use use, ColumnType type)
{
    switch (use) {
    case Use::Usual:
        break;
    case Use::OneHot:
        return tr("One-hot");
    case Use::Category:
        return tr("Category sets");
    case Use::Ordinal:
        return tr("Ordinal");
    case Use::TargetMean:
        return tr("Target mean");
    case Use::Log:
        return tr("Log");
    case Use::Power:
        return tr("Power");
    case Use::LeftOut:
        return tr("Left out");
    }
    return isNumber(type)             ? tr("Number")
           : isTime(type)             ? tr("Date parts")
           : type == ColumnType::Text ? tr("Unused (text)")
                                      : tr("One-hot");
}

int FeatureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FeatureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FeatureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const QString reserved = m_reserved.value(line.source.name);
    if (index.column() == Becomes && role == ChoicesRole) {
        QStringList choices;
        for (const Use use : usesOf(line))
            choices.append(nameOf(use, line.source.type));
        return choices;
    }
    if (role == Qt::CheckStateRole && index.column() == Clip)
        return canClip(line) ? QVariant(line.isClipped ? Qt::Checked : Qt::Unchecked) : QVariant();
    if (role == Qt::CheckStateRole && index.column() == Slice)
        return line.isSlice ? Qt::Checked : Qt::Unchecked;
    if (role == OpensRole)
        return index.column() == Becomes && reserved.isEmpty();
    if (role == Qt::AccessibleTextRole && index.column() >= Clip)
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                line.source.name);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return line.source.name;
    case Type:
        return columnTypeName(line.source.type);
    case Becomes:
        return reserved.isEmpty() ? nameOf(line.use, line.source.type) : reserved;
    default:
        return {};
    }
}

QVariant FeatureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::ToolTipRole && section == Clip)
        return tr("Cuts the column at quantiles of the training rows");
    if (role == Qt::ToolTipRole && section == Slice)
        return tr("Looks at the holdout by the values of the column");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Type:
        return tr("Type");
    case Becomes:
        return tr("Becomes");
    case Clip:
        return tr("Clip");
    case Slice:
        return tr("Slice");
    default:
        return {};
    }
}

Qt::ItemFlags FeatureTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[size_t(index.row())];
    const Qt::ItemFlags usual = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool isReserved = m_reserved.contains(line.source.name);
    switch (index.column()) {
    case Becomes:
        return isReserved ? Qt::ItemIsSelectable : usual | Qt::ItemIsEditable;
    case Clip:
        return canClip(line) ? usual | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable;
    case Slice:
        return usual | Qt::ItemIsUserCheckable;
    default:
        return usual;
    }
}

bool FeatureTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    Line &line = m_lines[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Clip && canClip(line)) {
        line.isClipped = value.toInt() == Qt::Checked;
    } else if (role == Qt::CheckStateRole && index.column() == Slice) {
        line.isSlice = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && index.column() == Becomes) {
        const QList<Use> uses = usesOf(line);
        const auto chosen = std::find_if(uses.begin(), uses.end(),
                                         [&](Use use) { return nameOf(use, line.source.type) == value.toString(); });
        if (chosen == uses.end() || *chosen == line.use)
            return false;
        line.use = *chosen;
    } else {
        return false;
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

} // namespace assay
