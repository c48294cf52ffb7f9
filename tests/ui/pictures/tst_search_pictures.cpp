#include "core/learn/training_spec.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "core/work/search_models.h"
#include "tests/support/result_check.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/ui_test.h"
#include "ui/pages/pictures.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QSet>

using namespace assay;

namespace
{

const QString specification = QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/specs/bike-search.toml");
const QString bikes = QStringLiteral(ASSAY_SOURCE_DIR "/resources/demo/bikes-2011.csv");

/// How many colours a part of a picture has: text and lines on a card have dozens by their smooth edges, an empty card
/// has its ground and its frame.
int colorsIn(const QImage &image, const QRect &part)
{
    QSet<QRgb> colors;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            colors.insert(image.pixel(x, y));
    }
    return int(colors.size());
}

} // namespace

/// Every chart of the Experiments page shows the runs of a real search. ASSAY_LONG_TESTS=500 searches as long as the
/// specification says, ASSAY_PICTURES=FOLDER keeps the pictures there to be looked at.
class TestSearchPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        failOnUiWarnings();
        qputenv("HOME", m_home.path().toUtf8());
        const Person ada{QStringLiteral("Ada"), QStringLiteral("data scientist")};
        const auto project = createProject(m_home.path(QStringLiteral("bikes")), ada);
        QVERIFY_RESULT(project);
        NoProgress unwatched;
        ImportRequest request;
        request.name = QStringLiteral("bikes");
        request.file = bikes;
        request.target = QStringLiteral("cnt");
        QVERIFY_RESULT(importData(**project, ada, request, unwatched));
        QVERIFY_RESULT(inferAndStoreSchema(**project, ada, {QStringLiteral("bikes"), 1}, unwatched));
        QFile file(specification);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int trials = std::max(24, qEnvironmentVariableIntValue("ASSAY_LONG_TESTS"));
        const auto spec =
            parseTrainingSpec(file.readAll(), {QStringLiteral("search.trials=%1").arg(std::min(trials, 500))});
        QVERIFY_RESULT(spec);
        QVERIFY_RESULT(searchModels(**project, ada, *spec, unwatched));

        PictureOptions options;
        options.scratch = m_home.path(QStringLiteral("elsewhere"));
        const QString kept = qEnvironmentVariable("ASSAY_PICTURES");
        const auto files =
            renderPictures(*project, kept.isEmpty() ? m_home.path(QStringLiteral("pictures")) : kept, options);
        QVERIFY_RESULT(files);
        for (const QString &path : *files)
            m_pictures.insert(QFileInfo(path).fileName(), path);
    }

    void everyChartIsDrawn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("curves") << QStringLiteral("experiments");
        for (const char *sight :
             {"curves-smoothed", "curves-each", "curves-many", "compare", "compare-many", "parallel", "parallel-many",
              "scatter", "scatter-many", "scatter-matrix", "scatter-heat", "scatter-contours", "parameters",
              "importance", "diagnostics", "diagnostics-all", "diagnostics-many"})
            QTest::newRow(sight) << QStringLiteral("experiments-%1").arg(QString::fromLatin1(sight));
    }

    void everyChartIsDrawn()
    {
        QFETCH(QString, name);
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            const QString path = m_pictures.value(QStringLiteral("%1-%2.png").arg(name, theme));
            QVERIFY2(!path.isEmpty(), qPrintable(QStringList(m_pictures.keys()).join(u' ')));
            const QImage image(path);
            QVERIFY(!image.isNull());
            // Below the table, in a left, a middle and a right part, and in the table itself.
            const int third = image.width() / 3;
            for (int part = 0; part < 3; ++part) {
                const QRect below(part * third, image.height() * 2 / 3, third, image.height() / 4);
                QVERIFY2(colorsIn(image, below) > 40, qPrintable(QStringLiteral("%1, part %2").arg(path).arg(part)));
            }
            QVERIFY(colorsIn(image, {third, image.height() / 4, third, image.height() / 8}) > 40);
        }
    }

private:
    TemporaryFolder m_home;
    QMap<QString, QString> m_pictures;
};

QTEST_MAIN(TestSearchPictures)
#include "tst_search_pictures.moc"
