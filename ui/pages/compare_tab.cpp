#include "ui/pages/compare_tab.h"

#include "ui/models/format.h"
#include "ui/models/metric_names.h"
#include "ui/pages/comparison_card.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSet>
#include <QStandardItemModel>

namespace assay
{

namespace
{

constexpr int mostRows = 6;

QStandardItem *cell(const QString &text, bool isNumber = false)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(isNumber, NumberRole);
    return item;
}

QStandardItem *nameCell(const ShownRun &shown)
{
    QStandardItem *item = cell(shown.run.name);
    item->setData(shown.run.id.value, IdRole);
    return item;
}

QStandardItem *seriesCell(int series)
{
    QStandardItem *item = cell({});
    item->setData(series, SeriesRole);
    return item;
}

/// A run's settings that can differ: parameters, and what they worked on.
QMap<QString, QString> settingsOf(const Run &run)
{
    QMap<QString, QString> settings = run.params;
    settings.insert(QStringLiteral("seed"), QString::number(run.seed));
    for (const Run::Data &data : run.data)
        settings.insert(QStringLiteral("data"), VersionedName{data.name, data.version}.toString());
    return settings;
}

} // namespace

CompareTab::CompareTab(QWidget *parent)
    : QWidget(parent),
      m_comparison(new ComparisonCard(this)),
      m_differencesCard(new Card(tr("Differences on the holdout"), this)),
      m_differences(new DataTable(tr("Differences on the holdout"), m_differencesCard)),
      m_differencesModel(new QStandardItemModel(this)),
      m_paramsCard(new Card(tr("What was set differently"), this)),
      m_params(new DataTable(tr("What was set differently"), m_paramsCard)),
      m_paramsModel(new QStandardItemModel(this))
{
    for (DataTable *table : {m_differences, m_params}) {
        table->setSortingEnabled(false);
        table->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    m_differences->setModel(m_differencesModel);
    m_params->setModel(m_paramsModel);
    m_differencesCard->body()->addWidget(m_differences, 1);
    m_paramsCard->body()->addWidget(m_params, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(12);
    right->addWidget(m_differencesCard);
    right->addWidget(m_paramsCard, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_comparison, 2);
    layout->addLayout(right, 3);
}

void CompareTab::showRuns(const ShownRuns &shown)
{
    QMap<QString, QSet<QString>> values;
    for (const ShownRun &each : shown.runs) {
        const QMap<QString, QString> settings = settingsOf(each.run);
        for (auto setting = settings.cbegin(); setting != settings.cend(); ++setting)
            values[setting.key()].insert(setting.value());
    }
    m_paramsModel->clear();
    QStringList titles = {tr("Setting")};
    for (const ShownRun &each : shown.runs)
        titles.append(each.run.name);
    int same = 0;
    for (auto setting = values.cbegin(); setting != values.cend(); ++setting) {
        QList<QStandardItem *> row = {cell(setting.key())};
        bool isEverywhere = true;
        for (const ShownRun &each : shown.runs) {
            const QMap<QString, QString> settings = settingsOf(each.run);
            isEverywhere = isEverywhere && settings.contains(setting.key());
            row.append(cell(settings.value(setting.key(), QStringLiteral("–")), true));
        }
        if (isEverywhere && setting->size() == 1) {
            ++same;
            qDeleteAll(row);
        } else {
            m_paramsModel->appendRow(row);
        }
    }
    m_paramsModel->setHorizontalHeaderLabels(titles);
    m_paramsCard->setSecondary(tr("%n setting(s) are the same", nullptr, same));
    m_params->fitColumns();
}

void CompareTab::showComparison(const RunComparison &comparison, const ShownRuns &shown)
{
    showRuns(shown);
    m_comparison->showComparison(comparison);
    m_differencesModel->clear();
    const QString metric = metricTitle(comparison.metric);
    m_differencesModel->setHorizontalHeaderLabels(
        {QString(), tr("Run"), metric, tr("Difference"), tr("95 % interval"), tr("Verdict")});
    const auto shownRun = [&](const RunId &id) {
        const auto found = std::find_if(shown.runs.cbegin(), shown.runs.cend(),
                                        [&](const ShownRun &each) { return each.run.id == id; });
        return found == shown.runs.cend() ? ShownRun{} : *found;
    };
    const auto number = [this](double value) { return formatNumber(value, locale()); };
    const auto verdictCell = [](const QString &text, Tone tone) {
        QStandardItem *item = cell(text);
        item->setData(int(tone), ToneRole);
        return item;
    };
    const ShownRun baseline = shownRun(comparison.baseline);
    m_differencesModel->appendRow({seriesCell(baseline.series), nameCell(baseline),
                                   cell(number(metricValue(baseline.run, comparison.metric)), true),
                                   cell(QStringLiteral("–"), true), cell(QStringLiteral("–"), true),
                                   verdictCell(tr("★ best"), Tone::Good)});
    for (const RunDifference &difference : comparison.differences) {
        const ShownRun run = shownRun(difference.run);
        const PairedDifference &d = difference.difference;
        const QString p = ComparisonCard::pText(difference.correctedP, locale());
        QStandardItem *verdict = difference.verdict == u"worse" ? verdictCell(tr("▼ worse, %1").arg(p), Tone::Neutral)
                                 : difference.verdict == u"better"
                                     ? verdictCell(tr("▲ better, %1").arg(p), Tone::Good)
                                     : verdictCell(tr("○ open, %1").arg(p), Tone::Warning);
        verdict->setToolTip(difference.sentence);
        m_differencesModel->appendRow({seriesCell(run.series), nameCell(run),
                                       cell(number(metricValue(run.run, comparison.metric)), true),
                                       cell((d.value > 0 ? QStringLiteral("+") : QString()) + number(d.value), true),
                                       cell(tr("%1 to %2").arg(number(d.lower), number(d.upper)), true), verdict});
    }
    m_differencesCard->setSecondary(tr("to %1, %2").arg(comparison.baselineName, comparison.test));
    m_differences->fitColumns();
    // As high as its rows, so that the settings below get the rest.
    const int rows = std::min(m_differencesModel->rowCount(), mostRows);
    m_differences->setFixedHeight(m_differences->horizontalHeader()->height() +
                                  rows * m_differences->verticalHeader()->defaultSectionSize() + 2);
}

void CompareTab::showReason(const QString &sentence)
{
    m_comparison->showReason(sentence);
    m_differencesModel->clear();
    m_differencesCard->setSecondary({});
}

} // namespace assay
