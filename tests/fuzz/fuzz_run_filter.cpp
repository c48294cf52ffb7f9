#include "core/runs/filter/filter_completion.h"
#include "core/runs/filter/filter_highlight.h"
#include "core/runs/filter/run_filter.h"
#include "core/runs/filter/run_order.h"

#include <cstdint>
#include <cstdlib>
#include <limits>

using namespace assay;

namespace
{

const Run &smallRun()
{
    static const Run run = [] {
        Run made;
        made.id.value = QStringLiteral("0123456789abcdef0123456789abcdef");
        made.name = QStringLiteral("a");
        made.startedAt = 1'700'000'000'000;
        made.endedAt = made.startedAt + 1000;
        made.params = {{QStringLiteral("a"), QStringLiteral("3")}, {QStringLiteral("w"), QStringLiteral("aa")}};
        made.tags = {{QStringLiteral("t"), QString()}};
        made.metrics[QStringLiteral("m")] = {1, 0.5, 0.5, 0.5, 0.5, 0.5, 0, 0};
        made.metrics[QStringLiteral("n")].last = std::numeric_limits<double>::quiet_NaN();
        return made;
    }();
    return run;
}

void require(bool isSo)
{
    if (!isSo)
        std::abort();
}

void checkError(const Error &error, const TextSpan &wrong, const QString &text)
{
    require(error.code == ErrorCode::Usage && (error.text.endsWith(u'.') || error.text.endsWith(u'?')));
    require(wrong.position >= 0 && wrong.length >= 0 && wrong.position + wrong.length <= text.size());
}

} // namespace

/// Any text is a filter that answers for a run, or a sentence with a place; what MLflow's grammar takes, the whole
/// language takes too, unless it reads a part of a metric in a key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const FilterClock clock{1'700'000'000'000, QTimeZone::utc()};
    TextSpan wrong;
    const auto filter = RunFilter::parse(text, {QueryGrammar::Full, clock, nullptr}, &wrong);
    const auto atStep = [](const Run &, const QString &, std::int64_t) { return std::optional(1.0); };
    if (filter)
        (void)filter->matches(smallRun(), atStep);
    else
        checkError(filter.error(), wrong, text);
    const auto mlflow = RunFilter::parse(text, {QueryGrammar::MLflow, clock, nullptr}, &wrong);
    if (mlflow)
        require(bool(filter) || text.contains(u'.'));
    else
        checkError(mlflow.error(), wrong, text);
    const auto order = RunOrder::parse(text);
    if (order)
        require(RunOrder::parse(order->toString())->keys == order->keys);
    qsizetype end = 0;
    for (const FilterSpan &span : filterSpans(text)) {
        require(span.where.position >= end && span.where.length > 0);
        end = span.where.position + span.where.length;
    }
    require(end <= text.size());
    const TextSpan replaced = completeFilter(text, text.size() / 2, KnownKeys()).replaced;
    require(replaced.position >= 0 && replaced.position + replaced.length <= text.size());
    return 0;
}
