#pragma once

#include "app/command_line.h"
#include "core/base/progress.h"
#include "core/store/person.h"
#include "core/store/project.h"

#include <memory>

namespace assay
{

/// One call of a command: what was asked, the project it is about, and who acts. Main thread.
class Session final
{
public:
    Session(CommandLine line, Progress &progress) : m_line(std::move(line)), m_progress(progress) {}

    [[nodiscard]] qsizetype argumentCount() const { return m_line.arguments.size(); }
    /// An argument by its place; empty when it was not given.
    [[nodiscard]] QString argument(qsizetype place) const { return m_line.arguments.value(place); }
    [[nodiscard]] const QStringList &arguments() const { return m_line.arguments; }
    /// The words of the program that the command runs.
    [[nodiscard]] const QList<QByteArray> &program() const { return m_line.program; }
    [[nodiscard]] bool has(const QString &option) const { return m_line.has(option); }
    [[nodiscard]] QString option(const QString &name, const QString &otherwise = {}) const
    {
        return m_line.has(name) ? m_line.value(name) : otherwise;
    }
    [[nodiscard]] QStringList optionValues(const QString &name) const { return m_line.options.value(name); }
    /// A whole number of at least `least`; `otherwise` when the option was not given.
    Result<int> number(const QString &option, int least, int otherwise) const;
    [[nodiscard]] bool wantsJson() const { return m_line.has(QStringLiteral("json")); }
    /// The name after --as; empty when there is none.
    [[nodiscard]] QString personName() const { return m_line.value(QStringLiteral("as")); }

    [[nodiscard]] Progress &progress() const { return m_progress; }
    /// The project of --project, that of $ASSAY_PROJECT, or the nearest one upwards; opened once.
    Result<std::shared_ptr<Project>> project();
    Result<Person> actor();

private:
    CommandLine m_line;
    Progress &m_progress;
    std::shared_ptr<Project> m_project;
};

} // namespace assay
