#pragma once

#include <QList>
#include <QString>

namespace assay
{

/// Where a person was: a page and what it showed.
struct Place {
    QString page;
    QString thing;
    friend bool operator==(const Place &, const Place &) = default;
};

/// The places a person came by, for Back and Forward. A value type.
class PageHistory final
{
public:
    /// Goes to a new place; what lay ahead is forgotten.
    void visit(const Place &place)
    {
        if (m_current >= 0 && m_places[m_current] == place)
            return;
        m_places.resize(m_current + 1);
        m_places.append(place);
        m_current = int(m_places.size()) - 1;
    }
    /// What the current place shows now, so that Back returns to just that.
    void setCurrentThing(const QString &thing)
    {
        if (m_current >= 0)
            m_places[m_current].thing = thing;
    }
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// Only when canGoBack.
    const Place &goBack() { return m_places[--m_current]; }
    /// Only when canGoForward.
    const Place &goForward() { return m_places[++m_current]; }
    void clear()
    {
        m_places.clear();
        m_current = -1;
    }

private:
    QList<Place> m_places;
    int m_current = -1;
};

} // namespace assay
