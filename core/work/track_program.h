#pragma once

#include "core/base/child_process.h"
#include "core/base/ids.h"
#include "core/runs/run.h"
#include "core/store/person.h"
#include "core/store/project.h"

#include <QByteArray>
#include <QList>
#include <QMap>

#include <functional>
#include <optional>

namespace assay
{

/// A program to run, and what is known of its run beforehand.
struct ProgramToTrack {
    QList<QByteArray> words; ///< the program and its arguments
    QString experiment;      ///< empty: that of the run that it is part of, else the current folder's name
    QString name;            ///< empty: the program's, or that of the script that it runs
    QMap<QString, QString> params = {};
    QMap<QString, QString> tags = {};
    bool isOutputMovedToError = false;
    /// Called while the program runs, when what it logs cannot be written any more; it goes on.
    std::function<void(const Error &)> lost = {};
    /// Called while the program runs, when what it prints cannot be handed on any more, though somebody may want it.
    std::function<void(const Error &)> outputLost = {};
    /// Called once the program has ended, when another process is in the way of what is still to be written.
    std::function<void(const QString &)> waits = {};
};

struct TrackedProgram {
    Run run;
    ChildEnd end;
    std::optional<Error> trouble; ///< why not all could be recorded
};

/// Runs a program in the current folder as a run: attends to it until it ends, as ChildProcess does, and records where
/// the code stands, the machine, the command line and what ProgramRecorder does. The program finds in its environment
/// ASSAY_FD (where it may log, see LoggedLine), ASSAY_RUN (its run's id) and ASSAY_PROJECT (the project's folder);
/// Python is told to write its output line by line. A run within a run is its child.
///
/// The run is finished when the program ends with exit code 0, killed when this process was sent a signal to end
/// meanwhile, else failed with a sentence. Another process that holds the project is waited for, unless this one is
/// sent a signal to end. A signal that comes before the program is there
/// leaves it unstarted. The error is of what stood in the way before the program ran: a program that
/// is not there (NotFound) or cannot be run (Refused) leaves no run behind, unless only the system finds that out.
Result<TrackedProgram> trackProgram(Project &project, const Person &actor, const ProgramToTrack &program);

/// What a run of the program is called without a name: train.py of `python -u src/train.py --epochs 3`.
QString programTitle(const QList<QByteArray> &words);
/// A command line as a shell would take it.
QString shellText(const QList<QByteArray> &words);

} // namespace assay
