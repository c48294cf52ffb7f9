#include "ui/pages/train_dialog.h"

#include "core/learn/train.h"
#include "ui/pages/form_rows.h"
#include "ui/pages/split_rows.h"

#include <functional>

namespace assay
{

namespace
{

using Check = std::function<Result<>(const TrainingSpec &)>;

/// Puts one part after another into a specification that is right without them, until it is wrong.
class WrongPart final
{
public:
    WrongPart(TrainingSpec right, Check check) : m_spec(std::move(right)), m_check(std::move(check))
    {
        m_isKnown = m_check(m_spec).isError();
    }

    template <typename Change>
    void put(const QString &field, Change change)
    {
        if (m_isKnown)
            return;
        change(m_spec);
        m_isKnown = m_check(m_spec).isError();
        if (m_isKnown)
            m_field = field;
    }
    /// Empty when it is not any of the parts.
    [[nodiscard]] const QString &field() const { return m_field; }

private:
    TrainingSpec m_spec;
    Check m_check;
    QString m_field;
    bool m_isKnown = false;
};

/// The field of a key of [prepare].
QString preparationField(const QString &key)
{
    static const QStringList ofTable{QStringLiteral("one_hot"),       QStringLiteral("ordinal"),
                                     QStringLiteral("target_encode"), QStringLiteral("log"),
                                     QStringLiteral("power"),         QStringLiteral("clip")};
    return ofTable.contains(key) ? QStringLiteral("columns") : key;
}

} // namespace

void TrainDialog::validate(const TrainingSpec &spec)
{
    // Runs and experiments are named by the same rules as everything else; a specification file may lack the names.
    if (const Result<> named = checkName(spec.name, QCoreApplication::translate("core", "run")); !named)
        m_form->setError(QStringLiteral("name"), named.error().text);
    if (const Result<> named = checkName(spec.experiment, QCoreApplication::translate("core", "experiment")); !named)
        m_form->setError(QStringLiteral("experiment"), named.error().text);
    if (spec.target.isEmpty())
        m_form->setError(QStringLiteral("target"),
                         tr("“%1” has no column of numbers or categories to predict.").arg(spec.data));
    Result<> valid = validateTrainingSpec(spec);
    if (valid)
        valid = checkAgainstColumns(spec);
    if (valid)
        return;
    const QString field = wrongField(spec);
    for (FormRows *rows : allRows()) {
        if (rows->keys().contains(field))
            return rows->setError(field, valid.error().text);
    }
    setGeneralError(valid.error().text);
}

/// What the names and types of the columns refuse; the values are looked at when training starts.
Result<> TrainDialog::checkAgainstColumns(const TrainingSpec &spec) const
{
    return checkColumns(spec, m_offer.names);
}

QString TrainDialog::wrongField(const TrainingSpec &spec) const
{
    TrainingSpec right;
    right.experiment = QStringLiteral("experiment");
    right.data = spec.data;
    right.target = spec.target;
    right.task = spec.task;
    right.estimator.kind = spec.estimator.kind;
    // Columns are only asked for where nothing else is wrong, since that takes longer.
    const bool isPlain = validateTrainingSpec(spec).isError();
    WrongPart part(
        right,
        isPlain ? Check(validateTrainingSpec) : [this](const TrainingSpec &each) { return checkAgainstColumns(each); });
    part.put(QStringLiteral("experiment"), [&](TrainingSpec &each) { each.experiment = spec.experiment; });
    part.put(QStringLiteral("columns"), [&](TrainingSpec &each) { each.exclude = spec.exclude; });
    part.put(QStringLiteral("weight"), [&](TrainingSpec &each) { each.weight = spec.weight; });
    part.put(QStringLiteral("class_weight"), [&](TrainingSpec &each) { each.classWeight = spec.classWeight; });
    part.put(QStringLiteral("positive"), [&](TrainingSpec &each) { each.positive = spec.positive; });
    part.put(QStringLiteral("metrics"), [&](TrainingSpec &each) { each.metrics = spec.metrics; });
    part.put(SplitRows::wrongField(spec.split), [&](TrainingSpec &each) { each.split = spec.split; });
    part.put(QStringLiteral("folds"), [&](TrainingSpec &each) { each.validation = spec.validation; });
    for (const PrepareKey &key : prepareKeys()) {
        std::visit(
            [&](const auto member) {
                part.put(preparationField(QLatin1String(key.name)),
                         [&](TrainingSpec &each) { each.prepare.*member = spec.prepare.*member; });
            },
            key.member);
    }
    for (const QString &name : spec.estimator.parameters.keys())
        part.put(name, [&](TrainingSpec &each) {
            each.estimator.parameters.insert(name, spec.estimator.parameters.value(name));
        });
    part.put(QStringLiteral("search"), [&](TrainingSpec &each) { each.search = spec.search; });
    return part.field();
}

} // namespace assay
