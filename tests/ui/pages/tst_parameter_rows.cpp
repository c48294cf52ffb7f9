#include "ui/pages/parameter_rows.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

using namespace assay;

/// The fields of an estimator's parameters.
class TestParameterRows final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsReadBack_data()
    {
        QTest::addColumn<QString>("kind");
        for (const QString &kind : estimatorKinds())
            QTest::newRow(qPrintable(kind)) << kind;
    }

    void whatIsShownIsReadBack()
    {
        QFETCH(QString, kind);
        EstimatorSpec given;
        given.kind = kind;
        ParameterRows rows;
        rows.setEstimator(given);
        const EstimatorSpec read = rows.estimator();
        QCOMPARE(read.kind, kind);
        for (const ParameterRule &rule : parameterRules(kind))
            QCOMPARE(read.parameters.value(rule.name), rule.defaultValue);
        QVERIFY(!rows.rows()->hasErrors());
    }

    void listsOfNames()
    {
        EstimatorSpec given;
        given.kind = QStringLiteral("xgboost");
        const QStringList names{QStringLiteral("temp"), QStringLiteral("feels like")};
        given.parameters.insert(QStringLiteral("monotone_increasing"), names);
        ParameterRows rows;
        rows.setEstimator(given);
        auto *edit = qobject_cast<QLineEdit *>(rows.rows()->editor(QStringLiteral("monotone_increasing")));
        QVERIFY(edit);
        QCOMPARE(edit->text(), QStringLiteral("temp, feels like"));
        QCOMPARE(rows.estimator().parameters.value(QStringLiteral("monotone_increasing")), ParameterValue(names));
        edit->setText(QStringLiteral(" hum ,, temp,"));
        QCOMPARE(rows.estimator().parameters.value(QStringLiteral("monotone_increasing")),
                 ParameterValue(QStringList{QStringLiteral("hum"), QStringLiteral("temp")}));
        edit->clear();
        QCOMPARE(rows.estimator().parameters.value(QStringLiteral("monotone_increasing")),
                 ParameterValue(QStringList()));
    }

    void wordsAreChosen()
    {
        EstimatorSpec given;
        given.kind = QStringLiteral("knn");
        given.parameters.insert(QStringLiteral("metric"), QStringLiteral("manhattan"));
        ParameterRows rows;
        rows.setEstimator(given);
        const auto *choice = qobject_cast<QComboBox *>(rows.rows()->editor(QStringLiteral("metric")));
        QVERIFY(choice);
        QCOMPARE(choice->currentText(), QStringLiteral("manhattan"));
        QCOMPARE(choice->count(), 2);
    }

    void aSearchTakesSeveralWords()
    {
        SearchSpec search;
        search.kind = QStringLiteral("random");
        search.space[QStringLiteral("weights")] = {
            {QStringLiteral("uniform"), QStringLiteral("distance")}, 0, 0, false};
        search.space[QStringLiteral("n_neighbors")] = {{}, 2, 30, true};
        ParameterRows rows;
        rows.show({QStringLiteral("knn"), {}}, search);
        auto *choice = qobject_cast<QComboBox *>(rows.rows()->editor(QStringLiteral("weights")));
        QVERIFY(choice);
        QCOMPARE(choice->currentText(), QStringLiteral("uniform; distance"));
        QVERIFY(rows.space() == search.space);
        QVERIFY(!rows.estimator().parameters.contains(QStringLiteral("weights")));
        // Only what was specified is varied, not what usually is.
        QVERIFY(rows.estimator().parameters.contains(QStringLiteral("metric")));
        choice->setCurrentText(QStringLiteral("uniform"));
        QVERIFY(!rows.space().contains(QStringLiteral("weights")));
        QCOMPARE(rows.estimator().parameters.value(QStringLiteral("weights")),
                 ParameterValue(QStringLiteral("uniform")));
    }

    void whatCannotBeReadIsNamed()
    {
        EstimatorSpec given;
        given.kind = QStringLiteral("mlp");
        ParameterRows rows;
        rows.setEstimator(given);
        qobject_cast<QLineEdit *>(rows.rows()->editor(QStringLiteral("hidden_layer_sizes")))
            ->setText(QStringLiteral("64 many"));
        QVERIFY(!rows.estimator().parameters.contains(QStringLiteral("hidden_layer_sizes")));
        QVERIFY(rows.rows()->error(QStringLiteral("hidden_layer_sizes")).contains(QStringLiteral("64 many")));
    }
};

QTEST_MAIN(TestParameterRows)
#include "tst_parameter_rows.moc"
