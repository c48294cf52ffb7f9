#include "core/base/json.h"
#include "core/data/csv_reader.h"
#include "core/data/dataset.h"
#include "tests/support/result_check.h"

#include <QStringEncoder>
#include <QTest>

using namespace assay;

namespace
{

/// Columns as NAME:TYPE=VALUE|VALUE…, missing as –.
QString shown(const Result<Table> &table)
{
    if (!table)
        return table.error().text;
    QStringList columns;
    for (const Column &column : table->columns) {
        QStringList values;
        for (std::int64_t row = 0; row < table->rowCount; ++row)
            values.append(column.isMissing(size_t(row)) ? QStringLiteral("–") : column.text(size_t(row)));
        columns.append(column.name + u':' + columnTypeName(column.type) + u'=' + values.join(u'|'));
    }
    return columns.join(u' ');
}

Result<Table> read(const QByteArray &bytes, const CsvOptions &options)
{
    NoProgress progress;
    return readCsv(bytes, QStringLiteral("a.csv"), options, progress);
}

QByteArray utf16(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

} // namespace

/// Files that are not written as RFC 4180 has it: found out, and read.
class TestCsvDialects final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sniffed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const QByteArray &bytes, const char *options, const char *table) {
            QTest::newRow(name) << bytes << QString::fromUtf8(options) << QString::fromUtf8(table);
        };
        row("plain", "a,b\n1,2.5\n", "", "a:integer=1 b:real=2.5");
        row("semicolon and decimal comma", "a;b\n1,5;x\n2;y\n", "semicolon, decimal comma",
            "a:real=1.5|2 b:category=x|y");
        row("thousands by points", "a;b\n1.234,5;1\n12,25;2\n", "semicolon, decimal comma, thousands by “.”",
            "a:real=1234.5|12.25 b:integer=1|2");
        row("points stay points", "a;b\n1.5;1,2\n", "semicolon", "a:real=1.5 b:category=1,2");
        row("decimal comma in quotes", "\"a\";\"b\"\n\"1,5\";\"x\"\n", "semicolon, decimal comma",
            "a:real=1.5 b:category=x");
        row("tabs", "a\tb\n1,5\tx\n", "tab, decimal comma", "a:real=1.5 b:category=x");
        row("single quotes", "a,b\n'x, y',1\n'z',2\n", "single quotes", "a:category=x, y|z b:integer=1|2");
        row("an apostrophe is no quote", "a,b\nit's,1\n", "", "a:category=it's b:integer=1");
        row("UTF-16, little end first", utf16(QStringLiteral("a;ß\n1,5;ä\n"), QStringConverter::Utf16LE),
            "semicolon, decimal comma, utf-16le", "a:real=1.5 ß:category=ä");
        row("UTF-16, big end first", utf16(QStringLiteral("a,b\n1,x\n"), QStringConverter::Utf16BE), "utf-16be",
            "a:integer=1 b:category=x");
    }

    void sniffed()
    {
        QFETCH(QByteArray, bytes);
        const CsvOptions options = sniffCsv(bytes);
        QTEST(options.description(), "options");
        QTEST(shown(read(bytes, options)), "table");
        // What is kept of the options reads the same.
        QCOMPARE(shown(read(bytes, CsvOptions::fromJson(options.toJson()))), shown(read(bytes, options)));
    }

    void told_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("options");
        QTest::addColumn<QString>("table");
        const auto row = [](const char *name, const QByteArray &bytes, const char *options, const char *table) {
            QTest::newRow(name) << bytes << QByteArray(options) << QString::fromUtf8(table);
        };
        row("no header", "1,x\n2,y\n", R"({"header":false})", "column_1:integer=1|2 column_2:category=x|y");
        row("Windows-1252", "a,b\n1,\x80uro\xfc\n", R"({"encoding":"windows-1252"})", "a:integer=1 b:category=€uroü");
        row("no character there", "a\n\x81\n", R"({"encoding":"windows-1252"})",
            "Cannot read “a.csv”: it is not written in windows-1252. Choose another encoding.");
        row("ISO 8859-1", "a\n\xe4\n", R"({"encoding":"iso-8859-1"})", "a:category=ä");
        row("half a character of UTF-16",
            "\xff\xfe"
            "a",
            R"({"encoding":"utf-16le"})",
            "Cannot read “a.csv”: it is not written in utf-16le. Choose another encoding.");
        row("not that encoding", "a,b\n1,\xfc\n", "{}",
            "Cannot read “a.csv”: line 2, column 2, is not valid UTF-8. Save the file as UTF-8, or read it in its own "
            "encoding, "
            "such as windows-1252.");
        row("no quotes", "a,b\n\"x,1\n", R"({"quote":""})", "a:category=\"x b:integer=1");
        row("thousands by commas", "a;b\n1,234.5;1\n99;2\n", R"({"delimiter":";","thousands":","})",
            "a:real=1234.5|99 b:integer=1|2");
        row("thousands by spaces", "a;b\n1 234;1\n-12 345 678;2\n", R"({"delimiter":";","thousands":" "})",
            "a:integer=1234|-12345678 b:integer=1|2");
        row("groups of two are no number", "a;b\n12,34;1\n", R"({"delimiter":";","thousands":","})",
            "a:category=12,34 b:integer=1");
        row("a point in a decimal comma file", "a;b\n1.5;1\n", R"({"delimiter":";","decimal":","})",
            "a:category=1.5 b:integer=1");
        row("exponent", "a;b\n1,5e3;-2,5E-1\n", R"({"delimiter":";","decimal":","})", "a:real=1500 b:real=-0.25");
        row("missing word", "a,b\n-,1\n3,2\n", R"({"missing":["-"]})", "a:integer=–|3 b:integer=1|2");
    }

    void told()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, options);
        const auto json = parseJsonObject(options, QStringLiteral("options"));
        QVERIFY_RESULT(json);
        QTEST(shown(read(bytes, CsvOptions::fromJson(*json))), "table");
    }

    void contradictionsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("delimiter") << QByteArray(R"({"delimiter":"a"})");
        QTest::newRow("quote") << QByteArray(R"({"quote":"x"})");
        QTest::newRow("decimal") << QByteArray(R"({"decimal":";"})");
        QTest::newRow("thousands") << QByteArray(R"({"thousands":"_"})");
        QTest::newRow("both") << QByteArray(R"({"decimal":",","thousands":","})");
        QTest::newRow("encoding") << QByteArray(R"({"encoding":"ebcdic"})");
    }

    void contradictionsAreRefused()
    {
        QFETCH(QByteArray, options);
        const auto json = parseJsonObject(options, QStringLiteral("options"));
        QVERIFY_RESULT(json);
        const auto table = read("a,b\n1,2\n", CsvOptions::fromJson(*json));
        QVERIFY_ERROR(table, ErrorCode::Usage);
        QVERIFY(table.error().text.endsWith(u'.'));
    }

    /// Versions that were stored before an option came keep their identity.
    void usualOptionsStayAsTheyWere()
    {
        QCOMPARE(compactJson(CsvOptions().toJson()),
                 QByteArray(R"({"delimiter":",","missing":["","NA","NaN","null"]})"));
    }
};

QTEST_GUILESS_MAIN(TestCsvDialects)
#include "tst_csv_dialects.moc"
