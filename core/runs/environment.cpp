#include "core/runs/environment.h"

#include "core/base/json.h"
#include "core/learn/library_versions.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QSysInfo>
#include <QThread>

namespace assay
{

namespace
{

QString processorName()
{
    QFile file(QStringLiteral("/proc/cpuinfo"));
    if (!file.open(QIODevice::ReadOnly))
        return QSysInfo::currentCpuArchitecture();
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("model name"))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1).trimmed());
    }
    return QSysInfo::currentCpuArchitecture();
}

QString compilerName()
{
#if defined(__clang__)
    return QStringLiteral("Clang %1").arg(QStringLiteral(__clang_version__).trimmed());
#else
    return QStringLiteral("GCC %1").arg(QStringLiteral(__VERSION__));
#endif
}

/// One line of text.
QString jsonText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Object:
        return QString::fromUtf8(compactJson(value.toObject()));
    case QJsonValue::Array:
        break;
    default:
        return value.toString();
    }
    QStringList parts;
    for (const QJsonValue &part : value.toArray())
        parts.append(jsonText(part));
    return parts.join(QStringLiteral(", "));
}

void appendTexts(QMap<QString, QString> &texts, const QString &prefix, const QJsonObject &object)
{
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        if (entry->isObject())
            appendTexts(texts, prefix + entry.key() + u'.', entry->toObject());
        else
            texts.insert(prefix + entry.key(), jsonText(*entry));
    }
}

} // namespace

QJsonObject describeMachine()
{
    return {{QStringLiteral("assay"), QStringLiteral(ASSAY_VERSION)},
            {QStringLiteral("system"), QSysInfo::prettyProductName()},
            {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
            {QStringLiteral("processor"), processorName()},
            {QStringLiteral("threads"), QThread::idealThreadCount()}};
}

QJsonObject describeEnvironment()
{
    QJsonObject environment = describeMachine();
    environment.insert(QStringLiteral("qt"), QString::fromLatin1(qVersion()));
    environment.insert(QStringLiteral("compiler"), compilerName());
    const QMap<QString, QString> libraries = learningLibraryVersions();
    for (auto library = libraries.constBegin(); library != libraries.constEnd(); ++library)
        environment.insert(library.key(), library.value());
    return environment;
}

QMap<QString, QString> environmentTexts(const QJsonObject &environment)
{
    QMap<QString, QString> texts;
    appendTexts(texts, {}, environment);
    return texts;
}

QStringList environmentChanges(const QJsonObject &then, const QJsonObject &now, const QStringList &apartFrom)
{
    QStringList changes;
    QStringList keys = then.keys();
    for (const QString &key : now.keys()) {
        if (!then.contains(key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys)) {
        const QString before = then.value(key).toVariant().toString();
        const QString after = now.value(key).toVariant().toString();
        if (before != after && !apartFrom.contains(key))
            changes.append(QCoreApplication::translate("core", "%1: %2, now %3")
                               .arg(key, before.isEmpty() ? QStringLiteral("–") : before,
                                    after.isEmpty() ? QStringLiteral("–") : after));
    }
    return changes;
}

} // namespace assay
