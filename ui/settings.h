#pragma once

#include <QObject>
#include <QSettings>
#include <QStringList>

namespace assay
{

/// What a person prefers on this machine, apart from any project. Window thread.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// `file` overrides the person's own settings file, for tests and pictures.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);

    /// "light", "dark" or "system".
    [[nodiscard]] QString theme() const;
    void setTheme(const QString &theme);
    /// Folders of projects, the last used first; at most ten, only those that still exist.
    [[nodiscard]] QStringList recentProjects() const;
    void addRecentProject(const QString &folder);
    /// Who sat here last in that project; empty when unknown.
    [[nodiscard]] QString person(const QString &projectFolder) const;
    void setPerson(const QString &projectFolder, const QString &name);
    /// Geometry, splitters and columns, by a stable key.
    [[nodiscard]] QByteArray state(const QString &key) const;
    void setState(const QString &key, const QByteArray &state);

Q_SIGNALS:
    void themeChanged();

private:
    QSettings m_store;
};

} // namespace assay
