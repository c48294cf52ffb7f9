#include "app/command_line.h"

#include "app/command_table.h"
#include "core/base/nearest_word.h"

#include <QSet>

#include <algorithm>

namespace assay
{

namespace
{

Error usageError(const QString &text)
{
    return Error{ErrorCode::Usage, text};
}

const OptionRule *ruleOf(const QString &name, const Command *command)
{
    for (const OptionRule &rule : globalOptions()) {
        if (rule.name == name)
            return &rule;
    }
    return command ? command->option(name) : nullptr;
}

Error unknownOption(const QString &name, const Command *command)
{
    QStringList known;
    for (const OptionRule &rule : globalOptions())
        known.append(rule.name);
    if (command) {
        for (const OptionRule &rule : command->options)
            known.append(rule.name);
    }
    const QString nearest = nearestWord(name, known);
    const QString help = command ? QStringLiteral("assay %1 --help").arg(command->name) : QStringLiteral("assay help");
    if (nearest.isEmpty())
        return usageError(QStringLiteral("There is no option “--%1” here. See “%2”.").arg(name, help));
    return usageError(
        QStringLiteral("There is no option “--%1” here. Did you mean “--%2”? See “%3”.").arg(name, nearest, help));
}

Error unknownCommand(const QString &word, const QString &group)
{
    QStringList known;
    if (group.isEmpty()) {
        QSet<QString> first = {QStringLiteral("help")};
        for (const Command &command : commandTable())
            first.insert(command.name.section(u' ', 0, 0));
        known = first.values();
        known.sort();
    } else {
        for (const Command *command : commandsOfGroup(group))
            known.append(command->name.section(u' ', 1));
    }
    const QString nearest = nearestWord(word, known);
    const QString before = group.isEmpty() ? QString() : group + u' ';
    if (nearest.isEmpty() && group.isEmpty())
        return usageError(QStringLiteral("There is no command “%1”. “assay help” lists them all.").arg(word));
    if (nearest.isEmpty())
        return usageError(QStringLiteral("There is no command “%1 %2”. After “%1” comes one of: %3.")
                              .arg(group, word, known.join(QStringLiteral(", "))));
    return usageError(QStringLiteral("There is no command “%1%2”. Did you mean “%1%3”?").arg(before, word, nearest));
}

/// A word such as -5 or -5..3 is a value.
bool looksLikeNumber(const QString &word)
{
    return word.size() > 1 && (word.at(1).isDigit() || word.at(1) == u'.');
}

/// Reads words one after the other; the command is known once its words have passed.
class Reader final
{
public:
    explicit Reader(const QStringList &words) : m_words(words) {}

    Result<CommandLine> read()
    {
        while (m_next < m_words.size()) {
            const QString word = m_words.at(m_next++);
            if (isProgram(word)) {
                m_program = word == QLatin1String("--") ? m_next : m_next - 1;
                m_line.arguments = m_words.mid(m_program);
                break;
            }
            if (!m_areOptionsOver && word == QLatin1String("--")) {
                m_areOptionsOver = true;
            } else if (!m_areOptionsOver && word.startsWith(QLatin1String("--"))) {
                ASSAY_CHECK(takeOption(word.mid(2)));
            } else if (!m_areOptionsOver && word == QLatin1String("-h")) {
                m_line.wantsHelp = true;
            } else if (!m_areOptionsOver && word.size() > 1 && word.startsWith(u'-') && !looksLikeNumber(word)) {
                return usageError(QStringLiteral("There is no option “%1”. Options begin with two dashes; “assay help” "
                                                 "lists them.")
                                      .arg(word));
            } else {
                ASSAY_CHECK(takeWord(word));
            }
        }
        return finish();
    }

    /// Where the words of a program begin; -1 where there is none.
    [[nodiscard]] qsizetype program() const { return m_program; }

private:
    /// Whether a word begins the words of a program, all of which are its own.
    [[nodiscard]] bool isProgram(const QString &word) const
    {
        return m_line.command && m_line.command->runsProgram && (!word.startsWith(u'-') || word == QLatin1String("--"));
    }

    Result<> takeOption(const QString &text)
    {
        const qsizetype equals = text.indexOf(u'=');
        const QString name = equals < 0 ? text : text.left(equals);
        const OptionRule *rule = ruleOf(name, m_line.command);
        if (!rule)
            return unknownOption(name, m_line.command);
        if (rule->value.isEmpty()) {
            if (equals >= 0)
                return usageError(QStringLiteral("The option “--%1” takes no value.").arg(name));
            m_line.options[name] = {QString()};
        } else {
            QString value;
            if (equals >= 0)
                value = text.mid(equals + 1);
            else if (m_next < m_words.size())
                value = m_words.at(m_next++);
            else
                return usageError(QStringLiteral("The option “--%1” needs a value: --%1 %2.").arg(name, rule->value));
            if (m_line.options.contains(name) && !rule->isRepeatable)
                return usageError(QStringLiteral("The option “--%1” was given twice. Give it once.").arg(name));
            m_line.options[name].append(value);
        }
        m_line.wantsHelp = m_line.wantsHelp || name == QLatin1String("help");
        m_line.wantsVersion = m_line.wantsVersion || name == QLatin1String("version");
        return Done{};
    }

    Result<> takeWord(const QString &word)
    {
        if (m_line.command) {
            m_line.arguments.append(word);
            return Done{};
        }
        if (m_isHelp) {
            m_line.helpFor = m_line.helpFor.isEmpty() ? word : m_line.helpFor + u' ' + word;
            return Done{};
        }
        if (m_group.isEmpty() && word == QLatin1String("help")) {
            m_isHelp = true;
            m_line.wantsHelp = true;
            return Done{};
        }
        const QString name = m_group.isEmpty() ? word : m_group + u' ' + word;
        if (const Command *command = findCommand(name)) {
            m_line.command = command;
            m_line.helpFor = name;
            return Done{};
        }
        if (m_group.isEmpty() && !commandsOfGroup(word).empty()) {
            m_group = word;
            return Done{};
        }
        return unknownCommand(word, m_group);
    }

    Result<CommandLine> finish()
    {
        if (m_isHelp && !m_line.helpFor.isEmpty() && !findCommand(m_line.helpFor) &&
            commandsOfGroup(m_line.helpFor).empty()) {
            const QStringList words = m_line.helpFor.split(u' ');
            const bool isInGroup = words.size() > 1 && !commandsOfGroup(words.first()).empty();
            return unknownCommand(isInGroup ? words.at(1) : words.first(), isInGroup ? words.first() : QString());
        }
        if (m_line.wantsHelp || m_line.wantsVersion) {
            if (m_line.helpFor.isEmpty())
                m_line.helpFor = m_group;
            return m_line;
        }
        if (!m_group.isEmpty() && !m_line.command) {
            QStringList known;
            for (const Command *command : commandsOfGroup(m_group))
                known.append(command->name.section(u' ', 1));
            return usageError(QStringLiteral("What should “assay %1” do? After “%1” comes one of: %2.")
                                  .arg(m_group, known.join(QStringLiteral(", "))));
        }
        ASSAY_CHECK(checkCounts());
        return m_line;
    }

    Result<> checkCounts() const
    {
        const Command *command = m_line.command;
        if (!command)
            return Done{};
        if (m_line.arguments.size() < command->arguments.size())
            return usageError(
                QStringLiteral("“assay %1” needs %2. For example: %3")
                    .arg(command->name, command->arguments.at(m_line.arguments.size()), command->example));
        const qsizetype most = command->arguments.size() + command->more.size();
        if (!command->takesMany && m_line.arguments.size() > most)
            return usageError(QStringLiteral("“assay %1” does not know what to do with “%2”. See “assay %1 --help”.")
                                  .arg(command->name, m_line.arguments.at(most)));
        for (const OptionRule &rule : command->options) {
            if (rule.isRequired && !m_line.has(rule.name))
                return usageError(QStringLiteral("“assay %1” needs the option --%2 %3. For example: %4")
                                      .arg(command->name, rule.name, rule.value, command->example));
        }
        return Done{};
    }

    const QStringList &m_words;
    qsizetype m_next = 0;
    qsizetype m_program = -1;
    CommandLine m_line;
    QString m_group;
    bool m_isHelp = false;
    bool m_areOptionsOver = false;
};

} // namespace

Result<CommandLine> CommandLine::parse(const QStringList &words)
{
    return Reader(words).read();
}

Result<CommandLine> CommandLine::parse(const QList<QByteArray> &words)
{
    QStringList texts;
    for (const QByteArray &word : words)
        texts.append(QString::fromLocal8Bit(word));
    Reader reader(texts);
    auto line = reader.read();
    if (line && reader.program() >= 0)
        line->program = words.mid(reader.program());
    return line;
}

} // namespace assay
