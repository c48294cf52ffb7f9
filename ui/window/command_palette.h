#pragma once

#include "ui/pages/latest.h"
#include "ui/pages/questions.h"
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
    [[nodiscard]] bool isSettled() const { return !m_latest.isPending() && !m_runs.isPending(); }

Q_SIGNALS:
    void placeChosen(const QString &pageId, const QString &thing);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void loadProject();
    void askForRuns();
    void choose(int row);
    void chooseNowOrSoon();
    void remember(const QString &id);
    void showTyped(const QString &typed);
    /// Other items for the same letters: who has moved down stays where they are.
    void showItems();
    void showRows(int current);
    [[nodiscard]] QStringList recent() const;

    Workspace &m_workspace;
    Actions &m_actions;
    Latest<QList<PaletteItem>> m_latest;
    Questions<RunIndex> m_runs;
    QList<PaletteItem> m_windowItems;
    QList<PaletteItem> m_projectItems;
    QList<PaletteItem> m_runItems;
    bool m_isChosenSoon = false; ///< Enter was pressed before the runs were there
    QLineEdit *m_edit;
    QListView *m_list;
    QLabel *m_nothing;
    PaletteModel *m_model;
};

} // namespace assay
