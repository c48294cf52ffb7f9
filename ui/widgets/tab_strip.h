#pragma once

#include <QTabBar>

namespace assay
{

/// Tabs as words with a line under the current one.
class TabStrip final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(const QString &accessibleName, QWidget *parent = nullptr);
};

} // namespace assay
