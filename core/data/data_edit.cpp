#include "core/data/data_edit.h"

#include "core/data/edit_words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <array>
#include <utility>

namespace assay
{

namespace
{

using Action = DataEdit::Action;

struct Form {
    Action action;
    const char *name;
    const char *form;
    qsizetype fewest, most; ///< words after the action
};

constexpr qsizetype any = 100'000;
constexpr std::array<Form, 6> forms = {{
    {Action::Missing, "missing", "missing COLUMN VALUE", 2, 2},
    {Action::Convert, "convert", "convert COLUMN FACTOR [OFFSET]", 2, 3},
    {Action::Replace, "replace", "replace COLUMN VALUE BY", 3, 3},
    {Action::Swap, "swap", "swap COLUMN COLUMN", 2, 2},
    {Action::Shift, "shift", "shift COLUMN N day|hour | shift COLUMN N LOW..HIGH", 3, 3},
    {Action::Drop, "drop",
     "drop column NAME | drop rows FROM..TO | drop repeats [except COLUMN…] | drop shared NAME@V… [except COLUMN…]", 1,
     any},
}};

const Form &formOf(Action action)
{
    return forms[size_t(action)];
}

bool isForm(Action action, const QStringList &values)
{
    const Form &form = formOf(action);
    if (values.size() < form.fewest || values.size() > form.most)
        return false;
    if (action != Action::Drop)
        return true;
    const QString &what = values.front();
    if (what == QLatin1String("column") || what == QLatin1String("rows"))
        return values.size() == 2;
    const bool isExcept = values.value(1) == QLatin1String("except");
    if (what == QLatin1String("repeats"))
        return values.size() == 1 || (isExcept && values.size() > 2);
    return what == QLatin1String("shared") && values.size() > 1 && !isExcept;
}

} // namespace

Result<DataEdit> DataEdit::parse(const QStringList &words)
{
    for (const Form &form : forms) {
        if (words.value(0) != QLatin1String(form.name))
            continue;
        const QStringList values = words.mid(1);
        if (isForm(form.action, values))
            return DataEdit{form.action, values};
        return Error{ErrorCode::Usage, QCoreApplication::translate("core", "“%1” cannot be done. Write: %2")
                                           .arg(editText(words), QString::fromUtf8(form.form))};
    }
    return Error{ErrorCode::Usage,
                 QCoreApplication::translate("core", "“%1” is not an edit of data. Begin with missing, convert, "
                                                     "replace, swap, shift or drop, such as “missing hum -1”.")
                     .arg(words.join(u' '))};
}

QString DataEdit::toText() const
{
    return editText(QStringList{QString::fromLatin1(formOf(action).name)} + values);
}

QJsonObject DataEdit::toJson() const
{
    return {{QStringLiteral("action"), QString::fromLatin1(formOf(action).name)},
            {QStringLiteral("values"), QJsonArray::fromStringList(values)}};
}

Result<DataEdit> DataEdit::fromJson(const QJsonObject &object)
{
    QStringList words{object.value(QLatin1String("action")).toString()};
    for (const QJsonValue &value : object.value(QLatin1String("values")).toArray())
        words.append(value.toString());
    return parse(words);
}

QStringList DataEdit::references() const
{
    if (action != Action::Drop || values.value(0) != QLatin1String("shared"))
        return {};
    const qsizetype end = values.indexOf(QLatin1String("except"));
    return values.mid(1, end < 0 ? -1 : end - 1);
}

} // namespace assay
