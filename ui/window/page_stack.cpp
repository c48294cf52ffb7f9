#include "ui/window/page_stack.h"

#include "ui/pages/page_table.h"

namespace assay
{

PageStack::PageStack(Workspace &workspace, QWidget *parent) : QStackedWidget(parent), m_workspace(workspace)
{
    setAutoFillBackground(true);
}

void PageStack::showPage(const QString &pageId, const QString &thing)
{
    if (!build(pageId))
        return;
    if (Page *leaving = currentPage())
        m_history.setCurrentThing(leaving->currentThing());
    go({pageId, thing});
    m_history.visit({pageId, thing.isEmpty() ? currentPage()->currentThing() : thing});
    Q_EMIT placesChanged();
}

void PageStack::goBack()
{
    if (!m_history.canGoBack())
        return;
    m_history.setCurrentThing(currentPage()->currentThing());
    go(m_history.goBack());
    Q_EMIT placesChanged();
}

void PageStack::goForward()
{
    if (!m_history.canGoForward())
        return;
    m_history.setCurrentThing(currentPage()->currentThing());
    go(m_history.goForward());
    Q_EMIT placesChanged();
}

void PageStack::forgetPlaces()
{
    m_history.clear();
    Q_EMIT placesChanged();
}

Page *PageStack::build(const QString &pageId)
{
    if (Page *built = m_pages.value(pageId))
        return built;
    const auto &table = pageTable();
    const auto entry = std::find_if(table.begin(), table.end(), [&](const PageEntry &e) { return e.id == pageId; });
    if (entry == table.end())
        return nullptr;
    Page *page = entry->create(m_workspace);
    m_pages.insert(pageId, page);
    addWidget(page);
    connect(page, &Page::navigate, this, &PageStack::showPage);
    connect(page, &Page::actionRequested, this, &PageStack::actionRequested);
    connect(page, &Page::obstaclesChanged, this, &PageStack::obstaclesChanged);
    connect(page, &Page::placeChanged, this, [this, page] {
        if (page != currentPage())
            return;
        m_history.visit({m_currentId, page->currentThing()});
        Q_EMIT placesChanged();
        Q_EMIT obstaclesChanged();
    });
    return page;
}

void PageStack::go(const Place &place)
{
    Page *page = build(place.page);
    const bool isOther = m_currentId != place.page;
    m_currentId = place.page;
    setCurrentWidget(page);
    page->showThing(place.thing);
    if (isOther)
        Q_EMIT currentPageChanged(place.page);
}

} // namespace assay
