#include "ui/pages/confusion_card.h"

#include "core/learn/classification_curves.h"
#include "ui/models/format.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/text_label.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSlider>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <cmath>

namespace assay
{

namespace
{

constexpr int steps = 1000;

QStandardItem *cell(const QString &text, double share, bool isRight)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(true, NumberRole);
    item->setData(share, BarRole);
    item->setData(isRight, BestRole);
    return item;
}

QDoubleSpinBox *costField(const QString &name, QWidget *parent)
{
    auto *field = new QDoubleSpinBox(parent);
    field->setRange(0, 1e6);
    field->setFixedWidth(84);
    field->setDecimals(1);
    field->setValue(1);
    field->setAccessibleName(name);
    return field;
}

} // namespace

ConfusionCard::ConfusionCard(QWidget *parent)
    : QFrame(parent),
      m_card(new Card(tr("Confusion"), this)),
      m_table(new DataTable(tr("Actual against predicted classes"), m_card)),
      m_model(new QStandardItemModel(this)),
      m_controls(new QWidget(m_card)),
      m_slider(new QSlider(Qt::Horizontal, m_controls)),
      m_value(makeLabel({}, 13, QFont::Normal, m_controls)),
      m_falsePositiveCost(costField(tr("Cost of a false positive"), m_controls)),
      m_falseNegativeCost(costField(tr("Cost of a false negative"), m_controls)),
      m_cheapest(new QPushButton(tr("Least cost"), m_controls)),
      m_sentence(makeSecondaryLabel({}, 12, m_card))
{
    setFrameShape(QFrame::NoFrame);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_sentence->setWordWrap(true);
    auto *controls = new QVBoxLayout(m_controls);
    controls->setContentsMargins(0, 0, 0, 0);
    controls->setSpacing(8);
    controls->addLayout(buildThreshold());
    controls->addLayout(buildCosts());
    m_card->body()->addWidget(m_table, 1);
    m_card->body()->addWidget(m_controls);
    m_card->body()->addWidget(m_sentence);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
}

void ConfusionCard::setModel(const QString &name)
{
    m_card->setTitle(name.isEmpty() ? tr("Confusion") : tr("Confusion of %1").arg(name));
}

QLayout *ConfusionCard::buildThreshold()
{
    m_slider->setRange(0, steps);
    m_slider->setValue(steps / 2);
    m_slider->setAccessibleName(tr("Threshold"));
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(makeLabel(tr("Threshold"), 13, QFont::Normal, m_controls));
    line->addWidget(m_slider, 1);
    line->addWidget(m_value);
    connect(m_slider, &QSlider::valueChanged, this, &ConfusionCard::showAtThreshold);
    return line;
}

QLayout *ConfusionCard::buildCosts()
{
    auto *line = new QGridLayout;
    line->setHorizontalSpacing(8);
    line->setVerticalSpacing(8);
    line->setColumnStretch(0, 1);
    line->addWidget(makeLabel(tr("Cost of a false positive"), 13, QFont::Normal, m_controls), 0, 0);
    line->addWidget(m_falsePositiveCost, 0, 1);
    line->addWidget(makeLabel(tr("Cost of a false negative"), 13, QFont::Normal, m_controls), 1, 0);
    line->addWidget(m_falseNegativeCost, 1, 1);
    line->addWidget(m_cheapest, 2, 0, 1, 2, Qt::AlignRight);
    m_cheapest->setToolTip(tr("Moves the threshold to where mistakes cost least on these rows"));
    connect(m_cheapest, &QPushButton::clicked, this, &ConfusionCard::chooseCheapest);
    for (QDoubleSpinBox *field : {m_falsePositiveCost, m_falseNegativeCost})
        connect(field, &QDoubleSpinBox::valueChanged, this, &ConfusionCard::showAtThreshold);
    return line;
}

double ConfusionCard::threshold() const
{
    return double(m_slider->value()) / steps;
}

void ConfusionCard::show(const PredictionRows &rows, const std::vector<double> &truth,
                         const std::vector<double> &scores, const QString &positive)
{
    m_rows = rows;
    m_truth = truth;
    m_scores = scores;
    const bool isBinary = rows.task == LearningTask::Binary;
    m_controls->setVisible(isBinary);
    m_card->setSecondary(isBinary ? tr("“%1” from the threshold on").arg(positive) : tr("the likeliest class"));
    if (isBinary)
        return showAtThreshold();
    fill(confusionMatrix(rows.scored()), rows.classes);
    m_sentence->setText(tr("Rows are what is true, columns what was predicted."));
}

void ConfusionCard::showAtThreshold()
{
    if (m_rows.task != LearningTask::Binary)
        return;
    const double from = threshold();
    std::vector<std::vector<double>> counts(2, std::vector<double>(2, 0));
    for (size_t i = 0; i < m_truth.size(); ++i)
        ++counts[m_truth[i] > 0 ? 1 : 0][m_scores[i] >= from ? 1 : 0];
    fill(counts, m_rows.classes);
    m_value->setText(locale().toString(from, 'f', 3));
    const double found = counts[1][1];
    const double taken = found + counts[0][1];
    const double there = found + counts[1][0];
    const double cost = counts[0][1] * m_falsePositiveCost->value() + counts[1][0] * m_falseNegativeCost->value();
    const auto share = [this](double part, double whole) {
        return whole > 0 ? formatNumber(part / whole, locale()) : tr("undefined");
    };
    m_sentence->setText(tr("Precision %1, recall %2, accuracy %3; mistakes cost %4.")
                            .arg(share(found, taken), share(found, there),
                                 share(found + counts[0][0], double(m_truth.size())), formatNumber(cost, locale())));
}

void ConfusionCard::chooseCheapest()
{
    const auto table = thresholdTable(m_truth, m_scores, m_falsePositiveCost->value(), m_falseNegativeCost->value());
    if (!table)
        return m_sentence->setText(table.error().text);
    // Rounded down, so that the rows at the threshold are taken.
    m_slider->setValue(int(std::floor(std::clamp(table->best.threshold, 0.0, 1.0) * steps)));
}

void ConfusionCard::fill(const std::vector<std::vector<double>> &counts, const QStringList &classes)
{
    m_model->clear();
    QStringList headings{tr("Actual")};
    for (const QString &name : classes)
        headings.append(tr("as %1").arg(name));
    m_model->setHorizontalHeaderLabels(headings);
    for (size_t actual = 0; actual < counts.size(); ++actual) {
        double all = 0;
        for (const double count : counts[actual])
            all += count;
        auto *name = new QStandardItem(classes.value(qsizetype(actual)));
        name->setEditable(false);
        QList<QStandardItem *> row{name};
        for (size_t predicted = 0; predicted < counts[actual].size(); ++predicted) {
            const double count = counts[actual][predicted];
            const double share = all > 0 ? count / all : 0;
            row.append(cell(locale().toString(qlonglong(count)), share, actual == predicted));
            const QString told = tr("%1 % of the rows that are “%2” are taken for “%3”")
                                     .arg(locale().toString(100 * share, 'f', 1), classes.value(qsizetype(actual)),
                                          classes.value(qsizetype(predicted)));
            row.last()->setToolTip(told);
            row.last()->setAccessibleDescription(told);
        }
        m_model->appendRow(row);
    }
    m_table->fitColumns();
    // Few classes share the room; many are scrolled through.
    const bool areFew = classes.size() <= 4;
    m_table->horizontalHeader()->setSectionResizeMode(areFew ? QHeaderView::Stretch : QHeaderView::Interactive);
}

} // namespace assay
