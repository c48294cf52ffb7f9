#include "core/base/json.h"
#include "core/learn/xgboost_support.h"

#include <algorithm>
#include <xgboost/c_api.h>

// Blank rounds, whose trees add nothing. A booster that was read back makes its sampler in its first round, where that
// takes a random number which a booster that was never away does not take; a blank round makes the sampler before.

namespace assay
{

namespace
{

/// Where the value of `key` lies in XGBoost's JSON, which has no spaces; nothing when it is not there.
std::optional<std::pair<qsizetype, qsizetype>> listOf(const QByteArray &json, const QByteArray &key)
{
    const QByteArray start = '"' + key + "\":[";
    const qsizetype begin = json.indexOf(start);
    if (begin < 0)
        return std::nullopt;
    qsizetype depth = 1;
    for (qsizetype i = begin + start.size(); i < json.size(); ++i) {
        depth += json[i] == '[' || json[i] == '{' ? 1 : json[i] == ']' || json[i] == '}' ? -1 : 0;
        if (depth == 0)
            return std::pair(begin + start.size(), i);
    }
    return std::nullopt;
}

/// The items of a list without its brackets; texts in it hold no brackets and no commas.
QList<QByteArray> itemsOf(const QByteArray &list)
{
    QList<QByteArray> items;
    qsizetype depth = 0;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < list.size(); ++i) {
        depth += list[i] == '[' || list[i] == '{' ? 1 : list[i] == ']' || list[i] == '}' ? -1 : 0;
        if (depth == 0 && list[i] == ',') {
            items.append(list.mid(begin, i - begin));
            begin = i + 1;
        }
    }
    if (begin < list.size())
        items.append(list.mid(begin));
    return items;
}

/// Puts a number in the place of the one that follows `key`.
bool renumber(QByteArray &json, const QByteArray &key, qsizetype number)
{
    const qsizetype begin = json.indexOf(key);
    if (begin < 0)
        return false;
    qsizetype end = begin + key.size();
    while (end < json.size() && json[end] >= '0' && json[end] <= '9')
        ++end;
    json.replace(begin + key.size(), end - begin - key.size(), QByteArray::number(number));
    return true;
}

/// The model without the trees at these places. Its numbers stay as they are written, so that no bit of them changes.
std::optional<QByteArray> withoutTrees(QByteArray json, const std::vector<qsizetype> &places)
{
    qsizetype left = 0;
    for (const char *key : {"trees", "tree_info"}) {
        const auto list = listOf(json, key);
        if (!list)
            return std::nullopt;
        QList<QByteArray> items = itemsOf(json.mid(list->first, list->second - list->first));
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            if (*place >= items.size())
                return std::nullopt;
            items.removeAt(*place);
        }
        left = items.size();
        for (qsizetype i = 0; i < left && qstrcmp(key, "trees") == 0; ++i) {
            if (!renumber(items[i], "\"id\":", i))
                return std::nullopt;
        }
        json.replace(list->first, list->second - list->first, items.join(','));
    }
    if (!renumber(json, "\"num_trees\":\"", left))
        return std::nullopt;
    return json;
}

} // namespace

Result<> XgboostBooster::addBlankRound(const XgboostMatrix &training, size_t sums)
{
    std::vector<float> nothing(sums, 0);
    if (XGBoosterBoostOneIter(m_handle, training.handle(), nothing.data(), nothing.data(), bst_ulong(sums)) != 0)
        return xgboostError();
    return Done{};
}

Result<> XgboostBooster::removeRounds(const std::vector<int> &rounds, size_t outputs)
{
    const QByteArray config = compactJson({{QStringLiteral("format"), QStringLiteral("json")}});
    bst_ulong size = 0;
    const char *bytes = nullptr;
    if (XGBoosterSaveModelToBuffer(m_handle, config.constData(), &size, &bytes) != 0)
        return xgboostError();
    std::vector<qsizetype> places;
    for (const int round : rounds) {
        for (size_t output = 0; output < outputs; ++output)
            places.push_back(qsizetype(size_t(round) * outputs + output));
    }
    std::sort(places.begin(), places.end());
    const auto json = withoutTrees(QByteArray(bytes, qsizetype(size)), places);
    if (!json)
        return damagedModel();
    XGBoosterFree(m_handle);
    m_handle = nullptr;
    if (XGBoosterCreate(nullptr, 0, &m_handle) != 0 ||
        XGBoosterLoadModelFromBuffer(m_handle, json->constData(), bst_ulong(json->size())) != 0)
        return xgboostError();
    return set("nthread", "1");
}

} // namespace assay
