#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace assay
{

/// A PostgreSQL server of its own: no network, its socket in a temporary folder, gone when the test ends. The person
/// `ada` gets in without a password, `ben` with "swordfish".
class PostgresqlServer final
{
public:
    PostgresqlServer();
    ~PostgresqlServer();
    PostgresqlServer(const PostgresqlServer &) = delete;
    PostgresqlServer &operator=(const PostgresqlServer &) = delete;

    /// Why there is no server; empty when there is one.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// What libpq connects to.
    [[nodiscard]] QString connection(const QString &user = QStringLiteral("ada")) const;
    /// Runs statements as the owner; returns what psql wrote.
    [[nodiscard]] QString run(const QString &sql) const;

private:
    [[nodiscard]] QString start();
    [[nodiscard]] QString call(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_programs;
    QString m_problem;
    QProcess m_server;
};

} // namespace assay
