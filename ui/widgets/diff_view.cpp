#include "ui/widgets/diff_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QSyntaxHighlighter>

namespace assay
{

class DiffColors final : public QSyntaxHighlighter
{
public:
    explicit DiffColors(DiffView *view) : QSyntaxHighlighter(view->document()), m_view(view) {}

protected:
    void highlightBlock(const QString &line) override
    {
        const auto paint = [&](Token token, bool isBold = false) {
            QTextCharFormat format;
            format.setForeground(tokenColor(token, m_view->palette()));
            if (isBold)
                format.setFontWeight(QFont::DemiBold);
            setFormat(0, int(line.size()), format);
        };
        // Git begins no line so; what is said of a difference does.
        if (line.startsWith(u"# ") || line.startsWith(u"diff ") || line.startsWith(u"+++") || line.startsWith(u"---"))
            paint(Token::Text, true);
        else if (line.startsWith(u"@@"))
            paint(Token::Accent);
        else if (line.startsWith(u'+'))
            paint(Token::Good);
        else if (line.startsWith(u'-'))
            paint(Token::Bad);
        else
            paint(Token::TextSecondary);
    }

private:
    DiffView *m_view;
};

DiffView::DiffView(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent),
      m_colors(new DiffColors(this))
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setFont(codeFont());
    setFrameShape(NoFrame);
    setAccessibleName(accessibleName);
}

void DiffView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_colors)
        m_colors->rehighlight();
}

} // namespace assay
