#include "ui/models/schema_table_model.h"

#include "core/data/schema_range.h"
#include "ui/models/data_snapshot.h"
#include "ui/models/format.h"
#include "ui/models/schema_draft.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

namespace assay
{

namespace
{

constexpr std::array types = {ColumnType::Boolean, ColumnType::Integer, ColumnType::Real,     ColumnType::Category,
                              ColumnType::Text,    ColumnType::Date,    ColumnType::Timestamp};
constexpr std::array roles = {ColumnRole::Feature, ColumnRole::Target,  ColumnRole::Key,
                              ColumnRole::Time,    ColumnRole::Ignored, ColumnRole::Sensitive};

constexpr std::array orders = {Monotone::No, Monotone::Increasing, Monotone::Decreasing};
constexpr std::array stages = {LifecycleStage::Planned, LifecycleStage::Experimental, LifecycleStage::Production,
                               LifecycleStage::Deprecated};

QString orderText(Monotone order)
{
    switch (order) {
    case Monotone::No:
        break;
    case Monotone::Increasing:
        return SchemaTableModel::tr("rising");
    case Monotone::Decreasing:
        return SchemaTableModel::tr("falling");
    }
    return SchemaTableModel::tr("any order");
}

QString stageText(LifecycleStage stage)
{
    switch (stage) {
    case LifecycleStage::Planned:
        return SchemaTableModel::tr("planned");
    case LifecycleStage::Experimental:
        return SchemaTableModel::tr("experimental");
    case LifecycleStage::Production:
        break;
    case LifecycleStage::Deprecated:
        return SchemaTableModel::tr("deprecated");
    }
    return SchemaTableModel::tr("production");
}

/// A share in percent with two significant digits.
QString percentText(double share)
{
    return SchemaTableModel::tr("%1 %").arg(QLocale().toString(100 * share, 'g', 2));
}

bool hasWords(const SchemaColumn &column)
{
    return !column.values.isEmpty() || column.type == ColumnType::Category || column.type == ColumnType::Text;
}

QString yesNoText(bool is)
{
    return is ? SchemaTableModel::tr("yes") : SchemaTableModel::tr("no");
}

/// The words that a person can choose from in that column of the table.
QStringList choices(int section)
{
    QStringList texts;
    if (section == SchemaTableModel::Type) {
        for (const ColumnType type : types)
            texts.append(columnTypeText(type));
    } else if (section == SchemaTableModel::Role) {
        for (const ColumnRole role : roles)
            texts.append(columnRoleText(role));
    } else if (section == SchemaTableModel::Required || section == SchemaTableModel::Unique) {
        texts = {yesNoText(true), yesNoText(false)};
    } else if (section == SchemaTableModel::Order) {
        for (const Monotone order : orders)
            texts.append(orderText(order));
    } else if (section == SchemaTableModel::Stage) {
        for (const LifecycleStage stage : stages)
            texts.append(stageText(stage));
    }
    return texts;
}

/// What was chosen or typed, in the words of schema edits.
QStringList editValues(const SchemaColumn &column, int section, const QString &text)
{
    const qsizetype chosen = choices(section).indexOf(text);
    if (section == SchemaTableModel::Type && chosen >= 0)
        return {columnTypeName(types[size_t(chosen)])};
    if (section == SchemaTableModel::Role && chosen >= 0)
        return {columnRoleName(roles[size_t(chosen)])};
    if (section == SchemaTableModel::Required || section == SchemaTableModel::Unique)
        return {chosen == 0 ? QStringLiteral("yes") : QStringLiteral("no")};
    if (section == SchemaTableModel::Order && chosen >= 0)
        return {monotoneName(orders[size_t(chosen)])};
    if (section == SchemaTableModel::Stage && chosen >= 0)
        return {lifecycleStageName(stages[size_t(chosen)])};
    const bool isList =
        section == SchemaTableModel::AbsentFrom || (section == SchemaTableModel::Allowed && hasWords(column));
    if (!isList)
        return {text.trimmed()};
    QStringList words;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts))
        words.append(word.trimmed());
    return words;
}

/// The property that a cell edits; empty for cells that are only shown.
QString propertyOf(const SchemaColumn &column, int section)
{
    switch (section) {
    case SchemaTableModel::Type:
        return QStringLiteral("type");
    case SchemaTableModel::Role:
        return QStringLiteral("role");
    case SchemaTableModel::Required:
        return QStringLiteral("required");
    case SchemaTableModel::Unique:
        return QStringLiteral("unique");
    case SchemaTableModel::Missing:
        return QStringLiteral("missing");
    case SchemaTableModel::Allowed:
        return hasWords(column) ? QStringLiteral("values") : QStringLiteral("range");
    case SchemaTableModel::Unit:
        return QStringLiteral("unit");
    case SchemaTableModel::Description:
        return QStringLiteral("description");
    case SchemaTableModel::Inside:
        return QStringLiteral("inside");
    case SchemaTableModel::Pattern:
        return QStringLiteral("pattern");
    case SchemaTableModel::Order:
        return QStringLiteral("monotone");
    case SchemaTableModel::Stage:
        return QStringLiteral("stage");
    case SchemaTableModel::AbsentFrom:
        return QStringLiteral("absent_from");
    case SchemaTableModel::Owner:
        return QStringLiteral("owner");
    default:
        return {};
    }
}

} // namespace

SchemaTableModel::SchemaTableModel(SchemaDraft &draft, QObject *parent) : QAbstractTableModel(parent), m_draft(draft)
{
    connect(&draft, &SchemaDraft::changed, this, [this] {
        // The same columns keep selection and place; only then may cells alone change.
        const auto &now = m_draft.schema().columns;
        const bool isSame = std::equal(now.begin(), now.end(), m_columns.begin(), m_columns.end(),
                                       [](const auto &a, const auto &b) { return a.name == b.name; });
        if (!isSame)
            beginResetModel();
        m_columns = now;
        if (!isSame)
            endResetModel();
        else if (!m_columns.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
}

void SchemaTableModel::show(const TableProfile &profile, bool canEdit)
{
    m_profile = profile;
    m_canEdit = canEdit;
    if (!m_columns.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int SchemaTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

int SchemaTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SchemaTableModel::display(const SchemaColumn &column, int section) const
{
    const QLocale locale;
    const auto mark = [](bool is) { return is ? QStringLiteral("✓") : QString(); };
    switch (section) {
    case Name:
        return column.name;
    case Type:
        return columnTypeText(column.type);
    case Role:
        return columnRoleText(column.role);
    case Required:
        return mark(column.isRequired);
    case Unique:
        return mark(column.isUnique);
    case Missing:
        return column.maxMissingShare > 0
                   ? tr("at most %1 %").arg(locale.toString(100 * column.maxMissingShare, 'g', 3))
                   : tr("none");
    case Allowed: {
        if (!column.values.isEmpty())
            return column.values.join(QStringLiteral(", "));
        const auto value = [&](double limit) { return columnValueText(limit, column.type, locale); };
        if (column.min && column.max)
            return tr("%1 to %2").arg(value(*column.min), value(*column.max));
        if (column.min)
            return tr("at least %1").arg(value(*column.min));
        return column.max ? tr("at most %1").arg(value(*column.max)) : tr("any");
    }
    case Sure:
        return column.confidence && column.confidence->outsideShare ? percentText(*column.confidence->outsideShare)
                                                                    : QString();
    case Unit:
        return column.unit;
    case Description:
        return column.description;
    case Inside:
        return column.minInsideShare < 1 ? tr("at least %1 %").arg(locale.toString(100 * column.minInsideShare, 'g', 4))
                                         : tr("all");
    case Pattern:
        return column.pattern;
    case Order:
        return orderText(column.monotone);
    case Stage:
        return stageText(column.stage);
    case AbsentFrom:
        return column.absentFrom.join(QStringLiteral(", "));
    case Owner:
        return column.owner;
    default:
        return {};
    }
}

QString SchemaTableModel::confidence(const SchemaColumn &column)
{
    if (!column.confidence)
        return {};
    const ColumnConfidence &sure = *column.confidence;
    const QLocale locale;
    QStringList sentences{tr("Inferred from %1 values in %2 rows of %n version(s).", nullptr, sure.versions)
                              .arg(locale.toString(qlonglong(sure.values)), locale.toString(qlonglong(sure.rows))),
                          tr("If rows to come are drawn alike, with 95 % confidence:")};
    if (sure.outsideShare)
        sentences.append(
            tr("· at most %1 of the values lie outside what is allowed").arg(percentText(*sure.outsideShare)));
    sentences.append(tr("· at most %1 of the values are of another type").arg(percentText(sure.otherTypeShare)));
    sentences.append(tr("· at most %1 of the rows have no value").arg(percentText(sure.missingShare)));
    if (column.isUnique)
        sentences.append(tr("No two of these values were the same."));
    return sentences.join(u'\n');
}

QString SchemaTableModel::editText(const SchemaColumn &column, int section) const
{
    switch (section) {
    case Required:
        return yesNoText(column.isRequired);
    case Unique:
        return yesNoText(column.isUnique);
    case Missing:
        return QString::number(100 * column.maxMissingShare, 'g', 6) + u'%';
    case Allowed:
        return hasWords(column) ? column.values.join(QStringLiteral(", "))
                                : rangeText({column.min, column.max}, column.type);
    case Inside:
        return QString::number(100 * column.minInsideShare, 'g', 6) + u'%';
    default:
        return display(column, section);
    }
}

QVariant SchemaTableModel::histogram(const QString &column) const
{
    const ColumnProfile *seen = m_profile.find(column);
    return seen && !seen->histogram.empty()
               ? QVariant::fromValue(QList<double>(seen->histogram.cbegin(), seen->histogram.cend()))
               : QVariant();
}

QVariant SchemaTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const SchemaColumn &column = m_columns[size_t(index.row())];
    switch (role) {
    case Qt::ToolTipRole:
        if (index.column() == Sure || index.column() == Name || index.column() == Type)
            return column.confidence ? confidence(column) : display(column, index.column());
        return display(column, index.column());
    case Qt::DisplayRole:
        return display(column, index.column());
    case NumberRole:
        return index.column() == Sure;
    case Qt::EditRole:
        return editText(column, index.column());
    case ChoicesRole:
        return choices(index.column());
    case HistogramRole:
        return index.column() == Seen ? histogram(column.name) : QVariant();
    case SortRole:
        if (index.column() == Sure)
            return column.confidence ? column.confidence->outsideShare.value_or(-1) : -1;
        if (index.column() == Inside)
            return column.minInsideShare;
        return index.column() == Missing ? QVariant(column.maxMissingShare) : QVariant(display(column, index.column()));
    case IdRole:
        return column.name;
    case BestRole:
        return index.column() == Name && column.role == ColumnRole::Target;
    default:
        return {};
    }
}

Qt::ItemFlags SchemaTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (m_canEdit && index.isValid() && !propertyOf(m_columns[size_t(index.row())], index.column()).isEmpty())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool SchemaTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || !m_canEdit)
        return false;
    const SchemaColumn &column = m_columns[size_t(index.row())];
    if (value.toString() == editText(column, index.column()))
        return false;
    const SchemaEdit edit{SchemaEdit::Action::Set, column.name + u'.' + propertyOf(column, index.column()),
                          editValues(column, index.column(), value.toString())};
    const auto done = m_draft.apply(edit);
    if (!done)
        Q_EMIT refused(done.error());
    return bool(done);
}

QVariant SchemaTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::ToolTipRole && section == Sure)
        return tr("The share of values outside what is allowed, at most, with 95 % confidence, if rows to come are "
                  "drawn as those were from which the schema was inferred");
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Column");
    case Seen:
        return tr("Seen");
    case Type:
        return tr("Type");
    case Role:
        return tr("Role");
    case Required:
        return tr("Required");
    case Unique:
        return tr("Unique");
    case Missing:
        return tr("Missing");
    case Allowed:
        return tr("Allowed");
    case Unit:
        return tr("Unit");
    case Description:
        return tr("Description");
    case Sure:
        return tr("Outside, 95 %");
    case Inside:
        return tr("Inside");
    case Pattern:
        return tr("Pattern");
    case Order:
        return tr("Order");
    case Stage:
        return tr("Stage");
    case AbsentFrom:
        return tr("Absent when");
    case Owner:
        return tr("Owner");
    default:
        return {};
    }
}

} // namespace assay
