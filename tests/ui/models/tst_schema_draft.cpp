#include "tests/support/result_check.h"
#include "ui/models/schema_draft.h"
#include "ui/models/schema_table_model.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace assay;

namespace
{

Schema schemaOf(std::int64_t id)
{
    Schema schema;
    schema.id = id;
    SchemaColumn number;
    number.name = QStringLiteral("x");
    SchemaColumn word;
    word.name = QStringLiteral("w");
    word.type = ColumnType::Category;
    word.values = QStringList{QStringLiteral("a"), QStringLiteral("b")};
    schema.columns = {number, word};
    return schema;
}

SchemaEdit unit(const QString &text)
{
    return {SchemaEdit::Action::Set, QStringLiteral("x.unit"), QStringList{text}};
}

} // namespace

class TestSchemaDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatIsChangedBackIsNoChange()
    {
        SchemaDraft draft;
        draft.begin(schemaOf(1));
        QVERIFY_RESULT(draft.apply(unit(QStringLiteral("km"))));
        QVERIFY(draft.isChanged());
        QVERIFY_RESULT(draft.apply({SchemaEdit::Action::Remove, QStringLiteral("x.unit")}));
        QVERIFY(!draft.isChanged());
        QVERIFY_ERROR(draft.apply({SchemaEdit::Action::Set, QStringLiteral("y.unit"), {QStringLiteral("km")}}),
                      ErrorCode::Invalid);
        QVERIFY(!draft.isChanged());
    }

    void theLastEditIsTakenBack()
    {
        SchemaDraft draft;
        draft.begin(schemaOf(1));
        QSignalSpy changes(&draft, &SchemaDraft::changed);
        draft.undo();
        QCOMPARE(changes.size(), 0);
        QVERIFY_RESULT(draft.apply(unit(QStringLiteral("km"))));
        QVERIFY_RESULT(draft.apply(unit(QStringLiteral("m"))));
        draft.undo();
        QCOMPARE(draft.schema().columns[0].unit, QStringLiteral("km"));
        QVERIFY(draft.isChanged());
        draft.undo();
        QCOMPARE(draft.schema().columns[0].unit, QString());
        QVERIFY(!draft.isChanged());
        QCOMPARE(changes.size(), 4);
    }

    void editsWaitWhileAnotherSchemaIsShown()
    {
        SchemaDraft draft;
        draft.begin(schemaOf(1));
        QVERIFY_RESULT(draft.apply(unit(QStringLiteral("km"))));
        draft.begin(schemaOf(2));
        QVERIFY(!draft.isChanged());
        draft.begin(schemaOf(1));
        QCOMPARE(draft.schema().columns.front().unit, QStringLiteral("km"));
        QCOMPARE(draft.edits(), QList<SchemaEdit>{unit(QStringLiteral("km"))});
        draft.discard();
        draft.begin(schemaOf(2));
        draft.begin(schemaOf(1));
        QVERIFY(!draft.isChanged());
    }

    void anotherProjectBeginsAnew()
    {
        SchemaDraft draft;
        draft.begin(schemaOf(1));
        QVERIFY_RESULT(draft.apply(unit(QStringLiteral("km"))));
        draft.forget();
        Schema other = schemaOf(1);
        other.columns.pop_back();
        draft.begin(other);
        QVERIFY(!draft.isChanged());
        QCOMPARE(draft.schema().columns.size(), size_t(1));
    }

    void cellsAreEdits()
    {
        SchemaDraft draft;
        SchemaTableModel model(draft);
        draft.begin(schemaOf(1));
        const auto set = [&](int row, int column, const char *text) {
            return model.setData(model.index(row, column), QString::fromUtf8(text), Qt::EditRole);
        };
        QVERIFY(!set(0, SchemaTableModel::Unit, "km"));
        model.show({}, true);
        QVERIFY(set(0, SchemaTableModel::Unit, "km"));
        QVERIFY(set(0, SchemaTableModel::Allowed, "-1..2.5"));
        QVERIFY(set(0, SchemaTableModel::Missing, "2%"));
        QVERIFY(set(0, SchemaTableModel::Unique, "yes"));
        QVERIFY(set(1, SchemaTableModel::Allowed, "c, a"));
        QVERIFY(set(1, SchemaTableModel::Description, "which one"));
        QSignalSpy refusals(&model, &SchemaTableModel::refused);
        QVERIFY(!set(0, SchemaTableModel::Allowed, "2..1"));
        QCOMPARE(refusals.count(), 1);
        QStringList edits;
        for (const SchemaEdit &edit : draft.edits())
            edits.append(edit.toText());
        QCOMPARE(edits,
                 QStringList({QStringLiteral("set x.unit km"), QStringLiteral("set x.range -1..2.5"),
                              QStringLiteral("set x.missing 2%"), QStringLiteral("set x.unique yes"),
                              QStringLiteral("set w.values c a"), QStringLiteral("set w.description 'which one'")}));
        QCOMPARE(model.index(0, SchemaTableModel::Missing).data().toString(), QStringLiteral("at most 2 %"));
        QCOMPARE(model.index(1, SchemaTableModel::Allowed).data().toString(), QStringLiteral("a, c"));
    }
};

QTEST_MAIN(TestSchemaDraft)
#include "tst_schema_draft.moc"
