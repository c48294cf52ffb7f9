#include "ui/pages/split_rows.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// A share in percent, with no more digits than it has.
class PercentBox final : public QDoubleSpinBox
{
public:
    PercentBox()
    {
        setDecimals(4);
        setRange(1, 90);
    }
    [[nodiscard]] QString textFromValue(double value) const override
    {
        return locale().toString(value, 'g', QLocale::FloatingPointShortest);
    }
};

/// The double nearest to the share that the digits of a percentage say.
double shareOf(double percent)
{
    return (QString::number(percent, 'f', 4) + QStringLiteral("e-2")).toDouble();
}

/// Whether rows are divided by what stands in a column.
bool needsColumn(const QString &split)
{
    return split != u"random" && split != u"stratified";
}

} // namespace

SplitRows::SplitRows(QWidget *parent)
    : QWidget(parent),
      m_rows(new FormRows(this)),
      m_split(new QComboBox),
      m_test(new PercentBox),
      m_by(new QComboBox),
      m_holdout(new QLineEdit),
      m_validation(new QComboBox),
      m_folds(new QSpinBox),
      m_repeats(new QSpinBox),
      m_foldsBy(new QComboBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    addFields();
    const auto told = [this] {
        showFields();
        Q_EMIT changed();
    };
    for (QComboBox *box : {m_split, m_by, m_validation, m_foldsBy})
        connect(box, &QComboBox::currentIndexChanged, this, told);
    for (QSpinBox *box : {m_folds, m_repeats})
        connect(box, &QSpinBox::valueChanged, this, told);
    connect(m_test, &QDoubleSpinBox::valueChanged, this, told);
    connect(m_holdout, &QLineEdit::textChanged, this, told);
}

void SplitRows::addFields()
{
    m_rows->addRow(QStringLiteral("split"), tr("Holdout"), m_split);
    m_rows->addRow(QStringLiteral("test"), tr("Share held out"), m_test);
    m_rows->addRow(QStringLiteral("by"), tr("By column"), m_by);
    m_rows->addRow(QStringLiteral("holdout"), tr("Holdout value"), m_holdout);
    m_rows->addRow(QStringLiteral("validation"), tr("Cross-validation"), m_validation);
    m_rows->addRow(QStringLiteral("folds"), tr("Folds"), m_folds);
    m_rows->addRow(QStringLiteral("repeats"), tr("Repeats"), m_repeats);
    m_rows->addRow(QStringLiteral("folds_by"), tr("Folds follow"), m_foldsBy);
    m_split->addItem(tr("Rows at random"), QStringLiteral("random"));
    m_split->addItem(tr("Rows at random, classes in their shares"), QStringLiteral("stratified"));
    m_split->addItem(tr("The last rows by time"), QStringLiteral("time"));
    m_split->addItem(tr("Whole groups at random"), QStringLiteral("group"));
    m_split->addItem(tr("Rows marked by a column"), QStringLiteral("column"));
    m_validation->addItem(tr("None"), QString());
    m_validation->addItem(tr("One part of the training rows"), QStringLiteral("single"));
    m_validation->addItem(tr("Folds at random"), QStringLiteral("kfold"));
    m_validation->addItem(tr("Folds at random, several times"), QStringLiteral("repeated"));
    m_validation->addItem(tr("Folds that follow in time"), QStringLiteral("rolling"));
    m_folds->setRange(2, 100);
    m_repeats->setRange(2, 100);
    m_test->setSuffix(tr(" %"));
}

void SplitRows::show(const QStringList &columns, const TrainingSpec &spec)
{
    const QSignalBlocker quiet(this);
    m_by->clear();
    m_by->addItem(QString());
    m_by->addItems(columns);
    m_by->setCurrentText(spec.split.by);
    m_foldsBy->clear();
    m_foldsBy->addItem(tr("Usual: the time of the holdout or schema"), QString());
    for (const QString &column : columns)
        m_foldsBy->addItem(column, column);
    m_foldsBy->setCurrentIndex(std::max(0, m_foldsBy->findData(spec.validation.by)));
    m_split->setCurrentIndex(m_split->findData(spec.split.kind));
    m_test->setValue(spec.split.test * 100);
    m_holdout->setText(spec.split.holdout);
    m_validation->setCurrentIndex(m_validation->findData(spec.validation.kind));
    m_folds->setValue(int(spec.validation.folds));
    m_repeats->setValue(int(spec.validation.repeats));
    showFields();
}

void SplitRows::showFields()
{
    const QString split = m_split->currentData().toString();
    m_rows->setRowVisible(QStringLiteral("test"), split != u"column");
    m_rows->setRowVisible(QStringLiteral("by"), needsColumn(split));
    m_rows->setRowVisible(QStringLiteral("holdout"), split == u"column");
    const QString validation = m_validation->currentData().toString();
    m_rows->setRowVisible(QStringLiteral("folds"), !validation.isEmpty() && validation != u"single");
    m_rows->setRowVisible(QStringLiteral("repeats"), validation == u"repeated");
    m_rows->setRowVisible(QStringLiteral("folds_by"), validation == u"rolling");
}

void SplitRows::fill(TrainingSpec &spec) const
{
    spec.split = {};
    spec.split.kind = m_split->currentData().toString();
    if (spec.split.kind == u"column")
        spec.split.holdout = m_holdout->text();
    else
        spec.split.test = shareOf(m_test->value());
    if (needsColumn(spec.split.kind))
        spec.split.by = m_by->currentText();
    spec.validation = {m_validation->currentData().toString(), m_folds->value(), 1, {}};
    if (spec.validation.kind == u"repeated")
        spec.validation.repeats = m_repeats->value();
    if (spec.validation.kind == u"rolling")
        spec.validation.by = m_foldsBy->currentData().toString();
}

QString SplitRows::wrongField(const SplitSpec &split)
{
    if (split.kind == u"stratified")
        return QStringLiteral("split");
    if (needsColumn(split.kind) && split.by.isEmpty() && split.kind != u"time")
        return QStringLiteral("by");
    return split.kind == u"column" ? QStringLiteral("holdout") : QStringLiteral("test");
}

} // namespace assay
