#include "core/runs/watch/watchdog.h"

#include "core/base/random.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace assay;

namespace
{

using Shape = std::function<double(int step)>;

/// The names and steps of what is said of one curve.
QString saidOf(const QString &key, int points, const Shape &shape)
{
    Watchdog watchdog;
    QStringList said;
    for (int step = 0; step < points; ++step) {
        if (const auto alarm = watchdog.see(key, step, shape(step)))
            said.append(QStringLiteral("%1 %2").arg(alarmName(alarm->kind)).arg(alarm->step));
    }
    return said.join(QStringLiteral(", "));
}

} // namespace

class TestWatchdog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curves_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<Shape>("shape");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *key, const Shape &shape, const char *said) {
            QTest::newRow(name) << QString::fromLatin1(key) << shape << QString::fromLatin1(said);
        };
        const double gap = std::nan("");
        row(
            "a good curve", "valid_rmse", [](int i) { return 100 * std::exp(-0.01 * i) + 3; }, "");
        row(
            "a good curve that rises", "valid_roc_auc", [](int i) { return 0.9 - 0.4 * std::exp(-0.02 * i); }, "");
        row(
            "NaN", "train_loss", [=](int i) { return i == 7 || i == 9 ? gap : 1.0 / (i + 1); }, "not_a_number 7");
        row(
            "infinity without a direction", "odd", [](int i) { return i == 3 ? HUGE_VAL : i; }, "not_a_number 3");
        row(
            "no direction", "odd", [](int i) { return 1000.0 * i; }, "");
        row(
            "diverges from the start", "valid_rmse", [](int i) { return std::exp(0.2 * i); }, "divergence 10");
        row(
            "diverges after a good start", "valid_rmse", [](int i) { return i < 60 ? 100 - i : 40 + 4.0 * (i - 60); },
            "divergence 87");
        row(
            "a rate that falls is no harm", "valid_accuracy", [](int i) { return 0.5 + 0.002 * i; }, "");
        row(
            "an accuracy that falls diverges", "valid_accuracy", [](int i) { return 0.9 - 0.01 * i; }, "divergence 10");
        row(
            "plateau", "valid_rmse", [](int i) { return i < 40 ? 100 - 2 * i : 22; }, "plateau 39");
        row(
            "a short rest is none", "valid_rmse", [](int i) { return i % 40 < 25 ? 1000 - i : 1000 - i + i % 40 - 24; },
            "");
        row(
            "rate jump", "optimizer/lr", [](int i) { return i < 20 ? 0.1 : 0.9; }, "rate_jump 20");
        row(
            "warming up", "learning_rate", [](int i) { return 0.001 * (i + 1); }, "");
        row(
            "rate drops", "lr", [](int i) { return i < 50 ? 0.1 : 0.001; }, "");
    }

    void curves()
    {
        QFETCH(QString, key);
        QFETCH(Shape, shape);
        QFETCH(QString, said);
        QCOMPARE(saidOf(key, 100, shape), said);
    }

    void overfittingNeedsTrainingToGain()
    {
        for (const bool gains : {true, false}) {
            Watchdog watchdog;
            QStringList said;
            for (int step = 0; step < 120; ++step) {
                watchdog.see(QStringLiteral("train_rmse"), step, gains ? 100 * std::exp(-0.02 * step) : 50);
                const double valid = step < 40 ? 100 - step : 60 + 0.5 * (step - 40);
                if (const auto alarm = watchdog.see(QStringLiteral("valid_rmse"), step, valid))
                    said.append(QStringLiteral("%1 %2").arg(alarmName(alarm->kind)).arg(alarm->step));
            }
            QCOMPARE(said.contains(QStringLiteral("overfitting 40")), gains);
        }
    }

    void noiseIsNoAlarm()
    {
        int falseAlarms = 0;
        for (std::uint64_t seed = 0; seed < 300; ++seed) {
            Random random(seed, "curve");
            Watchdog watchdog;
            const double rate = 0.005 + 0.02 * random.uniform();
            const double noise = 0.2 + 5 * random.uniform();
            for (int step = 0; step < 400; ++step) {
                const double ideal = 20 + 80 * std::exp(-rate * step);
                watchdog.see(QStringLiteral("train_rmse"), step, ideal - 1 + noise * random.normal());
                const auto alarm = watchdog.see(QStringLiteral("valid_rmse"), step, ideal + noise * random.normal());
                falseAlarms += alarm && alarm->kind != CurveAlarm::Kind::Plateau;
            }
        }
        QVERIFY2(falseAlarms <= 3, qPrintable(QString::number(falseAlarms)));
    }

    void sentencesNameCurveAndStep()
    {
        Watchdog watchdog;
        const auto alarm = watchdog.see(QStringLiteral("train_loss"), 12, std::nan(""));
        QVERIFY(alarm);
        QCOMPARE(alarm->sentence, QStringLiteral("“train_loss” is no number at step 12."));
        for (const char *name : {"not_a_number", "divergence", "plateau", "overfitting", "rate_jump", "stall"})
            QCOMPARE(alarmName(*alarmFromName(QLatin1String(name))), QLatin1String(name));
        QVERIFY(!alarmFromName(QStringLiteral("odd")));
    }
};

QTEST_GUILESS_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
