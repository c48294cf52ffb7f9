#include "core/runs/filter/known_keys.h"

#include "core/base/nearest_word.h"

#include <QCoreApplication>

namespace assay
{

namespace
{

QString didYouMean(const QString &key)
{
    return key.isEmpty() ? QString() : QCoreApplication::translate("core", "Did you mean “%1”?").arg(key);
}

} // namespace

QStringList KnownKeys::all() const
{
    QStringList keys = RunKey::attributeWords();
    for (const QString &name : metrics)
        keys.append(RunKey{RunKey::Kind::Metric, name}.toString());
    for (const QString &name : params)
        keys.append(RunKey{RunKey::Kind::Param, name}.toString());
    for (const QString &name : tags)
        keys.append(RunKey{RunKey::Kind::Tag, name}.toString());
    return keys + QStringList{QStringLiteral("dataset.name"), QStringLiteral("dataset.digest"),
                              QStringLiteral("dataset.context")};
}

QString KnownKeys::adviceFor(const QString &written) const
{
    const QStringList keys = all();
    // The kind was left out, or is there and something is misspelt.
    for (const QString &key : keys) {
        if (key.section(u'.', 1).compare(written, Qt::CaseInsensitive) == 0)
            return didYouMean(key);
    }
    return didYouMean(nearestWord(written, keys));
}

QString KnownKeys::adviceFor(const RunKey &key) const
{
    const QStringList *names = key.kind == RunKey::Kind::Metric  ? &metrics
                               : key.kind == RunKey::Kind::Param ? &params
                               : key.kind == RunKey::Kind::Tag   ? &tags
                                                                 : nullptr;
    if (!names || isCut || names->contains(key.name))
        return {};
    const QString sentence = QCoreApplication::translate("core", "No run has “%1”.").arg(key.toString());
    const QString nearest = nearestWord(key.name, *names);
    if (!nearest.isEmpty())
        return sentence + u' ' + didYouMean(RunKey{key.kind, nearest}.toString());
    const QString advice = adviceFor(key.name);
    return advice.isEmpty() ? sentence : sentence + u' ' + advice;
}

} // namespace assay
