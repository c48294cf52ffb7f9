#include "core/data/logged_line.h"

#include "core/data/field_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <simdjson.h>
#include <string>

namespace assay
{

namespace
{

namespace json = simdjson::ondemand;
using App = QCoreApplication;
using Fault = LoggedLine::Fault;

// Days that calendars know, as JavaScript bounds them.
constexpr double mostTime = 8.64e15;
// Whole numbers of less are doubles exactly.
constexpr double wholeBound = 9'223'372'036'854'775'808.0;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// A token without the white space behind it.
std::string_view withoutSpace(std::string_view token)
{
    while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\r'))
        token.remove_suffix(1);
    return token;
}

/// How a name or a text stands in a sentence.
QString shown(const QString &text)
{
    constexpr qsizetype most = 60;
    return text.size() > most ? text.left(most) + u'…' : text;
}

std::optional<double> wordValue(std::string_view word)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    if (word == "NaN")
        return std::numeric_limits<double>::quiet_NaN();
    if (word == "Infinity")
        return infinity;
    return word == "-Infinity" ? std::optional(-infinity) : std::nullopt;
}

} // namespace

/// The state of one line's reading. Functions that return false have found bytes that are no JSON.
struct LoggedLineReader::Parser {
    json::parser parser;
    std::string bytes; ///< with the room behind it that the parser wants
    LoggedLine line;
    size_t values = 0;

    void trouble(Fault fault, const QString &what)
    {
        const bool isKnown =
            std::ranges::any_of(line.troubles, [&](const LoggedLine::Trouble &known) { return known.fault == fault; });
        if (!isKnown)
            line.troubles.push_back({fault, what});
    }

    /// A name that a run can have; nothing, and a trouble, when it is none.
    std::optional<QString> nameOf(std::string_view key)
    {
        const QString name = textOf(key);
        if (!name.trimmed().isEmpty() && name.size() <= mostNameCharacters && !name.contains(QChar::Null))
            return name;
        trouble(Fault::Name,
                App::translate("core",
                               "has a name that is empty, holds a NUL or is longer than %1 characters; its value was "
                               "left out")
                    .arg(mostNameCharacters));
        return std::nullopt;
    }

    bool hasRoom()
    {
        if (++values <= mostValues)
            return true;
        trouble(Fault::TooManyValues,
                App::translate("core", "has more than %1 values; the rest was left out").arg(mostValues));
        return false;
    }

    bool readStep(json::value value)
    {
        double number = 0;
        std::int64_t whole = 0;
        const char first = *value.raw_json_token().data();
        const bool isNumber = first == '-' || (first >= '0' && first <= '9');
        if (isNumber && value.get_int64().get(whole) == simdjson::SUCCESS) {
            line.step = whole;
        } else if (isNumber && value.get_double().get(number) == simdjson::SUCCESS && number == std::floor(number) &&
                   number >= -wholeBound && number < wholeBound) {
            line.step = std::int64_t(number);
        } else {
            trouble(Fault::Step,
                    App::translate("core",
                                   "has a step that is no whole number, such as {\"step\": 3, \"loss\": 0.2}; its "
                                   "values were left out"));
        }
        return true;
    }

    bool readTime(json::value value)
    {
        const std::string_view token = withoutSpace(value.raw_json_token());
        std::optional<double> time;
        double number = 0;
        if (token.starts_with('"')) {
            std::string_view word;
            if (value.get_string().get(word) != simdjson::SUCCESS)
                return false;
            if (const auto read = field_values::time(word))
                time = read->value;
        } else if (value.get_double().get(number) == simdjson::SUCCESS) {
            time = number;
        }
        if (time && std::abs(*time) <= mostTime)
            line.time = TimeMs(std::floor(*time));
        else
            trouble(Fault::Time,
                    App::translate("core", "has a time that is neither milliseconds since 1970 nor such as "
                                           "2026-11-23T09:30:00Z; the time when it came was taken"));
        return true;
    }

    /// Any value as text: strings without their quotes, the rest as it is written.
    bool readText(json::value value, std::optional<QString> &text)
    {
        const std::string_view token = withoutSpace(value.raw_json_token());
        std::string_view read = token;
        if (token.starts_with('"')) {
            if (value.get_string().get(read) != simdjson::SUCCESS)
                return false;
        } else if (token.starts_with('{') || token.starts_with('[')) {
            if (simdjson::to_json_string(value).get(read) != simdjson::SUCCESS)
                return false;
        }
        const QString whole = textOf(read);
        if (whole.size() <= mostTextCharacters && !whole.contains(QChar::Null))
            text = whole;
        return true;
    }

    bool readTexts(json::value value, const char *what, QMap<QString, QString> &texts)
    {
        json::object object;
        if (value.get_object().get(object) != simdjson::SUCCESS) {
            trouble(Fault::Text,
                    App::translate("core",
                                   "has %1 that are no object, such as {\"%1\": {\"name\": \"value\"}}; they were "
                                   "left out")
                        .arg(QLatin1String(what)));
            return true;
        }
        for (auto next : object) {
            json::field field;
            std::string_view key;
            if (std::move(next).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
                return false;
            const auto name = nameOf(key);
            std::optional<QString> text;
            if (!readText(field.value(), text))
                return false;
            if (!name || !hasRoom())
                continue;
            if (text)
                texts.insert(*name, *text);
            else
                trouble(Fault::Text,
                        App::translate("core",
                                       "has a text, “%1”, that holds a NUL or is longer than %2 characters; it was "
                                       "left out")
                            .arg(shown(*name))
                            .arg(mostTextCharacters));
        }
        return true;
    }

    bool readFile(json::value value)
    {
        const std::string_view token = withoutSpace(value.raw_json_token());
        LoggedLine::File file;
        std::optional<QString> path;
        if (token.starts_with('"')) {
            if (!readText(value, path))
                return false;
        } else if (token.starts_with('{')) {
            QMap<QString, QString> parts;
            if (!readTexts(value, "file", parts))
                return false;
            if (parts.contains(QStringLiteral("path")))
                path = parts.value(QStringLiteral("path"));
            file.name = parts.value(QStringLiteral("name"));
        }
        if (path && !path->isEmpty() && hasRoom()) {
            file.path = *path;
            line.files.push_back(file);
        } else {
            trouble(Fault::File,
                    App::translate("core",
                                   "has a file that is no path, such as {\"file\": \"plots/roc.png\"}; it was left "
                                   "out"));
        }
        return true;
    }

    bool readPoint(std::string_view key, json::value value)
    {
        const auto name = nameOf(key);
        const std::string_view token = withoutSpace(value.raw_json_token());
        std::optional<double> number = wordValue(token);
        double plain = 0;
        if (token.starts_with('"')) {
            std::string_view word;
            if (value.get_string().get(word) != simdjson::SUCCESS)
                return false;
            number = wordValue(word);
        } else if (!number && value.get_double().get(plain) == simdjson::SUCCESS) {
            number = plain;
        }
        if (!name || !hasRoom())
            return true;
        if (number)
            line.points.push_back({*name, *number});
        else
            trouble(Fault::Number,
                    App::translate("core", "has a value, “%1”, that is no number; it was left out").arg(shown(*name)));
        return true;
    }

    bool readFields(json::object &object)
    {
        for (auto next : object) {
            json::field field;
            std::string_view key;
            if (std::move(next).get(field) != simdjson::SUCCESS || field.unescaped_key().get(key) != simdjson::SUCCESS)
                return false;
            const json::value value = field.value();
            const bool isRead = key == "step"     ? readStep(value)
                                : key == "time"   ? readTime(value)
                                : key == "params" ? readTexts(value, "params", line.params)
                                : key == "tags"   ? readTexts(value, "tags", line.tags)
                                : key == "file"   ? readFile(value)
                                                  : readPoint(key, value);
            if (!isRead)
                return false;
        }
        return true;
    }

    /// The fault that leaves the whole line out.
    std::optional<Fault> readObject()
    {
        const size_t size = bytes.size();
        bytes.reserve(size + simdjson::SIMDJSON_PADDING);
        json::document document;
        if (parser.iterate(bytes.data(), size, size + simdjson::SIMDJSON_PADDING).get(document) != simdjson::SUCCESS)
            return Fault::NotJson;
        json::object object;
        if (const auto code = document.get_object().get(object); code != simdjson::SUCCESS)
            return code == simdjson::INCORRECT_TYPE ? Fault::NotAnObject : Fault::NotJson;
        if (!readFields(object) || document.current_location().error() != simdjson::OUT_OF_BOUNDS)
            return Fault::NotJson;
        return std::nullopt;
    }
};

LoggedLineReader::LoggedLineReader() : m_parser(std::make_unique<Parser>()) {}

LoggedLineReader::~LoggedLineReader() = default;

LoggedLine::Trouble LoggedLineReader::tooLong()
{
    return {Fault::TooLong, App::translate("core", "is longer than 1 MB; it was left out")};
}

LoggedLine LoggedLineReader::read(std::string_view line)
{
    LoggedLine read;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos)
        return read;
    if (line.size() > mostBytes) {
        read.troubles.push_back(tooLong());
        return read;
    }
    Parser &parser = *m_parser;
    parser.line = {};
    parser.values = 0;
    parser.bytes.assign(line);
    const std::optional<Fault> fault = parser.readObject();
    if (fault) {
        read.troubles.push_back(
            {*fault, *fault == Fault::NotJson
                         ? App::translate("core", "is not valid JSON in UTF-8; it was left out")
                         : App::translate("core", "is no JSON object, such as {\"loss\": 0.2}; it was left out")});
        return read;
    }
    read = std::move(parser.line);
    const bool isMisplaced = std::ranges::any_of(
        read.troubles, [](const LoggedLine::Trouble &trouble) { return trouble.fault == Fault::Step; });
    if (isMisplaced)
        read.points.clear();
    return read;
}

} // namespace assay
