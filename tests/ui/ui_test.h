#pragma once

#include <QAbstractButton>
#include <QRegularExpression>
#include <QTest>

class QLabel;
class QTableView;

namespace assay
{

/// Every warning fails the test, but for what the offscreen platform says of itself.
inline void failOnUiWarnings()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

/// The classes of controls that can have the keyboard but say nothing to a screen reader.
QStringList namelessControls(QWidget *root);

/// The visible control of that accessible name below `root`, or null.
template <typename T>
T *controlNamed(const QWidget *root, const QString &name)
{
    for (T *control : root->findChildren<T *>()) {
        if (control->isVisible() && control->accessibleName() == name)
            return control;
    }
    return nullptr;
}

/// The visible button with that text below `root`, or null.
QAbstractButton *buttonNamed(const QWidget *root, const QString &text);
/// True when a visible label below `root` says that.
bool hasLabel(const QWidget *root, const QString &part);

/// What a person reads in the column of that heading, from the first row.
QStringList columnTexts(const QTableView *table, const QString &heading);
/// Clicks the middle of that heading, or of the cell of that heading in a row.
void clickHeading(QTableView *table, const QString &heading, Qt::KeyboardModifiers modifiers = {});
void clickCell(QTableView *table, int row, const QString &heading);

/// The tool tip that is shown, or null.
QLabel *shownToolTip();

/// Presses a key where the keyboard is, as a person does: shortcuts come first, then the focused control.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
/// Types a text where the keyboard is.
void type(const QString &text);

} // namespace assay
