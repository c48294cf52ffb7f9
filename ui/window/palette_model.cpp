#include "ui/window/palette_model.h"

#include "ui/window/palette_match.h"

namespace assay
{

namespace
{

/// More than anybody scrolls through; a project may have a million runs.
constexpr std::size_t mostRows = 200;
constexpr int recentBonus = 6;
constexpr qsizetype shortestCode = 4;
constexpr int codeScore = 30; ///< a letter, as letters that follow one another in a text

} // namespace

void PaletteModel::setItems(QList<PaletteItem> items)
{
    m_items = std::move(items);
    refresh();
}

void PaletteModel::setRecent(QStringList ids)
{
    m_recent = std::move(ids);
    refresh();
}

void PaletteModel::setTyped(const QString &typed)
{
    m_typed = typed;
    refresh();
}

const PaletteItem &PaletteModel::item(int row) const
{
    return m_items[m_rows[std::size_t(row)].item];
}

int PaletteModel::rowOf(const QString &id) const
{
    const auto row =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &each) { return m_items[each.item].id == id; });
    return row == m_rows.cend() ? -1 : int(row - m_rows.cbegin());
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem &shown = item(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.text;
    case Qt::AccessibleTextRole:
        //: A line of the command palette for a screen reader: the text and what kind of thing it is.
        return tr("%1, %2").arg(shown.text, shown.secondary);
    case SecondaryRole:
        return shown.secondary;
    case ShortcutRole:
        return shown.shortcut;
    case IconRole:
        return shown.iconName;
    case PositionsRole:
        return QVariant::fromValue(m_rows[std::size_t(index.row())].positions);
    default:
        return {};
    }
}

void PaletteModel::refresh()
{
    beginResetModel();
    m_rows.clear();
    const QString code = m_typed.trimmed().toLower();
    for (int i = 0; i < m_items.size(); ++i) {
        auto match = matchPalette(m_typed, m_items[i].text);
        if (!match && code.size() >= shortestCode && m_items[i].code.startsWith(code))
            match = PaletteMatch{codeScore * int(code.size()), {}};
        if (!match)
            continue;
        const auto used = m_recent.indexOf(m_items[i].id);
        if (used >= 0)
            match->score += m_typed.trimmed().isEmpty() ? int(m_recent.size() - used) : recentBonus;
        m_rows.push_back({i, match->score, std::move(match->positions)});
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row &a, const Row &b) { return a.score > b.score; });
    if (m_rows.size() > mostRows)
        m_rows.resize(mostRows);
    endResetModel();
}

} // namespace assay
