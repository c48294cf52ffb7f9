#include "ui/window/csv_options_row.h"

#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

namespace assay
{

namespace
{

/// Numbers are written by two marks; a choice stands for both.
QString marksOf(char decimal, char thousands)
{
    return QString(QLatin1Char(decimal)) + (thousands == 0 ? QString() : QString(QLatin1Char(thousands)));
}

void choose(QComboBox *box, const QString &value, const QString &name)
{
    // What cannot be chosen from the list was told by the command line, or is rare.
    if (box->findData(value) < 0)
        box->addItem(name, value);
    box->setCurrentIndex(box->findData(value));
}

} // namespace

CsvOptionsRow::CsvOptionsRow(QWidget *parent) : QWidget(parent), m_header(new QCheckBox(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    m_delimiter = addChoice(tr("Fields are parted by"));
    m_numbers = addChoice(tr("Numbers"));
    m_encoding = addChoice(tr("Encoding"));
    m_delimiter->addItem(tr("Comma"), QStringLiteral(","));
    m_delimiter->addItem(tr("Semicolon"), QStringLiteral(";"));
    m_delimiter->addItem(tr("Tab"), QStringLiteral("\t"));
    m_delimiter->addItem(tr("Bar"), QStringLiteral("|"));
    m_numbers->addItem(QStringLiteral("1234.5"), QStringLiteral("."));
    m_numbers->addItem(QStringLiteral("1,234.5"), QStringLiteral(".,"));
    m_numbers->addItem(QStringLiteral("1234,5"), QStringLiteral(","));
    m_numbers->addItem(QStringLiteral("1.234,5"), QStringLiteral(",."));
    m_numbers->addItem(QStringLiteral("1 234,5"), QStringLiteral(", "));
    for (const QString &encoding : csvEncodings())
        m_encoding->addItem(encoding, encoding);
    m_header->setText(tr("The first line names the columns"));
    grid->addWidget(m_header, 2, 0, 1, 3);
    for (QComboBox *box : {m_delimiter, m_numbers, m_encoding})
        connect(box, &QComboBox::activated, this, &CsvOptionsRow::changed);
    connect(m_header, &QCheckBox::clicked, this, &CsvOptionsRow::changed);
    setOptions(CsvOptions());
}

QComboBox *CsvOptionsRow::addChoice(const QString &name)
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const int column = grid->count() / 2;
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    QLabel *label = makeSecondaryLabel(name, 12, this);
    label->setBuddy(box);
    grid->addWidget(label, 0, column, Qt::AlignBottom);
    grid->addWidget(box, 1, column);
    grid->setColumnStretch(column, 1);
    return box;
}

void CsvOptionsRow::setOptions(const CsvOptions &options)
{
    m_options = options;
    const QString delimiter(QLatin1Char(options.delimiter));
    choose(m_delimiter, delimiter, delimiter);
    const QString marks = marksOf(options.decimal, options.thousands);
    choose(m_numbers, marks, marks);
    choose(m_encoding, options.encoding, options.encoding);
    m_header->setChecked(options.hasHeader);
}

CsvOptions CsvOptionsRow::options() const
{
    CsvOptions options = m_options;
    options.delimiter = m_delimiter->currentData().toString().front().toLatin1();
    const QString marks = m_numbers->currentData().toString();
    options.decimal = marks.front().toLatin1();
    options.thousands = marks.size() > 1 ? marks.at(1).toLatin1() : char(0);
    options.encoding = m_encoding->currentData().toString();
    options.hasHeader = m_header->isChecked();
    return options;
}

} // namespace assay
