#pragma once

#include "core/runs/files/run_file_store.h"
#include "core/store/project.h"

#include <QImage>
#include <QStringList>

namespace assay
{

/// What a preview shows of a file: its beginning, as text, table or picture. Nothing of it is executed, and nothing
/// that it names is loaded. A value type.
struct RunFileContent {
    enum class Kind { Text, Table, Image, Other };
    Kind kind = Kind::Other;
    QString text;            ///< of Text: JSON set in lines, else as it is
    QStringList header;      ///< of Table
    QList<QStringList> rows; ///< of Table, the first ones
    QImage image;            ///< scaled down when it is large
    QSize imageSize;         ///< as it is in the file
    bool isCut = false;      ///< there is more of it
    QString reason;          ///< why there is no preview, a sentence
};

/// A preview reads so much of a file.
constexpr qint64 previewBytes = 5'000'000;
constexpr int previewRows = 1000;
/// More lines would take the window's time, and nobody reads them.
constexpr int previewLines = 5000;

/// Reads at most previewBytes. Any thread.
Result<RunFileContent> loadRunFileContent(Project &project, const RunFile &file);
/// The same of bytes at hand; `isCut` when there are more.
RunFileContent runFileContent(const QString &path, const QByteArray &bytes, bool isCut);

/// Two files beside each other. A value type.
struct RunFileComparison {
    enum class Kind { Same, Text, Images, None };
    Kind kind = Kind::None;
    QString difference; ///< of Text, as git writes it
    QImage first;
    QImage second;
    QString sentence; ///< what there is to say
};
/// `firstName` and `secondName` are those of the runs. Any thread.
Result<RunFileComparison> compareRunFiles(Project &project, const RunFile &first, const QString &firstName,
                                          const RunFile &second, const QString &secondName);

} // namespace assay
