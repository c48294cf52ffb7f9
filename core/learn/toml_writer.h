#pragma once

#include "core/learn/training_spec.h"

#include <QByteArray>
#include <QStringList>

#include <string>

namespace assay
{

/// Writes a specification's keys in the order people read them, which a TOML library would sort.
class TomlWriter final
{
public:
    void table(const char *name);
    void word(const char *key, const QString &value);
    void words(const char *key, const QStringList &values);
    void whole(const char *key, std::int64_t value);
    void real(const char *key, double value);
    void flag(const char *key, bool value);
    void parameter(const std::string &key, const ParameterValue &value);
    /// Values that are TOML already.
    void line(const std::string &key, const std::string &value) { m_text += key + " = " + value + '\n'; }
    [[nodiscard]] QByteArray bytes() const { return QByteArray::fromStdString(m_text); }

    static std::string text(const ParameterValue &value);
    /// The shortest text that reads back as the same number: 0.1, not 0.10000000000000001.
    static std::string text(double value);
    static std::string text(const QString &value);
    static std::string text(const QStringList &values);

private:
    std::string m_text;
};

} // namespace assay
