#pragma once

#include "ui/window/palette_items.h"

#include <QAbstractListModel>
#include <QStringList>

namespace assay
{

/// What the command palette lists for the letters typed so far: the best answer first, without letters the last used
/// first. Window thread.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SecondaryRole = Qt::UserRole + 1, ShortcutRole, PositionsRole, IconRole };

    using QAbstractListModel::QAbstractListModel;

    void setItems(QList<PaletteItem> items);
    /// Ids of what was used, the last first.
    void setRecent(QStringList ids);
    void setTyped(const QString &typed);
    [[nodiscard]] const PaletteItem &item(int row) const;
    /// The row of the item of that id; -1 where it is not listed.
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        int item = 0;
        int score = 0;
        QList<int> positions;
    };
    void refresh();

    QList<PaletteItem> m_items;
    QStringList m_recent;
    QString m_typed;
    std::vector<Row> m_rows;
};

} // namespace assay
