#pragma once

#include <QListWidget>

namespace assay
{

/// Names of which any may be checked, such as metrics. Window thread.
class CheckList final : public QListWidget
{
    Q_OBJECT

public:
    /// As high as so many lines.
    explicit CheckList(int lines, QWidget *parent = nullptr);
    /// A word and what a person reads for it, in the order they are offered. Checked words come first, in their order.
    void setChoices(const QList<std::pair<QString, QString>> &choices, const QStringList &checked);
    [[nodiscard]] QStringList checked() const;

Q_SIGNALS:
    /// A person checked or unchecked one.
    void changed();

private:
    bool m_isFilling = false;
};

} // namespace assay
