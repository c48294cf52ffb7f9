#include "core/learn/toml_reader.h"

#include <QCoreApplication>

namespace assay
{

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

void TomlReader::word(const char *key, QString &into)
{
    if (const toml::node *node = take(key)) {
        if (const auto value = node->value_exact<std::string>())
            into = fromStd(*value);
        else
            wrongType(key, QCoreApplication::translate("core", "a text in quotes"));
    }
}

bool TomlReader::number(const char *key, double &into)
{
    const toml::node *node = take(key);
    if (!node)
        return false;
    if (node->is_number())
        into = *node->value<double>();
    else
        wrongType(key, QCoreApplication::translate("core", "a number"));
    return true;
}

void TomlReader::whole(const char *key, std::int64_t &into)
{
    if (const toml::node *node = take(key)) {
        if (const auto value = node->value_exact<std::int64_t>())
            into = *value;
        else
            wrongType(key, QCoreApplication::translate("core", "a whole number"));
    }
}

void TomlReader::flag(const char *key, bool &into)
{
    if (const toml::node *node = take(key)) {
        if (const auto value = node->value_exact<bool>())
            into = *value;
        else
            wrongType(key, QCoreApplication::translate("core", "true or false"));
    }
}

void TomlReader::words(const char *key, QStringList &into)
{
    const toml::node *node = take(key);
    if (!node)
        return;
    const toml::array *list = node->as_array();
    if (!list || (!list->empty() && !list->is_homogeneous<std::string>()))
        return wrongType(key, QCoreApplication::translate("core", "a list of texts"));
    into.clear();
    for (const toml::node &item : *list)
        into.append(fromStd(*item.value<std::string>()));
}

const toml::table *TomlReader::table(const char *key)
{
    const toml::node *node = take(key);
    if (!node)
        return nullptr;
    if (!node->is_table())
        wrongType(key, QCoreApplication::translate("core", "a table, [%1]").arg(QString::fromUtf8(key)));
    return node->as_table();
}

void TomlReader::parameters(QMap<QString, ParameterValue> &into)
{
    for (const auto &[key, node] : m_table) {
        if (m_taken.contains(fromStd(key.str())))
            continue;
        const QString name = fromStd(key.str());
        m_taken.append(name);
        if (const auto value = parameterFromToml(node))
            into.insert(name, *value);
        else
            wrongType(name.toUtf8().constData(),
                      QCoreApplication::translate("core", "a number, a text, or a list of whole numbers or of texts"));
    }
}

Result<> TomlReader::finish()
{
    if (m_error)
        return *m_error;
    for (const auto &[key, node] : m_table) {
        const QString name = fromStd(key.str());
        if (m_taken.contains(name))
            continue;
        QStringList allowed;
        for (const QString &known : std::as_const(m_known))
            allowed.append(QStringLiteral("“%1”").arg(known));
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core", "“%1” is not known in a specification; allowed are %2.")
                         .arg(m_prefix + name, allowed.join(QStringLiteral(", ")))};
    }
    return Done{};
}

const toml::node *TomlReader::take(const char *key)
{
    m_known.append(m_prefix + QString::fromUtf8(key));
    const toml::node *node = m_table.get(key);
    if (node)
        m_taken.append(QString::fromUtf8(key));
    return node;
}

void TomlReader::wrongType(const char *key, const QString &allowed)
{
    if (!m_error)
        m_error =
            Error{ErrorCode::Invalid,
                  QCoreApplication::translate("core", "“%1” has the wrong type in the specification; allowed is %2.")
                      .arg(m_prefix + QString::fromUtf8(key), allowed)};
}

std::optional<ParameterValue> parameterFromToml(const toml::node &node)
{
    if (const auto whole = node.value_exact<std::int64_t>())
        return *whole;
    if (const auto real = node.value_exact<double>())
        return *real;
    if (const auto text = node.value_exact<std::string>())
        return fromStd(*text);
    const toml::array *list = node.as_array();
    if (list && (list->empty() || list->is_homogeneous<std::string>())) {
        QStringList texts;
        for (const toml::node &item : *list)
            texts.append(fromStd(*item.value<std::string>()));
        return texts;
    }
    if (!list || !list->is_homogeneous<std::int64_t>())
        return std::nullopt;
    std::vector<std::int64_t> values;
    for (const toml::node &item : *list)
        values.push_back(*item.value<std::int64_t>());
    return values;
}

} // namespace assay
