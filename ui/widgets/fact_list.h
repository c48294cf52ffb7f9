#pragma once

#include <QWidget>

class QGridLayout;

namespace assay
{

/// Names and values in two columns with lines between; values are selectable by mouse and keyboard.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString name;
        QString value;
        bool isCode = false;
        QString note = {}; ///< what there is to know about the value; shown when pointed at, and read aloud
    };
    explicit FactList(QWidget *parent = nullptr);
    void setFacts(const QList<Fact> &facts);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QGridLayout *m_grid;
};

} // namespace assay
