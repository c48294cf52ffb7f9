#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <functional>
#include <map>
#include <optional>

namespace
{

struct SourceLine {
    QString file; ///< relative to the repository
    int number = 0;
    QString text;
};

using Rule = std::function<QString(const SourceLine &)>; ///< what is wrong with the line; empty when nothing is

/// The floors from the ground; folders on one floor may include each other.
const std::map<QString, int> &floors()
{
    static const std::map<QString, int> table = {
        {QStringLiteral("core/base"), 0},     {QStringLiteral("core/store"), 1},   {QStringLiteral("core/data"), 2},
        {QStringLiteral("core/audit"), 2},    {QStringLiteral("core/learn"), 3},   {QStringLiteral("core/runs"), 4},
        {QStringLiteral("core/registry"), 5}, {QStringLiteral("core/work"), 6},    {QStringLiteral("core/report"), 7},
        {QStringLiteral("core/exchange"), 7}, {QStringLiteral("core/gateway"), 7}, {QStringLiteral("ui"), 8},
        {QStringLiteral("app"), 9},
    };
    return table;
}

QString folderOf(const QString &path)
{
    const QString top = path.section(u'/', 0, 0);
    return top == QLatin1String("core") ? path.section(u'/', 0, 1) : top;
}

std::optional<int> floorOf(const QString &path)
{
    const auto found = floors().find(folderOf(path));
    return found == floors().end() ? std::nullopt : std::optional(found->second);
}

/// The path between quotes or angle brackets of an #include line; empty for other lines.
QString includedBy(const QString &line)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    return include.match(line).captured(1);
}

/// The line without its // comment, so that only code is judged.
QString codeOf(const QString &line)
{
    const qsizetype comment = line.indexOf(QLatin1String("//"));
    return comment < 0 ? line : line.left(comment);
}

QString wrongFloor(const SourceLine &line)
{
    const QString included = includedBy(line.text);
    const auto own = floorOf(line.file);
    const auto other = floorOf(included);
    if (!own || !other || *other <= *own)
        return {};
    return QStringLiteral("includes the floor above: ") + included;
}

/// True for the libraries that one place alone may see, named by how their headers begin.
struct Reserved {
    QRegularExpression header;
    QRegularExpression allowedIn;
    const char *what;
};

QString wrongLibrary(const SourceLine &line)
{
    static const std::vector<Reserved> table = {
        {QRegularExpression(QStringLiteral("^sqlite3")), QRegularExpression(QStringLiteral("^(tests/)?core/store/")),
         "SQLite"},
        {QRegularExpression(QStringLiteral("^(qcustomplot|QCustomPlot)")),
         QRegularExpression(QStringLiteral("^ui/charts/")), "QCustomPlot"},
        {QRegularExpression(QStringLiteral("^Eigen/")), QRegularExpression(QStringLiteral("^(tests/)?core/learn/")),
         "Eigen"},
        {QRegularExpression(QStringLiteral("^xgboost/")), QRegularExpression(QStringLiteral("^core/learn/")),
         "XGBoost"},
        {QRegularExpression(QStringLiteral("^libpq|^pg_config|^postgres_ext")),
         QRegularExpression(QStringLiteral("^(tests/)?core/store/")), "PostgreSQL"},
        {QRegularExpression(QStringLiteral("^simdjson")), QRegularExpression(QStringLiteral("^core/data/")),
         "simdjson"},
        {QRegularExpression(QStringLiteral("^(arrow|parquet)/")), QRegularExpression(QStringLiteral("^core/data/")),
         "Arrow"},
        {QRegularExpression(QStringLiteral("^(onnx|google/protobuf)/")),
         QRegularExpression(QStringLiteral("^(tests/)?core/exchange/")), "protobuf"},
        {QRegularExpression(QStringLiteral("^QSql|^QtSql")), QRegularExpression(QStringLiteral("^$")), "Qt SQL"},
    };
    const QString included = includedBy(line.text);
    for (const Reserved &reserved : table) {
        if (reserved.header.match(included).hasMatch() && !reserved.allowedIn.match(line.file).hasMatch())
            return QStringLiteral("includes %1, which belongs elsewhere: %2")
                .arg(QString::fromLatin1(reserved.what), included);
    }
    return {};
}

/// core runs and is tested without a screen.
QString widgetInCore(const SourceLine &line)
{
    static const QRegularExpression gui(QStringLiteral(
        "^(QtGui|QtWidgets|QtPrintSupport|QtSvg|QGuiApplication|QApplication|QWidget|QPainter|QPixmap|QImage|QIcon|"
        "QColor|"
        "QFont|QPalette|QAction|QDialog|QMainWindow|QMessageBox|QLabel|QTableView|QTreeView|QListView|QStyle|QPrinter|"
        "QPdfWriter|QTextDocument|QClipboard|QScreen|QWindow|QSvg)"));
    if (!line.file.startsWith(QLatin1String("core/")) || !gui.match(includedBy(line.text)).hasMatch())
        return {};
    return QStringLiteral("core knows no window: ") + includedBy(line.text);
}

QString sqlAboveTheStores(const SourceLine &line)
{
    static const QRegularExpression sql(
        QStringLiteral("\"\\s*(SELECT\\s.+\\sFROM|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|UPDATE\\s+\\w+\\s+SET|DELETE\\s+FROM|"
                       "CREATE\\s+(TABLE|INDEX)|PRAGMA|BEGIN\\b|COMMIT\\b)|sqlite3_"));
    static const QRegularExpression keepers(QStringLiteral("^core/(store/|(?:\\w+/)+\\w+_store\\.cpp$)"));
    if (keepers.match(line.file).hasMatch() || !floorOf(line.file) || !sql.match(line.text).hasMatch())
        return {};
    // Readers outside the stores go through Project::read, whose transaction stands in a header of core/store.
    return QStringLiteral("speaks SQL outside core/store and the *_store files: ") + line.text.trimmed();
}

QString sharedFolder(const SourceLine &line)
{
    static const QRegularExpression shared(QStringLiteral("\\.\\./shared\\b|(?<![\\w}])/work/"));
    if (!shared.match(codeOf(line.text)).hasMatch())
        return {};
    return QStringLiteral("reads outside the repository: ") + line.text.trimmed();
}

} // namespace

/// Keeps the layers apart, since the compiler does not.
class TestLayers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QDir root(QStringLiteral(ASSAY_SOURCE_DIR));
        for (const QString &folder : {QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"),
                                      QStringLiteral("tests"), QStringLiteral("packaging")}) {
            QDirIterator files(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                readFile(root, files.next());
        }
        readFile(root, root.filePath(QStringLiteral("CMakeLists.txt")));
        QVERIFY(m_lines.size() > 1000);
    }

    void rules_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isRefused");
        const auto row = [](const char *name, const char *file, const char *text, bool isRefused) {
            QTest::newRow(name) << QString::fromLatin1(file) << QString::fromLatin1(text) << isRefused;
        };
        row("floor above", "core/base/a.h", "#include \"core/store/writer.h\"", true);
        row("floor below", "core/store/a.h", "#include \"core/base/ids.h\"", false);
        row("same floor", "core/audit/a.h", "#include \"core/data/table.h\"", false);
        row("learn knows no runs", "core/learn/a.cpp", "#include \"core/runs/run.h\"", true);
        row("core knows no ui", "core/report/a.cpp", "#include \"ui/workspace.h\"", true);
        row("ui knows no app", "ui/a.cpp", "#include \"app/command_line.h\"", true);
        row("app knows ui", "app/main.cpp", "#include \"ui/main_window.h\"", false);
        row("sqlite", "core/runs/a.cpp", "#include <sqlite3.h>", true);
        row("sqlite in store", "core/store/a.cpp", "#include <sqlite3.h>", false);
        row("postgresql", "core/data/a.cpp", "#include <libpq-fe.h>", true);
        row("postgresql in store", "core/store/a.cpp", "#include <libpq-fe.h>", false);
        row("json", "core/work/a.cpp", "#include <simdjson.h>", true);
        row("arrow", "core/work/a.cpp", "#include <arrow/api.h>", true);
        row("plot", "ui/pages/a.cpp", "#include <qcustomplot.h>", true);
        row("plot in charts", "ui/charts/a.cpp", "#include <qcustomplot.h>", false);
        row("eigen elsewhere", "core/runs/a.h", "#include <Eigen/Dense>", true);
        row("eigen in a source", "core/learn/a.cpp", "#include <Eigen/Dense>", false);
        row("widget", "core/report/a.cpp", "#include <QPainter>", true);
        row("widget in ui", "ui/a.cpp", "#include <QPainter>", false);
        row("sql", "ui/a.cpp", "prepare(\"SELECT name FROM run\")", true);
        row("sql in work", "core/work/a.cpp", "prepare(\"UPDATE run SET name = ?\")", true);
        row("sql in a store", "core/runs/run_store.cpp", "prepare(\"UPDATE run SET name = ?\")", false);
        row("sql in a store of a folder", "core/runs/watch/run_alarm_store.cpp", "prepare(\"UPDATE run SET name = ?\")",
            false);
        row("a sentence", "ui/a.cpp", "tr(\"Select a run from the table\")", false);
    }

    void rules()
    {
        QFETCH(QString, file);
        QFETCH(QString, text);
        const SourceLine line{file, 1, text};
        const bool isRefused = !wrongFloor(line).isEmpty() || !wrongLibrary(line).isEmpty() ||
                               !widgetInCore(line).isEmpty() || !sqlAboveTheStores(line).isEmpty();
        QTEST(isRefused, "isRefused");
    }

    void filesIncludeOnlyTheirFloorAndBelow() { verify(wrongFloor); }
    void librariesStayWhereTheyBelong() { verify(wrongLibrary); }
    void coreKnowsNoWindow() { verify(widgetInCore); }
    void sqlStaysInTheStores() { verify(sqlAboveTheStores); }
    void nothingOutsideIsRead() { verify(sharedFolder); }

    void everyFolderHasItsFloor()
    {
        for (const SourceLine &line : m_lines) {
            if (line.file.startsWith(QLatin1String("core/")) && line.file.count(u'/') > 1)
                QVERIFY2(floorOf(line.file),
                         qPrintable(line.file + QStringLiteral(" lies in a folder without a floor")));
        }
    }

    void testsOfCoreKnowOnlyCore()
    {
        verify([](const SourceLine &line) -> QString {
            const QString folder = folderOf(includedBy(line.text));
            if (!line.file.startsWith(QLatin1String("tests/core/")) ||
                (folder != QLatin1String("ui") && folder != QLatin1String("app")))
                return {};
            return QStringLiteral("a test of core includes ") + includedBy(line.text);
        });
    }

private:
    void readFile(const QDir &root, const QString &path)
    {
        const QString relative = root.relativeFilePath(path);
        if (relative.startsWith(QLatin1String("tests/layers/")))
            return;
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        const QByteArray bytes = file.readAll();
        if (bytes.contains('\0'))
            return;
        int number = 0;
        for (const QString &text : QString::fromUtf8(bytes).split(u'\n'))
            m_lines.append({relative, ++number, text});
    }

    void verify(const Rule &rule) const
    {
        QStringList broken;
        for (const SourceLine &line : m_lines) {
            const QString wrong = rule(line);
            if (!wrong.isEmpty())
                broken.append(QStringLiteral("%1:%2: %3").arg(line.file).arg(line.number).arg(wrong));
        }
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
    }

    QList<SourceLine> m_lines;
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
