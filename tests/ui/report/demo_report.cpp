#include "tests/ui/report/demo_report.h"

#include "core/base/random.h"

#include <cmath>
#include <limits>

namespace assay
{

namespace
{

ChartBlock curves()
{
    ChartBlock chart;
    chart.title = QStringLiteral("Training and validation");
    chart.caption = QStringLiteral("Validation rows are a tenth of the training rows; they were not learned from.");
    chart.xLabel = QStringLiteral("Round");
    chart.yLabel = QStringLiteral("RMSE, rentals an hour");
    ChartSeries train{QStringLiteral("Training"), ChartSeries::Kind::Line, {}, {}};
    ChartSeries valid{QStringLiteral("Validation"), ChartSeries::Kind::Line, {}, {}};
    for (int i = 0; i < 300; ++i) {
        train.x.push_back(i);
        train.y.push_back(22 + 120 * std::exp(-i / 22.0));
        valid.x.push_back(i);
        valid.y.push_back(38 + 105 * std::exp(-i / 25.0) + std::sin(i * 0.7));
    }
    chart.series = {train, valid};
    return chart;
}

std::pair<ChartBlock, ChartBlock> clouds()
{
    Random random(7, "report");
    ChartSeries predicted{QString(), ChartSeries::Kind::Points, {}, {}};
    ChartSeries residual{QString(), ChartSeries::Kind::Points, {}, {}};
    for (int i = 0; i < 1700; ++i) {
        const double truth = std::exp(4 + random.normal());
        const double prediction = std::max(0.0, truth + random.normal() * (8 + truth * 0.2));
        predicted.x.push_back(truth);
        predicted.y.push_back(prediction);
        residual.x.push_back(prediction);
        residual.y.push_back(truth - prediction);
    }
    ChartBlock left;
    left.title = QStringLiteral("Predicted against actual");
    left.caption = QStringLiteral("On the dashed line a prediction is exact. All 1,700 rows.");
    left.xLabel = QStringLiteral("Actual cnt");
    left.yLabel = QStringLiteral("Predicted cnt");
    left.hasIdentityLine = true;
    left.isHalfWidth = true;
    left.series = {predicted};
    ChartBlock right;
    right.title = QStringLiteral("Residuals against prediction");
    right.caption = QStringLiteral("Actual minus predicted; above zero the model predicted too little.");
    right.xLabel = QStringLiteral("Predicted cnt");
    right.yLabel = QStringLiteral("Residual");
    right.yMark = 0;
    right.isHalfWidth = true;
    right.series = {residual};
    return {left, right};
}

ChartBlock histogram()
{
    ChartBlock chart;
    chart.title = QStringLiteral("How residuals are spread");
    chart.xLabel = QStringLiteral("Residual");
    chart.yLabel = QStringLiteral("Rows");
    chart.isHalfWidth = true;
    ChartSeries bars{QString(), ChartSeries::Kind::Bars, {}, {}};
    for (int i = -20; i <= 20; ++i) {
        bars.x.push_back(i * 10);
        bars.y.push_back(std::round(240 * std::exp(-i * i / 18.0)));
    }
    chart.series = {bars};
    return chart;
}

ChartBlock weights()
{
    ChartBlock chart;
    chart.title = QStringLiteral("Weights of inputs");
    chart.xLabel = QStringLiteral("Share of all gain, %");
    chart.categories = {QStringLiteral("hr"), QStringLiteral("workingday"), QStringLiteral("temp"),
                        QStringLiteral("yr"), QStringLiteral("season")};
    chart.isHalfWidth = true;
    chart.series = {{QString(), ChartSeries::Kind::Bars, {0, 1, 2, 3, 4}, {58.2, 17.5, 9.25, 8.1, 6.95}}};
    chart.series[0].texts = {QStringLiteral("58.2 %"), QStringLiteral("17.5 %"), QStringLiteral("9.3 %"),
                             QStringLiteral("8.1 %"), QStringLiteral("7.0 %")};
    return chart;
}

ChartBlock differences()
{
    ChartBlock chart;
    chart.title = QStringLiteral("RMSE of the other runs minus this model's");
    chart.caption = QStringLiteral("Right of the dashed line the other run is worse.");
    chart.xLabel = QStringLiteral("Difference in RMSE, rentals an hour");
    chart.categories = {QStringLiteral("ridge"), QStringLiteral("mean"), QStringLiteral("small network")};
    chart.xMark = 0;
    chart.series = {
        {QString(), ChartSeries::Kind::Intervals, {22.4, 68.1, 1.2}, {0, 1, 2}, {19.9, 64, -0.8}, {25, 72.5, 3.3}}};
    return chart;
}

} // namespace

QString signsInText()
{
    return QStringLiteral(
        "a-b 1-2 A-B 09:30 (1) A(B) 3x4 1->2 <= != 1+1=2 [a@b] {1/2} #1 1*2 fi ffi 1_2 A_B x~1 50% $5 a|b \"q\" 'r' "
        "1–2 A—B “q” €5 1×2 1−2");
}

Report demoReport()
{
    Report report;
    report.kind = QStringLiteral("Model report");
    report.title = QStringLiteral("demand@1");
    report.subtitle = QStringLiteral("Predicts cnt, the rentals in an hour");
    report.footer = QStringLiteral("bike demand · audit head 7d1f3a90c2b4");
    const QString digest = QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    TableBlock metrics{{},
                       {QStringLiteral("Metric"), QStringLiteral("Value"), QStringLiteral("Lower"),
                        QStringLiteral("Upper"), QStringLiteral("Meaning")},
                       {},
                       {false, true, true, true, false}};
    metrics.rows = {{QStringLiteral("RMSE"), QStringLiteral("51.2"), QStringLiteral("49.0"), QStringLiteral("53.4"),
                     QStringLiteral("Typical size of an error, large ones weigh more")},
                    {QStringLiteral("MAE"), QStringLiteral("33.0"), QStringLiteral("31.4"), QStringLiteral("34.7"),
                     QStringLiteral("Mean size of an error")},
                    {QStringLiteral("R²"), QStringLiteral("0.912"), QStringLiteral("0.903"), QStringLiteral("0.920"),
                     QStringLiteral("Share of the target's spread that is explained")}};
    TableBlock audit{{},
                     {QStringLiteral("No."), QStringLiteral("Time"), QStringLiteral("Who"), QStringLiteral("Action"),
                      QStringLiteral("Hash")},
                     {},
                     {true, false, false, false, false},
                     {false, false, false, false, true}};
    for (int i = 1; i <= 40; ++i)
        audit.rows.append({QString::number(i), QStringLiteral("2026-11-23 09:%1 UTC").arg(i + 10),
                           QStringLiteral("Ada"), QStringLiteral("model.request"), digest.left(12)});
    const auto [left, right] = clouds();
    report.blocks = {
        FactsBlock{{{QStringLiteral("Stage"), QStringLiteral("production")},
                    {QStringLiteral("Registered"), QStringLiteral("2026-11-23 09:30 UTC")},
                    {QStringLiteral("Registered by"), QStringLiteral("Ada Lovelace")},
                    {QStringLiteral("Run"), QStringLiteral("xgboost depth 6")},
                    {QStringLiteral("Model file"), digest, true}}},
        FiguresBlock{
            {{QStringLiteral("RMSE on the holdout"), QStringLiteral("51.2"), QStringLiteral("49.0 to 53.4")},
             {QStringLiteral("MAE on the holdout"), QStringLiteral("33.0"), QStringLiteral("31.4 to 34.7")},
             {QStringLiteral("R² on the holdout"), QStringLiteral("0.912"), QStringLiteral("0.903 to 0.920")}}},
        HeadingBlock{QStringLiteral("Summary")},
        ParagraphBlock{
            QStringLiteral("On 1,729 rows that it had not seen, the model's typical error is 51.2 rentals an hour (95 "
                           "% interval 49.0 to "
                           "53.4). It explains 91 % of the spread of cnt. Grace Hopper approved it for production.")},
        NoteBlock{NoteBlock::Tone::Warning,
                  QStringLiteral("On bikes@2 the error is 2.4 times as large as on the holdout.")},
        HeadingBlock{QStringLiteral("Results")},
        metrics,
        left,
        right,
        histogram(),
        weights(),
        HeadingBlock{QStringLiteral("Training")},
        curves(),
        HeadingBlock{QStringLiteral("Comparison"), 2},
        differences(),
        HeadingBlock{QStringLiteral("Audit")},
        audit,
        PageBreakBlock{},
        HeadingBlock{QStringLiteral("Specification")},
        ParagraphBlock{signsInText()},
        CodeBlock{QStringLiteral("seed = 7\n[estimator]\nkind = \"xgboost\"\n  max_depth = 6\n")}};
    return report;
}

Report hostileReport()
{
    const QString endless(3000, u'W');
    const QString arabic = QString::fromUtf8("تمت الموافقة على النموذج بواسطة 42 شخصا");
    const QString emoji = QString::fromUtf8("🚲🚲👩‍👩‍👧‍👦 ok 🇩🇪");
    const QString controls = QStringLiteral("a\tb\r\nc\u0007d\u0000e\u202Eevil\u2066x");
    const QString half(QChar(0xd83d)); // one half of a surrogate pair
    const QString paragraph = QStringLiteral("word ").repeated(4000);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    Report report;
    report.kind = endless;
    report.title = endless;
    report.subtitle = emoji + arabic;
    report.footer = endless;
    ChartBlock empty;
    empty.title = endless;
    empty.caption = endless;
    ChartBlock broken;
    broken.title = QStringLiteral("Broken");
    broken.xLabel = endless;
    broken.yLabel = endless;
    broken.series = {{endless, ChartSeries::Kind::Line, {0, 1, 2, 3}, {nan, infinite, 1e300, -1e300}},
                     {endless, ChartSeries::Kind::Points, {1}, {}},
                     {endless, ChartSeries::Kind::Bars, {0, 0, 0}, {1, 2, 3}},
                     {endless, ChartSeries::Kind::Intervals, {1, 2}, {0, 1}, {nan}, {}}};
    ChartBlock crowded;
    crowded.series = {{QString(), ChartSeries::Kind::Bars, {}, {}}};
    for (int i = 0; i < 500; ++i) {
        crowded.categories.append(endless);
        crowded.series[0].x.push_back(i);
        crowded.series[0].y.push_back(i);
    }
    TableBlock wide;
    wide.caption = endless;
    for (int i = 0; i < 60; ++i)
        wide.header.append(endless);
    wide.rows = {QStringList(60, endless.left(300)), {}, {emoji, arabic, controls, half}};
    TableBlock tall{
        {}, {QStringLiteral("A"), QStringLiteral("B")}, {{endless, paragraph}, {arabic, emoji}}, {true, false}};
    report.blocks = {HeadingBlock{endless},
                     HeadingBlock{arabic},
                     HeadingBlock{emoji, 2},
                     ParagraphBlock{},
                     ParagraphBlock{paragraph},
                     ParagraphBlock{controls + half},
                     NoteBlock{NoteBlock::Tone::Good, paragraph},
                     FiguresBlock{{{endless, endless, endless}, {arabic, emoji, controls}}},
                     FiguresBlock{},
                     FactsBlock{},
                     FactsBlock{{{endless, endless}, {emoji, paragraph}, {QString(), QString()}, {arabic, half}}},
                     TableBlock{},
                     wide,
                     tall,
                     CodeBlock{controls + endless},
                     empty,
                     broken,
                     crowded,
                     PageBreakBlock{},
                     PageBreakBlock{},
                     HeadingBlock{QStringLiteral("The end")}};
    return report;
}

Report longTableReport(int rows)
{
    Report report;
    report.title = QStringLiteral("Long");
    TableBlock table{QStringLiteral("Every row"),
                     {QStringLiteral("Row"), QStringLiteral("Name"), QStringLiteral("Value")},
                     {},
                     {true, false, true}};
    for (int i = 1; i <= rows; ++i)
        table.rows.append(
            {QString::number(i), QStringLiteral("row number %1").arg(i), QString::number(i * 0.5, 'f', 1)});
    report.blocks = {table};
    return report;
}

} // namespace assay
