#include "ui/pages/column_card.h"

#include "ui/models/data_snapshot.h"
#include "ui/models/format.h"
#include "ui/pages/column_views.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int mostFacts = 10;
const QString between = QStringLiteral(" · ");

bool isWords(ColumnType type)
{
    return type == ColumnType::Category || type == ColumnType::Text || type == ColumnType::Boolean;
}

bool isTime(ColumnType type)
{
    return type == ColumnType::Date || type == ColumnType::Timestamp;
}

} // namespace

ColumnCard::ColumnCard(Workspace &workspace, TableSource &tables, QWidget *parent)
    : QWidget(parent),
      m_card(new Card(this)),
      m_views(new ColumnViews(workspace, tables, m_card)),
      m_facts(new FactList(m_card)),
      m_warnings(makeLabel({}, 13, QFont::Normal, m_card))
{
    m_warnings->setWordWrap(true);
    m_card->body()->addWidget(m_warnings);
    m_card->body()->addWidget(m_views, 1);
    m_card->body()->addWidget(m_facts);
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
    m_views->showColumn(*column);
    showFacts(*column, target, withTarget);
}

void ColumnCard::showFacts(const ColumnProfile &column, const QString &target, double withTarget)
{
    const auto value = [&](double number) { return columnValueText(number, column.type, locale()); };
    const auto share = [&](std::int64_t rows) {
        //: A number of rows and their share of all: 117 (1.3 %)
        return tr("%1 (%2 %)")
            .arg(locale().toString(qlonglong(rows)),
                 locale().toString(100.0 * double(rows) / double(column.count), 'f', 1));
    };
    const auto percent = [&](double bound) { return locale().toString(100 * bound, 'g', 2); };
    // A fact that is an estimate when its bound is above 0.
    const auto estimate = [&](const QString &name, const QString &text, double bound, const QString &note) {
        //: An estimate: about 1,234
        return FactList::Fact{name, bound > 0 ? tr("about %1").arg(text) : text, false,
                              bound > 0 ? note.arg(percent(bound)) : QString()};
    };
    const ColumnProfile::Bounds &bounds = column.bounds;
    QList<FactList::Fact> facts = {
        {tr("Missing"), column.missing == 0 ? tr("none") : share(column.missing)},
        estimate(tr("Distinct"), locale().toString(qlonglong(column.distinct)), bounds.distinct,
                 tr("Estimated, since there are many different values: off by at most %1 %.")),
    };
    if (!isTime(column.type) && std::isfinite(column.mean)) {
        facts.append({tr("Mean"), formatNumber(column.mean, locale())});
        if (std::isfinite(column.sd))
            facts.append({tr("Deviation"), formatNumber(column.sd, locale())});
    }
    if (std::isfinite(withTarget))
        facts.append({tr("Correlation with %1").arg(target), formatNumber(withTarget, locale())});
    if (isWords(column.type) || !std::isfinite(column.min)) {
        for (const ColumnProfile::Top &top : column.top) {
            if (facts.size() < mostFacts)
                facts.append({top.value, share(top.count)});
        }
    } else {
        facts.append({tr("Least, greatest"), value(column.min) + between + value(column.max)});
        QStringList shares;
        QStringList quantiles;
        for (const auto &[probability, quantile] : column.quantiles) {
            shares.append(locale().toString(100 * probability, 'g', 3));
            quantiles.append(value(quantile));
        }
        //: Shares in percent, such as 5 · 25 · 50 · 75 · 95
        facts.append(estimate(tr("Quantiles %1 %").arg(shares.join(between)), quantiles.join(between), bounds.quantiles,
                              tr("Estimated, since there are many different values: each rank is off by at most %1 % "
                                 "of the rows.")));
        if (!column.top.empty())
            facts.append(estimate(tr("Most frequent"),
                                  tr("%1: %2").arg(column.top.front().value, share(column.top.front().count)),
                                  bounds.top,
                                  tr("Estimated, since there are many different values: its count is off by at most "
                                     "%1 % of the rows.")));
    }
    m_facts->setFacts(facts);
}

} // namespace assay
