#include "core/learn/toml_writer.h"

#include <QLocale>

#include <sstream>
#include <toml++/toml.h>

namespace assay
{

namespace
{

std::string textOf(const toml::node &node)
{
    std::ostringstream text;
    text << toml::node_view<const toml::node>(node);
    return text.str();
}

} // namespace

void TomlWriter::table(const char *name)
{
    m_text += "\n[" + std::string(name) + "]\n";
}

void TomlWriter::word(const char *key, const QString &value)
{
    line(key, text(value));
}

void TomlWriter::words(const char *key, const QStringList &values)
{
    line(key, text(values));
}

void TomlWriter::whole(const char *key, std::int64_t value)
{
    line(key, std::to_string(value));
}

void TomlWriter::real(const char *key, double value)
{
    line(key, text(value));
}

void TomlWriter::flag(const char *key, bool value)
{
    line(key, value ? "true" : "false");
}

void TomlWriter::parameter(const std::string &key, const ParameterValue &value)
{
    line(key, text(value));
}

std::string TomlWriter::text(double value)
{
    QByteArray text = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    // TOML tells a real number from a whole one by its point or exponent; nan and inf are words.
    if (!text.contains('.') && !text.contains('e') && !text.contains('n'))
        text += ".0";
    return text.toStdString();
}

std::string TomlWriter::text(const QString &value)
{
    return textOf(toml::value<std::string>(value.toStdString()));
}

std::string TomlWriter::text(const QStringList &values)
{
    toml::array list;
    for (const QString &value : values)
        list.push_back(value.toStdString());
    return textOf(list);
}

std::string TomlWriter::text(const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *number = std::get_if<double>(&value))
        return text(*number);
    if (const auto *word = std::get_if<QString>(&value))
        return text(*word);
    if (const auto *words = std::get_if<QStringList>(&value))
        return text(*words);
    toml::array list;
    for (const std::int64_t item : std::get<std::vector<std::int64_t>>(value))
        list.push_back(item);
    return textOf(list);
}

} // namespace assay
