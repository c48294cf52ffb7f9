#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>

namespace assay
{

namespace
{

QString personKey(const QString &projectFolder)
{
    return QStringLiteral("person/") +
           QString::fromLatin1(projectFolder.toUtf8().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent),
      m_store(file.isEmpty() ? QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("assay"),
                                         QStringLiteral("assay"))
                                   .fileName()
                             : file,
              QSettings::IniFormat)
{
}

QString Settings::theme() const
{
    return m_store.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
}

void Settings::setTheme(const QString &theme)
{
    if (theme == this->theme())
        return;
    m_store.setValue(QStringLiteral("theme"), theme);
    Q_EMIT themeChanged();
}

QStringList Settings::recentProjects() const
{
    QStringList existing;
    for (const QString &folder : m_store.value(QStringLiteral("recent")).toStringList()) {
        if (QFileInfo::exists(folder + QStringLiteral("/assay.db")))
            existing.append(folder);
    }
    return existing;
}

void Settings::addRecentProject(const QString &folder)
{
    const QString path = QDir(folder).absolutePath();
    QStringList recent = m_store.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_store.setValue(QStringLiteral("recent"), QStringList(recent.mid(0, 10)));
}

QString Settings::person(const QString &projectFolder) const
{
    return m_store.value(personKey(projectFolder)).toString();
}

void Settings::setPerson(const QString &projectFolder, const QString &name)
{
    m_store.setValue(personKey(projectFolder), name);
}

QByteArray Settings::state(const QString &key) const
{
    return m_store.value(QStringLiteral("state/") + key).toByteArray();
}

void Settings::setState(const QString &key, const QByteArray &state)
{
    m_store.setValue(QStringLiteral("state/") + key, state);
}

} // namespace assay
