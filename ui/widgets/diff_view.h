#pragma once

#include <QPlainTextEdit>

namespace assay
{

/// A difference as `git diff` writes it: added and removed lines in their colours, beside their signs. A line
/// after “# ” says something of what follows. Window thread.
class DiffView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(const QString &accessibleName, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    class DiffColors *m_colors;
};

} // namespace assay
