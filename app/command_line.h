#pragma once

#include "app/command.h"

#include <QMap>
#include <QStringList>

namespace assay
{

/// What the words after `assay` ask for.
struct CommandLine {
    const Command *command = nullptr; ///< null: the window, or help
    QStringList arguments;
    QList<QByteArray> program;          ///< of a command that runs one: its words, byte for byte
    QMap<QString, QStringList> options; ///< global ones too; a switch has one empty value
    QString helpFor;                    ///< command or group whose help is wanted; empty with wantsHelp: all
    bool wantsHelp = false;
    bool wantsVersion = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last value given for an option.
    [[nodiscard]] QString value(const QString &option) const { return options.value(option).value(0); }

    /// Reads the words after the program's name. Errors are of code Usage and name the nearest known word.
    static Result<CommandLine> parse(const QStringList &words);
    /// The same of words as the system has them.
    static Result<CommandLine> parse(const QList<QByteArray> &words);
};

} // namespace assay
