#pragma once

#include "core/base/result.h"
#include "ui/turns.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <deque>
#include <functional>
#include <memory>

namespace assay
{

/// Asks something that serves one question at a time, away from the window thread and in the order of asking; a
/// question of a kind takes the place of one of the same kind that still waits. Answers that arrive after another
/// subject was set, or after the end of this object, are dropped. A member of whoever asks. Window thread.
template <typename Subject>
class Questions final
{
public:
    Questions() = default;
    ~Questions() { setSubject(nullptr); }
    Questions(const Questions &) = delete;
    Questions &operator=(const Questions &) = delete;

    /// `turns` are those of all who ask the same thing; null: nobody else does.
    void setSubject(std::shared_ptr<Subject> subject, std::shared_ptr<Turns> turns = {})
    {
        ++m_state->subjects;
        m_state->subject = std::move(subject);
        m_state->turns = turns ? std::move(turns) : std::make_shared<Turns>();
        m_state->waiting.clear();
        m_state->isBusy = false;
    }
    [[nodiscard]] bool hasSubject() const { return m_state->subject != nullptr; }

    /// Gives the Result of `work` to `done` on the window thread. Empty kind: nothing is replaced.
    template <typename T>
    void ask(const QString &kind, std::function<Result<T>(Subject &)> work, std::function<void(Result<T>)> done)
    {
        if (!m_state->subject)
            return;
        if (!kind.isEmpty())
            std::erase_if(m_state->waiting, [&](const Question &waiting) { return waiting.kind == kind; });
        m_state->waiting.push_back({kind, [work = std::move(work), done = std::move(done)](Subject &subject) {
                                        auto result = std::make_shared<Result<T>>(work(subject));
                                        return Answer([result, done] { done(std::move(*result)); });
                                    }});
        next(m_state);
    }
    [[nodiscard]] bool isPending() const { return m_state->isBusy || !m_state->waiting.empty(); }

private:
    using Answer = std::function<void()>;
    struct Question {
        QString kind;
        std::function<Answer(Subject &)> work;
    };
    struct State {
        std::shared_ptr<Subject> subject;
        std::shared_ptr<Turns> turns;
        std::deque<Question> waiting;
        int subjects = 0;
        bool isBusy = false;
    };

    static void next(const std::shared_ptr<State> &state)
    {
        if (state->isBusy || state->waiting.empty())
            return;
        state->isBusy = true;
        state->turns->take([state, turns = state->turns, asked = state->subjects] { begin(state, turns, asked); });
    }

    static void begin(const std::shared_ptr<State> &state, const std::shared_ptr<Turns> &turns, int asked)
    {
        if (asked != state->subjects)
            return turns->end();
        Question question = std::move(state->waiting.front());
        state->waiting.pop_front();
        // The application outlives every answer. An owner may end between two steps of the thread that would answer it.
        QCoreApplication *const application = QCoreApplication::instance();
        QtConcurrent::run([subject = state->subject, work = std::move(question.work)] {
            return std::make_shared<Answer>(work(*subject));
        }).then(application, [state, turns, asked, application](const std::shared_ptr<Answer> &answer) {
            // Queued once more, since what was done quickly is answered at once: within the question, or before an
            // earlier answer.
            const auto give = [state, turns, asked, answer] {
                turns->end();
                if (asked != state->subjects)
                    return;
                state->isBusy = false;
                (*answer)();
                next(state);
            };
            QMetaObject::invokeMethod(application, give, Qt::QueuedConnection);
        });
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace assay
