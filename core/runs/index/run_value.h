#pragma once

#include <QString>

namespace assay
{

/// The value that a run has for a key.
struct RunValue {
    enum class Kind { Missing, Number, Text };
    Kind kind = Kind::Missing;
    double number = 0;
    QString text = {};
    friend bool operator==(const RunValue &, const RunValue &) = default;
};

} // namespace assay
