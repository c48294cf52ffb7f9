#pragma once

#include "core/base/progress.h"

#include <QElapsedTimer>

namespace assay
{

/// Shows progress on standard error: a bar on a terminal, else a line now and then. Ctrl-C and SIGTERM stop the work; a
/// second one ends the program. One at a time, on the main thread; isStopped on any.
class TerminalProgress final : public Progress
{
public:
    TerminalProgress();
    ~TerminalProgress() override;

    bool report(double fraction, const QString &what) override;
    [[nodiscard]] bool isStopped() const override;
    /// Takes the bar away, before something else is printed.
    void clear();

private:
    void drawBar(double fraction, const QString &what);

    QElapsedTimer m_sinceStart;
    qint64 m_lastShown = 0;
    QString m_lastWhat;
    bool m_isTerminal;
    bool m_isBarShown = false;
};

} // namespace assay
