#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace assay
{

/// Something about a run that a person should see, at the point of a curve that shows it.
struct CurveAlarm {
    enum class Kind { NotANumber, Divergence, Plateau, Overfitting, RateJump, Stall };
    Kind kind = Kind::NotANumber;
    QString key;
    std::int64_t step = 0;
    QString sentence;
};

/// not_a_number, divergence, plateau, overfitting, rate_jump, stall.
QString alarmName(CurveAlarm::Kind kind);
std::optional<CurveAlarm::Kind> alarmFromName(const QString &name);

/// Looks at the points of a run's curves as they come (that none come is found by RunWatch). Each kind is said once a
/// curve. On one thread.
///
/// With f the mean of a curve's first five values, b the best (lower or higher by the metric; curves of metrics without
/// a direction are watched for numbers alone), w the mean of the last five and d the mean distance of neighbours:
///  - not a number: a value is NaN or infinite;
///  - divergence: w is worse than f by more than half of |f - b| and 5 d, from the tenth point on;
///  - plateau: b has gained less than a thousandth of |f - b| over half of the points and thirty of them, and nothing
///    worse was said;
///  - overfitting, of valid_… beside train_…: since its best value ten points ago or more, w is worse than b by more
///    than a tenth of |f - b| and 3 d, while the mean of the last five of the other has gained;
///  - a jump of the learning rate (learning_rate or lr, alone or after a slash or underscore): more than fivefold up
///    from one point to the next.
class Watchdog final
{
public:
    std::optional<CurveAlarm> see(const QString &key, std::int64_t step, double value);

private:
    /// One curve; values are turned so that lower is better.
    struct Curve {
        static constexpr size_t few = 5;

        bool isDirected = false;
        double sign = 1;
        std::int64_t count = 0;
        double firstSum = 0;
        double previous = 0;
        double distances = 0; ///< of neighbours, summed
        std::array<double, few> last{};
        double best = 0;
        std::int64_t bestStep = 0;
        std::int64_t bestCount = 0; ///< how many there were when the best came
        double leadAtBest = 0;      ///< what the curve that leads this one was at then
        double toBeat = 0;          ///< the best that counted as a gain
        std::int64_t gainCount = 0;
        std::int64_t gainStep = 0;
        std::vector<CurveAlarm::Kind> said;

        void add(std::int64_t step, double value);
        [[nodiscard]] double first() const;
        [[nodiscard]] double recent() const;
        [[nodiscard]] double noise() const;
        [[nodiscard]] double range() const { return first() - best; }
        [[nodiscard]] bool sayOnce(CurveAlarm::Kind kind);
    };

    std::optional<CurveAlarm> look(const QString &key, std::int64_t step, Curve &curve);
    [[nodiscard]] const Curve *trainingOf(const QString &key) const;

    QHash<QString, Curve> m_curves;
};

} // namespace assay
