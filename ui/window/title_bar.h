#pragma once

#include "ui/workspace.h"

#include <QAbstractButton>

class QHBoxLayout;
class QToolButton;

namespace assay
{

class Actions;

/// The app's mark and name; opens all menus.
class LogoButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LogoButton(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {96, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Looks like a search field and opens the command palette.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SearchButton(const QString &shortcut, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {420, 28}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shortcut;
};

/// Who sits at the machine: initials in a circle, and the name.
class PersonButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonButton(QWidget *parent = nullptr);
    void setPerson(const Person &person);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The first letters of a name's first and last word.
QString initialsOf(const QString &name);

/// The window's first row: app, project, search, person. Window thread.
class TitleBar final : public QWidget
{
    Q_OBJECT

public:
    TitleBar(Workspace &workspace, Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] SearchButton *search() const { return m_search; }
    [[nodiscard]] QToolButton *projectButton() const { return m_project; }
    [[nodiscard]] PersonButton *personButton() const { return m_person; }

Q_SIGNALS:
    void recentChosen(const QString &folder);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showProject();
    void showPerson();

    Workspace &m_workspace;
    LogoButton *m_logo;
    QToolButton *m_project;
    SearchButton *m_search;
    PersonButton *m_person;
};

} // namespace assay
