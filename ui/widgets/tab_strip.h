#pragma once

#include <QStringList>
#include <QTabBar>

namespace assay
{

/// Tabs as words with a line under the current one.
class TabStrip final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(const QString &accessibleName, QWidget *parent = nullptr);
    /// Adds tabs; `ids` name them in the same order in every language, for pictures.
    void addTabs(const QStringList &ids, const QStringList &names);
    [[nodiscard]] QString idOf(int tab) const { return tabData(tab).toString(); }
};

} // namespace assay
