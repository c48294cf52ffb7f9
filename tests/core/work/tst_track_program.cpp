#include "core/work/track_program.h"

#include <QTest>

using namespace assay;

namespace
{

QList<QByteArray> wordsOf(const QString &text)
{
    QList<QByteArray> words;
    for (const QString &word : text.split(u' '))
        words.append(word.toUtf8());
    return words;
}

} // namespace

/// How runs of programs are named; how they go is tested with the program itself.
class TestTrackProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreNamedByTheirProgram_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *words, const char *title) {
            QTest::newRow(words) << QString::fromUtf8(words) << QString::fromUtf8(title);
        };
        row("./train.sh a b", "train.sh");
        row("/usr/bin/make all", "make");
        row("python train.py --lr 1", "train.py");
        row("/usr/bin/python3.11 -u src/train.py", "train.py");
        row("python -m package.train x", "package.train");
        row("python -c code", "python");
        row("sh -c text", "sh");
        row("bash", "bash");
        row("Rscript --vanilla a.R", "a.R");
        row("fish train.fish", "fish");
    }

    void runsAreNamedByTheirProgram()
    {
        QFETCH(QString, words);
        QTEST(programTitle(wordsOf(words)), "title");
    }

    void aCommandIsWrittenAsAShellTakesIt()
    {
        QCOMPARE(shellText({"a", "b c", "", "d'e", "$f", "--g=h/i.j", "\xC3\xA4"}),
                 QString::fromUtf8("a 'b c' '' 'd'\\''e' '$f' --g=h/i.j ä"));
        const QString cut = shellText({QByteArray("x").repeated(10'000)});
        QVERIFY(cut.size() < 5'000 && cut.endsWith(QChar(0x2026)));
    }
};

QTEST_APPLESS_MAIN(TestTrackProgram)
#include "tst_track_program.moc"
