#pragma once

#include "core/data/csv_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace assay
{

/// How a CSV file is written, to be corrected where it was guessed wrongly. Window thread.
class CsvOptionsRow final : public QWidget
{
    Q_OBJECT

public:
    explicit CsvOptionsRow(QWidget *parent = nullptr);
    /// Shows the options; says nothing.
    void setOptions(const CsvOptions &options);
    /// Those that were set, with what a person has changed.
    [[nodiscard]] CsvOptions options() const;

Q_SIGNALS:
    /// A person has changed something.
    void changed();

private:
    QComboBox *addChoice(const QString &name);

    CsvOptions m_options;
    QComboBox *m_delimiter;
    QComboBox *m_numbers;
    QComboBox *m_encoding;
    QCheckBox *m_header;
};

} // namespace assay
