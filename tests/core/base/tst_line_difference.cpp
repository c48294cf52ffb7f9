#include "core/base/line_difference.h"
#include "core/base/random.h"
#include "tests/support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace assay;

namespace
{

using Kind = LineDifference::Kind;

/// The length of a longest common subsequence, by the table of all prefixes.
qsizetype commonLength(const QStringList &a, const QStringList &b)
{
    std::vector<qsizetype> above(size_t(b.size()) + 1, 0);
    for (const QString &line : a) {
        qsizetype corner = 0;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype up = above[size_t(j) + 1];
            above[size_t(j) + 1] = line == b.at(j) ? corner + 1 : std::max(up, above[size_t(j)]);
            corner = up;
        }
    }
    return above.back();
}

/// What becomes of the old lines when the difference is made.
QStringList applied(const LineDifference &difference, const QStringList &oldLines, const QStringList &newLines)
{
    QStringList made;
    qsizetype next = 0;
    for (const LineDifference::Line &line : difference.lines) {
        if (line.kind != Kind::Added && line.oldLine != next++)
            return {QStringLiteral("an old line is left out or twice")};
        if (line.kind != Kind::Removed)
            made.append(line.kind == Kind::Same ? oldLines.at(line.oldLine) : newLines.at(line.newLine));
    }
    return next == oldLines.size() ? made : QStringList{QStringLiteral("an old line is left out")};
}

qsizetype countOf(const LineDifference &difference, Kind kind)
{
    return std::count_if(difference.lines.begin(), difference.lines.end(),
                         [&](const LineDifference::Line &line) { return line.kind == kind; });
}

} // namespace

class TestLineDifference final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreCutOut()
    {
        QCOMPARE(linesOf(QString()), QStringList());
        QCOMPARE(linesOf(QStringLiteral("a\r\n\nb")),
                 (QStringList{QStringLiteral("a"), QString(), QStringLiteral("b")}));
        QCOMPARE(linesOf(QStringLiteral("a\n")), QStringList{QStringLiteral("a")});
        QCOMPARE(linesOf(QStringLiteral("\n")), QStringList{QString()});
    }

    /// Against the plain table, on texts with many repeats, where differences are hard to find.
    void differencesAreShortestAndTrue()
    {
        Random random(7, "line difference");
        for (int round = 0; round < 3'000; ++round) {
            const auto linesWith = [&](int letters) {
                QStringList lines;
                for (std::uint64_t left = random.next() % 24; left > 0; --left)
                    lines.append(QString(QChar(u'a' + ushort(random.next() % std::uint64_t(letters)))));
                return lines;
            };
            const int letters = 1 + round % 5;
            const QStringList a = linesWith(letters);
            const QStringList b = linesWith(letters);
            const LineDifference difference = differLines(a, b);
            QVERIFY(!difference.isRough);
            QCOMPARE(applied(difference, a, b), b);
            QCOMPARE(countOf(difference, Kind::Same), commonLength(a, b));
            QCOMPARE(difference.isEmpty(), a == b);
        }
    }

    void tooManyEditsAreTold()
    {
        QStringList a{QStringLiteral("head")};
        QStringList b = a;
        for (int i = 0; i < 500; ++i) {
            a.append(QString::number(i));
            b.append(QString::number(-1 - i));
        }
        a.append(QStringLiteral("tail"));
        b.append(QStringLiteral("tail"));
        const LineDifference rough = differLines(a, b, 100);
        QVERIFY(rough.isRough);
        QCOMPARE(applied(rough, a, b), b);
        QCOMPARE(countOf(rough, Kind::Same), 2);
        QVERIFY(!differLines(a, b, 1000).isRough);
        QVERIFY(unifiedDifference(QStringLiteral("a"), a.join(u'\n').repeated(5), QStringLiteral("b"),
                                  b.join(u'\n').repeated(5))
                    .startsWith(QStringLiteral("# ")));
    }

    void itIsWrittenAsGitWritesIt()
    {
        QString a;
        for (int i = 1; i <= 20; ++i)
            a += QStringLiteral("line %1\n").arg(i);
        QString b = a;
        b.replace(QStringLiteral("line 5\n"), QStringLiteral("five\n"));
        b.replace(QStringLiteral("line 18\n"), QStringLiteral("line 18\nmore\n"));
        QCOMPARE(
            unifiedDifference(QStringLiteral("old"), a, QStringLiteral("new"), b),
            QStringLiteral("--- old\n+++ new\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n"
                           " line 7\n line 8\n@@ -16,5 +16,6 @@\n line 16\n line 17\n line 18\n+more\n line 19\n"
                           " line 20\n"));
        QCOMPARE(unifiedDifference(QStringLiteral("old"), a, QStringLiteral("new"), a), QString());
        QCOMPARE(unifiedDifference(QStringLiteral("old"), QString(), QStringLiteral("new"), QStringLiteral("x\n")),
                 QStringLiteral("--- old\n+++ new\n@@ -0,0 +1 @@\n+x\n"));
    }

    /// patch takes what we write, whatever the texts.
    void patchMakesTheNewText()
    {
        const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
        if (git.isEmpty())
            QSKIP("git is not installed");
        TemporaryFolder folder;
        Random random(9, "patch");
        for (int round = 0; round < 20; ++round) {
            const auto textWith = [&] {
                QString text;
                for (std::uint64_t left = 1 + random.next() % 60; left > 0; --left)
                    text += QString::number(random.next() % 12) + u'\n';
                return text;
            };
            const QString a = textWith();
            const QString b = textWith();
            const QString path = folder.path(QStringLiteral("t"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(a.toUtf8());
            file.close();
            QProcess patch;
            patch.setWorkingDirectory(folder.path());
            patch.start(git, {QStringLiteral("apply"), QStringLiteral("-")});
            patch.write(unifiedDifference(QStringLiteral("a/t"), a, QStringLiteral("b/t"), b).toUtf8());
            patch.closeWriteChannel();
            QVERIFY(patch.waitForFinished());
            QVERIFY2(patch.exitCode() == 0, patch.readAllStandardError().constData());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(file.readAll()), b);
            file.close();
        }
    }
};

QTEST_GUILESS_MAIN(TestLineDifference)
#include "tst_line_difference.moc"
