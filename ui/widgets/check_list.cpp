#include "ui/widgets/check_list.h"

#include <algorithm>

namespace assay
{

namespace
{

constexpr int lineHeight = 24;
constexpr int frame = 2;

} // namespace

CheckList::CheckList(int lines, QWidget *parent) : QListWidget(parent)
{
    setFixedHeight(lines * lineHeight + 2 * frame);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            Q_EMIT changed();
    });
}

void CheckList::setChoices(const QList<std::pair<QString, QString>> &choices, const QStringList &checked)
{
    m_isFilling = true;
    clear();
    QList<std::pair<QString, QString>> ordered = choices;
    const auto place = [&](const QString &word) {
        const qsizetype found = checked.indexOf(word);
        return found < 0 ? checked.size() : found;
    };
    std::stable_sort(ordered.begin(), ordered.end(),
                     [&](const auto &a, const auto &b) { return place(a.first) < place(b.first); });
    for (const auto &[word, name] : std::as_const(ordered)) {
        auto *item = new QListWidgetItem(name, this);
        item->setData(Qt::UserRole, word);
        item->setSizeHint({0, lineHeight});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(checked.contains(word) ? Qt::Checked : Qt::Unchecked);
    }
    m_isFilling = false;
}

QStringList CheckList::checked() const
{
    QStringList words;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            words.append(item(row)->data(Qt::UserRole).toString());
    }
    return words;
}

} // namespace assay
