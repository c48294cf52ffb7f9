#include "tests/ui/ui_test.h"
#include "ui/pages/questions.h"

#include <QSemaphore>

#include <atomic>

using namespace assay;

namespace
{

/// Counts who asks it at the same time, and answers when it is let.
struct Slow {
    std::atomic_int inside = 0;
    std::atomic_int most = 0;
    QSemaphore mayAnswer;

    Result<int> ask(int answer)
    {
        most = std::max(most.load(), ++inside);
        mayAnswer.acquire();
        --inside;
        return answer;
    }
};

} // namespace

class TestQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnUiWarnings();
        m_slow = std::make_shared<Slow>();
        m_answers.clear();
    }

    void aQuestionTakesThePlaceOfOneOfItsKindThatWaits()
    {
        Questions<Slow> questions;
        questions.setSubject(m_slow);
        ask(questions, 1, "a");
        ask(questions, 2, "a");
        ask(questions, 3, "b");
        ask(questions, 4, "a");
        QVERIFY(questions.isPending());
        m_slow->mayAnswer.release(9);
        QTRY_VERIFY(!questions.isPending());
        QCOMPARE(m_answers, (QList<int>{1, 3, 4}));
    }

    void whoAsksTheSameThingTakesTurns()
    {
        const auto turns = std::make_shared<Turns>();
        Questions<Slow> first, second, third;
        for (Questions<Slow> *questions : {&first, &second, &third})
            questions->setSubject(m_slow, turns);
        ask(first, 1);
        ask(first, 2);
        ask(second, 3);
        ask(third, 4);
        m_slow->mayAnswer.release(4);
        QTRY_VERIFY(!first.isPending() && !second.isPending() && !third.isPending());
        // Who has had a turn waits for the others.
        QCOMPARE(m_answers, (QList<int>{1, 3, 4, 2}));
        QCOMPARE(m_slow->most.load(), 1);
    }

    void noAnswerComesWithinTheQuestion()
    {
        Questions<Slow> questions;
        questions.setSubject(m_slow);
        m_slow->mayAnswer.release(200);
        QList<int> all;
        for (int i = 0; i < 200; ++i) {
            const qsizetype before = m_answers.size();
            ask(questions, i);
            QCOMPARE(m_answers.size(), before);
            all.append(i);
        }
        QTRY_COMPARE(m_answers, all);
    }

    void whoAsksSomethingElseNeedNotWait()
    {
        const auto other = std::make_shared<Slow>();
        Questions<Slow> first, second;
        first.setSubject(m_slow);
        second.setSubject(other);
        ask(first, 1);
        ask(second, 2);
        other->mayAnswer.release();
        QTRY_COMPARE(m_answers, QList<int>{2});
        m_slow->mayAnswer.release();
        QTRY_COMPARE(m_answers, (QList<int>{2, 1}));
    }

    void turnsGoOnWhenSomebodyLeaves()
    {
        const auto turns = std::make_shared<Turns>();
        auto leaves = std::make_unique<Questions<Slow>>();
        Questions<Slow> waits, stays;
        leaves->setSubject(m_slow, turns);
        waits.setSubject(m_slow, turns);
        stays.setSubject(m_slow, turns);
        ask(*leaves, 1);
        ask(waits, 2);
        ask(stays, 3);
        leaves.reset();
        waits.setSubject(nullptr);
        QVERIFY(!waits.isPending() && stays.isPending());
        // Asked again before the turn of the first question has come.
        waits.setSubject(m_slow, turns);
        ask(waits, 4);
        m_slow->mayAnswer.release(9);
        QTRY_VERIFY(!waits.isPending() && !stays.isPending());
        QCOMPARE(m_answers, (QList<int>{3, 4}));
        QCOMPARE(m_slow->most.load(), 1);
    }

private:
    void ask(Questions<Slow> &questions, int answer, const char *kind = "")
    {
        questions.ask<int>(
            QString::fromLatin1(kind), [answer](Slow &slow) { return slow.ask(answer); },
            [this](Result<int> given) { m_answers.append(*given); });
    }

    std::shared_ptr<Slow> m_slow;
    QList<int> m_answers;
};

QTEST_GUILESS_MAIN(TestQuestions)
#include "tst_questions.moc"
