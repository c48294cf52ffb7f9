#include "ui/pages/group_menu.h"

#include <algorithm>

namespace assay
{

namespace
{

using Kind = RunGrouping::Kind;

constexpr qsizetype namedKeys = 2;

QString nameOf(const RunKey &key)
{
    if (key.kind == RunKey::Kind::Attribute)
        return key.name == u"status" ? GroupMenu::tr("status") : GroupMenu::tr("person");
    if (key.kind == RunKey::Kind::Dataset)
        return GroupMenu::tr("data");
    return key.name;
}

} // namespace

GroupMenu::GroupMenu(QWidget *parent) : QMenu(tr("Group by"), parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &GroupMenu::fill);
}

QString GroupMenu::buttonText(const RunGrouping &grouping)
{
    switch (grouping.kind) {
    case Kind::Nothing:
        return tr("Group by");
    case Kind::Replicates:
        return tr("Group by: replicates");
    case Kind::Parents:
        return tr("Group by: what started them");
    case Kind::Keys:
        break;
    }
    QStringList names;
    for (const RunKey &key : grouping.keys)
        names.append(nameOf(key));
    if (names.size() > namedKeys)
        return tr("Group by: %1 and %n more", nullptr, int(names.size() - 1)).arg(names.front());
    return tr("Group by: %1").arg(names.join(QStringLiteral(", ")));
}

QAction *GroupMenu::addKind(const QString &text, Kind kind)
{
    QAction *action = addAction(text, this, [this, kind] { Q_EMIT chosen({kind, {}}); });
    action->setCheckable(true);
    action->setChecked(m_grouping.kind == kind);
    return action;
}

void GroupMenu::addKey(QMenu *menu, const QString &text, const RunKey &key)
{
    QAction *action = menu->addAction(text, this, [this, key] {
        RunGrouping grouping = m_grouping.kind == Kind::Keys ? m_grouping : RunGrouping{Kind::Keys, {}};
        const auto present = std::find(grouping.keys.begin(), grouping.keys.end(), key);
        if (present == grouping.keys.end())
            grouping.keys.push_back(key);
        else
            grouping.keys.erase(present);
        Q_EMIT chosen(grouping.keys.empty() ? RunGrouping{} : grouping);
    });
    action->setCheckable(true);
    action->setChecked(m_grouping.kind == Kind::Keys &&
                       std::find(m_grouping.keys.begin(), m_grouping.keys.end(), key) != m_grouping.keys.end());
}

void GroupMenu::fill()
{
    clear();
    addKind(tr("&Nothing"), Kind::Nothing);
    addKind(tr("&Replicates"), Kind::Replicates)->setToolTip(tr("Runs that are equal but for the seed"));
    addKind(tr("&What started them"), Kind::Parents)->setToolTip(tr("Searches with their trials"));
    addSeparator();
    addKey(this, tr("&Estimator"), {RunKey::Kind::Param, QStringLiteral("estimator")});
    addKey(this, tr("&Data"), {RunKey::Kind::Dataset, QStringLiteral("name")});
    addKey(this, tr("&Status"), {RunKey::Kind::Attribute, QStringLiteral("status")});
    addKey(this, tr("&Person"), {RunKey::Kind::Attribute, QStringLiteral("user_id")});
    const auto addMany = [this](const QString &title, const QStringList &names, RunKey::Kind kind) {
        if (names.isEmpty())
            return;
        QMenu *menu = addMenu(title);
        // Very many would fill the screen; filters and the command line group by any.
        constexpr qsizetype most = 200;
        for (const QString &name : names.mid(0, most)) {
            if (name != u"estimator")
                addKey(menu, QString(name).replace(u'&', QStringLiteral("&&")), {kind, name});
        }
    };
    addMany(tr("Para&meter"), m_keys.params, RunKey::Kind::Param);
    addMany(tr("&Tag"), m_keys.tags, RunKey::Kind::Tag);
}

} // namespace assay
