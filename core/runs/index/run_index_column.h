#pragma once

#include "core/base/result.h"
#include "core/runs/index/text_pool.h"

#include <QByteArray>
#include <QString>

#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace assay
{

/// Runs of a segment; also how many are evaluated at once.
constexpr size_t segmentRuns = 4096;

/// The number that stands for no value: a NaN that arithmetic never makes.
constexpr std::uint64_t missingBits = 0xFFFC'0000'0000'0000;
/// With a code of a TextPool in its low bits: a number that stands for a text.
constexpr std::uint64_t textBits = 0xFFFD'0000'0000'0000;
constexpr double missingNumber = std::bit_cast<double>(missingBits);

inline bool isMissing(double number)
{
    return std::bit_cast<std::uint64_t>(number) == missingBits;
}

/// The code that a number stands for; 0 when it is a number.
inline std::uint32_t textCode(double number)
{
    const auto bits = std::bit_cast<std::uint64_t>(number);
    return (bits >> 48) == (textBits >> 48) ? std::uint32_t(bits) : 0;
}

inline double numberOfCode(std::uint32_t code)
{
    return std::bit_cast<double>(textBits | code);
}

/// The number whose one way to be written `text` is, so that the text can be told from it; nothing for all others.
std::optional<double> canonicalNumber(std::string_view text);
/// That way: whole numbers below 10^15 in digits, others as short as they can be.
QString canonicalText(double number);

/// One property of all runs, the run at place i being number i + 1. Numbers hold 64-bit floats; texts hold codes of a
/// pool; mixed ones hold numbers where the text is how that number is written, and codes of the rest. Always a whole
/// number of segments long, missing after the last run. One thread at a time.
class RunIndexColumn final
{
public:
    enum class Form { Numbers, Texts, Mixed };
    explicit RunIndexColumn(Form form) : m_form(form) {}

    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] size_t size() const { return m_form == Form::Texts ? m_codes.size() : m_numbers.size(); }
    [[nodiscard]] const double *numbers() const { return m_numbers.data(); }    ///< not of Form::Texts
    [[nodiscard]] const std::uint32_t *codes() const { return m_codes.data(); } ///< of Form::Texts
    [[nodiscard]] const TextPool &pool() const { return m_pool; }
    /// Changes with each change of a value, so that what was made of the values can be kept until then.
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] size_t bytes() const;

    void resize(size_t segments);
    void setNumber(size_t place, double number);
    /// Null text: no value.
    void setText(size_t place, const QString &text);
    /// The text at a place, not of Form::Numbers; null when there is none.
    [[nodiscard]] QString text(size_t place) const;
    [[nodiscard]] bool isPresent(size_t place) const;
    /// True when no run of the segment has a value, so that nobody need look; false says nothing.
    [[nodiscard]] bool isEmpty(size_t segment) const { return m_filled[segment] == 0; }

    /// Puts a stored segment in its place; an empty blob is a segment without values.
    Result<> loadSegment(size_t segment, const QByteArray &blob);
    void clearSegment(size_t segment);

private:
    void becomeMixed();

    Form m_form;
    std::vector<double> m_numbers;
    std::vector<std::uint32_t> m_codes;
    std::vector<std::uint8_t> m_filled; ///< by segment: whether it may hold a value
    TextPool m_pool;
    std::uint64_t m_revision = 0;
};

/// That a stored segment cannot be read, and what to do.
Error damagedSegment();

/// What loadSegment reads; empty when no run has a value. A segment of up to segmentRuns values.
QByteArray encodeNumbers(std::span<const double> numbers);
/// Null texts are no values.
QByteArray encodeTexts(std::span<const QString> texts);

} // namespace assay
