#include "tests/ui/ui_test.h"
#include "ui/pages/curve_options.h"
#include "ui/theme/theme.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/floating_card.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace assay;

namespace
{

const QStringList someMetrics{QStringLiteral("valid_rmse"), QStringLiteral("train_rmse"), QStringLiteral("loss")};

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

constexpr const char *everything =
    R"({"x":"metric","x_metric":"loss","x_logarithmic":true,"y_logarithmic":true,"smoothing":"gaussian",)"
    R"("strength":12,"charts":"one_each","replicates":"interval","metrics":["loss","valid_rmse"]})";

} // namespace

/// How the curves are shown, chosen by a person or by what was kept.
class TestCurveOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        applyLook(*qApp, ThemeMode::Light);
        m_window = std::make_unique<QWidget>();
        m_options = new CurveOptions(m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_options, 0, Qt::AlignTop | Qt::AlignRight);
        m_window->resize(900, 600);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_options->setMetrics(someMetrics);
    }

    void cleanup() { m_window.reset(); }

    void atFirstThereIsOneChartAMetricByStep()
    {
        QCOMPARE(m_options->axis(), CurveAxis());
        QCOMPARE(m_options->smoothing(), CurveSmoothing());
        QCOMPARE(m_options->arrangement(), CurveArrangement());
        QCOMPARE(m_options->state(), json(R"({"x":"step","x_logarithmic":false,"y_logarithmic":false,"smoothing":"none",
                          "charts":"overlay","replicates":"each","metrics":[]})"));
    }

    void aChartARunIsChosenByKeys()
    {
        QSignalSpy arranged(m_options, &CurveOptions::arrangementChanged);
        auto *charts = controlNamed<QComboBox>(m_window.get(), QStringLiteral("Charts of the curves"));
        QVERIFY(charts);
        charts->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(arranged.size(), 1);
        QCOMPARE(m_options->arrangement().charts, CurveArrangement::Charts::OneEach);
    }

    void theCardHoldsWhatIsChosenSeldom()
    {
        QSignalSpy arranged(m_options, &CurveOptions::arrangementChanged);
        QSignalSpy axes(m_options, &CurveOptions::axesChanged);
        QVERIFY(!controlNamed<QComboBox>(m_window.get(), QStringLiteral("Replicates")));
        open();
        auto *replicates = controlNamed<QComboBox>(m_window.get(), QStringLiteral("Replicates"));
        QVERIFY(replicates);
        QCOMPARE(QApplication::focusWidget(), replicates);
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        // The whole card is in the window.
        const QWidget *card = m_window->findChild<FloatingCard *>();
        QVERIFY(m_window->rect().contains(card->geometry().adjusted(20, 20, -20, -20)));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(arranged.size(), 2);
        QCOMPARE(m_options->arrangement().band, std::optional(BandKind::StandardError));
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QCOMPARE(axes.size(), 1);
        QVERIFY(m_options->isLogarithmicX() && !m_options->isLogarithmicY());
        press(Qt::Key_Tab);
        press(Qt::Key_Space);
        QVERIFY(m_options->isLogarithmicY());
        press(Qt::Key_Tab);
        auto *metrics = controlNamed<CheckList>(m_window.get(), QStringLiteral("Metrics of the curves"));
        QCOMPARE(QApplication::focusWidget(), metrics);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        QCOMPARE(m_options->arrangement().metrics, QStringList(metrics->currentItem()->data(Qt::UserRole).toString()));
        press(Qt::Key_Escape);
        QVERIFY(!card->isVisible());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("More options of the curves"));
        // What is checked stands first the next time.
        const QStringList chosen = m_options->arrangement().metrics;
        press(Qt::Key_Space);
        QTRY_VERIFY(card->isVisible());
        QCOMPARE(metrics->item(0)->data(Qt::UserRole).toString(), chosen.first());
        QCOMPARE(metrics->item(0)->checkState(), Qt::Checked);
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, {5, 500});
        QVERIFY(!card->isVisible());
    }

    void itsButtonClosesTheCardToo()
    {
        open();
        const QWidget *card = m_window->findChild<FloatingCard *>();
        auto *button = controlNamed<QPushButton>(m_window.get(), QStringLiteral("More options of the curves"));
        QVERIFY(button && card->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!card->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(card->isVisible());
        // By the keyboard as well: Tab back to the button, then the bar.
        button->setFocus(Qt::BacktabFocusReason);
        QVERIFY(card->isVisible());
        press(Qt::Key_Space);
        QVERIFY(!card->isVisible());
    }

    /// Where there is no room the card holds what stood in the row, and nothing that was chosen is lost.
    void inACompactRowTheCardHoldsAll()
    {
        const auto choice = [this](const char *name) {
            return controlNamed<QComboBox>(m_window.get(), QLatin1String(name));
        };
        choice("Charts of the curves")->setCurrentIndex(1);
        auto *button = controlNamed<QPushButton>(m_window.get(), QStringLiteral("More options of the curves"));
        const int full = m_options->sizeHint().width();
        m_options->fitInto(full);
        QVERIFY(choice("Charts of the curves"));
        QCOMPARE(button->text(), QStringLiteral("More"));
        m_options->fitInto(full - 1);
        QCoreApplication::processEvents();
        QCOMPARE(button->text(), QStringLiteral("Options"));
        const int compact = m_options->sizeHint().width();
        QVERIFY(compact < full / 2);
        m_options->fitInto(compact - 1);
        QCOMPARE(button->text(), QString());
        QVERIFY(!button->icon().isNull());
        QVERIFY(!choice("Charts of the curves"));
        QTest::mouseClick(button, Qt::LeftButton);
        const QWidget *card = m_window->findChild<FloatingCard *>();
        QCOMPARE(QApplication::focusWidget(), choice("What the curves are drawn over"));
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        QCOMPARE(choice("Charts of the curves")->currentIndex(), 1);
        QVERIFY(!controlNamed<QDoubleSpinBox>(m_window.get(), QStringLiteral("Strength of the smoothing")));
        const int low = card->height();
        press(Qt::Key_Tab);
        press(Qt::Key_Down);
        QCOMPARE(m_options->smoothing().kind, CurveSmoothing::Kind::Exponential);
        QVERIFY(controlNamed<QDoubleSpinBox>(m_window.get(), QStringLiteral("Strength of the smoothing")));
        QVERIFY(card->height() > low);
        // The strength takes room too.
        m_options->fitInto(full);
        QVERIFY(card->isVisible());
        m_options->fitInto(full + 200);
        QVERIFY(!card->isVisible());
        QVERIFY(choice("Charts of the curves") && choice("Smoothing of the curves"));
        QCOMPARE(m_options->smoothing().kind, CurveSmoothing::Kind::Exponential);
    }

    void theCardFitsIntoASmallWindow()
    {
        m_window->resize(m_options->minimumSizeHint().width() + 20, 300);
        QCoreApplication::processEvents();
        open();
        const QWidget *card = m_window->findChild<FloatingCard *>();
        QVERIFY(card->isVisible());
        QVERIFY(card->geometry().top() + FloatingCard::margin >= 0);
        QVERIFY(card->geometry().left() + FloatingCard::margin >= 0);
    }

    void stateIsKeptAndSetAgain()
    {
        QSignalSpy points(m_options, &CurveOptions::pointsChanged);
        QSignalSpy axes(m_options, &CurveOptions::axesChanged);
        QSignalSpy arranged(m_options, &CurveOptions::arrangementChanged);
        m_options->setState(json(everything));
        QCOMPARE(m_options->state(), json(everything));
        QCOMPARE(points.size(), 1);
        QCOMPARE(axes.size(), 1);
        QCOMPARE(arranged.size(), 1);
        QCOMPARE(m_options->axis(), (CurveAxis{CurveAxis::Kind::Metric, QStringLiteral("loss")}));
        QCOMPARE(m_options->smoothing(), (CurveSmoothing{CurveSmoothing::Kind::Gaussian, 12}));
        QVERIFY(m_options->isLogarithmicX() && m_options->isLogarithmicY());
        QCOMPARE(m_options->arrangement(), (CurveArrangement{CurveArrangement::Charts::OneEach,
                                                             BandKind::Interval,
                                                             {QStringLiteral("loss"), QStringLiteral("valid_rmse")}}));
        // The same once more changes nothing, and is not told.
        m_options->setState(m_options->state());
        QCOMPARE(points.size() + axes.size() + arranged.size(), 3);
        CurveOptions other;
        other.setMetrics(someMetrics);
        other.setState(m_options->state());
        QCOMPARE(other.state(), json(everything));
    }

    void everyChoiceComesBack_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("word");
        for (const char *word : {"step", "time", "relative_time"})
            QTest::addRow("x %s", word) << QStringLiteral("x") << QString::fromLatin1(word);
        for (const char *word : {"none", "exponential", "debiased", "gaussian", "running_mean"})
            QTest::addRow("smoothing %s", word) << QStringLiteral("smoothing") << QString::fromLatin1(word);
        for (const char *word : {"overlay", "one_each"})
            QTest::addRow("charts %s", word) << QStringLiteral("charts") << QString::fromLatin1(word);
        for (const char *word : {"each", "deviation", "standard_error", "interval"})
            QTest::addRow("replicates %s", word) << QStringLiteral("replicates") << QString::fromLatin1(word);
    }

    void everyChoiceComesBack()
    {
        QFETCH(QString, key);
        QFETCH(QString, word);
        m_options->setState(json(everything));
        QJsonObject state = json(everything);
        state.insert(key, word);
        m_options->setState(state);
        QCOMPARE(m_options->state().value(key).toString(), word);
        CurveOptions other;
        other.setMetrics(someMetrics);
        other.setState(m_options->state());
        QCOMPARE(other.state(), m_options->state());
        QCOMPARE(other.axis(), m_options->axis());
        QCOMPARE(other.smoothing(), m_options->smoothing());
        QCOMPARE(other.arrangement(), m_options->arrangement());
    }

    void whatIsWrongOrUnknownChangesNothing()
    {
        m_options->setState(json(everything));
        QSignalSpy points(m_options, &CurveOptions::pointsChanged);
        QSignalSpy axes(m_options, &CurveOptions::axesChanged);
        QSignalSpy arranged(m_options, &CurveOptions::arrangementChanged);
        for (const char *wrong :
             {"{}", R"({"unknown":1})", R"({"x":"sideways"})", R"({"x":7})", R"({"x":"metric"})",
              R"({"x":"metric","x_metric":4})", R"({"x_logarithmic":"yes","y_logarithmic":1})",
              R"({"smoothing":"a lot"})", R"({"smoothing":{}})", R"({"strength":"much"})", R"({"charts":[]})",
              R"({"charts":"none"})", R"({"replicates":true})", R"({"metrics":"loss"})", R"({"metrics":{}})"}) {
            m_options->setState(json(wrong));
            QCOMPARE(m_options->state(), json(everything));
        }
        QCOMPARE(points.size() + axes.size() + arranged.size(), 0);
        // Of a list, what is no name is left out; a strength out of range is brought to its end.
        m_options->setState(json(R"({"metrics":["loss",3,null,"","loss"],"strength":-5})"));
        QCOMPARE(m_options->arrangement().metrics, QStringList(QStringLiteral("loss")));
        QCOMPARE(m_options->smoothing().strength, 1.0);
    }

    /// A view is set before its runs are there, and they may lack a metric for a while.
    void whatCannotBeChosenYetIsTakenWhenItCan()
    {
        m_options->setMetrics({});
        m_options->setState(json(everything));
        QCOMPARE(m_options->axis(), CurveAxis());
        QCOMPARE(m_options->state(), json(everything));
        QSignalSpy points(m_options, &CurveOptions::pointsChanged);
        m_options->setMetrics(someMetrics);
        QCOMPARE(points.size(), 1);
        QCOMPARE(m_options->axis().metric, QStringLiteral("loss"));
        m_options->setMetrics({QStringLiteral("train_rmse")});
        QCOMPARE(m_options->axis().kind, CurveAxis::Kind::Step);
        open();
        auto *metrics = controlNamed<CheckList>(m_window.get(), QStringLiteral("Metrics of the curves"));
        metrics->setFocus();
        press(Qt::Key_Home);
        press(Qt::Key_Space);
        QCOMPARE(m_options->arrangement().metrics,
                 QStringList({QStringLiteral("train_rmse"), QStringLiteral("loss"), QStringLiteral("valid_rmse")}));
        m_options->setMetrics(someMetrics);
        QCOMPARE(m_options->axis().metric, QStringLiteral("loss"));
        // A person's own choice forgets it.
        press(Qt::Key_Escape);
        auto *axis = controlNamed<QComboBox>(m_window.get(), QStringLiteral("What the curves are drawn over"));
        axis->setFocus();
        press(Qt::Key_Home);
        QCOMPARE(m_options->state().value(QStringLiteral("x")).toString(), QStringLiteral("step"));
        m_options->setMetrics({});
        m_options->setMetrics(someMetrics);
        QCOMPARE(m_options->axis(), CurveAxis());
    }

private:
    void open()
    {
        QTest::mouseClick(buttonNamed(m_window.get(), QStringLiteral("More")), Qt::LeftButton);
        QCoreApplication::processEvents();
    }

    std::unique_ptr<QWidget> m_window;
    CurveOptions *m_options = nullptr;
};

QTEST_MAIN(TestCurveOptions)
#include "tst_curve_options.moc"
