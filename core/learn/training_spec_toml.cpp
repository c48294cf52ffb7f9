#include "core/learn/training_spec.h"

#include <QCoreApplication>
#include <QLocale>

#include <toml++/toml.h>

#include <optional>

namespace assay
{

namespace
{

QString fromStd(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Reads one table of the specification and remembers the first thing that is wrong.
class TableReader final
{
public:
    TableReader(const toml::table &table, QString prefix) : m_table(table), m_prefix(std::move(prefix)) {}

    void word(const char *key, QString &into)
    {
        if (const toml::node *node = take(key)) {
            if (const auto value = node->value_exact<std::string>())
                into = fromStd(*value);
            else
                wrongType(key, QCoreApplication::translate("core", "a text in quotes"));
        }
    }

    void number(const char *key, double &into)
    {
        if (const toml::node *node = take(key)) {
            if (node->is_number())
                into = *node->value<double>();
            else
                wrongType(key, QCoreApplication::translate("core", "a number"));
        }
    }

    void whole(const char *key, std::int64_t &into)
    {
        if (const toml::node *node = take(key)) {
            if (const auto value = node->value_exact<std::int64_t>())
                into = *value;
            else
                wrongType(key, QCoreApplication::translate("core", "a whole number"));
        }
    }

    void words(const char *key, QStringList &into)
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

    const toml::table *table(const char *key)
    {
        const toml::node *node = take(key);
        if (!node)
            return nullptr;
        if (!node->is_table())
            wrongType(key, QCoreApplication::translate("core", "a table, [%1]").arg(QString::fromUtf8(key)));
        return node->as_table();
    }

    /// All keys that were not taken, for tables whose keys depend on a kind.
    void parameters(QMap<QString, ParameterValue> &into)
    {
        for (const auto &[key, node] : m_table) {
            if (m_taken.contains(fromStd(key.str())))
                continue;
            const QString name = fromStd(key.str());
            m_taken.append(name);
            if (const auto wholeValue = node.value_exact<std::int64_t>()) {
                into.insert(name, *wholeValue);
            } else if (const auto real = node.value_exact<double>()) {
                into.insert(name, *real);
            } else if (const auto text = node.value_exact<std::string>()) {
                into.insert(name, fromStd(*text));
            } else if (const toml::array *list = node.as_array(); list && list->is_homogeneous<std::int64_t>()) {
                std::vector<std::int64_t> values;
                for (const toml::node &item : *list)
                    values.push_back(*item.value<std::int64_t>());
                into.insert(name, values);
            } else if (list && (list->empty() || list->is_homogeneous<std::string>())) {
                QStringList texts;
                for (const toml::node &item : *list)
                    texts.append(fromStd(*item.value<std::string>()));
                into.insert(name, texts);
            } else {
                wrongType(
                    name.toUtf8().constData(),
                    QCoreApplication::translate("core", "a number, a text, or a list of whole numbers or of texts"));
            }
        }
    }

    /// Refuses keys that nobody took.
    Result<> finish()
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

private:
    const toml::node *take(const char *key)
    {
        m_known.append(m_prefix + QString::fromUtf8(key));
        const toml::node *node = m_table.get(key);
        if (node)
            m_taken.append(QString::fromUtf8(key));
        return node;
    }

    void wrongType(const char *key, const QString &allowed)
    {
        if (!m_error)
            m_error = Error{
                ErrorCode::Invalid,
                QCoreApplication::translate("core", "“%1” has the wrong type in the specification; allowed is %2.")
                    .arg(m_prefix + QString::fromUtf8(key), allowed)};
    }

    const toml::table &m_table;
    QString m_prefix;
    QStringList m_taken;
    QStringList m_known;
    std::optional<Error> m_error;
};

Result<toml::table> parseToml(const std::string &text)
{
    try {
        return toml::parse(text);
    } catch (const toml::parse_error &problem) {
        return Error{ErrorCode::Invalid,
                     QCoreApplication::translate("core",
                                                 "The specification is not valid TOML: line %1, column %2. Mend it "
                                                 "there.")
                         .arg(problem.source().begin.line)
                         .arg(problem.source().begin.column),
                     fromStd(problem.description())};
    }
}

Result<> applyOverride(toml::table &root, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return Error{ErrorCode::Usage, QCoreApplication::translate(
                                           "core", "“--set %1” has no “=”; write it as “--set estimator.max_depth=4”.")
                                           .arg(text)};
    const QStringList path = text.left(equals).split(u'.');
    const QString value = text.mid(equals + 1);
    // What is not a TOML value is a text without its quotes.
    auto parsed = parseToml("value = " + value.toStdString());
    if (!parsed || parsed->size() != 1) {
        toml::table asText;
        asText.insert("value", value.toStdString());
        parsed = Result<toml::table>(std::move(asText));
    }
    toml::table *table = &root;
    for (qsizetype i = 0; i + 1 < path.size(); ++i) {
        const std::string key = path[i].toStdString();
        if (!table->get(key))
            table->insert(key, toml::table{});
        table = table->get(key)->as_table();
        if (!table)
            return Error{ErrorCode::Usage,
                         QCoreApplication::translate("core", "“--set %1” goes into “%2”, which is not a table.")
                             .arg(text, path[i])};
    }
    table->insert_or_assign(path.back().toStdString(), *parsed->get("value"));
    return Done{};
}

Result<TrainingSpec> readSpec(const toml::table &root)
{
    TrainingSpec spec;
    TableReader top(root, {});
    top.word("experiment", spec.experiment);
    top.word("name", spec.name);
    top.word("data", spec.data);
    top.word("target", spec.target);
    top.word("task", spec.task);
    top.word("positive", spec.positive);
    top.words("exclude", spec.exclude);
    top.word("weight", spec.weight);
    top.word("class_weight", spec.classWeight);
    top.words("metrics", spec.metrics);
    top.words("slices", spec.slices);
    top.whole("seed", spec.seed);
    const toml::table *split = top.table("split");
    const toml::table *validation = top.table("validation");
    const toml::table *prepare = top.table("prepare");
    const toml::table *estimator = top.table("estimator");
    ASSAY_CHECK(top.finish());
    if (split) {
        TableReader reader(*split, QStringLiteral("split."));
        reader.word("kind", spec.split.kind);
        reader.number("test", spec.split.test);
        reader.word("by", spec.split.by);
        reader.word("holdout", spec.split.holdout);
        ASSAY_CHECK(reader.finish());
    }
    if (validation) {
        TableReader reader(*validation, QStringLiteral("validation."));
        spec.validation.kind = QStringLiteral("kfold");
        reader.word("kind", spec.validation.kind);
        reader.whole("folds", spec.validation.folds);
        reader.whole("repeats", spec.validation.repeats);
        ASSAY_CHECK(reader.finish());
    }
    if (prepare) {
        TableReader reader(*prepare, QStringLiteral("prepare."));
        reader.words("one_hot", spec.prepare.oneHot);
        ASSAY_CHECK(reader.finish());
    }
    if (estimator) {
        TableReader reader(*estimator, QStringLiteral("estimator."));
        reader.word("kind", spec.estimator.kind);
        reader.parameters(spec.estimator.parameters);
        ASSAY_CHECK(reader.finish());
    }
    ASSAY_CHECK(validateTrainingSpec(spec));
    return spec;
}

toml::array wordList(const QStringList &words)
{
    toml::array list;
    for (const QString &word : words)
        list.push_back(word.toStdString());
    return list;
}

std::string tomlText(const toml::node &node)
{
    std::ostringstream text;
    text << toml::node_view<const toml::node>(node);
    return text.str();
}

/// Writes keys in the order people read them, which a TOML library would sort.
class Writer final
{
public:
    void table(const char *name) { m_text += "\n[" + std::string(name) + "]\n"; }
    void line(const std::string &key, const toml::node &value) { m_text += key + " = " + tomlText(value) + '\n'; }
    /// The shortest text that reads back as the same number: 0.1, not 0.10000000000000001.
    void real(const std::string &key, double value)
    {
        QByteArray text = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
        // TOML tells a real number from a whole one by its point or exponent; nan and inf are words.
        if (!text.contains('.') && !text.contains('e') && !text.contains('n'))
            text += ".0";
        m_text += key + " = " + text.toStdString() + '\n';
    }
    void word(const char *key, const QString &value) { line(key, toml::value<std::string>(value.toStdString())); }
    [[nodiscard]] QByteArray bytes() const { return QByteArray::fromStdString(m_text); }

private:
    std::string m_text;
};

void writeParameter(Writer &out, const std::string &key, const ParameterValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value)) {
        out.line(key, toml::value<std::int64_t>(*whole));
    } else if (const auto *real = std::get_if<double>(&value)) {
        out.real(key, *real);
    } else if (const auto *text = std::get_if<QString>(&value)) {
        out.line(key, toml::value<std::string>(text->toStdString()));
    } else if (const auto *texts = std::get_if<QStringList>(&value)) {
        out.line(key, wordList(*texts));
    } else {
        toml::array list;
        for (const std::int64_t item : std::get<std::vector<std::int64_t>>(value))
            list.push_back(item);
        out.line(key, list);
    }
}

} // namespace

Result<TrainingSpec> parseTrainingSpec(const QByteArray &text, const QStringList &overrides)
{
    ASSAY_TRY(root, parseToml(text.toStdString()));
    for (const QString &override : overrides)
        ASSAY_CHECK(applyOverride(root, override));
    return readSpec(root);
}

QByteArray writeTrainingSpec(const TrainingSpec &spec)
{
    Writer out;
    out.word("experiment", spec.experiment);
    out.word("name", spec.name);
    out.word("data", spec.data);
    out.word("target", spec.target);
    out.word("task", spec.task);
    if (!spec.positive.isEmpty())
        out.word("positive", spec.positive);
    out.line("exclude", wordList(spec.exclude));
    if (!spec.weight.isEmpty())
        out.word("weight", spec.weight);
    if (!spec.classWeight.isEmpty())
        out.word("class_weight", spec.classWeight);
    if (!spec.metrics.isEmpty())
        out.line("metrics", wordList(spec.metrics));
    if (!spec.slices.isEmpty())
        out.line("slices", wordList(spec.slices));
    out.line("seed", toml::value<std::int64_t>(spec.seed));
    out.table("split");
    out.word("kind", spec.split.kind);
    if (spec.split.kind != u"column")
        out.real("test", spec.split.test);
    if (!spec.split.by.isEmpty())
        out.word("by", spec.split.by);
    if (!spec.split.holdout.isEmpty())
        out.word("holdout", spec.split.holdout);
    if (!spec.validation.kind.isEmpty()) {
        out.table("validation");
        out.word("kind", spec.validation.kind);
        out.line("folds", toml::value<std::int64_t>(spec.validation.folds));
        if (spec.validation.kind == u"repeated")
            out.line("repeats", toml::value<std::int64_t>(spec.validation.repeats));
    }
    if (!spec.prepare.oneHot.isEmpty()) {
        out.table("prepare");
        out.line("one_hot", wordList(spec.prepare.oneHot));
    }
    out.table("estimator");
    out.word("kind", spec.estimator.kind);
    for (auto parameter = spec.estimator.parameters.cbegin(); parameter != spec.estimator.parameters.cend();
         ++parameter)
        writeParameter(out, parameter.key().toStdString(), parameter.value());
    return out.bytes();
}

} // namespace assay
