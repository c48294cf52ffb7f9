#include "app/command_line.h"
#include "app/command_table.h"
#include "app/help_text.h"
#include "app/text_table.h"
#include "core/data/csv_text.h"
#include "tests/support/result_check.h"

#include <QRegularExpression>
#include <QTest>

#include <limits>

using namespace assay;

class TestCommandLine final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void readsCommandsWithGlobalOptionsAnywhere()
    {
        for (const char *text : {"--project D --json runs list --limit 3", "runs --json list --project=D --limit=3",
                                 "runs list --limit 3 --json --project D"}) {
            const auto line = CommandLine::parse(QString::fromLatin1(text).split(u' '));
            QVERIFY_RESULT(line);
            QVERIFY(line->command);
            QCOMPARE(line->command->name, QStringLiteral("runs list"));
            QCOMPARE(line->value(QStringLiteral("project")), QStringLiteral("D"));
            QCOMPARE(line->value(QStringLiteral("limit")), QStringLiteral("3"));
            QVERIFY(line->has(QStringLiteral("json")));
            QVERIFY(line->arguments.isEmpty());
        }
    }

    void noCommandMeansTheWindow()
    {
        const auto line = CommandLine::parse({QStringLiteral("--project"), QStringLiteral("D")});
        QVERIFY_RESULT(line);
        QVERIFY(!line->command);
        QVERIFY(!line->wantsHelp);
    }

    void optionsMayRepeatWhereTheyMay()
    {
        const auto line =
            CommandLine::parse({QStringLiteral("train"), QStringLiteral("a.toml"), QStringLiteral("--set"),
                                QStringLiteral("seed=1"), QStringLiteral("--set=target=cnt")});
        QVERIFY_RESULT(line);
        QCOMPARE(line->options.value(QStringLiteral("set")),
                 QStringList({QStringLiteral("seed=1"), QStringLiteral("target=cnt")}));
    }

    void afterTwoDashesNothingIsAnOption()
    {
        const auto line = CommandLine::parse(
            {QStringLiteral("people"), QStringLiteral("add"), QStringLiteral("--"), QStringLiteral("--x")});
        QVERIFY_RESULT(line);
        QCOMPARE(line->arguments, QStringList{QStringLiteral("--x")});
    }

    /// What follows the name of a program is the program's own.
    void aProgramsWordsAreLeftAlone_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("program");
        const auto row = [](const char *words, const char *program) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(program);
        };
        row("run -- a", "a");
        row("run a", "a");
        row("run a --json --help -h -x", "a --json --help -h -x");
        row("run -- --odd --json", "--odd --json");
        row("run -- a -- b", "a -- b");
        row("run a -- b", "a -- b");
        row("--json run --name n --param a=1 --param=b=2 -- a --name m", "a --name m");
        row("run --name n a", "a");
    }

    void aProgramsWordsAreLeftAlone()
    {
        QFETCH(QString, words);
        QFETCH(QString, program);
        QList<QByteArray> bytes;
        for (const QString &word : words.split(u' '))
            bytes.append(word.toUtf8());
        const auto line = CommandLine::parse(bytes);
        QVERIFY_RESULT(line);
        QCOMPARE(line->command->name, QStringLiteral("run"));
        QCOMPARE(line->program, program.toUtf8().split(' '));
        QCOMPARE(line->arguments, program.split(u' '));
        QVERIFY(!line->wantsHelp);
        QCOMPARE(line->has(QStringLiteral("json")), words.startsWith(QStringLiteral("--json")));
        QCOMPARE(line->has(QStringLiteral("name")), words.contains(QStringLiteral("--name n")));
    }

    void aProgramsBytesAreLeftAlone()
    {
        const auto line = CommandLine::parse(QList<QByteArray>{"run", "a", "\xff\xfe", ""});
        QVERIFY_RESULT(line);
        QCOMPARE(line->program, (QList<QByteArray>{"a", "\xff\xfe", ""}));
        const auto none = CommandLine::parse(QList<QByteArray>{"run", "--name", "a", "--"});
        QVERIFY_ERROR(none, ErrorCode::Usage);
        const auto help = CommandLine::parse(QList<QByteArray>{"run", "--help"});
        QVERIFY_RESULT(help);
        QVERIFY(help->wantsHelp);
        QVERIFY(commandHelp(*findCommand(QStringLiteral("run")))
                    .startsWith(QStringLiteral("assay run [OPTIONS] -- COMMAND...")));
        QVERIFY(commandHelp(*findCommand(QStringLiteral("run"))).contains(QStringLiteral("$ASSAY_FD")));
    }

    void wrongUsageIsExplained_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *words, const char *sentence) {
            QTest::newRow(name) << QString::fromUtf8(words) << QString::fromUtf8(sentence);
        };
        row("unknown command", "evalute a b", "There is no command “evalute”. Did you mean “evaluate”?");
        row("nothing near", "qqqqqqq", "There is no command “qqqqqqq”. “assay help” lists them all.");
        row("unknown in a group", "data ad", "There is no command “data ad”. Did you mean “data add”?");
        row("group alone", "runs",
            "What should “assay runs” do? After “runs” comes one of: list, show, compare, reproduce, resume, index, "
            "export, differences, groups, rename, note, tag, archive, unarchive, delete, restore, empty-trash, "
            "watchdog, attach, "
            "detach, files, get, log, views.");
        row("unknown option", "runs list --limt 3",
            "There is no option “--limt” here. Did you mean “--limit”? See “assay runs list --help”.");
        row("short option", "runs list -n 3",
            "There is no option “-n”. Options begin with two dashes; “assay help” lists them.");
        row("option without its value", "runs list --limit", "The option “--limit” needs a value: --limit N.");
        row("switch with a value", "runs list --json=yes", "The option “--json” takes no value.");
        row("twice", "runs list --limit 1 --limit 2", "The option “--limit” was given twice. Give it once.");
        row("argument missing", "evaluate demand@1",
            "“assay evaluate” needs NAME[@V]. For example: assay evaluate demand@1 bikes@2 --json");
        row("one too many", "runs show a b",
            "“assay runs show” does not know what to do with “b”. See “assay runs show --help”.");
        row("needed option missing", "predict m@1 f.csv",
            "“assay predict” needs the option --out FILE. For example: assay predict demand@1 tomorrow.csv --out "
            "predictions.csv");
        row("help for nothing", "help evalute", "There is no command “evalute”. Did you mean “evaluate”?");
    }

    void wrongUsageIsExplained()
    {
        QFETCH(QString, words);
        const auto line = CommandLine::parse(words.split(u' '));
        QVERIFY_ERROR(line, ErrorCode::Usage);
        QTEST(line.error().text, "sentence");
    }

    void everyCommandCanBeExplainedAndItsExampleRead()
    {
        QVERIFY(commandTable().size() > 20);
        for (const Command &command : commandTable()) {
            const QString help = commandHelp(command);
            QVERIFY2(help.contains(command.summary) && help.contains(command.example), qPrintable(command.name));
            QVERIFY2(command.summary.endsWith(u'.'), qPrintable(command.summary));
            QVERIFY2(generalHelp().contains(command.summary), qPrintable(command.name));
            QVERIFY2(bool(command.run), qPrintable(command.name));
            const auto line = CommandLine::parse(wordsOf(command.example).mid(1));
            QVERIFY_RESULT(line);
            QCOMPARE(line->command, &command);
        }
    }

    void helpIsAskedForInThreeWays()
    {
        for (const char *text : {"help data add", "data add --help", "--help data add"}) {
            const auto line = CommandLine::parse(QString::fromLatin1(text).split(u' '));
            QVERIFY_RESULT(line);
            QVERIFY(line->wantsHelp);
            QCOMPARE(line->helpFor, QStringLiteral("data add"));
        }
        const auto group = CommandLine::parse({QStringLiteral("data"), QStringLiteral("--help")});
        QVERIFY_RESULT(group);
        QCOMPARE(group->helpFor, QStringLiteral("data"));
    }

    void tablesAreAligned()
    {
        TextTable table({QStringLiteral("name"), QStringLiteral("rmse")});
        table.add({QStringLiteral("ridge"), QStringLiteral("74.5")});
        table.add({QStringLiteral("a"), QStringLiteral("120")});
        table.add({QStringLiteral("größe"), QStringLiteral("–")});
        QCOMPARE(table.toText(), QStringLiteral("name   rmse\nridge  74.5\na       120\ngröße     –\n"));
    }

    void csvFieldsAreQuotedWhereTheyMust()
    {
        QCOMPARE(
            csvLine({QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("d\"e"), QStringLiteral("f\ng"), {}}),
            QByteArray("a,\"b,c\",\"d\"\"e\",\"f\ng\",\n"));
        QCOMPARE(csvNumber(0.1), QStringLiteral("0.1"));
        QCOMPARE(csvNumber(std::numeric_limits<double>::quiet_NaN()), QString());
    }

private:
    /// Splits an example as a shell would, double quotes only.
    static QStringList wordsOf(const QString &example)
    {
        QStringList words;
        static const QRegularExpression word(QStringLiteral("\"([^\"]*)\"|(\\S+)"));
        for (auto found = word.globalMatch(example); found.hasNext();) {
            const auto match = found.next();
            words.append(match.captured(1) + match.captured(2));
        }
        return words;
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
