#pragma once

#include "ui/widgets/floating_card.h"

namespace assay
{

/// Every shortcut on one sheet, made from the action table.
class ShortcutSheet final : public FloatingCard
{
    Q_OBJECT

public:
    explicit ShortcutSheet(QWidget *window);
    void open();
};

} // namespace assay
