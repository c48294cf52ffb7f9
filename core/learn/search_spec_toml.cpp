#include "core/learn/search_spec_toml.h"

#include "core/learn/spec_checks.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

Result<> readRange(const QString &name, const toml::node &node, SearchRange &into)
{
    const QString key = QStringLiteral("search.space.%1").arg(name);
    const Error wrong =
        refused(QCoreApplication::translate("core", "“%1” must be a list of values such as [4, 6, 8], or "
                                                    "bounds such as { min = 0.01, max = 0.3, log = true }.")
                    .arg(key));
    if (const toml::array *list = node.as_array()) {
        for (const toml::node &item : *list) {
            const auto value = parameterFromToml(item);
            if (!value)
                return wrong;
            into.choices.push_back(*value);
        }
        if (into.choices.empty())
            return wrong;
        return Done{};
    }
    const toml::table *bounds = node.as_table();
    if (!bounds || !bounds->contains("min") || !bounds->contains("max"))
        return wrong;
    TomlReader reader(*bounds, key + u'.');
    reader.number("min", into.min);
    reader.number("max", into.max);
    reader.flag("log", into.isLog);
    return reader.finish();
}

} // namespace

Result<> readSearch(const toml::table &table, SearchSpec &into)
{
    TomlReader reader(table, QStringLiteral("search."));
    into.kind = QStringLiteral("random");
    reader.word("kind", into.kind);
    reader.whole("trials", into.trials);
    reader.whole("parallel", into.parallel);
    reader.whole("reduction", into.reduction);
    reader.flag("prune", into.prune);
    const toml::table *space = reader.table("space");
    ASSAY_CHECK(reader.finish());
    if (!space)
        return Done{};
    for (const auto &[key, node] : *space) {
        const QString name = fromStd(key.str());
        ASSAY_CHECK(readRange(name, node, into.space[name]));
    }
    return Done{};
}

void writeSearch(TomlWriter &out, const SearchSpec &search)
{
    out.table("search");
    out.word("kind", search.kind);
    if (search.kind != u"grid" && search.kind != u"hyperband")
        out.whole("trials", search.trials);
    out.whole("parallel", search.parallel);
    if (search.kind == u"halving" || search.kind == u"hyperband")
        out.whole("reduction", search.reduction);
    out.flag("prune", search.prune);
    out.table("search.space");
    for (auto range = search.space.cbegin(); range != search.space.cend(); ++range) {
        std::string text;
        if (range->choices.empty()) {
            text = "{ min = " + TomlWriter::text(range->min) + ", max = " + TomlWriter::text(range->max) +
                   (range->isLog ? ", log = true }" : " }");
        } else {
            for (const ParameterValue &choice : range->choices)
                text += (text.empty() ? "[" : ", ") + TomlWriter::text(choice);
            text += "]";
        }
        out.line(range.key().toStdString(), text);
    }
}

} // namespace assay
