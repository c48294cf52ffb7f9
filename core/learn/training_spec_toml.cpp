#include "core/learn/search_spec_toml.h"
#include "core/learn/toml_reader.h"
#include "core/learn/toml_writer.h"
#include "core/learn/training_spec.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

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

void readPrepareKey(TomlReader &reader, const char *key, QString &into)
{
    reader.word(key, into);
}

void readPrepareKey(TomlReader &reader, const char *key, QStringList &into)
{
    reader.words(key, into);
}

void readPrepareKey(TomlReader &reader, const char *key, bool &into)
{
    reader.flag(key, into);
}

void readPrepareKey(TomlReader &reader, const char *key, double &into)
{
    reader.number(key, into);
}

void readPrepareKey(TomlReader &reader, const char *key, std::int64_t &into)
{
    reader.whole(key, into);
}

void readPrepareKey(TomlReader &reader, const char *key, std::optional<double> &into)
{
    if (double value = 0; reader.number(key, value))
        into = value;
}

Result<TrainingSpec> readSpec(const toml::table &root)
{
    TrainingSpec spec;
    TomlReader top(root, {});
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
    const toml::table *search = top.table("search");
    ASSAY_CHECK(top.finish());
    if (split) {
        TomlReader reader(*split, QStringLiteral("split."));
        reader.word("kind", spec.split.kind);
        reader.number("test", spec.split.test);
        reader.word("by", spec.split.by);
        reader.word("holdout", spec.split.holdout);
        ASSAY_CHECK(reader.finish());
    }
    if (validation) {
        TomlReader reader(*validation, QStringLiteral("validation."));
        spec.validation.kind = QStringLiteral("kfold");
        reader.word("kind", spec.validation.kind);
        reader.whole("folds", spec.validation.folds);
        reader.whole("repeats", spec.validation.repeats);
        reader.word("by", spec.validation.by);
        ASSAY_CHECK(reader.finish());
    }
    if (prepare) {
        TomlReader reader(*prepare, QStringLiteral("prepare."));
        for (const PrepareKey &key : prepareKeys())
            std::visit([&](const auto member) { readPrepareKey(reader, key.name, spec.prepare.*member); }, key.member);
        ASSAY_CHECK(reader.finish());
    }
    if (estimator) {
        TomlReader reader(*estimator, QStringLiteral("estimator."));
        reader.word("kind", spec.estimator.kind);
        reader.parameters(spec.estimator.parameters);
        ASSAY_CHECK(reader.finish());
    }
    if (search)
        ASSAY_CHECK(readSearch(*search, spec.search));
    ASSAY_CHECK(validateTrainingSpec(spec));
    return spec;
}

void writePrepareValue(TomlWriter &out, const char *key, const QString &value)
{
    out.word(key, value);
}

void writePrepareValue(TomlWriter &out, const char *key, const QStringList &value)
{
    out.words(key, value);
}

void writePrepareValue(TomlWriter &out, const char *key, bool value)
{
    out.flag(key, value);
}

void writePrepareValue(TomlWriter &out, const char *key, double value)
{
    out.real(key, value);
}

void writePrepareValue(TomlWriter &out, const char *key, std::int64_t value)
{
    out.whole(key, value);
}

void writePrepareValue(TomlWriter &out, const char *key, const std::optional<double> &value)
{
    out.real(key, *value);
}

/// What is not as it would be anyway.
void writePrepare(TomlWriter &out, const PrepareSpec &prepare)
{
    const PrepareSpec usual;
    if (prepare == usual)
        return;
    out.table("prepare");
    for (const PrepareKey &key : prepareKeys()) {
        std::visit(
            [&](const auto member) {
                if (prepare.*member != usual.*member)
                    writePrepareValue(out, key.name, prepare.*member);
            },
            key.member);
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
    TomlWriter out;
    out.word("experiment", spec.experiment);
    out.word("name", spec.name);
    out.word("data", spec.data);
    out.word("target", spec.target);
    out.word("task", spec.task);
    if (!spec.positive.isEmpty())
        out.word("positive", spec.positive);
    out.words("exclude", spec.exclude);
    if (!spec.weight.isEmpty())
        out.word("weight", spec.weight);
    if (!spec.classWeight.isEmpty())
        out.word("class_weight", spec.classWeight);
    if (!spec.metrics.isEmpty())
        out.words("metrics", spec.metrics);
    if (!spec.slices.isEmpty())
        out.words("slices", spec.slices);
    out.whole("seed", spec.seed);
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
        out.whole("folds", spec.validation.folds);
        if (spec.validation.kind == u"repeated")
            out.whole("repeats", spec.validation.repeats);
        if (!spec.validation.by.isEmpty())
            out.word("by", spec.validation.by);
    }
    writePrepare(out, spec.prepare);
    out.table("estimator");
    out.word("kind", spec.estimator.kind);
    for (auto parameter = spec.estimator.parameters.cbegin(); parameter != spec.estimator.parameters.cend();
         ++parameter)
        out.parameter(parameter.key().toStdString(), parameter.value());
    if (!spec.search.kind.isEmpty())
        writeSearch(out, spec.search);
    return out.bytes();
}

} // namespace assay
