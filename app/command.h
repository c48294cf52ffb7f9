#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace assay
{

class Session;

/// What a command has to say: one JSON object for programs, text for people.
struct Outcome {
    QJsonObject json;
    QString text;
    /// A check said no (anomalies, a broken log): exit code 1.
    bool hasSaidNo = false;
    /// Bytes for standard output as they are, in place of `text`: CSV, JSON lines.
    QByteArray bytes = {};
    /// In place of 0 or 1: that of the program that was run.
    std::optional<int> exitCode = {};
};

/// An option of a command. Without `value` it is a switch.
struct OptionRule {
    QString name;         ///< without the dashes
    QString value;        ///< the value's word in help texts, such as FILE
    QString meaning = {}; ///< a short phrase
    bool isRepeatable = false;
    bool isRequired = false;
};

/// One line of the command table, which feeds reading, running and help.
struct Command {
    QString name;               ///< one or two words: "evaluate", "data add"
    QStringList arguments = {}; ///< names of what must be given, in order
    QStringList more = {};      ///< names of what may follow
    bool takesMany = false;     ///< the last argument may be repeated
    QString summary;            ///< a sentence
    QString example;
    std::vector<OptionRule> options = {};
    std::function<Result<Outcome>(Session &)> run;
    bool runsProgram = false;   ///< the first argument names a program; what follows it is the program's, not ours
    bool needsPainting = false; ///< draws: runs on an offscreen QApplication
    QString jsonKeys = {};      ///< what its JSON object holds, in lines, where help tells it
    QString remarks = {};       ///< what else help has to say, in lines

    [[nodiscard]] const OptionRule *option(const QString &optionName) const;
};

} // namespace assay
