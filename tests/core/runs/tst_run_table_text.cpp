#include "core/runs/index/run_table_text.h"

#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/data/csv_reader.h"
#include "tests/support/result_check.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>

using namespace assay;

namespace
{

using Cell = RunTableText::Cell;

Cell missing()
{
    return {};
}

Cell number(double value, const char *shown = "")
{
    return {Cell::Kind::Number, value, QString::fromUtf8(shown)};
}

Cell text(const QString &words)
{
    return {Cell::Kind::Text, 0, words};
}

constexpr double infinity = std::numeric_limits<double>::infinity();
const double notANumber = std::nan("");

/// Texts that some format takes for its own.
QStringList hostileTexts()
{
    return {QStringLiteral("plain"),
            QStringLiteral("größe · 温度 · 🚲"),
            QStringLiteral("a,b;c\td"),
            QStringLiteral("say \"hi\""),
            QStringLiteral("\""),
            QStringLiteral("two\nlines\r\nthree\rfour"),
            QStringLiteral("  outer spaces "),
            QStringLiteral("=1+1"),
            QStringLiteral("+1"),
            QStringLiteral("-1+2"),
            QStringLiteral("@sum"),
            QStringLiteral("|pipe|"),
            QStringLiteral("back\\slash"),
            QStringLiteral("`code`"),
            QStringLiteral("*bold* __init__ learning_rate ~~gone~~"),
            QStringLiteral("[link](http://a.b) <b>html</b> &amp; &#38; A & B"),
            QStringLiteral("# $ % & _ { } ~ ^ \\"),
            QStringLiteral("--flag ,,low'' <<"),
            QStringLiteral("[1, 2]"),
            QStringLiteral("* star"),
            QStringLiteral("0.3 ± 0.1 − 2 × 3 … ∞"),
            QStringLiteral("null"),
            QStringLiteral("{\"a\": [1]}"),
            QString()};
}

QList<double> hostileNumbers()
{
    return {0.1,
            -0.0,
            1.0 / 3,
            1e300,
            -5e-324,
            9007199254740993.0,
            123456789.0,
            1e15 + 0.3,
            std::numeric_limits<double>::max(),
            std::numeric_limits<double>::min()};
}

/// One text and one number a row.
RunTableText hostileTable()
{
    RunTableText table;
    table.columns = {{QStringLiteral("Name"), QStringLiteral("name")},
                     {QStringLiteral("Error, \"rmse\""), QStringLiteral("metrics.a,\"b\"\n|_"), true}};
    const QList<double> numbers = hostileNumbers();
    const QStringList texts = hostileTexts();
    for (qsizetype i = 0; i < texts.size(); ++i)
        table.rows.push_back({text(texts[i]), number(numbers[i % numbers.size()])});
    table.rows.push_back({missing(), missing()});
    return table;
}

RunTableText oneCell(const Cell &cell, bool isNumber = false)
{
    RunTableText table;
    table.columns = {{QStringLiteral("T"), QStringLiteral("k"), isNumber}};
    table.rows = {{cell}};
    return table;
}

/// The last line but `fromEnd`, without what stands around a single cell.
QString cellIn(const RunTableText &table, RunTableFormat format)
{
    const QStringList lines = QString::fromUtf8(writeRunTable(table, format)).split(u'\n');
    if (format == RunTableFormat::Markdown)
        return lines.value(2).mid(2).chopped(2);
    return lines.value(5).chopped(3);
}

} // namespace

class TestRunTableText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsHaveNames()
    {
        for (const char *name : {"csv", "markdown", "latex", "json"}) {
            const auto format = runTableFormatFromName(QString::fromLatin1(name));
            QVERIFY2(format, name);
            QCOMPARE(runTableFormatName(*format), QString::fromLatin1(name));
        }
        QVERIFY(!runTableFormatFromName(QStringLiteral("CSV")));
        QVERIFY(!runTableFormatFromName(QString()));
        QCOMPARE(runTableSuffix(RunTableFormat::Csv), QStringLiteral("csv"));
        QCOMPARE(runTableSuffix(RunTableFormat::Markdown), QStringLiteral("md"));
        QCOMPARE(runTableSuffix(RunTableFormat::Latex), QStringLiteral("tex"));
        QCOMPARE(runTableSuffix(RunTableFormat::Json), QStringLiteral("json"));
    }

    void csvIsAsSpreadsheetsReadIt()
    {
        RunTableText table;
        table.columns = {{QStringLiteral("Name"), QStringLiteral("name")},
                         {QStringLiteral("Depth"), QStringLiteral("params.depth")},
                         {QStringLiteral("Error"), QStringLiteral("metrics.rmse"), true}};
        table.rows = {{text(QStringLiteral("a, \"b\"\nc")), text(QStringLiteral("-6")), number(0.1, "0,10")},
                      {text(QString()), missing(), missing()},
                      {text(QStringLiteral("=1+1")), text(QStringLiteral("@x")), number(notANumber)},
                      {text(QStringLiteral(" ä")), text(QStringLiteral("\t")), number(-infinity)}};
        QCOMPARE(writeRunTable(table, RunTableFormat::Csv), QByteArray("name,params.depth,metrics.rmse\n"
                                                                       "\"a, \"\"b\"\"\nc\",-6,0.1\n"
                                                                       "\"\",,\n"
                                                                       "=1+1,@x,\n"
                                                                       "\" ä\",\"\t\",-inf\n"));
        QCOMPARE(writeRunTable(oneCell(missing()), RunTableFormat::Csv), QByteArray("k\n\"\"\n"));
        QCOMPARE(writeRunTable({}, RunTableFormat::Csv), QByteArray("\n"));
    }

    void csvReadsBackAsItWas()
    {
        const RunTableText table = hostileTable();
        CsvOptions options;
        options.missingWords = {QString()};
        options.types = {{QStringLiteral("name"), ColumnType::Text}};
        NoProgress progress;
        const auto read =
            readCsv(writeRunTable(table, RunTableFormat::Csv), QStringLiteral("a.csv"), options, progress);
        QVERIFY_RESULT(read);
        QCOMPARE(read->columnNames(), QStringList({table.columns[0].key, table.columns[1].key}));
        QCOMPARE(read->rowCount, std::int64_t(table.rows.size()));
        QCOMPARE(read->columns[1].type, ColumnType::Real);
        for (size_t row = 0; row + 1 < table.rows.size(); ++row) {
            QCOMPARE(read->columns[0].text(row), table.rows[row][0].text);
            const double value = table.rows[row][1].number;
            QCOMPARE(std::signbit(read->columns[1].numbers[row]), std::signbit(value));
            QVERIFY2(read->columns[1].numbers[row] == value, qPrintable(QString::number(value, 'g', 17)));
        }
        QVERIFY(read->columns[0].isMissing(table.rows.size() - 1));
        QVERIFY(read->columns[1].isMissing(table.rows.size() - 1));
    }

    void jsonReadsBackAsItWas()
    {
        RunTableText table = hostileTable();
        table.rows.push_back({text(QStringLiteral("a")), number(notANumber)});
        table.rows.push_back({text(QStringLiteral("b")), number(infinity, "∞")});
        table.rows.push_back({text(QStringLiteral("c")), number(-infinity)});
        table.rows.push_back({text(QString(QChar(0)) + QChar(7) + QChar(0x2028))});
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(writeRunTable(table, RunTableFormat::Json), &problem);
        QVERIFY2(problem.error == QJsonParseError::NoError, qPrintable(problem.errorString()));
        QCOMPARE(document.array().size(), qsizetype(table.rows.size()));
        for (size_t row = 0; row < table.rows.size(); ++row) {
            const QJsonObject object = document.array()[qsizetype(row)].toObject();
            QCOMPARE(object.size(), 2);
            for (size_t i = 0; i < 2; ++i) {
                const QJsonValue value = object.value(table.columns[i].key);
                const Cell cell = i < table.rows[row].size() ? table.rows[row][i] : Cell{};
                if (cell.kind == Cell::Kind::Missing)
                    QVERIFY(value.isNull());
                else if (cell.kind == Cell::Kind::Text)
                    QCOMPARE(value, QJsonValue(cell.text));
                else
                    QCOMPARE(value, jsonNumber(cell.number));
            }
        }
    }

    void jsonKeepsTheOrderOfColumns()
    {
        RunTableText table;
        table.columns = {{QStringLiteral("Z"), QStringLiteral("z")}, {QStringLiteral("A"), QStringLiteral("a"), true}};
        table.rows = {{text(QStringLiteral("x")), number(1e6)}, {missing(), number(0.1)}};
        QCOMPARE(writeRunTable(table, RunTableFormat::Json),
                 QByteArray("[\n{\"z\":\"x\",\"a\":1e+06},\n{\"z\":null,\"a\":0.1}\n]\n"));
        QCOMPARE(writeRunTable({}, RunTableFormat::Json), QByteArray("[\n]\n"));
    }

    void markdownIsATable()
    {
        RunTableText table;
        table.columns = {{QStringLiteral("Name"), QStringLiteral("name")},
                         {QStringLiteral("a|b"), QStringLiteral("k"), true}};
        table.rows = {{text(QStringLiteral("x")), number(-1.5)},
                      {missing(), number(0.123456, "0.123")},
                      {text(QString()), number(notANumber)}};
        QCOMPARE(writeRunTable(table, RunTableFormat::Markdown), QByteArray("| Name | a\\|b |\n"
                                                                            "| --- | ---: |\n"
                                                                            "| x | -1.5 |\n"
                                                                            "| – | 0.123 |\n"
                                                                            "|  | NaN |\n"));
    }

    void markdownEscapesItsMarkup_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *words, const char *written) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(written);
        };
        row("größe 🚲", "größe 🚲");
        row("a|b", "a\\|b");
        row("a\\b", "a\\\\b");
        row("a\\|b", "a\\\\\\|b");
        row("`x`", "\\`x\\`");
        row("a\nb\r\nc\rd", "a<br>b<br>c<br>d");
        row("*x* ~~y~~", "\\*x\\* \\~\\~y\\~\\~");
        row("learning_rate", "learning_rate");
        row("_x_ __init__", "\\_x\\_ \\_\\_init\\_\\_");
        row("[a](b) <b>", "\\[a\\](b) \\<b>");
        row("a & b &amp; &#38;", "a & b \\&amp; \\&#38;");
        row("$x$", "\\$x\\$");
        row("=1+1", "=1+1");
    }

    void markdownEscapesItsMarkup()
    {
        QFETCH(QString, words);
        QTEST(cellIn(oneCell(text(words)), RunTableFormat::Markdown), "written");
    }

    void latexIsATable()
    {
        RunTableText table;
        table.columns = {{QStringLiteral("Name & more"), QStringLiteral("name")},
                         {QStringLiteral("RMSE"), QStringLiteral("metrics.rmse"), true},
                         {QStringLiteral("alpha"), QStringLiteral("params.alpha"), true}};
        table.rows = {{text(QStringLiteral("ridge_1")), number(-1.5, "−1.50 ± 0.2"), text(QStringLiteral("1e-05"))},
                      {text(QStringLiteral("[x]")), missing(), text(QStringLiteral("auto-1"))}};
        QCOMPARE(QString::fromUtf8(writeRunTable(table, RunTableFormat::Latex)),
                 QStringLiteral("% Needs \\usepackage{booktabs} and \\usepackage[T1]{fontenc}; letters that its font "
                                "lacks need XeLaTeX or LuaLaTeX.\n"
                                "\\begin{tabular}{lrr}\n"
                                "\\toprule\n"
                                "Name \\& more & RMSE & alpha \\\\\n"
                                "\\midrule\n"
                                "ridge\\_1 & $-$1.50 $\\pm$ 0.2 & 1$\\times10^{-5}$ \\\\\n"
                                "{[}x] & -- & auto-1 \\\\\n"
                                "\\bottomrule\n"
                                "\\end{tabular}\n"));
    }

    void latexEscapesItsMarkup_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *words, const char *written) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(written);
        };
        row("größe", "größe");
        row("# $ % & _ { }", "\\# \\$ \\% \\& \\_ \\{ \\}");
        row("~^\\", "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}");
        row("\\input{/etc/passwd}", "\\textbackslash{}input\\{/etc/passwd\\}");
        row("a\nb\tc", "a b c");
        row("--flag", "-{}-flag");
        row("<a> | `b` \"c\"", "\\textless{}a\\textgreater{} \\textbar{} \\textasciigrave{}b\\textasciigrave{} "
                               "\\textquotedbl{}c\\textquotedbl{}");
        row("* star", "{*} star");
        row("a [b] *", "a [b] *");
        row("0.3 ± 0.1 − 2", "0.3 $\\pm$ 0.1 $-$ 2");
        row("\a", " ");
    }

    void latexEscapesItsMarkup()
    {
        QFETCH(QString, words);
        QTEST(cellIn(oneCell(text(words)), RunTableFormat::Latex), "written");
    }

    void latexSetsNumbersInMathematics_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("written");
        const auto row = [](const char *name, double value, const char *shown, const char *written) {
            QTest::newRow(name) << value << QString::fromUtf8(shown) << QString::fromUtf8(written);
        };
        row("plain", 0.25, "", "0.25");
        row("minus", -0.25, "", "$-$0.25");
        row("small", -5e-324, "", "$-$5$\\times10^{-324}$");
        row("great", 1e300, "", "1$\\times10^{300}$");
        row("as shown", 1234.5, "1\u00a0234,5", "1~234,5");
        row("percent", 0.5, "50 %", "50 \\%");
        row("not a number", notANumber, "", "NaN");
        row("infinity", -infinity, "", "$-$$\\infty$");
    }

    void latexSetsNumbersInMathematics()
    {
        QFETCH(double, value);
        QFETCH(QString, shown);
        QTEST(cellIn(oneCell({Cell::Kind::Number, value, shown}, true), RunTableFormat::Latex), "written");
    }

    /// Every row of a table of people keeps its cells, whatever they hold.
    void hostileCellsStayInTheirPlaces()
    {
        const RunTableText table = hostileTable();
        const QList<QByteArray> markdown = writeRunTable(table, RunTableFormat::Markdown).trimmed().split('\n');
        QCOMPARE(markdown.size(), qsizetype(table.rows.size()) + 2);
        for (const QByteArray &line : markdown) {
            QByteArray bare = line;
            bare.replace("\\\\", "").replace("\\|", "");
            QCOMPARE(bare.count('|'), 3);
        }
        const QList<QByteArray> latex = writeRunTable(table, RunTableFormat::Latex).trimmed().split('\n');
        QCOMPARE(latex.size(), qsizetype(table.rows.size()) + 7);
        for (const QByteArray &line : latex.mid(5, qsizetype(table.rows.size()))) {
            QByteArray bare = line;
            QCOMPARE(bare.replace("\\&", "").count('&'), 1);
            QVERIFY2(line.endsWith(" \\\\"), line.constData());
            QCOMPARE(line.count("\\\\"), 1);
        }
    }

    void manyRunsAreWrittenInLinearTime()
    {
        RunTableText table;
        for (int i = 0; i < 20; ++i)
            table.columns.push_back({QStringLiteral("t%1").arg(i), QStringLiteral("k%1").arg(i), i % 2 == 0});
        std::vector<Cell> row;
        for (int i = 0; i < 20; ++i)
            row.push_back(i % 2 == 0 ? number(i / 7.0) : text(QStringLiteral("value_%1").arg(i)));
        table.rows.assign(100'000, row);
        for (const RunTableFormat format :
             {RunTableFormat::Csv, RunTableFormat::Markdown, RunTableFormat::Latex, RunTableFormat::Json}) {
            QElapsedTimer timer;
            timer.start();
            const qsizetype size = writeRunTable(table, format).size();
            qInfo("%s: %lld ms for %lld bytes", qPrintable(runTableFormatName(format)), timer.elapsed(),
                  qlonglong(size));
            QVERIFY(size > 10'000'000);
            QVERIFY(timer.elapsed() < 20'000);
        }
    }
};

QTEST_GUILESS_MAIN(TestRunTableText)
#include "tst_run_table_text.moc"
