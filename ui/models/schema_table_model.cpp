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
    if (section != SchemaTableModel::Allowed || !hasWords(column))
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
    case Unit:
        return column.unit;
    case Description:
        return column.description;
    default:
        return {};
    }
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
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return display(column, index.column());
    case Qt::EditRole:
        return editText(column, index.column());
    case ChoicesRole:
        return choices(index.column());
    case HistogramRole:
        return index.column() == Seen ? histogram(column.name) : QVariant();
    case SortRole:
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
    default:
        return {};
    }
}

} // namespace assay
