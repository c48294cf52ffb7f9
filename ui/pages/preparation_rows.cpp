#include "ui/pages/preparation_rows.h"

#include "core/learn/estimator_rules.h"
#include "ui/pages/parameter_rows.h"
#include "ui/widgets/check_list.h"
#include "ui/widgets/data_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace assay
{

namespace
{

constexpr int tableHeight = 232;
constexpr int leastTypeWidth = 84;
constexpr int becomesWidth = 132;
constexpr int boxWidth = 60;
constexpr int interactionsHeight = 72;
constexpr int textMargin = 8;

} // namespace

PreparationRows::PreparationRows(QWidget *parent)
    : QWidget(parent),
      m_rows(new FormRows(this)),
      m_model(new FeatureTableModel(this)),
      m_table(new DataTable(tr("Columns"))),
      m_impute(new QComboBox),
      m_scale(new QComboBox),
      m_rare(new QSpinBox),
      m_categories(new QSpinBox),
      m_targetFolds(new QSpinBox),
      m_targetSmooth(new QLineEdit),
      m_dates(new CheckList(5)),
      m_cyclic(new QCheckBox(tr("Sine and cosine"))),
      m_clipShare(new QLineEdit),
      m_interactions(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
    buildTable();
    addFields();
    connect(m_model, &FeatureTableModel::edited, this, &PreparationRows::changed);
    connect(m_dates, &CheckList::changed, this, &PreparationRows::changed);
    connect(m_cyclic, &QCheckBox::toggled, this, &PreparationRows::changed);
    connect(m_interactions, &QPlainTextEdit::textChanged, this, &PreparationRows::changed);
    for (QComboBox *box : {m_impute, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &PreparationRows::changed);
    for (QSpinBox *box : {m_rare, m_categories, m_targetFolds})
        connect(box, &QSpinBox::valueChanged, this, &PreparationRows::changed);
    for (QLineEdit *edit : {m_targetSmooth, m_clipShare})
        connect(edit, &QLineEdit::textChanged, this, &PreparationRows::changed);
}

void PreparationRows::buildTable()
{
    m_table->setModel(m_model);
    m_table->setSortingEnabled(false);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_table->setFixedHeight(tableHeight);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(FeatureTableModel::Name, QHeaderView::Stretch);
    for (const auto &[section, width] :
         {std::pair(FeatureTableModel::Type, leastTypeWidth), std::pair(FeatureTableModel::Becomes, becomesWidth),
          std::pair(FeatureTableModel::Clip, boxWidth), std::pair(FeatureTableModel::Slice, boxWidth)}) {
        header->setSectionResizeMode(section, QHeaderView::Fixed);
        m_table->setColumnWidth(section, width);
    }
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (!index.data(OpensRole).toBool())
            return;
        m_table->edit(index);
        if (auto *box = qobject_cast<QComboBox *>(m_table->indexWidget(index)))
            box->showPopup();
    });
}

void PreparationRows::addFields()
{
    m_rows->addWideRow(QStringLiteral("columns"), tr("Columns"), m_table,
                       tr("A click or a letter chooses what a column becomes, Space checks a box. Leave out keys and "
                          "columns that give the target away."));
    m_rows->addRow(QStringLiteral("impute"), tr("Missing values"), m_impute);
    m_rows->addRow(QStringLiteral("scale"), tr("Scale of numbers"), m_scale);
    m_rows->addRow(QStringLiteral("clip_share"), tr("Clipped share"), m_clipShare,
                   tr("Of the training rows, at either end of a clipped column."));
    m_rows->addRow(QStringLiteral("rare"), tr("Rare below"), m_rare,
                   tr("Categories in fewer training rows share one feature."));
    m_rows->addRow(QStringLiteral("max_categories"), tr("Most categories"), m_categories);
    m_rows->addRow(QStringLiteral("target_folds"), tr("Target mean folds"), m_targetFolds);
    m_rows->addRow(QStringLiteral("target_smooth"), tr("Target mean weight"), m_targetSmooth,
                   tr("How many rows the overall mean counts as in each category."));
    m_rows->addRow(QStringLiteral("dates"), tr("Date parts"), m_dates, tr("None checked: all that vary."));
    m_rows->addRow(QStringLiteral("cyclic"), tr("Cyclic parts"), m_cyclic,
                   tr("Of month, weekday, hour and minute, so that December lies beside January."));
    m_rows->addRow(QStringLiteral("interactions"), tr("Interactions"), m_interactions,
                   tr("Products of two columns of numbers, one a line."));
    for (const auto &[word, text] : {std::pair(QString(), QString()), std::pair(QStringLiteral("mean"), tr("The mean")),
                                     std::pair(QStringLiteral("median"), tr("The median")),
                                     std::pair(QStringLiteral("most_frequent"), tr("The most frequent value")),
                                     std::pair(QStringLiteral("zero"), tr("Zero"))})
        m_impute->addItem(text, word);
    for (const auto &[word, text] :
         {std::pair(QString(), QString()), std::pair(QStringLiteral("standard"), tr("Mean 0, deviation 1")),
          std::pair(QStringLiteral("minmax"), tr("From 0 to 1")),
          std::pair(QStringLiteral("robust"), tr("Median 0, quartile distance 1")),
          std::pair(QStringLiteral("none"), tr("As they are"))})
        m_scale->addItem(text, word);
    m_rare->setRange(1, 1'000'000'000);
    m_categories->setRange(2, 100'000);
    m_targetFolds->setRange(2, 100);
    m_targetSmooth->setPlaceholderText(tr("by the variance within categories"));
    m_interactions->setTabChangesFocus(true);
    // Its text begins where that of the other fields does.
    m_interactions->document()->setDocumentMargin(textMargin);
    m_interactions->setFixedHeight(interactionsHeight);
}

void PreparationRows::show(std::vector<FeatureTableModel::Source> columns, const TrainingSpec &spec)
{
    m_isFilling = true;
    const PrepareSpec &prepare = spec.prepare;
    QStringList numbers;
    for (const FeatureTableModel::Source &column : columns) {
        const bool isNumber = column.type == ColumnType::Real || column.type == ColumnType::Integer;
        if (isNumber && column.name != spec.target && !spec.exclude.contains(column.name) &&
            !prepare.oneHot.contains(column.name))
            numbers.append(column.name);
    }
    m_interactions->setPlaceholderText(numbers.size() < 2 ? QString() : numbers.mid(0, 2).join(QStringLiteral(" * ")));
    m_model->show(std::move(columns), spec);
    m_impute->setCurrentIndex(m_impute->findData(prepare.impute));
    m_scale->setCurrentIndex(m_scale->findData(prepare.scale));
    m_rare->setValue(int(prepare.rare));
    m_categories->setValue(int(prepare.maxCategories));
    m_targetFolds->setValue(int(prepare.targetFolds));
    m_targetSmooth->setText(prepare.targetSmooth ? ParameterRows::valueText(*prepare.targetSmooth, locale())
                                                 : QString());
    const QList<std::pair<QString, QString>> parts = {
        {QStringLiteral("year"), tr("Year")},
        {QStringLiteral("quarter"), tr("Quarter")},
        {QStringLiteral("month"), tr("Month")},
        {QStringLiteral("day"), tr("Day of the month")},
        {QStringLiteral("day_of_year"), tr("Day of the year")},
        {QStringLiteral("weekday"), tr("Weekday")},
        {QStringLiteral("hour"), tr("Hour")},
        {QStringLiteral("minute"), tr("Minute")},
        {QStringLiteral("elapsed_days"), tr("Days since 1970")},
    };
    m_dates->setChoices(parts, prepare.dates);
    m_cyclic->setChecked(prepare.cyclic);
    m_clipShare->setText(ParameterRows::valueText(prepare.clipShare, locale()));
    m_interactions->setPlainText(prepare.interactions.join(u'\n'));
    m_isFilling = false;
}

void PreparationRows::setContext(const TrainingSpec &spec)
{
    const QSignalBlocker quiet(this);
    const bool isTree = keepsNumbers(spec.estimator.kind);
    m_impute->setItemText(0, isTree ? tr("Usual: they stay missing") : tr("Usual: the mean"));
    m_scale->setItemText(0, isTree ? tr("Usual: as they are") : tr("Usual: mean 0, deviation 1"));
    QHash<QString, QString> reserved;
    if (spec.split.kind == u"group" && !spec.split.by.isEmpty())
        reserved.insert(spec.split.by, tr("Group"));
    if (!spec.weight.isEmpty())
        reserved.insert(spec.weight, tr("Row weight"));
    reserved.insert(spec.target, tr("Target"));
    m_model->setTakesCategories(isTree);
    m_model->setReserved(reserved);
    showFields();
}

/// A field stays while it is not as usual, since it is written then.
void PreparationRows::showFields()
{
    const PrepareSpec usual;
    m_rows->setRowVisible(QStringLiteral("clip_share"),
                          m_model->hasClipped() ||
                              m_clipShare->text() != ParameterRows::valueText(usual.clipShare, locale()));
    m_rows->setRowVisible(QStringLiteral("rare"), m_model->hasWords() || m_rare->value() != usual.rare);
    m_rows->setRowVisible(QStringLiteral("max_categories"),
                          m_model->hasWords() || m_categories->value() != usual.maxCategories);
    const bool hasMeans = m_model->hasTargetMeans();
    m_rows->setRowVisible(QStringLiteral("target_folds"), hasMeans || m_targetFolds->value() != usual.targetFolds);
    m_rows->setRowVisible(QStringLiteral("target_smooth"), hasMeans || !m_targetSmooth->text().isEmpty());
    const bool hasDates = m_model->hasDates();
    m_rows->setRowVisible(QStringLiteral("dates"), hasDates || !m_dates->checked().isEmpty());
    m_rows->setRowVisible(QStringLiteral("cyclic"), hasDates || m_cyclic->isChecked());
}

std::optional<double> PreparationRows::number(const QLineEdit *edit, const QString &key)
{
    const auto value = ParameterRows::valueFromText(edit->text(), 0.0, locale());
    if (value)
        return std::get<double>(*value);
    m_rows->setError(key, tr("“%1” is not a number.").arg(edit->text()));
    return std::nullopt;
}

void PreparationRows::fill(TrainingSpec &spec)
{
    PrepareSpec prepare;
    prepare.impute = m_impute->currentData().toString();
    prepare.scale = m_scale->currentData().toString();
    prepare.rare = m_rare->value();
    prepare.maxCategories = m_categories->value();
    prepare.targetFolds = m_targetFolds->value();
    if (!m_targetSmooth->text().trimmed().isEmpty())
        prepare.targetSmooth = number(m_targetSmooth, QStringLiteral("target_smooth"));
    prepare.dates = m_dates->checked();
    prepare.cyclic = m_cyclic->isChecked();
    if (const auto share = number(m_clipShare, QStringLiteral("clip_share")))
        prepare.clipShare = *share;
    for (const QString &line : m_interactions->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            prepare.interactions.append(line.trimmed());
    }
    spec.prepare = prepare;
    m_model->fill(spec);
}

} // namespace assay
