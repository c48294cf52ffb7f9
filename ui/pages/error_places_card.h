#pragma once

#include "core/work/explain_model.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;

namespace assay
{

class Card;
class DataTable;

/// Where a model errs most, and how it treats groups, each with a sentence for the chosen row. Window thread.
class ErrorPlacesCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorPlacesCard(QWidget *parent = nullptr);
    void show(const Explanation &explanation);

private:
    void addRow(const QString &where, const QString &what, const QString &value, bool isFound, const QString &sentence);
    void showSentence();

    Card *m_card;
    DataTable *m_table;
    QStandardItemModel *m_model;
    QLabel *m_sentence;
};

} // namespace assay
