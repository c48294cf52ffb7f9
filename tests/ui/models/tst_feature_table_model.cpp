#include "ui/models/feature_table_model.h"
#include "ui/widgets/data_table.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace assay;

/// What a person chooses for each column, from a specification and back into one.
class TestFeatureTableModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsSaidAgain()
    {
        TrainingSpec spec;
        spec.target = QStringLiteral("y");
        // Out of the order of the data, and with a category that needs no list.
        spec.exclude = {QStringLiteral("id"), QStringLiteral("day")};
        spec.slices = {QStringLiteral("word"), QStringLiteral("id")};
        spec.prepare.oneHot = {QStringLiteral("word"), QStringLiteral("kind")};
        spec.prepare.log = {QStringLiteral("b")};
        spec.prepare.clip = {QStringLiteral("b"), QStringLiteral("a")};
        FeatureTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(columns(), spec);
        model.setReserved({{QStringLiteral("y"), QStringLiteral("Target")}});
        QCOMPARE(printed(model),
                 QStringLiteral("a number [x]|b log [x]|kind one-hot -|word one-hot -|text unused (text) -|"
                                "day left out -|id left out -|y target -"));
        QVERIFY(model.hasWords() && model.hasClipped() && !model.hasDates() && !model.hasTargetMeans());
        TrainingSpec again;
        again.target = spec.target;
        model.fill(again);
        QCOMPARE(writeTrainingSpec(again), writeTrainingSpec(spec));
    }

    void aChoiceMovesAColumnFromListToList()
    {
        TrainingSpec spec;
        spec.target = QStringLiteral("y");
        FeatureTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.show(columns(), spec);
        const QSignalSpy edited(&model, &FeatureTableModel::edited);
        QVERIFY(choose(model, 0, QStringLiteral("Power")));
        QVERIFY(model.setData(model.index(0, FeatureTableModel::Clip), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(choose(model, 3, QStringLiteral("Target mean")));
        QVERIFY(choose(model, 4, QStringLiteral("Ordinal")));
        QCOMPARE(edited.size(), 4);
        model.fill(spec);
        QCOMPARE(spec.prepare.power, QStringList{QStringLiteral("a")});
        QCOMPARE(spec.prepare.clip, QStringList{QStringLiteral("a")});
        QCOMPARE(spec.prepare.targetEncode, QStringList{QStringLiteral("word")});
        QCOMPARE(spec.prepare.ordinal, QStringList{QStringLiteral("text")});
        // What became a category is clipped no more.
        QVERIFY(choose(model, 0, QStringLiteral("One-hot")));
        model.fill(spec);
        QCOMPARE(spec.prepare.power + spec.prepare.clip, QStringList());
        QCOMPARE(spec.prepare.oneHot, QStringList{QStringLiteral("a")});
        QVERIFY(!model.setData(model.index(0, FeatureTableModel::Clip), Qt::Checked, Qt::CheckStateRole));
        // A date is not made a logarithm of.
        QVERIFY(!choose(model, 5, QStringLiteral("Log")));
        QVERIFY(model.hasDates());
    }

    void setsOfCategoriesAreForTrees()
    {
        TrainingSpec spec;
        spec.target = QStringLiteral("y");
        FeatureTableModel model;
        model.show(columns(), spec);
        QVERIFY(!choose(model, 3, QStringLiteral("Category sets")));
        model.setTakesCategories(true);
        QVERIFY(choose(model, 3, QStringLiteral("Category sets")));
        QVERIFY(choose(model, 0, QStringLiteral("Category sets")));
        QVERIFY(!choose(model, 5, QStringLiteral("Category sets")));
        QVERIFY(model.hasWords());
        model.fill(spec);
        QCOMPARE(spec.prepare.categorical, (QStringList{QStringLiteral("a"), QStringLiteral("word")}));
        // What was chosen stays when the estimator is another, and can be taken back.
        model.setTakesCategories(false);
        QCOMPARE(model.index(3, FeatureTableModel::Becomes).data().toString(), QStringLiteral("Category sets"));
        model.show(columns(), spec);
        QCOMPARE(model.index(0, FeatureTableModel::Becomes).data().toString(), QStringLiteral("Category sets"));
        QVERIFY(choose(model, 0, QStringLiteral("Number")));
        QVERIFY(!choose(model, 0, QStringLiteral("Category sets")));
    }

    void reservedColumnsAreNoFeatures()
    {
        TrainingSpec spec;
        spec.target = QStringLiteral("y");
        spec.exclude = {QStringLiteral("y"), QStringLiteral("id")};
        spec.prepare.oneHot = {QStringLiteral("kind")};
        FeatureTableModel model;
        model.show(columns(), spec);
        model.setReserved({{QStringLiteral("y"), QStringLiteral("Target")},
                           {QStringLiteral("kind"), QStringLiteral("Group")},
                           {QStringLiteral("id"), QStringLiteral("Row weight")}});
        QVERIFY(!model.flags(model.index(2, FeatureTableModel::Becomes)).testFlag(Qt::ItemIsEditable));
        TrainingSpec said;
        said.target = spec.target;
        model.fill(said);
        QCOMPARE(said.prepare, PrepareSpec());
        QCOMPARE(said.exclude, QStringList{QStringLiteral("id")});
        // A column that is reserved no more is what it was before.
        model.setReserved({{QStringLiteral("y"), QStringLiteral("Target")}});
        model.fill(said);
        QCOMPARE(said.prepare.oneHot, spec.prepare.oneHot);
    }

private:
    static std::vector<FeatureTableModel::Source> columns()
    {
        return {{QStringLiteral("a"), ColumnType::Real},       {QStringLiteral("b"), ColumnType::Integer},
                {QStringLiteral("kind"), ColumnType::Integer}, {QStringLiteral("word"), ColumnType::Category},
                {QStringLiteral("text"), ColumnType::Text},    {QStringLiteral("day"), ColumnType::Date},
                {QStringLiteral("id"), ColumnType::Integer},   {QStringLiteral("y"), ColumnType::Real}};
    }

    static bool choose(FeatureTableModel &model, int row, const QString &text)
    {
        return model.setData(model.index(row, FeatureTableModel::Becomes), text, Qt::EditRole);
    }

    /// A line a column: what it becomes, and whether it is clipped or cannot be.
    static QString printed(const FeatureTableModel &model)
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QVariant clip = model.index(row, FeatureTableModel::Clip).data(Qt::CheckStateRole);
            lines.append(QStringLiteral("%1 %2 %3")
                             .arg(model.index(row, FeatureTableModel::Name).data().toString(),
                                  model.index(row, FeatureTableModel::Becomes).data().toString().toLower(),
                                  !clip.isValid()               ? QStringLiteral("-")
                                  : clip.toInt() == Qt::Checked ? QStringLiteral("[x]")
                                                                : QStringLiteral("[ ]")));
        }
        return lines.join(u'|');
    }
};

QTEST_MAIN(TestFeatureTableModel)
#include "tst_feature_table_model.moc"
