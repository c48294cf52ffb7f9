#include "core/runs/index/run_index_column.h"

#include <QCoreApplication>

#include <cstring>

namespace assay
{

std::optional<double> canonicalNumber(std::string_view text)
{
    constexpr size_t longest = 32;
    if (text.empty() || text.size() > longest || !((text[0] >= '0' && text[0] <= '9') || text[0] == '-'))
        return std::nullopt;
    bool isNumber = false;
    const double number = QByteArray::fromRawData(text.data(), qsizetype(text.size())).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number))
        return std::nullopt;
    const QByteArray written = canonicalText(number).toLatin1();
    return std::string_view(written.constData(), size_t(written.size())) == text ? std::optional(number) : std::nullopt;
}

QString canonicalText(double number)
{
    constexpr double most = 1e15;
    // Minus zero would lose its sign in digits.
    if (std::abs(number) < most && number == std::trunc(number) && !(number == 0 && std::signbit(number)))
        return QString::number(std::int64_t(number));
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

size_t RunIndexColumn::bytes() const
{
    return m_numbers.capacity() * sizeof(double) + m_codes.capacity() * sizeof(std::uint32_t) + m_pool.bytes();
}

void RunIndexColumn::resize(size_t segments)
{
    if (m_form == Form::Texts)
        m_codes.resize(segments * segmentRuns, 0);
    else
        m_numbers.resize(segments * segmentRuns, missingNumber);
    m_filled.resize(segments, 0);
    ++m_revision;
}

void RunIndexColumn::setNumber(size_t place, double number)
{
    // NaN of any other kind could be taken for one of ours.
    m_numbers[place] = std::isnan(number) && !isMissing(number) ? std::nan("") : number;
    if (!isMissing(number))
        m_filled[place / segmentRuns] = 1;
    ++m_revision;
}

void RunIndexColumn::setText(size_t place, const QString &text)
{
    ++m_revision;
    if (text.isNull()) {
        if (m_form == Form::Texts)
            m_codes[place] = 0;
        else
            m_numbers[place] = missingNumber;
        return;
    }
    m_filled[place / segmentRuns] = 1;
    const QByteArray utf8 = text.toUtf8();
    const std::string_view view(utf8.constData(), size_t(utf8.size()));
    if (m_form == Form::Texts) {
        m_codes[place] = m_pool.codeOf(view);
        return;
    }
    const std::optional<double> number = canonicalNumber(view);
    m_numbers[place] = number ? *number : numberOfCode(m_pool.codeOf(view));
}

QString RunIndexColumn::text(size_t place) const
{
    const std::uint32_t code = m_form == Form::Texts ? m_codes[place] : textCode(m_numbers[place]);
    if (code != 0)
        return m_pool.text(code);
    if (m_form == Form::Texts || isMissing(m_numbers[place]))
        return {};
    return canonicalText(m_numbers[place]);
}

bool RunIndexColumn::isPresent(size_t place) const
{
    return m_form == Form::Texts ? m_codes[place] != 0 : !isMissing(m_numbers[place]);
}

void RunIndexColumn::clearSegment(size_t segment)
{
    const auto at = std::ptrdiff_t(segment * segmentRuns);
    if (m_form == Form::Texts)
        std::fill_n(m_codes.begin() + at, segmentRuns, 0U);
    else
        std::fill_n(m_numbers.begin() + at, segmentRuns, missingNumber);
    m_filled[segment] = 0;
    ++m_revision;
}

/// Texts of which some are numbers that differ too much to be numbered: from now on numbers are kept as such.
void RunIndexColumn::becomeMixed()
{
    std::vector<double> numbers(m_codes.size(), missingNumber);
    std::vector<double> byCode(size_t(m_pool.size()) + 1, missingNumber);
    TextPool rest;
    for (std::uint32_t code = 1; code <= m_pool.size(); ++code) {
        const std::optional<double> number = canonicalNumber(m_pool.view(code));
        byCode[code] = number ? *number : numberOfCode(rest.codeOf(m_pool.view(code)));
    }
    for (size_t place = 0; place < m_codes.size(); ++place)
        numbers[place] = byCode[m_codes[place]];
    m_numbers = std::move(numbers);
    m_codes = {};
    m_pool = std::move(rest);
    m_form = Form::Mixed;
}

namespace
{

/// The first byte of a segment.
enum class Layout : char {
    Numbers = 1,  ///< segmentRuns floats
    Constant = 2, ///< one float for all
    Texts = 3,    ///< a list of texts, segmentRuns 16-bit places in it from 1
    Mixed = 4     ///< a list of texts, segmentRuns floats that may stand for a place in it
};

/// More different texts than this in one segment, and numbers among them are kept as numbers.
constexpr std::uint32_t mostNumberedTexts = 256;

void append(QByteArray &blob, const void *data, size_t size)
{
    blob.append(static_cast<const char *>(data), qsizetype(size));
}

void appendTexts(QByteArray &blob, const TextPool &pool)
{
    const std::uint32_t count = pool.size();
    append(blob, &count, sizeof count);
    for (std::uint32_t code = 1; code <= count; ++code) {
        const std::string_view text = pool.view(code);
        const auto size = std::uint32_t(text.size());
        append(blob, &size, sizeof size);
        append(blob, text.data(), text.size());
    }
}

/// Reads what lies in a segment from left to right, and no further.
class SegmentReader final
{
public:
    explicit SegmentReader(const QByteArray &blob) : m_rest(blob.constData(), size_t(blob.size())) {}

    bool read(void *to, size_t size)
    {
        if (m_rest.size() < size)
            return false;
        std::memcpy(to, m_rest.data(), size);
        m_rest.remove_prefix(size);
        return true;
    }

    bool readTexts(std::vector<std::string_view> &texts)
    {
        std::uint32_t count = 0;
        if (!read(&count, sizeof count) || count > segmentRuns)
            return false;
        texts.resize(count);
        for (std::string_view &text : texts) {
            std::uint32_t size = 0;
            if (!read(&size, sizeof size) || m_rest.size() < size)
                return false;
            text = m_rest.substr(0, size);
            m_rest.remove_prefix(size);
        }
        return true;
    }

    [[nodiscard]] bool atEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

} // namespace

Error damagedSegment()
{
    return Error{ErrorCode::Damaged, QCoreApplication::translate(
                                         "core", "A segment of the run index is damaged. Nothing is lost: let “assay "
                                                 "runs index --rebuild” make it anew from the runs.")};
}

Result<> RunIndexColumn::loadSegment(size_t segment, const QByteArray &blob)
{
    if (blob.isEmpty()) {
        clearSegment(segment);
        return Done{};
    }
    m_filled[segment] = 1;
    ++m_revision;
    SegmentReader reader(blob);
    Layout layout{};
    if (!reader.read(&layout, 1))
        return damagedSegment();
    const size_t at = segment * segmentRuns;
    if (layout == Layout::Numbers || layout == Layout::Constant) {
        if (m_form != Form::Numbers)
            return damagedSegment();
        double constant = 0;
        if (layout == Layout::Constant ? !reader.read(&constant, sizeof constant)
                                       : !reader.read(&m_numbers[at], segmentRuns * sizeof(double)))
            return damagedSegment();
        if (layout == Layout::Constant)
            std::fill_n(m_numbers.begin() + std::ptrdiff_t(at), segmentRuns, constant);
        return reader.atEnd() ? Result<>(Done{}) : Result<>(damagedSegment());
    }
    std::vector<std::string_view> texts;
    const bool isMixed = layout == Layout::Mixed;
    if (m_form == Form::Numbers || (!isMixed && layout != Layout::Texts) || !reader.readTexts(texts))
        return damagedSegment();
    if (isMixed && m_form == Form::Texts)
        becomeMixed();
    if (m_form == Form::Texts) {
        std::vector<std::uint32_t> global{0};
        for (const std::string_view text : texts)
            global.push_back(m_pool.codeOf(text));
        std::uint16_t places[segmentRuns];
        if (!reader.read(places, sizeof places) || !reader.atEnd())
            return damagedSegment();
        for (size_t i = 0; i < segmentRuns; ++i) {
            if (places[i] >= global.size())
                return damagedSegment();
            m_codes[at + i] = global[places[i]];
        }
        return Done{};
    }
    std::vector<double> global{missingNumber};
    for (const std::string_view text : texts) {
        const std::optional<double> number = isMixed ? std::nullopt : canonicalNumber(text);
        global.push_back(number ? *number : numberOfCode(m_pool.codeOf(text)));
    }
    if (!isMixed) {
        std::uint16_t places[segmentRuns];
        if (!reader.read(places, sizeof places) || !reader.atEnd())
            return damagedSegment();
        for (size_t i = 0; i < segmentRuns; ++i) {
            if (places[i] >= global.size())
                return damagedSegment();
            m_numbers[at + i] = global[places[i]];
        }
        return Done{};
    }
    if (!reader.read(&m_numbers[at], segmentRuns * sizeof(double)) || !reader.atEnd())
        return damagedSegment();
    if (texts.empty())
        return Done{};
    for (size_t i = at; i < at + segmentRuns; ++i) {
        const std::uint32_t local = textCode(m_numbers[i]);
        if (local >= global.size())
            return damagedSegment();
        if (local != 0)
            m_numbers[i] = global[local];
    }
    return Done{};
}

QByteArray encodeNumbers(std::span<const double> numbers)
{
    std::vector<double> all(segmentRuns, missingNumber);
    std::copy(numbers.begin(), numbers.end(), all.begin());
    for (double &number : all) {
        if (std::isnan(number) && !isMissing(number))
            number = std::nan("");
    }
    const auto bits = [](double number) { return std::bit_cast<std::uint64_t>(number); };
    const bool isConstant =
        std::all_of(all.begin(), all.end(), [&](double number) { return bits(number) == bits(all[0]); });
    if (isConstant && isMissing(all[0]))
        return {};
    QByteArray blob(1, char(isConstant ? Layout::Constant : Layout::Numbers));
    append(blob, all.data(), (isConstant ? 1 : segmentRuns) * sizeof(double));
    return blob;
}

QByteArray encodeTexts(std::span<const QString> texts)
{
    TextPool pool;
    std::vector<std::uint16_t> places(segmentRuns, 0);
    for (size_t i = 0; i < texts.size(); ++i) {
        const QByteArray utf8 = texts[i].toUtf8();
        if (!texts[i].isNull())
            places[i] = std::uint16_t(pool.codeOf({utf8.constData(), size_t(utf8.size())}));
    }
    if (pool.size() == 0)
        return {};
    if (pool.size() > mostNumberedTexts) {
        std::vector<double> byCode{missingNumber};
        TextPool rest;
        for (std::uint32_t code = 1; code <= pool.size(); ++code) {
            const std::optional<double> number = canonicalNumber(pool.view(code));
            byCode.push_back(number ? *number : numberOfCode(rest.codeOf(pool.view(code))));
        }
        // Names stay texts; most of them being numbers makes the difference.
        if (rest.size() * 2 <= pool.size()) {
            QByteArray blob(1, char(Layout::Mixed));
            appendTexts(blob, rest);
            std::vector<double> numbers(segmentRuns);
            for (size_t i = 0; i < segmentRuns; ++i)
                numbers[i] = byCode[places[i]];
            append(blob, numbers.data(), segmentRuns * sizeof(double));
            return blob;
        }
    }
    QByteArray blob(1, char(Layout::Texts));
    appendTexts(blob, pool);
    append(blob, places.data(), segmentRuns * sizeof(std::uint16_t));
    return blob;
}

} // namespace assay
