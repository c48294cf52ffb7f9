#pragma once

#include <QString>

namespace assay
{

/// How long work tells what it is doing and learns that it should stop. Called on the working thread, but for
/// isStopped, which any thread that helps may ask.
class Progress
{
public:
    Progress() = default;
    virtual ~Progress() = default;
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    /// Tells the share done (0 to 1, below 0 when unknown) and what is happening. Returns false when work must stop.
    virtual bool report(double fraction, const QString &what) = 0;
    /// True when work must stop; cheap enough for inner loops. Any thread.
    [[nodiscard]] virtual bool isStopped() const = 0;
};

/// For work nobody watches.
class NoProgress final : public Progress
{
public:
    bool report(double, const QString &) override { return true; }
    [[nodiscard]] bool isStopped() const override { return false; }
};

} // namespace assay
