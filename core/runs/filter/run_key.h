#pragma once

#include "core/runs/filter/query_reader.h"
#include "core/runs/run.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace assay
{

struct KnownKeys;

/// How much of the language is taken: all of it, or what MLflow's clients may send.
enum class QueryGrammar { Full, MLflow };

/// The value that a run's metric had at a step; nothing when it had none there.
using ValueAtStep = std::function<std::optional<double>(const Run &, const QString &metric, std::int64_t step)>;

/// Names one property of a run, such as metrics.rmse, metrics.loss.min, metrics.loss[100], params.`learning rate`,
/// attributes.start_time. A value type.
struct RunKey {
    enum class Kind { Metric, Param, Tag, Attribute, Dataset };
    /// Which number stands for a metric. `Best` is the least or the greatest, by what the experiment says is better.
    enum class Part { Last, Min, Max, First, Best, Count };
    Kind kind = Kind::Attribute;
    QString name; ///< attributes by canonical names: run_id, run_name, user_id, status, experiment, start_time …
    Part part = Part::Last;                ///< of metrics
    std::optional<std::int64_t> step = {}; ///< of metrics: the value logged at this step, with Part::Last
    friend bool operator==(const RunKey &, const RunKey &) = default;

    /// Reads a key; without a kind before a dot it names an attribute. In the full grammar, the last word of
    /// `metrics.loss.min` says which part; a metric of that very name is written metrics.`loss.min`.
    static Result<RunKey> read(QueryReader &reader, QueryGrammar grammar, const KnownKeys *known = nullptr);
    /// The kind of `metrics`, `param`, `tag` and the like.
    static std::optional<Kind> kindNamed(const QString &word);
    /// True for a word that has a kind and a dot before it.
    static bool hasKind(const QString &word);
    /// The attribute that goes by this name; empty when there is none.
    static QString attributeNamed(const QString &word);
    /// Canonical names of the attributes.
    static QStringList attributeWords();
    /// The word for a part: last, min …
    static QString partWord(Part part);

    /// Metrics and times: always numbers. Parameters and tags are text that may hold a number.
    [[nodiscard]] bool isNumeric() const;
    /// start_time, end_time, archived or trashed: milliseconds since 1970, UTC.
    [[nodiscard]] bool isTime() const;
    /// duration: milliseconds.
    [[nodiscard]] bool isDuration() const;
    /// Text that may hold a number: a parameter or a tag.
    [[nodiscard]] bool isMixed() const { return kind == Kind::Param || kind == Kind::Tag; }
    /// The value as a number; nothing when the run lacks the key or its text is no number.
    [[nodiscard]] std::optional<double> number(const Run &run, const ValueAtStep &atStep = {}) const;
    /// The value as text, several for datasets, none when the run lacks the key; for keys that are not numeric.
    [[nodiscard]] QStringList texts(const Run &run) const;
    /// The form that read() takes, with back quotes where they are needed.
    [[nodiscard]] QString toString() const;
};

} // namespace assay
