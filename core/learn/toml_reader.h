#pragma once

#include "core/base/result.h"
#include "core/learn/training_spec.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <toml++/toml.h>

namespace assay
{

QString fromStd(std::string_view text);

/// Reads one table of a specification and remembers the first thing that is wrong. Each function takes a key, if it is
/// there, into a variable.
class TomlReader final
{
public:
    /// `prefix` is what stands before the keys in sentences, such as “split.”.
    TomlReader(const toml::table &table, QString prefix) : m_table(table), m_prefix(std::move(prefix)) {}

    void word(const char *key, QString &into);
    /// Tells whether there is one.
    bool number(const char *key, double &into);
    void whole(const char *key, std::int64_t &into);
    void flag(const char *key, bool &into);
    void words(const char *key, QStringList &into);
    const toml::table *table(const char *key);
    /// All keys that were not taken, for tables whose keys depend on a kind.
    void parameters(QMap<QString, ParameterValue> &into);
    /// Refuses keys that nobody took.
    Result<> finish();

private:
    const toml::node *take(const char *key);
    void wrongType(const char *key, const QString &allowed);

    const toml::table &m_table;
    QString m_prefix;
    QStringList m_taken;
    QStringList m_known;
    std::optional<Error> m_error;
};

/// A parameter's value; nothing when it is of another type than parameters have.
std::optional<ParameterValue> parameterFromToml(const toml::node &node);

} // namespace assay
