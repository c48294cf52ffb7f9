#pragma once

#include "core/runs/filter/run_key.h"

#include <QMap>
#include <QStringList>

namespace assay
{

/// What the runs of a project have, for advice and completion. A value type.
struct KnownKeys {
    QStringList metrics;
    QStringList params;
    QStringList tags;
    QMap<QString, QStringList> values; ///< some values of a text key, by RunKey::toString
    bool isCut = false;                ///< there are more keys than these

    /// Every key in the form that filters take, attributes among them.
    [[nodiscard]] QStringList all() const;
    /// “Did you mean …?”, or nothing when no key is near what was written.
    [[nodiscard]] QString adviceFor(const QString &written) const;
    /// The same for a key of a known kind that no run has; nothing when one has it, or may have it.
    [[nodiscard]] QString adviceFor(const RunKey &key) const;
};

} // namespace assay
