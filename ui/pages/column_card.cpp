#include "ui/pages/column_card.h"

#include "ui/charts/bar_chart.h"
#include "ui/models/data_snapshot.h"
#include "ui/models/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int shownValues = 6;

bool isWords(ColumnType type)
{
    return type == ColumnType::Category || type == ColumnType::Text || type == ColumnType::Boolean;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

} // namespace

ColumnCard::ColumnCard(QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_chart(new BarChart(tr("Distribution"), m_card)),
      m_left(new FactList(m_card)),
      m_right(new FactList(m_card)),
      m_warnings(makeLabel({}, 13, QFont::Normal, m_card))
{
    m_warnings->setWordWrap(true);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(20);
    facts->addWidget(m_left, 1, Qt::AlignTop);
    facts->addWidget(m_right, 1, Qt::AlignTop);
    m_card->body()->addWidget(m_warnings);
    m_card->body()->addWidget(m_chart, 1);
    m_card->body()->addLayout(facts);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void ColumnCard::show(const ColumnProfile *column, const QString &target, double withTarget)
{
    m_card->setVisible(column != nullptr);
    if (!column)
        return;
    m_card->setTitle(column->name);
    m_card->setSecondary(
        tr("%1, %2 rows").arg(columnTypeText(column->type), locale().toString(qlonglong(column->count))));
    QStringList warnings;
    for (const DataWarning &warning : column->warnings)
        warnings.append(tr("! %1").arg(warning.text));
    m_warnings->setText(warnings.join(u'\n'));
    m_warnings->setVisible(!warnings.isEmpty());
    showDistribution(*column);
    showFacts(*column, target, withTarget);
}

void ColumnCard::showDistribution(const ColumnProfile &column)
{
    const std::vector<double> counts(column.histogram.cbegin(), column.histogram.cend());
    m_chart->setAccessibleName(tr("Distribution of %1").arg(column.name));
    if (isWords(column.type)) {
        QStringList names;
        std::vector<double> values;
        for (const ColumnProfile::Top &top : column.top) {
            names.append(top.value);
            values.push_back(double(top.count));
        }
        m_chart->setHorizontalBars(names, values);
    } else {
        m_chart->setHistogram(counts, column.min, column.max, isTime(column.type));
    }
    m_chart->setAxisLabels({}, isWords(column.type) ? QString() : tr("rows"));
    m_chart->fit();
}

void ColumnCard::showFacts(const ColumnProfile &column, const QString &target, double withTarget)
{
    const auto value = [&](double number) { return columnValueText(number, column.type, locale()); };
    QList<FactList::Fact> left = {
        {tr("Missing"),
         column.missing == 0
             ? tr("none")
             : tr("%1 (%2 %)")
                   .arg(locale().toString(qlonglong(column.missing)),
                        locale().toString(100.0 * double(column.missing) / double(column.count), 'f', 1))},
        {tr("Distinct"), locale().toString(qlonglong(column.distinct))},
    };
    if (!isTime(column.type) && std::isfinite(column.mean)) {
        left.append({tr("Mean"), formatNumber(column.mean, locale())});
        left.append({tr("Standard deviation"), formatNumber(column.sd, locale())});
    }
    if (std::isfinite(withTarget))
        left.append({tr("Correlation with %1").arg(target), formatNumber(withTarget, locale())});
    QList<FactList::Fact> right;
    if (!isWords(column.type) && std::isfinite(column.min)) {
        right.append({tr("Least"), value(column.min)});
        for (const auto &[probability, quantile] : column.quantiles)
            right.append({tr("%1 % quantile").arg(locale().toString(100 * probability, 'g', 3)), value(quantile)});
        right.append({tr("Greatest"), value(column.max)});
    } else {
        for (const ColumnProfile::Top &top : column.top) {
            if (right.size() < shownValues)
                right.append(
                    {top.value, tr("%1 (%2 %)")
                                    .arg(locale().toString(qlonglong(top.count)),
                                         locale().toString(100.0 * double(top.count) / double(column.count), 'f', 1))});
        }
    }
    if (!isWords(column.type) && !column.top.empty() && left.size() < 7)
        left.append(
            {tr("Most frequent"),
             tr("%1 (%2 rows)").arg(column.top.front().value, locale().toString(qlonglong(column.top.front().count)))});
    m_left->setFacts(left);
    m_right->setFacts(right);
}

} // namespace assay
