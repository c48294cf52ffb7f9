#pragma once

#include "ui/widgets/pill.h"

#include <QAbstractButton>

namespace assay
{

/// A row that leads somewhere: a pill, a sentence, something short at the right. Works by click, Enter and Space.
class LinkRow final : public QAbstractButton
{
    Q_OBJECT

public:
    LinkRow(const QString &pill, Tone tone, const QString &text, const QString &right, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_pill;
    Tone m_tone;
    QString m_right;
};

} // namespace assay
