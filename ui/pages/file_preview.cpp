#include "ui/pages/file_preview.h"

#include "core/runs/files/run_file_path.h"
#include "ui/models/text_rows_model.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/image_swipe.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/text_label.h"

#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace assay
{

FilePreview::FilePreview(QWidget *parent)
    : QWidget(parent),
      m_stack(new QStackedWidget(this)),
      m_text(new QPlainTextEdit(m_stack)),
      m_rows(new TextRowsModel(this)),
      m_table(new DataTable(tr("First rows of the file"), m_stack)),
      m_image(new ImageView(tr("Picture"), m_stack)),
      m_difference(new DiffView(tr("Difference of the files"), m_stack)),
      m_swipe(new ImageSwipe(tr("Line between the pictures"), m_stack)),
      m_empty(new EmptyState(m_stack)),
      m_sentence(makeSecondaryLabel({}, 12, this))
{
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(codeFont());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Text of the file"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_rows);
    for (QWidget *page : std::initializer_list<QWidget *>{m_text, m_table, m_image, m_difference, m_swipe, m_empty})
        m_stack->addWidget(page);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_sentence);
    showNothing();
}

void FilePreview::tell(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void FilePreview::showNothing()
{
    m_empty->set(QStringLiteral("open"), tr("No file is chosen"), tr("Choose a file in the list."));
    m_stack->setCurrentWidget(m_empty);
    tell({});
}

void FilePreview::showContent(const QString &path, const RunFileContent &content)
{
    using Kind = RunFileContent::Kind;
    switch (content.kind) {
    case Kind::Text:
        m_text->setPlainText(content.text);
        m_stack->setCurrentWidget(m_text);
        return tell(content.isCut ? tr("Only the beginning is shown. Save the file to read all of it.") : QString());
    case Kind::Table:
        m_rows->setRows(content.header, content.rows);
        m_table->fitColumns();
        m_stack->setCurrentWidget(m_table);
        return tell(content.isCut
                        ? tr("The first %n row(s). Save the file to see all of it.", nullptr, int(content.rows.size()))
                        : tr("%n row(s)", nullptr, int(content.rows.size())));
    case Kind::Image:
        m_image->setImage(content.image);
        m_image->setAccessibleDescription(lastPart(path));
        m_stack->setCurrentWidget(m_image);
        //: Width and height of a picture.
        return tell(tr("%1 × %2 pixels").arg(content.imageSize.width()).arg(content.imageSize.height()));
    case Kind::Other:
        break;
    }
    m_empty->set(QStringLiteral("open"), tr("No preview of “%1”").arg(lastPart(path)), content.reason);
    m_stack->setCurrentWidget(m_empty);
    tell({});
}

void FilePreview::showComparison(const RunFileComparison &comparison, const QString &firstName,
                                 const QString &secondName)
{
    using Kind = RunFileComparison::Kind;
    if (comparison.kind == Kind::Images) {
        m_swipe->setImages(comparison.first, firstName, comparison.second, secondName);
        m_stack->setCurrentWidget(m_swipe);
        return tell(comparison.sentence);
    }
    if (comparison.kind == Kind::Text && !comparison.difference.isEmpty()) {
        m_difference->setPlainText(comparison.difference);
        m_stack->setCurrentWidget(m_difference);
        return tell(comparison.sentence);
    }
    m_empty->set(QStringLiteral("compare"),
                 comparison.kind == Kind::None ? tr("The files differ") : tr("No difference to show"),
                 comparison.sentence);
    m_stack->setCurrentWidget(m_empty);
    tell({});
}

void FilePreview::showError(const Error &error)
{
    m_empty->set(QStringLiteral("warning"), tr("The file could not be read"), error.text);
    m_stack->setCurrentWidget(m_empty);
    tell({});
}

} // namespace assay
