#include "tests/support/small_project.h"

#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/work/import_data.h"
#include "core/work/infer_schema.h"
#include "core/work/manage_people.h"
#include "core/work/promote_model.h"
#include "core/work/train_model.h"

namespace assay
{

namespace
{

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

SmallProject::SmallProject(const QString &folder) : m_folder(folder)
{
    NoProgress unwatched;
    m_project = must(createProject(folder, {QStringLiteral("Ada"), QStringLiteral("data scientist")}));
    const Person ada = person(QStringLiteral("Ada"));
    for (const char *lead : {"Ben", "Cleo"})
        must(addPerson(*m_project, ada, QString::fromLatin1(lead), QStringLiteral("team lead")));
    const QString file = folder + QStringLiteral("-sales.csv");
    must(writeFileAtomically(file, csv()));
    must(importData(*m_project, ada, {QStringLiteral("sales"), file, QStringLiteral("value"), {}, {}}, unwatched));
    must(inferAndStoreSchema(*m_project, ada, {QStringLiteral("sales"), 1}, unwatched));
    m_mean = train(QStringLiteral("mean"));
    m_ridge = train(QStringLiteral("ridge"));
}

Person SmallProject::person(const QString &name) const
{
    return must(findPerson(*m_project, name));
}

Run SmallProject::train(const QString &estimator)
{
    NoProgress unwatched;
    TrainingSpec spec;
    spec.experiment = QStringLiteral("sales");
    spec.name = estimator;
    spec.data = QStringLiteral("sales@1");
    spec.target = QStringLiteral("value");
    spec.exclude = {QStringLiteral("id")};
    spec.seed = 7;
    spec.estimator.kind = estimator;
    return must(trainModel(*m_project, person(QStringLiteral("Ada")), spec, unwatched));
}

ModelVersion SmallProject::registerRidge()
{
    return must(registerModel(*m_project, person(QStringLiteral("Ada")), m_ridge.id, QStringLiteral("demand"), {}));
}

PromotionRequest SmallProject::ask(const ModelVersion &version)
{
    return must(requestPromotion(*m_project, person(QStringLiteral("Ada")), {version.name, version.version},
                                 QStringLiteral("It halves the error.")));
}

void SmallProject::importLaterData()
{
    NoProgress unwatched;
    const QString file = m_folder + QStringLiteral("-later.csv");
    must(writeFileAtomically(file, csv(2)));
    must(importData(*m_project, person(QStringLiteral("Ada")),
                    {QStringLiteral("sales"), file, QStringLiteral("value"), {}, {}}, unwatched));
}

QByteArray SmallProject::csv(double factor)
{
    Random random(5, "small project");
    QByteArray text = "id,day,region,price,value\n";
    const char *regions[] = {"north", "south", "west"};
    for (int i = 0; i < 240; ++i) {
        const double price = 5 + 10 * random.uniform();
        const double value = factor * (200 - 8 * price + 20 * (i % 3) + 4 * random.normal());
        text += QByteArray::number(i + 1) + ",2024-" + (i < 120 ? "01-" : "02-") +
                QByteArray::number(1 + i % 28).rightJustified(2, '0') + ',' + regions[i % 3] + ',' +
                QByteArray::number(price, 'f', 2) + ',' + QByteArray::number(value, 'f', 2) + '\n';
    }
    return text;
}

} // namespace assay
