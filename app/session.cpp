#include "app/session.h"

#include "core/work/manage_people.h"

#include <QDir>

namespace assay
{

Result<int> Session::number(const QString &option, int least, int otherwise) const
{
    if (!m_line.has(option))
        return otherwise;
    bool isNumber = false;
    const int value = m_line.value(option).toInt(&isNumber);
    if (!isNumber || value < least)
        return Error{ErrorCode::Usage,
                     QStringLiteral("The option “--%1” takes a whole number of at least %2, not “%3”.")
                         .arg(option)
                         .arg(least)
                         .arg(m_line.value(option))};
    return value;
}

Result<std::shared_ptr<Project>> Session::project()
{
    if (m_project)
        return m_project;
    QString folder = m_line.value(QStringLiteral("project"));
    if (m_line.has(QStringLiteral("project"))) {
        if (folder.isEmpty())
            return Error{ErrorCode::Usage, QStringLiteral("The option “--project” needs the folder of a project.")};
        folder = QDir(folder).absolutePath();
    } else if (const QString named = qEnvironmentVariable("ASSAY_PROJECT"); !named.isEmpty()) {
        folder = QDir(named).absolutePath();
    } else {
        ASSAY_TRY(found, Project::find(QDir::currentPath()));
        folder = found;
    }
    ASSAY_TRY(opened, Project::open(folder));
    m_project = opened;
    return m_project;
}

Result<Person> Session::actor()
{
    ASSAY_TRY(open, project());
    return findPerson(*open, personName());
}

} // namespace assay
