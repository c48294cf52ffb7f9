#pragma once

#include "ui/pages/page.h"
#include "ui/window/page_history.h"

#include <QHash>
#include <QStackedWidget>

namespace assay
{

/// The pages of the page table, each built on its first visit, with Back and Forward over places. Window thread.
class PageStack final : public QStackedWidget
{
    Q_OBJECT

public:
    explicit PageStack(Workspace &workspace, QWidget *parent = nullptr);

    /// Shows a thing on a page and remembers the place; unknown pages are ignored.
    void showPage(const QString &pageId, const QString &thing = {});
    void goBack();
    void goForward();
    [[nodiscard]] const PageHistory &history() const { return m_history; }
    void forgetPlaces();

    [[nodiscard]] const QString &currentId() const { return m_currentId; }
    [[nodiscard]] Page *currentPage() const { return builtPage(m_currentId); }
    /// The page if it has been visited, else null.
    [[nodiscard]] Page *builtPage(const QString &pageId) const { return m_pages.value(pageId); }

Q_SIGNALS:
    void currentPageChanged(const QString &pageId);
    /// Back or Forward may have become possible or impossible.
    void placesChanged();
    void obstaclesChanged();
    void actionRequested(const QString &actionId);

private:
    Page *build(const QString &pageId);
    void go(const Place &place);

    Workspace &m_workspace;
    QHash<QString, Page *> m_pages;
    PageHistory m_history;
    QString m_currentId;
};

} // namespace assay
