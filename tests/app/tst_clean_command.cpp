#include "core/base/hash.h"
#include "tests/app/program.h"
#include "tests/support/temporary_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <ctime>
#include <fcntl.h>
#include <sys/stat.h>

using namespace assay;

class TestCleanCommand final : public QObject
{
    Q_OBJECT

private:
    TemporaryFolder m_folder;
    Program m_program;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.path(QStringLiteral("p/objects/") + name); }

    Ended clean(const QStringList &more = {})
    {
        const Ended ended = m_program.run(QStringList{QStringLiteral("project"), QStringLiteral("clean")} + more);
        [&] { QVERIFY2(ended.exitCode == 0, qPrintable(ended.err)); }();
        return ended;
    }

    static void makeOlder(const QString &file, int hours)
    {
        const struct timespec times[] = {{::time(nullptr) - hours * 3'600, 0}, {::time(nullptr) - hours * 3'600, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, file.toLocal8Bit().constData(), times, 0), 0);
    }

private Q_SLOTS:
    void objectsWithoutUseGoInTwoSteps()
    {
        m_program.folder = m_folder.path();
        QCOMPARE(
            m_program.run({QStringLiteral("init"), QStringLiteral("p"), QStringLiteral("--as"), QStringLiteral("Ada")})
                .exitCode,
            0);
        m_program.folder = m_folder.path(QStringLiteral("p"));
        QCOMPARE(clean().out, QByteArray("There was nothing to clean.\n"));
        // As a run left it that was deleted.
        const QByteArray bytes(2'000, 'x');
        const QString digest = sha256Hex(bytes);
        const QString place = path(digest.left(2) + u'/' + digest.mid(2));
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QFile file(place);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("ASAYOBJ0" + bytes);
        file.close();
        QCOMPARE(clean().out, QByteArray("There was nothing to clean.\n"));
        makeOlder(place, 2);
        const QByteArray told = clean().out;
        QCOMPARE(told, QByteArray("Set aside 1 object (2.0 kB) that nothing names; a clean after a day removes what is "
                                  "not used until then.\n"));
        QVERIFY(!QFileInfo::exists(place));
        makeOlder(path(QStringLiteral("unused/") + digest), 25);
        const QJsonObject json = clean({QStringLiteral("--json")}).json();
        QCOMPARE(json[u"removed"][u"objects"].toInt(), 1);
        QCOMPARE(json[u"removed"][u"bytes"].toInt(), 2'008);
        QCOMPARE(json[u"set_aside"][u"objects"].toInt(-1), 0);
        QCOMPARE(json[u"brought_back"][u"objects"].toInt(-1), 0);
        QVERIFY(!QFileInfo::exists(path(QStringLiteral("unused/") + digest)));
        const Ended log = m_program.run({QStringLiteral("audit"), QStringLiteral("list")});
        QCOMPARE(log.out.count("project.clean"), 2);
        QCOMPARE(m_program.run({QStringLiteral("audit"), QStringLiteral("verify")}).exitCode, 0);
    }
};

QTEST_GUILESS_MAIN(TestCleanCommand)
#include "tst_clean_command.moc"
