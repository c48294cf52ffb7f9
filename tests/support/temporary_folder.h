#pragma once

#include <QTemporaryDir>
#include <QTest>

namespace assay
{

/// A folder that goes when the test ends.
class TemporaryFolder final
{
public:
    TemporaryFolder() { Q_ASSERT(m_folder.isValid()); }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

} // namespace assay
