#pragma once

#include "core/base/clock.h"

#include <QMap>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace assay
{

/// What one line says by which a program logs to its run. A value type.
///
/// A line is one JSON object. `step` (a whole number), `time` (milliseconds since 1970, or ISO 8601; without a zone it
/// is UTC), `params` and `tags` (objects of any values), and `file` (a path, or an object of `path` and `name`) mean
/// what they say; every other name is a metric with its value: a number, or "NaN", "Infinity", "-Infinity" with quotes
/// or, as Python writes them, without.
struct LoggedLine {
    struct Point {
        QString key;
        double value = 0;
    };
    struct File {
        QString path;
        QString name; ///< what the run calls it; empty: the file's own name
    };
    /// What can be wrong with a line. The first three leave all of it out, the others that of which they tell.
    enum class Fault { TooLong, NotJson, NotAnObject, TooManyValues, Name, Step, Time, Number, Text, File };
    struct Trouble {
        Fault fault = Fault::NotJson;
        QString what; ///< says what it is in the words of a sentence that begins with the line
    };

    std::optional<std::int64_t> step;
    std::optional<TimeMs> time;
    std::vector<Point> points;
    QMap<QString, QString> params;
    QMap<QString, QString> tags;
    std::vector<File> files;
    std::vector<Trouble> troubles; ///< one of a kind
};

/// Reads such lines, whatever their bytes are. On one thread.
class LoggedLineReader final
{
public:
    static constexpr size_t mostBytes = size_t(1) << 20;    ///< of a line
    static constexpr size_t mostValues = 10'000;            ///< of a line
    static constexpr qsizetype mostNameCharacters = 250;    ///< of a metric, parameter or tag
    static constexpr qsizetype mostTextCharacters = 16'384; ///< of a parameter, tag or path

    LoggedLineReader();
    ~LoggedLineReader();
    LoggedLineReader(const LoggedLineReader &) = delete;
    LoggedLineReader &operator=(const LoggedLineReader &) = delete;

    /// A line without its end. One of white space says nothing, and that is no trouble.
    LoggedLine read(std::string_view line);
    /// What is wrong with a line that is longer than mostBytes.
    static LoggedLine::Trouble tooLong();

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace assay
