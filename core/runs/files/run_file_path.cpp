#include "core/runs/files/run_file_path.h"

#include <QCoreApplication>
#include <QSet>
#include <QStringList>

namespace assay
{

namespace
{

constexpr qsizetype mostBytes = 1024;
constexpr qsizetype mostBytesOfPart = 255;

/// Marks that make text read in another order than it is written.
bool turnsDirection(QChar c)
{
    return (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069)) ||
           c == QChar(0x200E) || c == QChar(0x200F) || c == QChar(0x061C);
}

bool isForbidden(QChar c)
{
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
           c.category() == QChar::Separator_Paragraph || c == QChar::ByteOrderMark || turnsDirection(c);
}

/// CON, NUL.txt, com1: Windows opens a device for these, whatever the folder.
bool isDevice(const QString &part)
{
    static const QSet<QString> devices = [] {
        QSet<QString> names{QStringLiteral("CON"),   QStringLiteral("PRN"),    QStringLiteral("AUX"),
                            QStringLiteral("NUL"),   QStringLiteral("CONIN$"), QStringLiteral("CONOUT$"),
                            QStringLiteral("CLOCK$")};
        for (const char *port : {"COM", "LPT"}) {
            for (const char16_t digit : u"0123456789¹²³")
                names.insert(QLatin1String(port) + QChar(digit));
        }
        return names;
    }();
    return devices.contains(part.section(u'.', 0, 0).trimmed().toUpper());
}

/// Why a part cannot be; empty when it can.
QString problemOf(const QString &part)
{
    if (part.isEmpty())
        return QCoreApplication::translate("core", "it begins or ends with “/” or has two of them in a row.");
    if (part == u"." || part == u"..")
        return QCoreApplication::translate("core", "“.” and “..” are not allowed as a part.");
    if (part.toUtf8().size() > mostBytesOfPart)
        return QCoreApplication::translate("core", "a part of it is longer than %1 bytes.").arg(mostBytesOfPart);
    if (part.front().isSpace() || part.back().isSpace() || part.endsWith(u'.'))
        return QCoreApplication::translate("core", "a part of it begins with a space, or ends with a space or a dot.");
    if (isDevice(part))
        return QCoreApplication::translate("core", "“%1” is the name of a device on Windows.").arg(part);
    return {};
}

QString problemOfPath(const QString &path)
{
    if (path.isEmpty())
        return QCoreApplication::translate("core", "it is empty.");
    if (!path.isValidUtf16())
        return QCoreApplication::translate("core", "it holds half a character.");
    if (path.toUtf8().size() > mostBytes)
        return QCoreApplication::translate("core", "it is longer than %1 bytes.").arg(mostBytes);
    for (const QChar c : path) {
        if (isForbidden(c))
            return QCoreApplication::translate("core", "control characters are not allowed.");
    }
    if (path.contains(u'\\'))
        return QCoreApplication::translate("core", "folders are divided by “/”, not by “\\”.");
    const QStringList parts = path.split(u'/');
    for (const QString &part : parts) {
        if (const QString problem = problemOf(part); !problem.isEmpty())
            return problem;
    }
    if (parts.front().contains(u':'))
        return QCoreApplication::translate("core", "“:” is not allowed in its first part.");
    if (path.normalized(QString::NormalizationForm_C) != path)
        return QCoreApplication::translate("core", "its letters are not in composed form (NFC).");
    return {};
}

/// For a sentence: short, and without what it is refused for.
QString shown(const QString &path)
{
    QString text = path.left(60);
    for (QChar &c : text) {
        if (isForbidden(c) || c.isSurrogate())
            c = QChar::ReplacementCharacter;
    }
    return text.size() < path.size() ? text + u'…' : text;
}

} // namespace

Result<> checkRunFilePath(const QString &path)
{
    const QString problem = problemOfPath(path);
    if (problem.isEmpty())
        return Done{};
    return Error{ErrorCode::Invalid, QCoreApplication::translate("core", "“%1” cannot name a file of a run: %2 Choose "
                                                                         "a name such as plots/roc.png.")
                                         .arg(shown(path), problem)};
}

QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

QString runFilePathFor(const QString &fileName)
{
    return lastPart(fileName).normalized(QString::NormalizationForm_C);
}

} // namespace assay
