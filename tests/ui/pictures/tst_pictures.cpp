#include "core/work/run_demo.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/pictures.h"
#include "ui/theme/fonts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QImage>
#include <QRawFont>
#include <QTranslator>

#include <atomic>

using namespace assay;

namespace
{

const QString projectFixture = QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/projects/demo");
const QString baselines = QStringLiteral(ASSAY_SOURCE_DIR "/tests/baselines");
/// Ten minutes after the demo's life began.
constexpr TimeMs lifeBegan = 1'767'603'600'000;
constexpr TimeMs lookedAt = lifeBegan + 600'000;
/// Drawing may differ by rounding between processors: by this much in a channel, in this share of the pixels.
constexpr int toleratedChannel = 12;
constexpr double toleratedShare = 1e-4;

bool isWriting()
{
    return qEnvironmentVariableIsSet("ASSAY_WRITE_BASELINES");
}

/// What pictures depend on besides Assay: Qt and the faces of both fonts.
QByteArray drawnWith()
{
    QByteArray text = "Qt " + QByteArray(qVersion()) + '\n';
    for (const QFont &font : {textFont(), numberFont()}) {
        // The head of a font file holds its revision and the checksum of the whole.
        const QByteArray head = QRawFont::fromFont(font).fontTable("head");
        text += QFontInfo(font).family().toUtf8() + ' ' +
                QCryptographicHash::hash(head, QCryptographicHash::Sha256).toHex().left(16) + '\n';
    }
    return text;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    const QDir source(from);
    for (const QString &name : source.entryList(QDir::Files | QDir::Hidden)) {
        const QString copy = QDir(to).filePath(name);
        if (!QFile::copy(source.filePath(name), copy) ||
            !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
            return false;
    }
    for (const QString &name : source.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (!copyFolder(source.filePath(name), QDir(to).filePath(name)))
            return false;
    }
    return true;
}

/// The share of pixels in which the pictures differ visibly; 1 when their sizes differ.
double differingShare(const QImage &a, const QImage &b)
{
    if (a.size() != b.size())
        return 1;
    qint64 differing = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            if (std::abs(qRed(p) - qRed(q)) > toleratedChannel || std::abs(qGreen(p) - qGreen(q)) > toleratedChannel ||
                std::abs(qBlue(p) - qBlue(q)) > toleratedChannel)
                ++differing;
        }
    }
    return double(differing) / (double(a.width()) * a.height());
}

/// The share of rows that hold more than one colour: none in an empty picture, a fifth in a page that only says a word.
double drawnRows(const QImage &image)
{
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        const QRgb first = image.pixel(0, y);
        for (int x = 1; x < image.width(); ++x) {
            if (image.pixel(x, y) != first) {
                ++drawn;
                break;
            }
        }
    }
    return double(drawn) / image.height();
}

} // namespace

/// The pages of a kept project look as they did. ASSAY_WRITE_BASELINES=1 lives the demo again, keeps its project in
/// tests/fixtures/projects/demo and its pictures in tests/baselines; look at each before you commit it.
class TestPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        failOnUiWarnings();
        qputenv("HOME", m_home.path().toUtf8());
        QVERIFY(m_english.load(QStringLiteral(ASSAY_TRANSLATIONS "/assay_en.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_english));
        if (isWriting())
            QVERIFY(makeProject());
        QVERIFY(copyFolder(projectFixture, m_home.path(QStringLiteral("bikes"))));
        const auto project = Project::open(m_home.path(QStringLiteral("bikes")), [] { return lookedAt; });
        QVERIFY_RESULT(project);
        PictureOptions options;
        options.scratch = m_home.path(QStringLiteral("elsewhere"));
        const auto files = renderPictures(*project, m_home.path(QStringLiteral("pictures")), options);
        QVERIFY_RESULT(files);
        for (const QString &path : *files)
            m_pictures.insert(QFileInfo(path).fileName(), path);
        QCOMPARE(m_pictures.size(), files->size());
        if (isWriting())
            QVERIFY(writeBaselines());
    }

    void everyBaselineHasItsPicture()
    {
        QCOMPARE(QStringList(m_pictures.keys()), QDir(baselines).entryList({QStringLiteral("*.png")}, QDir::Files));
    }

    void picturesAreWholeAndNotEmpty()
    {
        for (const QString &path : m_pictures) {
            const QImage image(path);
            QCOMPARE(image.size(), PictureOptions().size);
            QVERIFY2(drawnRows(image) > 0.1, qPrintable(path));
        }
    }

    void picturesAreAsTheyWere()
    {
        const QByteArray keptWith = contentOf(baselines + QStringLiteral("/drawn-with.txt"));
        QVERIFY(!keptWith.isEmpty());
        if (drawnWith() != keptWith)
            QSKIP(qPrintable(QStringLiteral("Only names, sizes and fill were compared. The baselines were drawn with "
                                            "%1but here are %2")
                                 .arg(QString::fromUtf8(keptWith), QString::fromUtf8(drawnWith()))));
        QStringList different;
        for (auto picture = m_pictures.constBegin(); picture != m_pictures.constEnd(); ++picture) {
            const double share =
                differingShare(QImage(picture.value()), QImage(QDir(baselines).filePath(picture.key())));
            if (share > toleratedShare) {
                const QString kept = QDir::current().filePath(QStringLiteral("different-") + picture.key());
                QFile::remove(kept);
                QFile::copy(picture.value(), kept);
                different.append(QStringLiteral("%1 in %2 % of its pixels: see %3")
                                     .arg(picture.key())
                                     .arg(100 * share, 0, 'f', 3)
                                     .arg(kept));
            }
        }
        QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    }

private:
    /// Lives the demo at a clock that moves a third of a second at each look.
    static bool makeProject()
    {
        const auto looks = std::make_shared<std::atomic<TimeMs>>(0);
        QDir(projectFixture).removeRecursively();
        // The project remembers where its data came from: a place that says nothing of this machine.
        const QString data = QDir::tempPath() + QStringLiteral("/assay-demo");
        if (!copyFolder(QStringLiteral(ASSAY_DEMO_SOURCE), data))
            return false;
        NoProgress silent;
        auto project = runDemo(
            projectFixture, data, [looks] { return lifeBegan + 350 * ++*looks; }, silent);
        QDir(data).removeRecursively();
        if (!project)
            qWarning("%s", qPrintable(project.error().text));
        bool isMade = bool(project);
        if (project)
            project->reset();
        isMade = isMade && QFileInfo(projectFixture + QStringLiteral("/assay.db-wal")).size() == 0;
        for (const char *suffix : {"-wal", "-shm"})
            QFile::remove(projectFixture + QStringLiteral("/assay.db") + QLatin1String(suffix));
        return isMade;
    }

    bool writeBaselines()
    {
        QDir(baselines).removeRecursively();
        bool isWritten = QDir().mkpath(baselines);
        for (auto picture = m_pictures.constBegin(); picture != m_pictures.constEnd(); ++picture)
            isWritten = isWritten && QFile::copy(picture.value(), QDir(baselines).filePath(picture.key()));
        QFile file(baselines + QStringLiteral("/drawn-with.txt"));
        return isWritten && file.open(QIODevice::WriteOnly) && file.write(drawnWith()) > 0;
    }

    TemporaryFolder m_home;
    QTranslator m_english; ///< has the plural forms
    QMap<QString, QString> m_pictures;
};

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
