#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace assay
{

/// One run of a chart that compares many.
struct RunPoint {
    QString name;
    int style = -1; ///< its place in the table of series styles; -1: no colour of its own
    bool isSelected = false;
};

/// One parameter or metric of all runs.
struct RunAxis {
    QString title;
    std::vector<double> values; ///< one a run, in the runs' order; NaN where a run has none
    QStringList words = {};     ///< of a category: values are places in it
    QString unit = {};
    bool isLogarithmic = false; ///< numbers not above 0 count as missing then
    bool areTimes = false;      ///< ms since 1970
};

/// What all charts of many runs are given: they differ in how they show it.
struct RunPoints {
    std::vector<RunPoint> runs;
    std::vector<RunAxis> axes;
};

} // namespace assay
