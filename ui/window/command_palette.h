#pragma once

#include "ui/pages/latest.h"
#include "ui/widgets/floating_card.h"
#include "ui/window/palette_items.h"
#include "ui/workspace.h"

class QLabel;
class QLineEdit;
class QListView;

namespace assay
{

class Actions;
class PaletteModel;

/// Goes to any page, run, dataset or model and runs any command, by a few letters. Window thread.
class CommandPalette final : public FloatingCard
{
    Q_OBJECT

public:
    CommandPalette(Workspace &workspace, Actions &actions, QWidget *window);

    /// Opens under the window's title bar.
    void open();
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    [[nodiscard]] PaletteModel *model() const { return m_model; }
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending(); }

Q_SIGNALS:
    void placeChosen(const QString &pageId, const QString &thing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void choose(int row);
    void remember(const QString &id);
    void showTyped(const QString &typed);

    Workspace &m_workspace;
    Actions &m_actions;
    Latest<QList<PaletteItem>> m_latest;
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace assay
