#include "core/data/data_format.h"
#include "core/data/parquet_reader.h"
#include "tests/support/result_check.h"

#include <QFile>

using namespace assay;

namespace
{

#ifdef ASSAY_HAS_ARROW
constexpr bool hasArrow = true;
#else
constexpr bool hasArrow = false;
#endif
constexpr const char *withoutArrow =
    "this build has no Arrow: configure with -DASSAY_ARROW_ROOT=…/site-packages/pyarrow";

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(ASSAY_SOURCE_DIR "/tests/fixtures/parquet/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Table> read(const QByteArray &bytes)
{
    NoProgress unwatched;
    return readTable(bytes, QStringLiteral("a.parquet"), sniffFormat(bytes), unwatched);
}

} // namespace

/// Files that PyArrow wrote; without Arrow, only that they are refused with a sentence that says so.
class TestParquetReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArrowItIsSaid()
    {
        if (hasArrow)
            QSKIP("this build has Arrow");
        const auto table = read(fixture(QStringLiteral("types.parquet")));
        QVERIFY_ERROR(table, ErrorCode::Invalid);
        QVERIFY2(table.error().text.contains(QStringLiteral("without Arrow")), qPrintable(table.error().text));
    }

    void types()
    {
        if (!hasArrow)
            QSKIP(withoutArrow);
        const auto table = read(fixture(QStringLiteral("types.parquet")));
        QVERIFY_RESULT(table);
        QStringList columns;
        for (const Column &column : table->columns) {
            QStringList values;
            for (size_t row = 0; row < size_t(table->rowCount); ++row)
                values.append(column.isMissing(row) ? QStringLiteral("·") : column.text(row));
            columns.append(
                QStringLiteral("%1 %2: %3").arg(column.name, columnTypeName(column.type), values.join(u'|')));
        }
        QCOMPARE(columns,
                 QStringList(
                     {QStringLiteral("flag boolean: true|·|false|true"), QStringLiteral("whole integer: 1|-2|·|3"),
                      QStringLiteral("large text: 9007199254740993|1|·|2"), QStringLiteral("half real: 0.5|·|·|-1.25"),
                      QStringLiteral("real real: 0.1|1e+300|·|3"), QStringLiteral("price real: 2.5|·|3|-1.25"),
                      QStringLiteral("word category: 5|007|·|·"), QStringLiteral("kind category: a|b|·|a"),
                      QStringLiteral("day date: 2011-01-31|·|1969-12-31|2011-02-28"),
                      QStringLiteral("at timestamp: 2011-01-31T10:20:30.125Z|·|"
                                     "1969-12-31T23:59:59.999Z|2011-01-01T00:00:00Z"),
                      QStringLiteral("nested.x integer: 1|·|·|4"), QStringLiteral("nested.y.z category: u|·|·|v"),
                      QStringLiteral("nothing real: ·|·|·|·")}));
    }

    void whatNoColumnHoldsIsRefused()
    {
        if (!hasArrow)
            QSKIP(withoutArrow);
        for (const char *name : {"list.parquet", "binary.parquet"}) {
            const auto table = read(fixture(QString::fromLatin1(name)));
            QVERIFY_ERROR(table, ErrorCode::Invalid);
            QVERIFY2(table.error().text.contains(QStringLiteral("column “a”")), qPrintable(table.error().text));
        }
    }

    void damagedFilesAreRefused()
    {
        if (!hasArrow)
            QSKIP(withoutArrow);
        const QByteArray whole = fixture(QStringLiteral("types.parquet"));
        for (qsizetype size = 4; size < whole.size(); size += 37)
            QVERIFY_ERROR(read(whole.left(size)), ErrorCode::Invalid);
        // A flipped byte gives a sentence or other values, and never more.
        for (qsizetype place = 4; place < whole.size(); place += 5) {
            QByteArray flipped = whole;
            flipped[place] = char(flipped[place] ^ 0x55);
            const auto table = read(flipped);
            QVERIFY(table || !table.error().text.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestParquetReader)
#include "tst_parquet_reader.moc"
