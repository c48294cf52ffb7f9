#include "app/help_text.h"

#include "app/command_table.h"
#include "app/text_table.h"

namespace assay
{

namespace
{

QString usageOf(const Command &command)
{
    QString usage = QStringLiteral("assay ") + command.name;
    if (command.runsProgram)
        usage += QStringLiteral(" [OPTIONS] --");
    for (const QString &argument : command.arguments)
        usage += u' ' + argument;
    for (const QString &argument : command.more)
        usage += QStringLiteral(" [%1]").arg(argument);
    if (command.takesMany)
        usage += QStringLiteral("...");
    return usage;
}

QString optionText(const OptionRule &rule)
{
    return rule.value.isEmpty() ? QStringLiteral("  --%1").arg(rule.name)
                                : QStringLiteral("  --%1 %2").arg(rule.name, rule.value);
}

QString optionsText(const std::vector<OptionRule> &rules)
{
    QList<std::pair<QString, QString>> lines;
    for (const OptionRule &rule : rules) {
        QString meaning = rule.meaning;
        if (rule.isRequired)
            meaning += QStringLiteral(" (needed)");
        if (rule.isRepeatable)
            meaning += QStringLiteral(" (may be repeated)");
        lines.append({optionText(rule), meaning});
    }
    return factsText(lines);
}

QString exitCodesText()
{
    return QStringLiteral("Exit codes: 0 done; 1 a check said no; 2 wrong usage; 3 could not.\n");
}

QString programExitCodesText()
{
    return QStringLiteral(
        "Exit codes: the program's own, or 128 and the number of the signal that ended it; 127 there is "
        "no such\nprogram; 126 it cannot be run; 2 wrong usage; 3 could not, or could not record it "
        "all.\n");
}

} // namespace

QString generalHelp()
{
    QList<std::pair<QString, QString>> lines;
    for (const Command &command : commandTable())
        lines.append({QStringLiteral("  ") + usageOf(command).mid(6), command.summary});
    return QStringLiteral("Assay keeps the whole life of a model in one place.\n\n"
                          "  assay                            opens the window\n"
                          "  assay [OPTIONS] COMMAND ...      does one thing and ends\n\nCommands:\n%1\n"
                          "Options of every command:\n%2\n"
                          "“assay COMMAND --help” explains one command with an example.\n%3")
        .arg(factsText(lines), optionsText(globalOptions()), exitCodesText());
}

QString groupHelp(const QString &group)
{
    QList<std::pair<QString, QString>> lines;
    for (const Command *command : commandsOfGroup(group))
        lines.append({QStringLiteral("  ") + usageOf(*command), command->summary});
    return factsText(lines) + QStringLiteral("\n“assay %1 COMMAND --help” explains one of them.\n").arg(group);
}

QString commandHelp(const Command &command)
{
    QString text = QStringLiteral("%1\n\n%2\n").arg(usageOf(command), command.summary);
    if (!command.options.empty())
        text += QStringLiteral("\nOptions:\n%1").arg(optionsText(command.options));
    if (!command.remarks.isEmpty())
        text += u'\n' + command.remarks;
    if (!command.jsonKeys.isEmpty())
        text += QStringLiteral("\nWith --json:\n%1").arg(command.jsonKeys);
    text += QStringLiteral("\nOptions of every command:\n%1\nFor example:\n  %2\n\n%3")
                .arg(optionsText(globalOptions()), command.example,
                     command.runsProgram ? programExitCodesText() : exitCodesText());
    return text;
}

} // namespace assay
