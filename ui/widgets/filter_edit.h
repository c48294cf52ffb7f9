#pragma once

#include "ui/theme/tokens.h"

#include <QLineEdit>
#include <QList>

namespace assay
{

/// A line of text whose parts have colours, and one of whose parts may be underlined as wrong. Window thread.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

    struct Part {
        qsizetype position = 0;
        qsizetype length = 0;
        Token color = Token::Text;
        friend bool operator==(const Part &, const Part &) = default;
    };
    /// Good until the text changes; then whoever knows the language sets them anew.
    void setParts(const QList<Part> &parts);
    [[nodiscard]] const QList<Part> &parts() const { return m_parts; }
    /// Underlines that part; of no length: nothing, or the end where `position` is that of the end.
    void setWrong(qsizetype position, qsizetype length);
    void clearWrong() { setWrong(-1, 0); }
    [[nodiscard]] qsizetype wrongPosition() const { return m_wrongPosition; }
    [[nodiscard]] qsizetype wrongLength() const { return m_wrongLength; }
    /// Where the cursor stands.
    [[nodiscard]] QRect cursorBox() const { return cursorRect(); }

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFormats();

    QList<Part> m_parts;
    qsizetype m_wrongPosition = -1;
    qsizetype m_wrongLength = 0;
    bool m_isComposing = false; ///< an input method shows what is not in the text yet
};

} // namespace assay
