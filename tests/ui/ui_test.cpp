#include "tests/ui/ui_test.h"

#include <QAccessible>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>

namespace assay
{

namespace
{

void collectNameless(QAccessibleInterface *item, QStringList &nameless)
{
    if (!item || item->state().invisible)
        return;
    if (item->state().focusable && item->text(QAccessible::Name).trimmed().isEmpty())
        nameless.append(QString::fromLatin1(item->object() ? item->object()->metaObject()->className() : "?"));
    // Cells are named by their content and may be empty.
    if (item->role() == QAccessible::Table || item->role() == QAccessible::List)
        return;
    for (int i = 0; i < item->childCount(); ++i)
        collectNameless(item->child(i), nameless);
}

int columnOf(const QTableView *table, const QString &heading)
{
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->model()->headerData(column, Qt::Horizontal).toString() == heading)
            return column;
    }
    return -1;
}

/// Where the keyboard is. A window manager gives it to the dialog on top, or to the window when there is none; the
/// offscreen platform forgets to when dialogs go or come again.
QWindow *keyboardWindow()
{
    QWidget *top = QApplication::activeModalWidget();
    QWidget *window = nullptr;
    for (QWidget *each : QApplication::topLevelWidgets())
        window = each->isVisible() && !each->parentWidget() ? each : window;
    top = top ? top : window;
    const auto isThere = [&] { return QApplication::activeWindow() != nullptr && QApplication::activeWindow() == top; };
    if (!isThere() && window) {
        // It takes a window for active that was active before it was hidden.
        window->activateWindow();
        QApplication::processEvents();
        top->activateWindow();
    }
    if (!QTest::qWaitFor(isThere))
        qFatal("no window has the keyboard");
    return top->windowHandle();
}

} // namespace

QStringList namelessControls(QWidget *root)
{
    QStringList nameless;
    collectNameless(QAccessible::queryAccessibleInterface(root), nameless);
    return nameless;
}

QAbstractButton *buttonNamed(const QWidget *root, const QString &text)
{
    for (QAbstractButton *button : root->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

bool hasLabel(const QWidget *root, const QString &part)
{
    for (const QLabel *label : root->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(part))
            return true;
    }
    return false;
}

QStringList columnTexts(const QTableView *table, const QString &heading)
{
    QStringList texts;
    const int column = columnOf(table, heading);
    for (int row = 0; column >= 0 && row < table->model()->rowCount(); ++row)
        texts.append(table->model()->index(row, column).data().toString());
    return texts;
}

void clickHeading(QTableView *table, const QString &heading, Qt::KeyboardModifiers modifiers)
{
    const int column = columnOf(table, heading);
    QHeaderView *header = table->horizontalHeader();
    QVERIFY2(column >= 0 && !header->isSectionHidden(column), qPrintable(heading));
    const QPoint middle(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                        header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers, middle);
}

void clickCell(QTableView *table, int row, const QString &heading)
{
    const QModelIndex cell = table->model()->index(row, columnOf(table, heading));
    table->scrollTo(cell);
    QVERIFY2(cell.isValid() && !table->visualRect(cell).isEmpty(), qPrintable(heading));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(cell).center());
}

QLabel *shownToolTip()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (window->inherits("QTipLabel") && window->isVisible())
            return static_cast<QLabel *>(window);
    }
    return nullptr;
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(keyboardWindow(), key, modifiers);
}

void type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(keyboardWindow(), letter.toLatin1());
}

} // namespace assay
