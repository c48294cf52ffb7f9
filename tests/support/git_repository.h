#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace assay
{

/// A folder of its own, for a repository that git itself makes. A step that fails stops the test with what git said.
class GitRepository final
{
public:
    GitRepository();

    [[nodiscard]] QString path(const QString &name = {}) const { return m_folder.filePath(name); }
    void git(const QStringList &arguments);
    /// Makes the folders that the name needs, too.
    void write(const QString &name, const QByteArray &bytes);
    /// The first commit, on the branch “work”: train.py prints 1.
    void commitOne();
    /// Another text of train.py; returns the commit's id.
    QString commitAgain(const QByteArray &text);

private:
    QTemporaryDir m_folder;
};

} // namespace assay
