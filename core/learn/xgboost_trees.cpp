#include "core/learn/xgboost_support.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <xgboost/c_api.h>

namespace assay
{

namespace
{

/// The JSON of this many rounds at a time is small beside what is made of it.
constexpr int roundsAtATime = 16;
/// Beyond these, single precision does not count one by one.
constexpr qint64 mostCategories = 1 << 24;

/// Some rounds of a booster as XGBoost's own JSON.
Result<QJsonObject> modelOfRounds(void *booster, int begin, int end)
{
    XgboostBooster part;
    ASSAY_CHECK(part.takeRounds(booster, begin, end));
    const QByteArray config = compactJson({{QStringLiteral("format"), QStringLiteral("json")}});
    bst_ulong size = 0;
    const char *bytes = nullptr;
    if (XGBoosterSaveModelToBuffer(part.handle(), config.constData(), &size, &bytes) != 0)
        return xgboostError();
    // Nodes that part by categories have no threshold, which XGBoost writes in a way that JSON does not know.
    QByteArray text(bytes, qsizetype(size));
    text.replace("NaN", "null");
    ASSAY_TRY(model, parseJsonObject(text, QStringLiteral("XGBoost")));
    return model.value(QStringLiteral("learner")).toObject();
}

/// Leaves out what pruning has cut off but XGBoost still lists. Children come after their parents.
void keepReached(std::vector<TreesForm::Node> &nodes)
{
    std::vector<std::int32_t> places(nodes.size(), -1);
    std::vector<TreesForm::Node> kept;
    places[0] = 0;
    std::int32_t reached = 1;
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (places[i] >= 0 && nodes[i].low >= 0) {
            places[size_t(nodes[i].low)] = 0;
            places[size_t(nodes[i].high)] = 0;
        }
    }
    for (size_t i = 1; i < nodes.size(); ++i) {
        if (places[i] >= 0)
            places[i] = reached++;
    }
    for (size_t i = 0; i < nodes.size(); ++i) {
        if (places[i] < 0)
            continue;
        kept.push_back(nodes[i]);
        if (nodes[i].low >= 0) {
            kept.back().low = places[size_t(nodes[i].low)];
            kept.back().high = places[size_t(nodes[i].high)];
        }
    }
    nodes = std::move(kept);
}

/// What a tree may ask about and add to.
struct TreeBounds {
    size_t features = 0;
    int outputs = 1;
};

/// The categories of nodes that part by them; XGBoost lists those that go to the right.
Result<> readSets(const QJsonObject &stored, TreesForm::Tree &tree)
{
    const QJsonArray nodes = stored.value(QStringLiteral("categories_nodes")).toArray();
    const QJsonArray begins = stored.value(QStringLiteral("categories_segments")).toArray();
    const QJsonArray sizes = stored.value(QStringLiteral("categories_sizes")).toArray();
    const QJsonArray categories = stored.value(QStringLiteral("categories")).toArray();
    if (begins.size() != nodes.size() || sizes.size() != nodes.size())
        return damagedModel();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const qint64 node = nodes[i].toInteger(-1);
        const qint64 begin = begins[i].toInteger(-1);
        const qint64 size = sizes[i].toInteger(-1);
        if (node < 0 || node >= qint64(tree.nodes.size()) || begin < 0 || size < 0 || size > categories.size() - begin)
            return damagedModel();
        std::vector<std::uint32_t> set;
        for (qint64 place = begin; place < begin + size; ++place) {
            const qint64 category = categories[qsizetype(place)].toInteger(-1);
            if (category < 0 || category >= mostCategories)
                return damagedModel();
            set.push_back(std::uint32_t(category));
        }
        std::sort(set.begin(), set.end());
        tree.nodes[size_t(node)].set = std::int32_t(tree.sets.size());
        tree.sets.push_back(std::move(set));
    }
    return Done{};
}

Result<TreesForm::Tree> treeFrom(const QJsonObject &stored, int output, const TreeBounds &bounds)
{
    const QJsonArray low = stored.value(QStringLiteral("left_children")).toArray();
    const QJsonArray high = stored.value(QStringLiteral("right_children")).toArray();
    const QJsonArray places = stored.value(QStringLiteral("split_indices")).toArray();
    const QJsonArray values = stored.value(QStringLiteral("split_conditions")).toArray();
    const QJsonArray missing = stored.value(QStringLiteral("default_left")).toArray();
    const qsizetype count = low.size();
    if (output < 0 || output >= bounds.outputs || count == 0 || high.size() != count || places.size() != count ||
        values.size() != count || missing.size() != count)
        return damagedModel();
    TreesForm::Tree tree{size_t(output), {}, {}};
    tree.nodes.reserve(size_t(count));
    for (qsizetype i = 0; i < count; ++i) {
        const TreesForm::Node node{low[i].toInt(), high[i].toInt(), std::uint32_t(places[i].toInt()),
                                   missing[i].toInt() != 0 || missing[i].toBool(), float(values[i].toDouble())};
        const bool isLeaf = node.low < 0;
        const auto isBelow = [&](std::int32_t child) { return child > std::int32_t(i) && child < count; };
        if (!isLeaf && (!isBelow(node.low) || !isBelow(node.high) || size_t(node.feature) >= bounds.features))
            return damagedModel();
        tree.nodes.push_back(node);
    }
    ASSAY_CHECK(readSets(stored, tree));
    for (qsizetype i = 0; i < count; ++i) {
        const TreesForm::Node &node = tree.nodes[size_t(i)];
        if (!values[i].isDouble() && (node.low < 0 || node.set < 0))
            return damagedModel();
    }
    keepReached(tree.nodes);
    return tree;
}

QString parameterOf(const QJsonObject &learner, const QString &name)
{
    return learner.value(QStringLiteral("learner_model_param")).toObject().value(name).toString();
}

int outputsOf(const QJsonObject &learner)
{
    return std::max(1, parameterOf(learner, QStringLiteral("num_class")).toInt());
}

/// What outputs begin with: the file holds the score as the objective predicts it.
Result<float> baseOf(const QJsonObject &learner)
{
    bool isNumber = false;
    const float score = parameterOf(learner, QStringLiteral("base_score")).toFloat(&isNumber);
    if (!isNumber)
        return damagedModel();
    const QString objective =
        learner.value(QStringLiteral("objective")).toObject().value(QStringLiteral("name")).toString();
    return objective == u"binary:logistic" ? -std::log(1.0F / score - 1.0F) : score;
}

} // namespace

Result<> XgboostBooster::takeRounds(void *other, int begin, int end)
{
    if (XGBoosterSlice(other, begin, end, 1, &m_handle) != 0)
        return xgboostError();
    return Done{};
}

Result<TreesForm> XgboostBooster::trees(int rounds) const
{
    TreesForm form;
    bst_ulong features = 0;
    if (XGBoosterGetNumFeature(m_handle, &features) != 0)
        return xgboostError();
    for (int begin = 0; begin < rounds; begin += roundsAtATime) {
        ASSAY_TRY(learner, modelOfRounds(m_handle, begin, std::min(rounds, begin + roundsAtATime)));
        ASSAY_TRY(base, baseOf(learner));
        form.base = base;
        const QJsonObject model =
            learner.value(QStringLiteral("gradient_booster")).toObject().value(QStringLiteral("model")).toObject();
        const QJsonArray outputs = model.value(QStringLiteral("tree_info")).toArray();
        const QJsonArray trees = model.value(QStringLiteral("trees")).toArray();
        const TreeBounds bounds{size_t(features), outputsOf(learner)};
        if (trees.isEmpty() || outputs.size() != trees.size())
            return damagedModel();
        for (qsizetype i = 0; i < trees.size(); ++i) {
            ASSAY_TRY(tree, treeFrom(trees[i].toObject(), outputs[i].toInt(-1), bounds));
            form.trees.push_back(std::move(tree));
        }
    }
    return form;
}

} // namespace assay
