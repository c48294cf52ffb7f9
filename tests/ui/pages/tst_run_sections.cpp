#include "core/runs/curves/metric_store.h"
#include "core/runs/files/run_file_store.h"
#include "core/runs/files/run_log_store.h"
#include "core/runs/run_store.h"
#include "core/work/keep_run_files.h"
#include "tests/support/result_check.h"
#include "tests/support/small_project.h"
#include "tests/ui/ui_test.h"
#include "tests/ui/window_stage.h"
#include "ui/charts/line_chart.h"
#include "ui/pages/page.h"
#include "ui/pages/run_files_view.h"
#include "ui/pages/run_table.h"
#include "ui/widgets/diff_view.h"
#include "ui/widgets/image_swipe.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/tab_strip.h"

#include <QBuffer>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QUrl>

using namespace assay;

namespace
{

QByteArray picture(Qt::GlobalColor color)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// Files, output and system use of the current run, by real keys and clicks.
class TestRunSections final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_folder = std::make_unique<TemporaryFolder>();
        m_small = std::make_unique<SmallProject>(m_folder->path(QStringLiteral("project")));
        keep(m_small->ridge(), "config.json", "{\"alpha\":1,\"seed\":7}");
        keep(m_small->mean(), "config.json", "{\"alpha\":2,\"seed\":7}");
        keep(m_small->ridge(), "plots/roc.png", picture(Qt::red));
        keep(m_small->mean(), "plots/roc.png", picture(Qt::blue));
        keep(m_small->ridge(), "notes.md", "# Größe\n");
        keep(m_small->ridge(), "table.csv", "x,y\n1,2\n3,4\n");
        keep(m_small->ridge(), "weights.bin", QByteArray("\0\1\2", 3));
        m_stage = std::make_unique<WindowStage>(m_small->project());
        m_page = m_stage->goTo(QStringLiteral("experiments"));
        QVERIFY(m_page);
        m_table = m_page->findChild<RunTable *>();
        QTRY_COMPARE(m_table->model()->rowCount(), 2);
        m_table->setCurrentRun(m_small->ridge().id);
        auto *tabs = m_page->findChild<TabStrip *>();
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tabs->count() - 1).center());
    }

    void cleanup()
    {
        m_stage.reset();
        m_small.reset();
        m_folder.reset();
    }

    void filesArePreviewedByTheKeyboard()
    {
        section("Files");
        QTRY_COMPARE(paths(), (QStringList{QStringLiteral("config.json"), QStringLiteral("notes.md"),
                                           QStringLiteral("plots/roc.png"), QStringLiteral("table.csv"),
                                           QStringLiteral("weights.bin")}));
        QTRY_VERIFY(text() && text()->toPlainText().contains(QStringLiteral("  \"alpha\": 1,\n")));
        QCOMPARE(namelessControls(m_page), QStringList());
        list()->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(text() && text()->toPlainText() == QStringLiteral("# Größe\n"));
        QVERIFY(hasLabel(m_page, QStringLiteral("notes.md")));
        press(Qt::Key_Down);
        QTRY_VERIFY(controlNamed<ImageView>(m_page, QStringLiteral("Picture")));
        QVERIFY(hasLabel(m_page, QStringLiteral("60 × 40 pixels")));
        press(Qt::Key_Down);
        QTRY_VERIFY(controlNamed<QTableView>(m_page, QStringLiteral("First rows of the file")));
        auto *rows = controlNamed<QTableView>(m_page, QStringLiteral("First rows of the file"));
        QCOMPARE(columnTexts(rows, QStringLiteral("y")), (QStringList{QStringLiteral("2"), QStringLiteral("4")}));
        QCOMPARE(namelessControls(m_page), QStringList());
        press(Qt::Key_Down);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No preview of “weights.bin”")));
    }

    void filesStandBesideThoseOfAnotherRun()
    {
        showBoth();
        section("Files");
        QTRY_VERIFY(controlNamed<QComboBox>(m_page, besideName()));
        auto *beside = controlNamed<QComboBox>(m_page, besideName());
        QCOMPARE(beside->count(), 2);
        QCOMPARE(beside->itemText(1), QStringLiteral("Beside: mean"));
        beside->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(m_page->findChild<DiffView *>() && difference());
        QTRY_COMPARE(difference()->toPlainText(),
                     QStringLiteral("--- ridge\n+++ mean\n@@ -1,4 +1,4 @@\n {\n-  \"alpha\": 1,\n+  \"alpha\": 2,\n"
                                    "   \"seed\": 7\n }\n"));
        QCOMPARE(namelessControls(m_page), QStringList());

        // The other run stays beside it where it has the file.
        list()->setFocus();
        press(Qt::Key_Down);
        QTRY_VERIFY(text() && text()->toPlainText() == QStringLiteral("# Größe\n"));
        QVERIFY(!controlNamed<QComboBox>(m_page, besideName()));
        press(Qt::Key_Down);
        QTRY_VERIFY(swipe());
        QCOMPARE(namelessControls(m_page), QStringList());
        const auto redAndBlue = [&] {
            const QImage seen = swipe()->grab().toImage();
            int red = 0;
            int blue = 0;
            for (int x = 0; x < seen.width(); ++x) {
                const QRgb pixel = seen.pixel(x, seen.height() / 2 - 12);
                red += pixel == QColor(Qt::red).rgb();
                blue += pixel == QColor(Qt::blue).rgb();
            }
            return std::pair(red, blue);
        };
        const auto half = redAndBlue();
        QVERIFY2(half.first > 15 && half.second > 15,
                 qPrintable(QStringLiteral("%1 %2").arg(half.first).arg(half.second)));
        swipe()->setFocus();
        press(Qt::Key_End);
        QCOMPARE(swipe()->value(), 1000);
        QCOMPARE(redAndBlue().second, 0);
        press(Qt::Key_Home);
        QCOMPARE(redAndBlue().first, 0);
        press(Qt::Key_Right);
        QVERIFY(swipe()->value() > 0);
        QTest::mouseClick(swipe(), Qt::LeftButton, {}, {swipe()->width() - 1, swipe()->height() / 2});
        QCOMPARE(swipe()->value(), 1000);
    }

    void aFileIsAttachedSavedAndRemovedWithUndo()
    {
        section("Files");
        QTRY_COMPARE(paths().size(), 5);
        write("more.txt", "more");
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Attach…")), Qt::LeftButton);
        auto *open = qobject_cast<QFileDialog *>(m_stage->dialog());
        QVERIFY(open);
        answer(open, m_folder->path(QStringLiteral("more.txt")));
        QTRY_VERIFY(paths().contains(QStringLiteral("more.txt")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("“more.txt” attached.")));

        choose("more.txt");
        QTRY_VERIFY(text() && text()->toPlainText() == QStringLiteral("more\n"));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Save as…")), Qt::LeftButton);
        auto *save = qobject_cast<QFileDialog *>(m_stage->dialog());
        QVERIFY(save);
        const QString copy = m_folder->path(QStringLiteral("copy.txt"));
        answer(save, copy);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Saved to ")));
        QFile saved(copy);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray("more"));

        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Remove")), Qt::LeftButton);
        QTRY_VERIFY(!paths().contains(QStringLiteral("more.txt")));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("“more.txt” removed.")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_VERIFY(paths().contains(QStringLiteral("more.txt")));
        QCOMPARE(stored().size(), 6);

        section("History");
        const auto *changes = controlNamed<QTableView>(m_page, QStringLiteral("Changes"));
        QVERIFY(changes);
        QTRY_COMPARE(
            columnTexts(changes, QStringLiteral("What")),
            (QStringList{QStringLiteral("attached the file “more.txt”"), QStringLiteral("removed the file “more.txt”"),
                         QStringLiteral("attached the file “more.txt”"), QStringLiteral("started the run")}));
        QCOMPARE(columnTexts(changes, QStringLiteral("Who")).front(), QStringLiteral("Ada"));
    }

    void filesAreDropped()
    {
        section("Files");
        QTRY_COMPARE(paths().size(), 5);
        write("a.txt", "a");
        write("b.csv", "x\n1\n");
        auto *view = m_page->findChild<RunFilesView *>();
        drop(view, {m_folder->path(QStringLiteral("a.txt")), m_folder->path(QStringLiteral("b.csv"))});
        QTRY_COMPARE(paths().size(), 7);
        QVERIFY(hasLabel(m_page, QStringLiteral("2 file(s) attached.")));
        QTest::mouseClick(buttonNamed(m_page, QStringLiteral("Undo")), Qt::LeftButton);
        QTRY_COMPARE(paths().size(), 5);
        // What cannot be attached is told, and nothing of it stays.
        drop(view, {m_folder->path(QStringLiteral("a.txt")), m_folder->path()});
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("is a folder")));
        QCOMPARE(stored().size(), 5);
    }

    /// Whoever else changes files, the list is that of now.
    void filesOfOthersAppear()
    {
        section("Files");
        QTRY_COMPARE(paths().size(), 5);
        choose("notes.md");
        QTRY_VERIFY(text() && text()->toPlainText() == QStringLiteral("# Größe\n"));
        keep(m_small->ridge(), "a first file.txt", "x");
        QTRY_COMPARE(paths().size(), 6);
        QCOMPARE(paths().at(list()->currentIndex().row()), QStringLiteral("notes.md"));
        keep(m_small->ridge(), "notes.md", "# New\n");
        QTRY_VERIFY(text() && text()->toPlainText() == QStringLiteral("# New\n"));
        QVERIFY_RESULT(m_small->project()->write([&](Connection &c) {
            return c.execute("DELETE FROM run_file; INSERT INTO change (kind, id) SELECT 'file', "
                             "id FROM run");
        }));
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("No files are kept with this run")));
    }

    void aDamagedFileIsToldOnce()
    {
        section("Files");
        QTRY_COMPARE(paths().size(), 5);
        const QString object = stored().at(1).object;
        QVERIFY(QFile::remove(m_small->project()->folder() + QStringLiteral("/objects/") + object.left(2) + u'/' +
                              object.mid(2)));
        choose("notes.md");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("The file could not be read")));
        choose("table.csv");
        QTRY_VERIFY(controlNamed<QTableView>(m_page, QStringLiteral("First rows of the file")));
    }

    void theOutputFollowsWhileAPersonStandsAtItsEnd()
    {
        section("Output");
        QTRY_VERIFY(output() && output()->toPlainText().contains(QStringLiteral("Finished; the model is kept.")));
        QCOMPARE(namelessControls(m_page), QStringList());
        QScrollBar *bar = output()->verticalScrollBar();
        say("line", 200);
        QTRY_VERIFY(output()->toPlainText().endsWith(QStringLiteral("line 199")));
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY(follow()->isChecked());

        output()->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar->value(), 0);
        QVERIFY(!follow()->isChecked());
        say("later", 5, LogLine::Level::Warning);
        QTRY_VERIFY(output()->toPlainText().endsWith(QStringLiteral("Warning: later 4")));
        QCOMPARE(bar->value(), 0);
        QTest::mouseClick(follow(), Qt::LeftButton, {}, {8, follow()->height() / 2});
        QVERIFY(follow()->isChecked());
        QCOMPARE(bar->value(), bar->maximum());
        output()->setFocus();
        press(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(!follow()->isChecked());
        press(Qt::Key_End, Qt::ControlModifier);
        QVERIFY(follow()->isChecked());
    }

    void theOutputIsSearched()
    {
        section("Output");
        QTRY_VERIFY(output() && output()->toPlainText().contains(QStringLiteral("Finished; the model is kept.")));
        say("needle", 3);
        QTRY_VERIFY(output()->toPlainText().endsWith(QStringLiteral("needle 2")));
        output()->setFocus();
        press(Qt::Key_F, Qt::ControlModifier);
        auto *find = controlNamed<QLineEdit>(m_page, QStringLiteral("Find in the output"));
        QVERIFY(find && find->hasFocus());
        type(QStringLiteral("needle"));
        QVERIFY(hasLabel(m_page, QStringLiteral("1 of 3")));
        press(Qt::Key_Return);
        QVERIFY(hasLabel(m_page, QStringLiteral("2 of 3")));
        press(Qt::Key_Return);
        press(Qt::Key_Return);
        QVERIFY(hasLabel(m_page, QStringLiteral("1 of 3")));
        press(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(hasLabel(m_page, QStringLiteral("3 of 3")));
        QCOMPARE(output()->textCursor().selectedText(), QStringLiteral("needle"));
        type(QStringLiteral("x"));
        QVERIFY(hasLabel(m_page, QStringLiteral("not found")));
        press(Qt::Key_Escape);
        QVERIFY(output()->hasFocus());
        QCOMPARE(find->text(), QString());
    }

    void aLongOutputShowsItsEnd()
    {
        QList<LogLine> lines;
        for (int i = 0; i < 25'000; ++i)
            lines.append({i, LogLine::Level::Info, QString::number(i)});
        append(lines);
        section("Output");
        QTRY_VERIFY(output() && output()->toPlainText().endsWith(QStringLiteral("  24999")));
        QCOMPARE(output()->blockCount(), 10'000);
        QVERIFY(hasLabel(m_page, QStringLiteral("assay runs log")));
        say("more", 1);
        QTRY_VERIFY(output()->toPlainText().endsWith(QStringLiteral("more 0")));
    }

    void whatARunTookIsDrawn()
    {
        section("System");
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Nothing was measured")));
        metric_store::Batch batch;
        for (int second = 1; second < 60; ++second) {
            batch[QStringLiteral("system/cpu_percent")].push_back({second, second, 90.0 + second % 5});
            batch[QStringLiteral("system/memory_mb")].push_back({second, second, 100.0 + second});
        }
        QVERIFY_RESULT(m_small->project()->write(
            [&](Connection &c) { return metric_store::append(c, m_small->ridge().id, batch); }));
        QTRY_VERIFY(controlNamed<LineChart>(m_page, QStringLiteral("Memory (MB)")));
        QVERIFY(controlNamed<LineChart>(m_page, QStringLiteral("Processor (% of a core)")));
        QVERIFY(controlNamed<LineChart>(m_page, QStringLiteral("Memory (MB)"))->toCsv().contains("159"));
        QCOMPARE(namelessControls(m_page), QStringList());
        // The table has no column of it.
        for (int column = 0; column < m_table->model()->columnCount(); ++column)
            QVERIFY(
                !m_table->model()->headerData(column, Qt::Horizontal).toString().contains(QStringLiteral("system")));
        m_table->setCurrentRun(m_small->mean().id);
        QTRY_VERIFY(hasLabel(m_page, QStringLiteral("Nothing was measured")));
    }

    /// Looking through runs and sections quickly leaves the last one shown.
    void quickVisitsEndAtTheLast()
    {
        for (int round = 0; round < 5; ++round) {
            for (const char *name : {"Files", "Output", "System"}) {
                section(name);
                m_table->setCurrentRun(round % 2 ? m_small->ridge().id : m_small->mean().id);
            }
        }
        m_table->setCurrentRun(m_small->mean().id);
        section("Files");
        QTRY_COMPARE(paths(), (QStringList{QStringLiteral("config.json"), QStringLiteral("plots/roc.png")}));
        QTRY_VERIFY(m_page->isSettled());
        QTRY_VERIFY(text() && text()->toPlainText().contains(QStringLiteral("\"alpha\": 2")));
    }

private:
    void keep(const Run &run, const char *path, const QByteArray &bytes)
    {
        Project &project = *m_small->project();
        const auto object = project.objects().put(bytes);
        QVERIFY_RESULT(object);
        const RunFile file{run.id, QString::fromUtf8(path), *object, bytes.size(), 1000, QStringLiteral("Ada")};
        QVERIFY_RESULT(project.write([&](Connection &c) { return run_file_store::set(c, file); }));
    }

    QList<RunFile> stored()
    {
        return *m_small->project()->read([&](Connection &c) { return run_file_store::list(c, m_small->ridge().id); });
    }

    void append(const QList<LogLine> &lines)
    {
        QVERIFY_RESULT(m_small->project()->write(
            [&](Connection &c) { return run_log_store::append(c, m_small->ridge().id, lines); }));
    }

    void say(const char *word, int count, LogLine::Level level = LogLine::Level::Info)
    {
        QList<LogLine> lines;
        for (int i = 0; i < count; ++i)
            lines.append({1000 * i, level, QStringLiteral("%1 %2").arg(QLatin1String(word)).arg(i)});
        append(lines);
    }

    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_folder->path(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    void section(const char *name)
    {
        QAbstractButton *button = buttonNamed(m_page, QLatin1String(name));
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void showBoth()
    {
        for (const RunId &run : {m_small->mean().id, m_small->ridge().id}) {
            m_table->setCurrentRun(run);
            if (m_stage->workspace().selection().seriesOf(run) < 0) {
                m_table->setFocus();
                press(Qt::Key_Space);
            }
        }
    }

    void choose(const char *path)
    {
        const int row = int(paths().indexOf(QLatin1String(path)));
        QVERIFY(row >= 0);
        clickCell(list(), row, QStringLiteral("Name"));
    }

    static void answer(QFileDialog *dialog, const QString &file)
    {
        auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QVERIFY(name);
        name->setFocus();
        name->selectAll();
        type(file);
        press(Qt::Key_Return);
    }

    static void drop(QWidget *on, const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls.append(QUrl::fromLocalFile(file));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &dropped);
        QVERIFY(dropped.isAccepted());
    }

    QTableView *list() { return controlNamed<QTableView>(m_page, QStringLiteral("Files of the run")); }
    QStringList paths() { return list() ? columnTexts(list(), QStringLiteral("Name")) : QStringList(); }
    QPlainTextEdit *text() { return controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Text of the file")); }
    QPlainTextEdit *difference()
    {
        return controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Difference of the files"));
    }
    ImageSwipe *swipe() { return controlNamed<ImageSwipe>(m_page, QStringLiteral("Line between the pictures")); }
    QPlainTextEdit *output() { return controlNamed<QPlainTextEdit>(m_page, QStringLiteral("Output of the run")); }
    QCheckBox *follow() { return qobject_cast<QCheckBox *>(buttonNamed(m_page, QStringLiteral("Follow"))); }
    static QString besideName() { return QStringLiteral("Run whose file is shown beside this one"); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<SmallProject> m_small;
    std::unique_ptr<WindowStage> m_stage;
    Page *m_page = nullptr;
    RunTable *m_table = nullptr;
};

QTEST_MAIN(TestRunSections)
#include "tst_run_sections.moc"
