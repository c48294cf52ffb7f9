#include "core/runs/run_filter.h"

#include "core/runs/like_pattern.h"
#include "core/runs/query_reader.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace assay
{

namespace
{

enum class Operator { Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual, Like, In, NotIn, IsNull, IsNotNull };

template <typename T>
bool compare(Operator op, const T &a, const T &b)
{
    switch (op) {
    case Operator::Equal:
        return a == b;
    case Operator::NotEqual:
        return a != b;
    case Operator::Less:
        return a < b;
    case Operator::LessEqual:
        return a <= b;
    case Operator::Greater:
        return a > b;
    case Operator::GreaterEqual:
        return a >= b;
    default:
        return false;
    }
}

/// Text is a filter when it has a comparison sign, or begins with a key that is followed by a word that compares.
bool looksLikeFilter(const QString &text)
{
    static const QRegularExpression sign(QStringLiteral("[=<>]"));
    static const QRegularExpression comparingWord(QStringLiteral(R"(\s(not|in|like|ilike|is)\b)"),
                                                  QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kindAndDot(QStringLiteral(R"(^\w+\.)"));
    if (sign.match(text).hasMatch())
        return true;
    return RunKey::startsKey(text) && (kindAndDot.match(text).hasMatch() || comparingWord.match(text).hasMatch());
}

} // namespace

struct RunFilter::Clause {
    RunKey key;
    Operator op = Operator::Equal;
    bool comparesNumbers = false;
    double number = 0;
    QStringList texts; ///< one, or the list of `in`
    LikePattern pattern;

    static Result<Clause> read(QueryReader &reader);
    Result<> readComparison(QueryReader &reader, const QString &symbol);
    Result<> readPattern(QueryReader &reader, Qt::CaseSensitivity caseSensitivity);
    Result<> readList(QueryReader &reader);
    Result<> readNull(QueryReader &reader);
    [[nodiscard]] bool matches(const Run &run) const;
    [[nodiscard]] bool matchesText(const QString &text) const;
};

Result<RunFilter::Clause> RunFilter::Clause::read(QueryReader &reader)
{
    ASSAY_TRY(key, RunKey::read(reader));
    Clause clause;
    clause.key = key;
    const qsizetype start = reader.position();
    if (const auto symbol = reader.acceptSymbol({"!=", "<=", ">=", "=", "<", ">"})) {
        ASSAY_CHECK(clause.readComparison(reader, *symbol));
        return clause;
    }
    if (key.isNumeric())
        return reader.expected(QCoreApplication::translate("core", "one of =, !=, <, <=, > and >="));
    if (reader.acceptWord("like")) {
        ASSAY_CHECK(clause.readPattern(reader, Qt::CaseSensitive));
    } else if (reader.acceptWord("ilike")) {
        ASSAY_CHECK(clause.readPattern(reader, Qt::CaseInsensitive));
    } else if (reader.acceptWord("in")) {
        clause.op = Operator::In;
        ASSAY_CHECK(clause.readList(reader));
    } else if (reader.acceptWord("not")) {
        if (!reader.acceptWord("in"))
            return reader.expected(QCoreApplication::translate("core", "“in”"));
        clause.op = Operator::NotIn;
        ASSAY_CHECK(clause.readList(reader));
    } else if (reader.acceptWord("is")) {
        ASSAY_CHECK(clause.readNull(reader));
    } else {
        reader.goBackTo(start);
        return reader.expected(
            QCoreApplication::translate("core", "one of =, !=, <, <=, >, >=, like, ilike, in and not in"));
    }
    return clause;
}

Result<> RunFilter::Clause::readComparison(QueryReader &reader, const QString &symbol)
{
    static const QHash<QString, Operator> operators = {
        {QStringLiteral("="), Operator::Equal},   {QStringLiteral("!="), Operator::NotEqual},
        {QStringLiteral("<"), Operator::Less},    {QStringLiteral("<="), Operator::LessEqual},
        {QStringLiteral(">"), Operator::Greater}, {QStringLiteral(">="), Operator::GreaterEqual}};
    op = operators.value(symbol);
    const bool mayBeText = !key.isNumeric() && (op == Operator::Equal || op == Operator::NotEqual);
    const bool mayBeNumber = key.isNumeric() || key.kind == RunKey::Kind::Param || key.kind == RunKey::Kind::Tag;
    if (mayBeNumber) {
        if (const std::optional<double> value = reader.acceptNumber()) {
            comparesNumbers = true;
            number = *value;
            return Done{};
        }
    }
    if (mayBeText) {
        ASSAY_TRY(quoted, reader.acceptQuoted(QStringLiteral("'\"")));
        if (quoted) {
            texts = {*quoted};
            return Done{};
        }
    }
    if (!mayBeText && !mayBeNumber)
        return reader.expected(QCoreApplication::translate("core", "“=” or “!=” before text in quotes"));
    if (!mayBeText)
        return reader.expected(QCoreApplication::translate("core", "a number without quotes"));
    return reader.expected(mayBeNumber ? QCoreApplication::translate("core", "text in quotes or a number")
                                       : QCoreApplication::translate("core", "text in quotes"));
}

Result<> RunFilter::Clause::readPattern(QueryReader &reader, Qt::CaseSensitivity caseSensitivity)
{
    ASSAY_TRY(quoted, reader.acceptQuoted(QStringLiteral("'\"")));
    if (!quoted)
        return reader.expected(QCoreApplication::translate("core", "a pattern in quotes, such as 'xgb%'"));
    op = Operator::Like;
    pattern = LikePattern(*quoted, caseSensitivity);
    return Done{};
}

Result<> RunFilter::Clause::readList(QueryReader &reader)
{
    if (!reader.acceptSymbol({"("}))
        return reader.expected(QCoreApplication::translate("core", "a list such as ('a', 'b')"));
    do {
        ASSAY_TRY(quoted, reader.acceptQuoted(QStringLiteral("'\"")));
        if (!quoted)
            return reader.expected(QCoreApplication::translate("core", "text in quotes"));
        texts.append(*quoted);
    } while (reader.acceptSymbol({","}));
    if (!reader.acceptSymbol({")"}))
        return reader.expected(QCoreApplication::translate("core", "“,” or “)”"));
    return Done{};
}

Result<> RunFilter::Clause::readNull(QueryReader &reader)
{
    op = reader.acceptWord("not") ? Operator::IsNotNull : Operator::IsNull;
    if (!reader.acceptWord("null"))
        return reader.expected(QCoreApplication::translate("core", "“null”"));
    return Done{};
}

bool RunFilter::Clause::matchesText(const QString &text) const
{
    switch (op) {
    case Operator::Like:
        return pattern.matches(text);
    case Operator::In:
        return texts.contains(text);
    case Operator::NotIn:
        return !texts.contains(text);
    default:
        // MLflow writes FINISHED where this program writes finished.
        if (key.kind == RunKey::Kind::Attribute && key.name == u"status")
            return compare(op, text.toLower(), texts.first().toLower());
        return compare(op, text, texts.first());
    }
}

bool RunFilter::Clause::matches(const Run &run) const
{
    if (comparesNumbers) {
        const std::optional<double> value = key.number(run);
        return value && compare(op, *value, number);
    }
    const QStringList values = key.texts(run);
    if (op == Operator::IsNull || op == Operator::IsNotNull)
        return values.isEmpty() == (op == Operator::IsNull);
    return std::any_of(values.begin(), values.end(), [this](const QString &text) { return matchesText(text); });
}

Result<RunFilter> RunFilter::parse(const QString &text)
{
    RunFilter filter;
    const QString trimmed = text.trimmed();
    if (!looksLikeFilter(trimmed)) {
        filter.m_nameText = trimmed;
        return filter;
    }
    // Positions in errors count in the text as it was given.
    QueryReader reader(text, QueryReader::Subject::Filter);
    auto clauses = std::make_shared<std::vector<Clause>>();
    do {
        ASSAY_TRY(clause, Clause::read(reader));
        clauses->push_back(std::move(clause));
    } while (reader.acceptWord("and"));
    if (!reader.atEnd())
        return reader.expected(QCoreApplication::translate("core", "“and” or the end"));
    filter.m_clauses = std::move(clauses);
    return filter;
}

bool RunFilter::matches(const Run &run) const
{
    if (m_clauses)
        return std::all_of(m_clauses->begin(), m_clauses->end(),
                           [&](const Clause &clause) { return clause.matches(run); });
    return run.name.contains(m_nameText, Qt::CaseInsensitive);
}

bool RunFilter::isEmpty() const
{
    return !m_clauses && m_nameText.isEmpty();
}

} // namespace assay
