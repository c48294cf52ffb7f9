#include "core/data/logged_line.h"

#include <QRegularExpression>
#include <QTest>

#include <string>

using namespace assay;

namespace
{

using Fault = LoggedLine::Fault;

QString numberText(double value)
{
    return QString::number(value, 'g', 17);
}

/// All that a line says, in one text.
QString told(const LoggedLine &line)
{
    QStringList parts;
    if (line.step)
        parts.append(QStringLiteral("step %1").arg(*line.step));
    if (line.time)
        parts.append(QStringLiteral("time %1").arg(*line.time));
    for (const LoggedLine::Point &point : line.points)
        parts.append(point.key + u'=' + numberText(point.value));
    for (auto param = line.params.begin(); param != line.params.end(); ++param)
        parts.append(QStringLiteral("param ") + param.key() + u'=' + param.value());
    for (auto tag = line.tags.begin(); tag != line.tags.end(); ++tag)
        parts.append(QStringLiteral("tag ") + tag.key() + u'=' + tag.value());
    for (const LoggedLine::File &file : line.files)
        parts.append(QStringLiteral("file ") + file.path + (file.name.isEmpty() ? QString() : u'>' + file.name));
    for (const LoggedLine::Trouble &trouble : line.troubles)
        parts.append(QStringLiteral("! ") + trouble.what);
    return parts.join(QStringLiteral("; "));
}

QString nested(const char *open, const char *close, int depth)
{
    return QString::fromLatin1(open).repeated(depth) + QStringLiteral("1") + QString::fromLatin1(close).repeated(depth);
}

} // namespace

class TestLoggedLine final : public QObject
{
    Q_OBJECT

private:
    LoggedLineReader m_reader;

    QString read(const QByteArray &line) { return told(m_reader.read({line.constData(), size_t(line.size())})); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void linesAreRead_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &line, const QString &says) {
            QTest::newRow(name) << line << says;
        };
        const auto text = [](const char *bytes) { return QString::fromUtf8(bytes); };
        row("nothing", "", {});
        row("white space", " \t\r", {});
        row("an empty object", "{}", {});
        row("one value", "{\"loss\": 0.25}", text("loss=0.25"));
        row("all at once",
            "{\"step\":3,\"loss\":0.5,\"acc\":1,\"params\":{\"lr\":0.1},\"tags\":{\"a\":\"b\"},\"file\":\"x/y.png\"}",
            text("step 3; loss=0.5; acc=1; param lr=0.1; tag a=b; file x/y.png"));
        row("a carriage return", "{\"loss\": 1}\r", text("loss=1"));
        row("numbers", "{\"a\":-0.5,\"b\":1e-300,\"c\":12345678901234567890,\"d\":0.1}",
            text("a=-0.5; b=1e-300; c=1.2345678901234567e+19; d=0.10000000000000001"));
        row("words in quotes", "{\"a\":\"NaN\",\"b\":\"Infinity\",\"c\":\"-Infinity\"}", text("a=nan; b=inf; c=-inf"));
        row("words as Python writes them", "{\"a\":NaN,\"b\": Infinity ,\"c\":-Infinity}",
            text("a=nan; b=inf; c=-inf"));
        row("names of all kinds", "{\"größe/m²\":1,\"a\\u0062\\\"\":2}", text("größe/m²=1; ab\"=2"));
        row("a name twice", "{\"a\":1,\"a\":2}", text("a=1; a=2"));
        row("negative step", "{\"step\":-7,\"a\":1}", text("step -7; a=1"));
        row("step as Python divides", "{\"step\":3.0,\"a\":1}", text("step 3; a=1"));
        row("largest step", "{\"step\":9223372036854775807,\"a\":1}", text("step 9223372036854775807; a=1"));
        row("milliseconds", "{\"time\":1700000000000,\"a\":1}", text("time 1700000000000; a=1"));
        row("ISO 8601", "{\"time\":\"2026-11-23T09:30:00.250+01:00\",\"a\":1}", text("time 1795422600250; a=1"));
        row("ISO 8601 in UTC", "{\"time\":\"2026-11-23T08:30:00Z\"}", text("time 1795422600000"));
        row("texts of all kinds",
            "{\"params\":{\"a\":\"x y\",\"b\":1e-3,\"c\":true,\"d\":null,\"e\":[1, "
            "{\"f\":\"g\"}],\"h\":{},\"i\":\"\"}}",
            text("param a=x y; param b=1e-3; param c=true; param d=null; param e=[1, {\"f\":\"g\"}]; param h={}; "
                 "param i="));
        row("a named file", "{\"file\":{\"path\":\"/tmp/a.png\",\"name\":\"plots/roc.png\"}}",
            text("file /tmp/a.png>plots/roc.png"));

        const QString json = text("! is not valid JSON in UTF-8; it was left out");
        row("no JSON", "loss: 3", text("! is no JSON object, such as {\"loss\": 0.2}; it was left out"));
        row("no object", "[1, 2]", text("! is no JSON object, such as {\"loss\": 0.2}; it was left out"));
        row("a number alone", "17", text("! is no JSON object, such as {\"loss\": 0.2}; it was left out"));
        row("unclosed", "{\"loss\": 1", json);
        row("an unclosed string", "{\"loss\": \"1", json);
        row("two objects", "{\"a\":1} {\"b\":2}", json);
        row("a comma too many", "{\"a\":1,}", json);
        row("no colon", "{\"a\" 1}", json);
        row("single quotes", "{'a': 1}", json);
        row("no UTF-8", "{\"a\xff\": 1}", json);
        row("half a character", "{\"a\": \"\xe2\x82\"}", json);
        row("NUL", QByteArray("{\"a\": 1}\0", 9), json);
        row("a broken escape", "{\"a\": \"\\x\"}", json);
        row("step of text", "{\"step\":\"3\",\"a\":1,\"params\":{\"b\":1}}",
            text("param b=1; ! has a step that is no whole number, such as {\"step\": 3, \"loss\": 0.2}; its values "
                 "were left out"));
        for (const char *step : {"1.5", "NaN", "null", "9223372036854775808", "[1]", "{}"})
            row(step, QByteArray("{\"a\":1,\"step\":") + step + "}",
                text("! has a step that is no whole number, such as {\"step\": 3, \"loss\": 0.2}; its values were left "
                     "out"));
        for (const char *time : {"\"tomorrow\"", "1e300", "true"})
            row(time, QByteArray("{\"a\":1,\"time\":") + time + "}",
                text("a=1; ! has a time that is neither milliseconds since 1970 nor such as 2026-11-23T09:30:00Z; the "
                     "time when it came was taken"));
        for (const char *value : {"\"high\"", "true", "null", "[0.5]", "{\"b\":1}", "1.2.3", "1e999", "--1"})
            row(value, QByteArray("{\"a\":") + value + ",\"b\":2}",
                text("b=2; ! has a value, “a”, that is no number; it was left out"));
        row("params of a list", "{\"params\":[1],\"a\":1}",
            text("a=1; ! has params that are no object, such as {\"params\": {\"name\": \"value\"}}; they were left "
                 "out"));
        for (const char *file : {"1", "\"\"", "{}", "{\"name\":\"a\"}", "[\"a\"]"})
            row(file, QByteArray("{\"file\":") + file + "}",
                text("! has a file that is no path, such as {\"file\": \"plots/roc.png\"}; it was left out"));
        for (const char *name : {"", "  ", "a\\u0000b"})
            row(qPrintable(QStringLiteral("name '%1'").arg(QLatin1String(name))),
                QByteArray("{\"") + name + "\":1,\"b\":2}",
                text("b=2; ! has a name that is empty, holds a NUL or is longer than 250 characters; its value was "
                     "left out"));
        row("a kind is told once", "{\"a\":\"x\",\"b\":\"y\"}",
            text("! has a value, “a”, that is no number; it was left out"));
    }

    void linesAreRead()
    {
        QFETCH(QByteArray, line);
        QTEST(read(line), "says");
    }

    void whatIsLongIsBounded()
    {
        QCOMPARE(read("{\"" + QByteArray("x").repeated(250) + "\": 1}").size(), 252);
        QVERIFY(read("{\"" + QByteArray("x").repeated(251) + "\": 1}").startsWith(u"! has a name"));
        QCOMPARE(read(QByteArray("{\"params\":{\"a\":\"") + QByteArray("x").repeated(16'384) + "\"}}").size(), 16'392);
        QVERIFY(read(QByteArray("{\"params\":{\"a\":\"") + QByteArray("x").repeated(16'385) + "\"}}")
                    .startsWith(u"! has a text, “a”"));
        QVERIFY(
            read(QByteArray("{\"a\": \"") + QByteArray("x").repeated(1 << 20) + "\"}").contains(u"longer than 1 MB"));
        QByteArray many = "{";
        for (int i = 0; i < 50'000; ++i)
            many += "\"k" + QByteArray::number(i) + "\":1,";
        const LoggedLine line = m_reader.read((many + "\"z\":1}").toStdString());
        QCOMPARE(line.points.size(), LoggedLineReader::mostValues);
        QCOMPARE(line.troubles.size(), size_t(1));
        QCOMPARE(line.troubles.front().fault, Fault::TooManyValues);
    }

    void bracketsInBracketsAreNoDanger()
    {
        for (const int depth : {10, 1'000, 10'000, 100'000}) {
            const QByteArray array = nested("[", "]", depth).toUtf8();
            const QByteArray object = nested("{\"a\":", "}", depth).toUtf8();
            QVERIFY(read(array).contains(u"is no JSON object") || read(array).contains(u"not valid JSON"));
            QVERIFY2(read("{\"a\":" + array + "}").startsWith(u'!'), qPrintable(QString::number(depth)));
            QVERIFY2(read("{\"params\":{\"a\":" + array + "}}").startsWith(depth < 8'000 ? u'p' : u'!'),
                     qPrintable(QString::number(depth)));
            QVERIFY(read(object).startsWith(u'!'));
            QVERIFY(read(QByteArray("[").repeated(depth)).startsWith(u'!'));
            QVERIFY(read(QByteArray("{\"a\":").repeated(depth)).startsWith(u'!'));
        }
    }

    /// One reader reads on after whatever it was given.
    void aReaderGoesOn()
    {
        for (const char *broken : {"{\"a\":", "{\"a\":[[[", "]", "{\"a\":1}}", "\xff"}) {
            QVERIFY2(read(broken).startsWith(u'!'), broken);
            QCOMPARE(read("{\"step\":1,\"loss\":2}"), QStringLiteral("step 1; loss=2"));
        }
    }
};

QTEST_GUILESS_MAIN(TestLoggedLine)
#include "tst_logged_line.moc"
