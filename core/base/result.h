#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace assay
{

/// What kind of failure happened: tests and remedies choose by it, people read Error::text.
enum class ErrorCode {
    Usage,     ///< the request itself is wrong
    Invalid,   ///< the input (file, specification, value) is wrong
    NotFound,  ///< a named thing does not exist
    Exists,    ///< a named thing exists already
    Refused,   ///< a rule of the project forbids it
    ReadOnly,  ///< the project cannot be written
    Locked,    ///< another process holds the project
    Newer,     ///< written by a newer version
    Damaged,   ///< stored bytes are not what they should be
    Io,        ///< the system could not read or write
    Full,      ///< no space left
    Cancelled, ///< a person stopped it
    Internal   ///< a defect of this program
};

/// Why something could not be done: a code for programs, a finished sentence for people, a detail for the curious.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString text;
    QString detail = {};
};

/// The value of a Result that carries nothing but success.
struct Done {
};

/// A value, or the Error that stood in its way. Any thread.
template <typename T = Done>
class [[nodiscard]] Result final
{
public:
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(m_state); }
    [[nodiscard]] bool isError() const { return std::holds_alternative<Error>(m_state); }

    T &operator*() & { return std::get<T>(m_state); }
    const T &operator*() const & { return std::get<T>(m_state); }
    T &&operator*() && { return std::get<T>(std::move(m_state)); }
    T *operator->() { return &std::get<T>(m_state); }
    const T *operator->() const { return &std::get<T>(m_state); }

    [[nodiscard]] const Error &error() const { return std::get<Error>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace assay

/// Evaluates a Result; returns its error from the enclosing function, or names its value.
#define ASSAY_TRY(name, expression)                                                                                    \
    auto name##Result = (expression);                                                                                  \
    if (!name##Result)                                                                                                 \
        return name##Result.error();                                                                                   \
    auto &name = *name##Result

/// Evaluates a Result whose value is not needed; returns its error from the enclosing function.
#define ASSAY_CHECK(expression)                                                                                        \
    do {                                                                                                               \
        if (auto checked = (expression); !checked)                                                                     \
            return checked.error();                                                                                    \
    } while (false)
