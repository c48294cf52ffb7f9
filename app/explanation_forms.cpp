#include "app/explanation_forms.h"

#include "app/forms.h"
#include "app/text_table.h"
#include "core/base/json.h"
#include "core/work/explanation_text.h"

#include <QJsonArray>

#include <algorithm>

namespace assay
{

namespace
{

QLocale plain()
{
    return QLocale::c();
}

QJsonObject estimateJson(const Estimate &estimate)
{
    return {{QStringLiteral("value"), jsonNumber(estimate.value)},
            {QStringLiteral("lower"), jsonNumber(estimate.lower)},
            {QStringLiteral("upper"), jsonNumber(estimate.upper)}};
}

QJsonObject metricsJson(const MetricValues &metrics)
{
    QJsonObject json;
    for (auto metric = metrics.cbegin(); metric != metrics.cend(); ++metric)
        json.insert(metric.key(), estimateJson(*metric));
    return json;
}

QJsonObject importanceJson(const Explanation &explanation)
{
    QJsonArray inputs;
    for (const InputImportance &importance : explanation.importance) {
        QJsonObject input = estimateJson(importance.growth);
        input.insert(QStringLiteral("input"), importance.input);
        inputs.append(input);
    }
    return {{QStringLiteral("loss"), explanation.importanceLoss},
            {QStringLiteral("value"), jsonNumber(explanation.loss)},
            {QStringLiteral("rows"), qint64(explanation.importanceRows)},
            {QStringLiteral("inputs"), inputs}};
}

QJsonArray dependenceJson(const Explanation &explanation)
{
    QJsonArray all;
    for (const PartialDependence &dependence : explanation.dependence) {
        QJsonArray points;
        for (const DependencePoint &point : dependence.points) {
            QJsonArray means;
            for (const double mean : point.means)
                means.append(jsonNumber(mean));
            points.append(QJsonObject{{QStringLiteral("value"), point.text}, {QStringLiteral("means"), means}});
        }
        all.append(QJsonObject{{QStringLiteral("input"), dependence.input},
                               {QStringLiteral("type"), columnTypeName(dependence.type)},
                               {QStringLiteral("rows"), qint64(dependence.rows)},
                               {QStringLiteral("points"), points}});
    }
    return all;
}

QJsonObject contributionsJson(const Explanation &explanation)
{
    QJsonArray inputs;
    for (const InputContribution &contribution : explanation.contributions)
        inputs.append(QJsonObject{{QStringLiteral("input"), contribution.input},
                                  {QStringLiteral("value"), jsonNumber(contribution.size)}});
    QJsonObject json{{QStringLiteral("rows"), qint64(explanation.shapleyRows)}, {QStringLiteral("inputs"), inputs}};
    if (!explanation.noContributions.isEmpty())
        json.insert(QStringLiteral("reason"), explanation.noContributions);
    return json;
}

QJsonObject slicesJson(const Explanation &explanation)
{
    QJsonArray worst;
    for (const Slice &slice : explanation.slices.worst)
        worst.append(QJsonObject{{QStringLiteral("text"), slice.text()},
                                 {QStringLiteral("columns"), QJsonArray::fromStringList(slice.columns)},
                                 {QStringLiteral("parts"), QJsonArray::fromStringList(slice.parts)},
                                 {QStringLiteral("rows"), qint64(slice.rows)},
                                 {QStringLiteral("loss"), jsonNumber(slice.loss)},
                                 {QStringLiteral("rest"), jsonNumber(slice.restLoss)},
                                 {QStringLiteral("p"), jsonNumber(slice.p)},
                                 {QStringLiteral("p_corrected"), jsonNumber(slice.correctedP)},
                                 {QStringLiteral("sentence"), sliceSentence(explanation, slice, plain())}});
    QJsonArray declared;
    for (const DeclaredSlices &slices : explanation.declared) {
        QJsonArray parts;
        for (const SliceMetrics &part : slices.parts)
            parts.append(QJsonObject{{QStringLiteral("part"), part.part},
                                     {QStringLiteral("rows"), qint64(part.rows)},
                                     {QStringLiteral("metrics"), metricsJson(part.metrics)}});
        declared.append(QJsonObject{{QStringLiteral("column"), slices.column}, {QStringLiteral("parts"), parts}});
    }
    return {{QStringLiteral("loss"), explanation.sliceLoss},
            {QStringLiteral("tested"), explanation.slices.tested},
            {QStringLiteral("worst"), worst},
            {QStringLiteral("declared"), declared}};
}

QJsonObject fairnessJson(const GroupFairness &fairness)
{
    QJsonArray groups;
    for (const GroupMeasures &group : fairness.groups)
        groups.append(QJsonObject{{QStringLiteral("group"), group.group},
                                  {QStringLiteral("rows"), qint64(group.rows)},
                                  {QStringLiteral("compared"), group.isCompared},
                                  {QStringLiteral("measures"), metricsJson(group.measures)}});
    QJsonArray differences;
    for (const GroupDifference &difference : fairness.differences) {
        QJsonObject json = estimateJson(difference.difference);
        json.insert(QStringLiteral("measure"), difference.measure);
        json.insert(QStringLiteral("group"), difference.group);
        json.insert(QStringLiteral("other"), difference.other);
        json.insert(QStringLiteral("p"), jsonNumber(difference.p));
        json.insert(QStringLiteral("p_corrected"), jsonNumber(difference.correctedP));
        json.insert(QStringLiteral("sentence"), differenceSentence(difference, plain()));
        differences.append(json);
    }
    return {{QStringLiteral("column"), fairness.column},
            {QStringLiteral("sentence"), fairnessSentence(fairness, plain())},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("differences"), differences},
            {QStringLiteral("other_groups"), qint64(fairness.otherGroups)},
            {QStringLiteral("other_rows"), qint64(fairness.otherRows)}};
}

QString importanceText(const Explanation &explanation)
{
    TextTable table({QStringLiteral("input"), explanation.importanceLoss + QStringLiteral(" grows by"),
                     QStringLiteral("95 % from"), QStringLiteral("to"), QStringLiteral("contributes")});
    for (const InputImportance &importance : explanation.importance) {
        const auto contribution =
            std::find_if(explanation.contributions.begin(), explanation.contributions.end(),
                         [&](const InputContribution &one) { return one.input == importance.input; });
        table.add(
            {importance.input, numberText(importance.growth.value), numberText(importance.growth.lower),
             numberText(importance.growth.upper),
             contribution == explanation.contributions.end() ? QStringLiteral("–") : numberText(contribution->size)});
    }
    QString text = QStringLiteral("What the model uses (inputs shuffled, %1 rows):\n").arg(explanation.importanceRows);
    text += table.toText() + importanceSentence(explanation, plain()) + u'\n';
    if (!explanation.noContributions.isEmpty())
        text += explanation.noContributions + u'\n';
    return text;
}

QString dependenceText(const Explanation &explanation)
{
    QString text;
    for (const PartialDependence &dependence : explanation.dependence) {
        QStringList header{dependence.input};
        if (explanation.task == LearningTask::Multiclass)
            header.append(explanation.classes);
        else
            header.append(explanation.task == LearningTask::Binary
                              ? QStringLiteral("probability of ") + explanation.classes.value(1)
                              : QStringLiteral("mean prediction"));
        TextTable table(header);
        for (const DependencePoint &point : dependence.points) {
            QStringList row{point.text};
            for (const double mean : point.means)
                row.append(numberText(mean));
            table.add(row);
        }
        text += QStringLiteral("\nMean prediction by “%1” (%2 rows):\n").arg(dependence.input).arg(dependence.rows) +
                table.toText();
    }
    return text;
}

QString slicesText(const Explanation &explanation)
{
    QString text =
        QStringLiteral("\nWhere it errs most (%1 slices looked at):\n").arg(explanation.slices.tested, 0, 'f', 0);
    TextTable table({QStringLiteral("slice"), QStringLiteral("rows"), explanation.sliceLoss,
                     QStringLiteral("elsewhere"), QStringLiteral("p corrected")});
    for (const Slice &slice : explanation.slices.worst)
        table.add({slice.text(), QString::number(slice.rows), numberText(slice.loss), numberText(slice.restLoss),
                   numberText(slice.correctedP)});
    const bool isFound = !explanation.slices.worst.empty() && explanation.slices.worst.front().correctedP < 0.05;
    if (!table.isEmpty())
        text += table.toText();
    text += isFound ? sliceSentence(explanation, explanation.slices.worst.front(), plain()) + u'\n'
                    : QStringLiteral("No slice is worse than chance explains.\n");
    for (const DeclaredSlices &slices : explanation.declared) {
        for (const SliceMetrics &part : slices.parts)
            text += QStringLiteral("\n%1 is %2, %3 rows:\n").arg(slices.column, part.part).arg(part.rows) +
                    metricsText(part.metrics);
    }
    return text;
}

QString groupsText(const GroupFairness &fairness)
{
    QStringList header{fairness.column, QStringLiteral("rows")};
    const QStringList measures = fairness.groups.empty() ? QStringList() : fairness.groups.front().measures.keys();
    TextTable table(header + measures);
    for (const GroupMeasures &group : fairness.groups) {
        QStringList row{group.group, QString::number(group.rows)};
        for (const QString &measure : measures)
            row.append(estimateText(group.measures.value(measure)));
        table.add(row);
    }
    QString text = QStringLiteral("\nGroups of “%1”:\n").arg(fairness.column) + table.toText();
    if (fairness.otherGroups > 0)
        text += QStringLiteral("%1 smaller groups with %2 rows are not listed.\n")
                    .arg(fairness.otherGroups)
                    .arg(fairness.otherRows);
    text += fairnessSentence(fairness, plain()) + u'\n';
    return text;
}

} // namespace

QJsonObject explanationJson(const Explanation &explanation)
{
    QJsonArray groups;
    for (const GroupFairness &fairness : explanation.fairness)
        groups.append(fairnessJson(fairness));
    return {{QStringLiteral("subject"), explanation.subject},
            {QStringLiteral("run"), explanation.run.value},
            {QStringLiteral("data"), explanation.data},
            {QStringLiteral("part"), explanation.part},
            {QStringLiteral("task"), taskName(explanation.task)},
            {QStringLiteral("classes"), QJsonArray::fromStringList(explanation.classes)},
            {QStringLiteral("rows"), qint64(explanation.rows)},
            {QStringLiteral("importance"), importanceJson(explanation)},
            {QStringLiteral("dependence"), dependenceJson(explanation)},
            {QStringLiteral("contributions"), contributionsJson(explanation)},
            {QStringLiteral("slices"), slicesJson(explanation)},
            {QStringLiteral("groups"), groups},
            {QStringLiteral("notes"), QJsonArray::fromStringList(explanation.notes)}};
}

QString explanationKeys()
{
    return QStringLiteral(
        "  subject, run, data, part (holdout, all), task, classes, rows, notes\n"
        "  importance     loss (rmse, log_loss), value, rows, inputs: [input, value, lower, upper]\n"
        "  dependence     [input, type, rows, points: [value, means]]\n"
        "  contributions  rows, inputs: [input, value]; reason where there are none\n"
        "  slices         loss (mae, log_loss), tested, worst: [text, columns, parts, rows, loss, rest, p,\n"
        "                 p_corrected, sentence], declared: [column, parts: [part, rows, metrics]]\n"
        "  groups         [column, sentence, groups: [group, rows, compared, measures], differences: [measure,\n"
        "                 group, other, value, lower, upper, p, p_corrected, sentence], other_groups, other_rows]\n");
}

QString explanationText(const Explanation &explanation)
{
    QString text =
        QStringLiteral("%1 on %2 rows of %3%4.\n\n")
            .arg(explanation.subject)
            .arg(explanation.rows)
            .arg(explanation.data, explanation.part == u"holdout" ? QStringLiteral(" (holdout)") : QString());
    text += importanceText(explanation) + dependenceText(explanation) + slicesText(explanation);
    for (const GroupFairness &fairness : explanation.fairness)
        text += groupsText(fairness);
    for (const QString &note : explanation.notes)
        text += u'\n' + note + u'\n';
    return text;
}

} // namespace assay
