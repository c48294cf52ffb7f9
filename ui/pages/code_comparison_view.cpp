#include "ui/pages/code_comparison_view.h"

#include "ui/widgets/diff_view.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace assay
{

namespace
{

/// More would take the window's time, and nobody reads them.
constexpr qsizetype mostLines = 5000;
constexpr qsizetype mostBytes = 1 << 20;

QString headingOf(const CodePart &part, const QString &first, const QString &second)
{
    switch (part.what) {
    case CodePart::What::BetweenCommits:
        return CodeComparisonView::tr("From the commit of %1 to the commit of %2").arg(first, second);
    case CodePart::What::UncommittedInFirst:
        return CodeComparisonView::tr("Uncommitted in %1").arg(first);
    case CodePart::What::UncommittedInSecond:
        return CodeComparisonView::tr("Uncommitted in %1").arg(second);
    case CodePart::What::UncommittedInBoth:
        break;
    }
    return CodeComparisonView::tr("Uncommitted in both");
}

/// The first lines, and how many more there are.
QString shownText(const CodePart &part)
{
    qsizetype end = 0;
    qsizetype lines = 0;
    while (end < part.diff.size() && lines < mostLines) {
        const qsizetype next = part.diff.indexOf('\n', end);
        const qsizetype after = next < 0 ? part.diff.size() : next + 1;
        if (after > mostBytes)
            break;
        end = after;
        ++lines;
    }
    QString text = QString::fromUtf8(part.diff.left(end));
    if (end < part.diff.size()) {
        const auto left = int(part.diff.mid(end).count('\n') + (part.diff.endsWith('\n') ? 0 : 1));
        text += QStringLiteral("# ") + CodeComparisonView::tr("%n more line(s) are not shown.", nullptr, left) + u'\n';
    }
    if (part.isCut)
        text += QStringLiteral("# ") + CodeComparisonView::tr("This difference is longer than what is kept.") + u'\n';
    return text;
}

} // namespace

CodeComparisonView::CodeComparisonView(QWidget *parent)
    : QWidget(parent),
      m_first(new QComboBox(this)),
      m_second(new QComboBox(this)),
      m_sentence(makeLabel({}, 13, QFont::Normal, this)),
      m_diff(new DiffView(tr("Difference of the code"), this))
{
    m_first->setAccessibleName(tr("Run whose code is the old one"));
    m_second->setAccessibleName(tr("Run whose code is the new one"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusProxy(m_first);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(makeSecondaryLabel(tr("From"), 13, this));
    line->addWidget(m_first, 1);
    line->addWidget(makeSecondaryLabel(tr("to"), 13, this));
    line->addWidget(m_second, 1);
    for (QComboBox *box : {m_first, m_second}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        connect(box, &QComboBox::currentIndexChanged, this, &CodeComparisonView::compare);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_sentence);
    column->addWidget(m_diff, 1);
}

void CodeComparisonView::setRuns(const std::shared_ptr<Project> &project, const ShownRuns &shown)
{
    QStringList names;
    QStringList ids;
    for (const ShownRun &each : shown.runs) {
        names.append(each.run.name);
        ids.append(each.run.id.value);
    }
    const auto idsOf = [](const QComboBox *box) {
        QStringList all;
        for (int i = 0; i < box->count(); ++i)
            all.append(box->itemData(i).toString());
        return all;
    };
    const auto namesOf = [](const QComboBox *box) {
        QStringList all;
        for (int i = 0; i < box->count(); ++i)
            all.append(box->itemText(i));
        return all;
    };
    if (project == m_project && ids == idsOf(m_first) && names == namesOf(m_first))
        return;
    m_project = project;
    int place = 0;
    for (QComboBox *box : {m_first, m_second}) {
        const QSignalBlocker blocked(box);
        const int kept = int(ids.indexOf(box->currentData().toString()));
        box->clear();
        for (qsizetype i = 0; i < ids.size(); ++i)
            box->addItem(names.at(i), ids.at(i));
        box->setCurrentIndex(kept >= 0 ? kept : std::min(place, box->count() - 1));
        ++place;
    }
    if (m_first->currentIndex() == m_second->currentIndex() && m_second->count() > 1) {
        const QSignalBlocker blocked(m_second);
        m_second->setCurrentIndex(m_first->currentIndex() == 0 ? 1 : 0);
    }
    compare();
}

void CodeComparisonView::compareWith(const RunId &run)
{
    const int place = m_second->findData(run.value);
    const QSignalBlocker first(m_first);
    const QSignalBlocker second(m_second);
    m_first->setCurrentIndex(m_first->count() > 0 ? 0 : -1);
    m_second->setCurrentIndex(place > 0 ? place : std::min(1, m_second->count() - 1));
    compare();
}

void CodeComparisonView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        compare();
}

void CodeComparisonView::compare()
{
    // Asking git takes a while; nobody needs the answer yet.
    m_isStale = !isVisible();
    const RunId first{m_first->currentData().toString()};
    const RunId second{m_second->currentData().toString()};
    if (m_isStale || !m_project || first.isEmpty() || second.isEmpty()) {
        m_latest.abandon();
        return;
    }
    if (first == second) {
        m_latest.abandon();
        m_sentence->setText(tr("Choose two different runs."));
        m_diff->clear();
        return;
    }
    m_latest.load(
        this,
        [project = m_project, first, second, a = m_first->currentText(),
         b = m_second->currentText()]() -> Result<Shown> {
            ASSAY_TRY(comparison, compareCode(*project, first, second));
            return describe(comparison, a, b);
        },
        [this](Result<Shown> shown) {
            m_sentence->setText(shown ? shown->sentence : shown.error().text);
            const QString text = shown ? shown->text : QString();
            m_diff->setVisible(!text.isEmpty());
            if (m_diff->toPlainText() != text)
                m_diff->setPlainText(text);
        });
}

CodeComparisonView::Shown CodeComparisonView::describe(const CodeComparison &comparison, const QString &first,
                                                       const QString &second)
{
    Shown shown{comparison.sentence, {}};
    for (const CodePart &part : comparison.parts) {
        if (!shown.text.isEmpty())
            shown.text += u'\n';
        shown.text += QStringLiteral("# ") + headingOf(part, first, second) + u'\n' + shownText(part);
    }
    return shown;
}

} // namespace assay
