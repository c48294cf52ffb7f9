#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
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

/// A sentence that must not be overlooked, set apart.
struct NoteBlock {
    enum class Tone { Info, Good, Warning };
    Tone tone = Tone::Info;
    QString text;
};

/// A few numbers that matter most, set large.
struct FiguresBlock {
    struct Figure {
        QString name;
        QString value;
        QString note; ///< such as its interval
    };
    QList<Figure> figures;
};

/// Names and values, set in two columns.
struct FactsBlock {
    struct Fact {
        QString name;
        QString value;
        bool isCode = false; ///< a digest or an id: fixed width
    };
    QList<Fact> facts;
};

struct TableBlock {
    QString caption;
    QStringList header;
    QList<QStringList> rows;
    QList<bool> isNumber;    ///< by column: right-aligned, tabular digits
    QList<bool> isCode = {}; ///< by column: fixed width
};

/// Text whose lines and spaces matter, such as a training specification.
struct CodeBlock {
    QString text;
};

/// One line, cloud of points, row of bars, or column of intervals.
struct ChartSeries {
    enum class Kind { Line, Points, Bars, Intervals };
    QString name;
    Kind kind = Kind::Line;
    std::vector<double> x;
    std::vector<double> y;
    std::vector<double> lower = {}; ///< intervals: their bounds around x; y counts the categories
    std::vector<double> upper = {};
    QStringList texts = {}; ///< bars and intervals: written at the right end of each row
};

struct ChartBlock {
    QString title;
    QString caption;
    QString xLabel; ///< with its unit
    QString yLabel;
    std::vector<ChartSeries> series;
    QStringList categories = {};      ///< names of the places 0, 1, 2 … of horizontal bars and intervals
    bool hasIdentityLine = false;     ///< predicted = actual
    bool isHalfWidth = false;         ///< two neighbours stand side by side
    std::optional<double> xMark = {}; ///< a dashed line at this x, such as no difference
    std::optional<double> yMark = {};
};

struct PageBreakBlock {
};

using ReportBlock = std::variant<HeadingBlock, ParagraphBlock, NoteBlock, FiguresBlock, FactsBlock, TableBlock,
                                 CodeBlock, ChartBlock, PageBreakBlock>;

struct Report {
    QString kind; ///< such as Model report
    QString title;
    QString subtitle;
    QString footer; ///< such as the project and the audit head
    std::vector<ReportBlock> blocks;
};

} // namespace assay
