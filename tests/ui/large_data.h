#pragma once

#include "core/store/project.h"

#include <memory>

namespace assay
{

/// A project with versions of `wide`: 200 rows of that many columns, with a target, a schema and a check. Stops the
/// program when a step fails.
std::shared_ptr<Project> makeWideProject(const QString &folder, int columns, int versions);
/// A project with `long@1`: that many rows of a day, a word and a number. Its profile is that of its first rows.
std::shared_ptr<Project> makeLongProject(const QString &folder, std::int64_t rows);

class StallProbe;
class WindowStage;

/// Opens the Data page of the window and does what a person does there: looks at columns in each way, sorts, scrolls,
/// and goes through the tabs. Each step waits until the page has shown what it was asked for; false when one never
/// does.
bool walkThroughDataPage(WindowStage &stage, StallProbe &probe);

} // namespace assay
