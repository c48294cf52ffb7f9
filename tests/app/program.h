#pragma once

#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

namespace assay
{

/// How one call of the program ended.
struct Ended {
    int exitCode = -1;
    QByteArray out;
    QString err;

    /// Standard output as one JSON object; empty when it is none.
    [[nodiscard]] QJsonObject json() const;
};

/// The program under test, called as a person or a script would.
class Program final
{
public:
    Program();

    /// Variables of the program's environment.
    QProcessEnvironment environment;
    /// The current folder.
    QString folder;
    /// Runs in the child before the program starts; empty: nothing.
    std::function<void()> beforeStart;

    [[nodiscard]] Ended run(const QStringList &arguments) const;
};

} // namespace assay
