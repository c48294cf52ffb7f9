#include "core/learn/preparation.h"

#include "core/base/json.h"
#include "core/base/large_pages.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace assay
{

namespace
{

/// More values than this would make a feature for nearly every row.
constexpr size_t mostValues = 200;

bool isUsable(ColumnType type)
{
    return type == ColumnType::Boolean || type == ColumnType::Integer || type == ColumnType::Real ||
           type == ColumnType::Category;
}

/// Neither the target, nor what says how much rows count or which belong together, nor what was left out.
bool isFeature(const TrainingSpec &spec, const QString &column)
{
    return column != spec.target && column != spec.weight && !spec.exclude.contains(column) &&
           !(spec.split.kind == u"group" && column == spec.split.by);
}

Error cannotPredict(const QString &why)
{
    return Error{ErrorCode::Invalid, why};
}

} // namespace

Result<Preparation> Preparation::fit(const TrainingSpec &spec, const Table &table,
                                     const std::vector<std::uint32_t> &rows, bool keepsNumbers)
{
    Preparation made;
    made.m_keepsNumbers = keepsNumbers;
    for (const QStringList &names : {spec.exclude, spec.prepare.oneHot}) {
        for (const QString &name : names) {
            if (!table.find(name))
                return cannotPredict(QCoreApplication::translate("core",
                                                                 "The specification names the column “%1”, which the "
                                                                 "data does not have. Its columns are %2.")
                                         .arg(name, table.columnNames().join(QStringLiteral(", "))));
        }
    }
    for (const Column &column : table.columns) {
        if (!isFeature(spec, column.name))
            continue;
        if (!isUsable(column.type)) {
            made.m_ignored.append(column.name);
            continue;
        }
        const size_t input = made.m_inputs.size();
        made.m_inputs.push_back({column.name, column.type});
        if (column.isWords())
            made.addWords(input, column, rows);
        else if (spec.prepare.oneHot.contains(column.name))
            made.addValues(input, column, rows);
        else
            made.addNumber(input, column, rows);
    }
    if (made.m_features.empty())
        return cannotPredict(QCoreApplication::translate("core",
                                                         "No column is left to learn from: all are excluded, dates, "
                                                         "free text or the target. Exclude fewer."));
    return made;
}

void Preparation::addNumber(size_t input, const Column &column, const std::vector<std::uint32_t> &rows)
{
    Feature feature;
    feature.input = input;
    bool hasMissing = false;
    if (!m_keepsNumbers) {
        double sum = 0;
        double count = 0;
        for (const std::uint32_t row : rows) {
            const double value = column.numbers[row];
            hasMissing = hasMissing || std::isnan(value);
            sum += std::isnan(value) ? 0 : value;
            count += std::isnan(value) ? 0 : 1;
        }
        feature.mean = count > 0 ? sum / count : 0;
        double squares = 0;
        for (const std::uint32_t row : rows) {
            const double value = column.numbers[row];
            squares += std::isnan(value) ? 0 : (value - feature.mean) * (value - feature.mean);
        }
        const double sd = count > 0 ? std::sqrt(squares / count) : 0;
        feature.scale = sd > 0 ? sd : 1;
    }
    m_features.push_back(feature);
    if (hasMissing) {
        feature.kind = Feature::Kind::Indicator;
        m_features.push_back(feature);
    }
}

void Preparation::addWords(size_t input, const Column &column, const std::vector<std::uint32_t> &rows)
{
    std::vector<std::int64_t> counts(size_t(column.words.size()), 0);
    for (const std::uint32_t row : rows) {
        if (column.codes[row] >= 0)
            ++counts[size_t(column.codes[row])];
    }
    QStringList seen;
    for (qsizetype i = 0; i < column.words.size(); ++i) {
        if (counts[size_t(i)] > 0)
            seen.append(column.words.at(i));
    }
    seen.sort();
    for (const QString &word : std::as_const(seen)) {
        Feature feature;
        feature.kind = Feature::Kind::Word;
        feature.input = input;
        feature.word = word;
        m_features.push_back(feature);
    }
}

void Preparation::addValues(size_t input, const Column &column, const std::vector<std::uint32_t> &rows)
{
    std::set<double> seen;
    for (const std::uint32_t row : rows) {
        if (!std::isnan(column.numbers[row]) && seen.size() <= mostValues)
            seen.insert(column.numbers[row]);
    }
    if (seen.size() > mostValues)
        return addNumber(input, column, rows);
    for (const double value : seen) {
        Feature feature;
        feature.kind = Feature::Kind::Value;
        feature.input = input;
        feature.value = value;
        m_features.push_back(feature);
    }
}

Result<FeatureMatrix> Preparation::transform(const Table &table, const std::vector<std::uint32_t> &rows) const
{
    std::vector<const Column *> columns;
    for (const ModelInput &input : m_inputs) {
        const Column *column = table.find(input.name);
        if (!column)
            return cannotPredict(QCoreApplication::translate("core",
                                                             "The data has no column “%1”, which the model needs. "
                                                             "Its columns are %2.")
                                     .arg(input.name, table.columnNames().join(QStringLiteral(", "))));
        const bool wantsWords = input.type == ColumnType::Category;
        if (wantsWords != column->isWords() || !isUsable(column->type))
            return cannotPredict(QCoreApplication::translate("core",
                                                             "The column “%1” is %2 here, but the model learned it "
                                                             "as %3.")
                                     .arg(input.name, columnTypeName(column->type), columnTypeName(input.type)));
        columns.push_back(column);
    }
    FeatureMatrix matrix(Eigen::Index(rows.size()), Eigen::Index(m_features.size()));
    adviseLargePages(matrix.data(), size_t(matrix.size()) * sizeof(double));
    for (size_t i = 0; i < m_features.size(); ++i)
        fill(matrix, Eigen::Index(i), m_features[i], *columns[m_features[i].input], rows);
    return matrix;
}

void Preparation::fill(FeatureMatrix &matrix, Eigen::Index place, const Feature &feature, const Column &column,
                       const std::vector<std::uint32_t> &rows) const
{
    const auto wanted = feature.kind == Feature::Kind::Word ? std::int32_t(column.words.indexOf(feature.word)) : -2;
    for (size_t r = 0; r < rows.size(); ++r) {
        double value = 0;
        switch (feature.kind) {
        case Feature::Kind::Number:
            value = column.numbers[rows[r]];
            if (!m_keepsNumbers)
                value = std::isnan(value) ? 0 : (value - feature.mean) / feature.scale;
            break;
        case Feature::Kind::Indicator:
            value = std::isnan(column.numbers[rows[r]]) ? 1 : 0;
            break;
        case Feature::Kind::Word:
            value = wanted >= 0 && column.codes[rows[r]] == wanted ? 1 : 0;
            break;
        case Feature::Kind::Value:
            value = column.numbers[rows[r]] == feature.value ? 1 : 0;
            break;
        }
        matrix(Eigen::Index(r), place) = value;
    }
}

QStringList Preparation::featureNames() const
{
    QStringList names;
    for (const Feature &feature : m_features) {
        const QString &input = m_inputs[feature.input].name;
        switch (feature.kind) {
        case Feature::Kind::Number:
            names.append(input);
            break;
        case Feature::Kind::Indicator:
            names.append(QStringLiteral("%1 missing").arg(input));
            break;
        case Feature::Kind::Word:
            names.append(QStringLiteral("%1=%2").arg(input, feature.word));
            break;
        case Feature::Kind::Value:
            names.append(QStringLiteral("%1=%2").arg(input).arg(feature.value));
            break;
        }
    }
    return names;
}

std::vector<size_t> Preparation::featureSources() const
{
    std::vector<size_t> sources;
    for (const Feature &feature : m_features)
        sources.push_back(feature.input);
    return sources;
}

QJsonObject Preparation::toJson() const
{
    QJsonArray inputs;
    for (const ModelInput &input : m_inputs)
        inputs.append(
            QJsonObject{{QStringLiteral("name"), input.name}, {QStringLiteral("type"), columnTypeName(input.type)}});
    QJsonArray features;
    for (const Feature &feature : m_features)
        features.append(QJsonObject{{QStringLiteral("kind"), int(feature.kind)},
                                    {QStringLiteral("input"), int(feature.input)},
                                    {QStringLiteral("mean"), jsonNumber(feature.mean)},
                                    {QStringLiteral("scale"), jsonNumber(feature.scale)},
                                    {QStringLiteral("word"), feature.word},
                                    {QStringLiteral("value"), jsonNumber(feature.value)}});
    return {{QStringLiteral("inputs"), inputs},
            {QStringLiteral("features"), features},
            {QStringLiteral("keeps_numbers"), m_keepsNumbers},
            {QStringLiteral("ignored"), QJsonArray::fromStringList(m_ignored)}};
}

Result<Preparation> Preparation::fromJson(const QJsonObject &object)
{
    const Error damaged{ErrorCode::Damaged,
                        QCoreApplication::translate("core", "The model file is damaged: its preparation "
                                                            "does not make sense.")};
    Preparation made;
    made.m_keepsNumbers = object.value(QStringLiteral("keeps_numbers")).toBool();
    for (const QJsonValue &name : object.value(QStringLiteral("ignored")).toArray())
        made.m_ignored.append(name.toString());
    for (const QJsonValue &value : object.value(QStringLiteral("inputs")).toArray()) {
        const auto type = columnTypeFromName(value.toObject().value(QStringLiteral("type")).toString());
        if (!type || !isUsable(*type))
            return damaged;
        made.m_inputs.push_back({value.toObject().value(QStringLiteral("name")).toString(), *type});
    }
    for (const QJsonValue &value : object.value(QStringLiteral("features")).toArray()) {
        const QJsonObject stored = value.toObject();
        const int kind = stored.value(QStringLiteral("kind")).toInt(-1);
        const int input = stored.value(QStringLiteral("input")).toInt(-1);
        const auto mean = numberFromJson(stored.value(QStringLiteral("mean")));
        const auto scale = numberFromJson(stored.value(QStringLiteral("scale")));
        const auto single = numberFromJson(stored.value(QStringLiteral("value")));
        if (kind < 0 || kind > int(Feature::Kind::Value) || input < 0 || input >= int(made.m_inputs.size()) || !mean ||
            !scale || !single)
            return damaged;
        const bool isWords = made.m_inputs[size_t(input)].type == ColumnType::Category;
        if (isWords != (Feature::Kind(kind) == Feature::Kind::Word))
            return damaged;
        made.m_features.push_back({Feature::Kind(kind), size_t(input), *mean, *scale,
                                   stored.value(QStringLiteral("word")).toString(), *single});
    }
    if (made.m_features.empty())
        return damaged;
    return made;
}

} // namespace assay
