#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QString>

#include <compare>

namespace assay
{

/// A run's id: 32 lower-case hexadecimal digits, as MLflow's clients expect.
struct RunId {
    QString value;

    static RunId create();
    [[nodiscard]] bool isEmpty() const { return value.isEmpty(); }
    /// The first eight digits, enough for people.
    [[nodiscard]] QString shortForm() const { return value.left(8); }
    friend bool operator==(const RunId &, const RunId &) = default;
    friend auto operator<=>(const RunId &a, const RunId &b) { return a.value.compare(b.value) <=> 0; }
};

inline size_t qHash(const RunId &id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

/// A thing and its version, written `bikes@1`; version 0 means the newest.
struct VersionedName {
    QString name;
    int version = 0;

    /// Reads `name` or `name@version`.
    static Result<VersionedName> parse(const QString &text);
    [[nodiscard]] QString toString() const;
    friend bool operator==(const VersionedName &, const VersionedName &) = default;
};

/// Accepts a name that a person gives to a thing: not empty, no outer spaces, no '@', '/' or control character,
/// at most 200 characters. `kind` is the word for the thing in the error sentence.
Result<> checkName(const QString &name, const QString &kind);

} // namespace assay
