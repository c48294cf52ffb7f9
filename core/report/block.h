#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace assay
{

/// The content of a report as blocks; ui/report sets them as pages. Text is translated, numbers are formatted.
struct HeadingBlock {
    QString text;
    int level = 1; ///< 1 section, 2 subsection
};

struct ParagraphBlock {
    QString text;
    bool isSecondary = false;
};

/// Names and values, set in two columns.
struct FactsBlock {
    QList<std::pair<QString, QString>> facts;
};

struct TableBlock {
    QString caption;
    QStringList header;
    QList<QStringList> rows;
    QList<bool> isNumber; ///< by column: right-aligned, tabular digits
};

/// One line, cloud of points, or row of bars.
struct ChartSeries {
    enum class Kind { Line, Points, Bars };
    QString name;
    Kind kind = Kind::Line;
    std::vector<double> x;
    std::vector<double> y;
};

struct ChartBlock {
    QString title;
    QString caption;
    QString xLabel; ///< with its unit
    QString yLabel;
    std::vector<ChartSeries> series;
    QStringList categories; ///< names of bars at x = 0, 1, 2 …
    bool hasIdentityLine = false; ///< predicted = actual
};

struct PageBreakBlock {
};

using ReportBlock = std::variant<HeadingBlock, ParagraphBlock, FactsBlock, TableBlock, ChartBlock, PageBreakBlock>;

struct Report {
    QString title;
    QString subtitle;
    QString footer; ///< such as the project and the audit head
    std::vector<ReportBlock> blocks;
};

} // namespace assay
