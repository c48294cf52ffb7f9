#pragma once

#include "core/runs/query_reader.h"
#include "core/runs/run.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace assay
{

/// Names one property of a run, such as metrics.rmse, params.`learning rate`, attributes.start_time. A value type.
struct RunKey {
    enum class Kind { Metric, Param, Tag, Attribute, Dataset };
    Kind kind = Kind::Attribute;
    QString
        name; ///< attributes under their canonical names: run_id, run_name, user_id, status, experiment, start_time …

    /// Reads a key; without a kind before a dot it names an attribute.
    static Result<RunKey> read(QueryReader &reader);
    /// True when `text` begins with a kind and a dot, or is a word that names an attribute.
    static bool startsKey(const QString &text);

    /// Metrics and times: always numbers. Parameters and tags are text that may hold a number.
    [[nodiscard]] bool isNumeric() const;
    /// The value as a number; nothing when the run lacks the key or its text is no number.
    [[nodiscard]] std::optional<double> number(const Run &run) const;
    /// The value as text, several for datasets, none when the run lacks the key; for keys that are not numeric.
    [[nodiscard]] QStringList texts(const Run &run) const;
    /// The form that read() takes, with back quotes where they are needed.
    [[nodiscard]] QString toString() const;
};

} // namespace assay
