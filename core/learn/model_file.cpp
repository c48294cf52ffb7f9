#include "core/learn/model_file.h"

#include "core/base/hash.h"
#include "core/base/json.h"
#include "core/learn/learning_task.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QtEndian>

namespace assay
{

namespace
{

const QByteArray magic = QByteArrayLiteral("ASSAYMDL");
constexpr quint32 newestVersion = 1;
constexpr qsizetype digestSize = 32;

void append(QByteArray &file, quint32 number)
{
    char bytes[4];
    qToLittleEndian(number, bytes);
    file.append(bytes, 4);
}

QByteArray digestOf(const QByteArray &bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.finish();
}

/// Takes pieces off the front of a file and never reads past its end.
class Reader final
{
public:
    explicit Reader(const QByteArray &file) : m_file(file) {}

    std::optional<quint32> number()
    {
        const auto bytes = piece(4);
        if (!bytes)
            return std::nullopt;
        return qFromLittleEndian<quint32>(bytes->constData());
    }

    std::optional<QByteArray> piece(qsizetype size)
    {
        if (size < 0 || size > m_file.size() - m_at)
            return std::nullopt;
        m_at += size;
        return m_file.mid(m_at - size, size);
    }

    std::optional<QByteArray> sizedPiece()
    {
        const auto size = number();
        return size ? piece(qsizetype(*size)) : std::nullopt;
    }

    [[nodiscard]] bool isAtEnd() const { return m_at == m_file.size(); }

private:
    const QByteArray &m_file;
    qsizetype m_at = 0;
};

Error damaged(const QString &why)
{
    return Error{
        ErrorCode::Damaged,
        QCoreApplication::translate("core", "The model file is damaged: %1. Restore it from a backup.").arg(why)};
}

bool fitsTask(const QString &task, const QStringList &classes)
{
    switch (taskFromName(task).value_or(LearningTask::Regression)) {
    case LearningTask::Regression:
        return classes.isEmpty();
    case LearningTask::Binary:
        return classes.size() == 2;
    case LearningTask::Multiclass:
        return classes.size() >= 2;
    }
    return false;
}

} // namespace

QByteArray writeModelFile(const ModelFileParts &parts)
{
    const QByteArray header =
        compactJson({{QStringLiteral("specification"), QString::fromUtf8(writeTrainingSpec(parts.spec))},
                     {QStringLiteral("classes"), QJsonArray::fromStringList(parts.classes)},
                     {QStringLiteral("preparation"), parts.preparation}});
    QByteArray file = magic;
    append(file, newestVersion);
    append(file, quint32(header.size()));
    file += header;
    append(file, quint32(parts.estimator.size()));
    file += parts.estimator;
    return file + digestOf(file);
}

Result<ModelFileParts> readModelFile(const QByteArray &file)
{
    if (!file.startsWith(magic))
        return Error{ErrorCode::Invalid, QCoreApplication::translate(
                                             "core", "This is not a model file of Assay: it does not begin like one.")};
    if (file.size() < magic.size() + 4 + digestSize)
        return damaged(QCoreApplication::translate("core", "it is cut off"));
    const QByteArray content = file.left(file.size() - digestSize);
    Reader reader(content);
    (void)reader.piece(magic.size());
    const quint32 version = reader.number().value_or(0);
    if (version > newestVersion)
        return Error{ErrorCode::Newer,
                     QCoreApplication::translate("core", "The model file was written by a newer Assay "
                                                         "(format %1, this one reads up to %2). Update "
                                                         "Assay.")
                         .arg(version)
                         .arg(newestVersion)};
    if (digestOf(content) != file.right(digestSize))
        return damaged(QCoreApplication::translate("core", "its bytes do not fit their digest"));
    const auto header = reader.sizedPiece();
    const auto estimator = header ? reader.sizedPiece() : std::nullopt;
    if (!estimator || !reader.isAtEnd())
        return damaged(QCoreApplication::translate("core", "its parts do not fit its length"));
    ASSAY_TRY(object, parseJsonObject(*header, QCoreApplication::translate("core", "The model file’s header")));
    ASSAY_TRY(spec, parseTrainingSpec(object.value(QStringLiteral("specification")).toString().toUtf8()));
    QStringList classes;
    for (const QJsonValue &name : object.value(QStringLiteral("classes")).toArray())
        classes.append(name.toString());
    if (!fitsTask(spec.task, classes))
        return damaged(QCoreApplication::translate("core", "its classes do not fit its task"));
    return ModelFileParts{spec, classes, object.value(QStringLiteral("preparation")).toObject(), *estimator};
}

} // namespace assay
