#include "core/runs/filter/filter_builder.h"

#include <QCoreApplication>

namespace assay
{

Result<int> FilterBuilder::readKey()
{
    const qsizetype start = m_reader.peek().position;
    ASSAY_TRY(key, RunKey::read(m_reader, m_language.grammar, m_language.known));
    return placeOf(key, start);
}

Result<int> FilterBuilder::readNameOf(RunKey::Kind kind)
{
    const QueryToken &name = m_reader.peek();
    if (name.text.isEmpty() || name.kind == QueryToken::Kind::Open)
        return m_reader.expected(QCoreApplication::translate("core", "a name"));
    m_reader.take();
    return placeOf(RunKey{kind, name.text}, name.position);
}

int FilterBuilder::placeOf(const RunKey &key, qsizetype start)
{
    std::vector<RunKey> &keys = m_read.tree.keys;
    const auto [place, isNew] = m_places.try_emplace(key.toString(), int(keys.size()));
    if (isNew) {
        keys.push_back(key);
        m_read.keySpans.push_back({start, m_reader.lastEnd() - start});
    }
    return place->second;
}

int FilterBuilder::add(Node node)
{
    m_read.tree.nodes.push_back(std::move(node));
    return m_read.tree.root();
}

int FilterBuilder::addNumber(double number)
{
    Node node;
    node.op = Op::Number;
    node.number = number;
    return add(std::move(node));
}

int FilterBuilder::addNot(int first)
{
    Node node;
    node.op = Op::Not;
    node.first = first;
    return add(std::move(node));
}

int FilterBuilder::addAll(Op op, std::vector<int> children)
{
    if (children.size() == 1)
        return children.front();
    Node node;
    node.op = op;
    node.children = std::move(children);
    return add(std::move(node));
}

int FilterBuilder::addPair(Op op, int first, int second, Comparison comparison)
{
    Node node;
    node.op = op;
    node.comparison = comparison;
    node.first = first;
    node.second = second;
    return add(std::move(node));
}

int FilterBuilder::addTexts(int key, QStringList texts, bool isNegated)
{
    Node node;
    node.op = Op::Texts;
    node.key = key;
    node.isNegated = isNegated;
    node.detail = int(m_read.tree.texts.size());
    if (comparesInLowerCase(this->key(key))) {
        for (QString &text : texts)
            text = text.toLower();
    }
    // Sorted, so that long lists are searched quickly.
    texts.sort();
    m_read.tree.texts.push_back(std::move(texts));
    return add(std::move(node));
}

int FilterBuilder::addPhrase(const QString &text)
{
    Node node;
    node.op = Op::Phrase;
    node.detail = int(m_read.tree.texts.size());
    m_read.tree.texts.push_back({text.toCaseFolded()});
    return add(std::move(node));
}

int FilterBuilder::addPresent(int key, bool isNegated)
{
    Node node;
    node.op = Op::Present;
    node.key = key;
    node.isNegated = isNegated;
    return add(std::move(node));
}

std::optional<Comparison> FilterBuilder::acceptComparison()
{
    const QueryToken &next = m_reader.peek();
    if (next.kind != QueryToken::Kind::Symbol)
        return std::nullopt;
    std::optional<Comparison> found;
    if (next.text == u"=" || (next.text == u"==" && m_language.grammar == QueryGrammar::Full))
        found = Comparison::Equal;
    else if (next.text == u"!=")
        found = Comparison::NotEqual;
    else if (next.text == u"<")
        found = Comparison::Less;
    else if (next.text == u"<=")
        found = Comparison::LessEqual;
    else if (next.text == u">")
        found = Comparison::Greater;
    else if (next.text == u">=")
        found = Comparison::GreaterEqual;
    if (found)
        m_reader.take();
    return found;
}

Result<int> FilterBuilder::readLike(int key, Qt::CaseSensitivity caseSensitivity, bool isNegated)
{
    if (m_reader.peek().kind != QueryToken::Kind::Text)
        return m_reader.expected(QCoreApplication::translate("core", "a pattern in quotes, such as 'xgb%'"));
    Node node;
    node.op = Op::Like;
    node.key = key;
    node.isNegated = isNegated;
    node.detail = int(m_read.tree.likes.size());
    m_read.tree.likes.emplace_back(m_reader.take().text, caseSensitivity);
    return add(std::move(node));
}

Result<int> FilterBuilder::readList(int key, bool isNegated)
{
    if (!m_reader.acceptSymbol("("))
        return m_reader.expected(QCoreApplication::translate("core", "a list such as ('a', 'b')"));
    QStringList texts;
    do {
        if (m_reader.peek().kind != QueryToken::Kind::Text)
            return m_reader.expected(QCoreApplication::translate("core", "text in quotes"));
        texts.append(m_reader.take().text);
    } while (m_reader.acceptSymbol(","));
    if (!m_reader.acceptSymbol(")"))
        return m_reader.expected(QCoreApplication::translate("core", "“,” or “)”"));
    return addTexts(key, std::move(texts), isNegated);
}

Result<int> FilterBuilder::readNull(int key)
{
    const bool isPresent = m_reader.acceptWord("not");
    if (!m_reader.acceptWord("null"))
        return m_reader.expected(QCoreApplication::translate("core", "“null”"));
    return addPresent(key, !isPresent);
}

Result<int> FilterBuilder::readRegex(int key, bool isNegated)
{
    if (m_reader.peek().kind != QueryToken::Kind::Text)
        return m_reader.expected(QCoreApplication::translate("core", "a regular expression in quotes, such as '^xgb'"));
    auto regex = ValuePattern::compile(m_reader.peek().text);
    if (!regex)
        return m_reader.wrongAt(spanOf(m_reader.peek()), regex.error().text.chopped(1));
    m_reader.take();
    Node node;
    node.op = Op::Regex;
    node.key = key;
    node.isNegated = isNegated;
    node.detail = int(m_read.tree.regexes.size());
    m_read.tree.regexes.push_back(std::move(*regex));
    return add(std::move(node));
}

QString FilterBuilder::operatorsOf(const RunKey &key)
{
    return key.isNumeric()
               ? QCoreApplication::translate("core", "one of =, !=, <, <=, > and >=")
               : QCoreApplication::translate("core", "one of =, !=, <, <=, >, >=, like, ilike, in and not in");
}

Result<ReadFilter> readFilter(const QString &text, const FilterLanguage &language, TextSpan *wrong)
{
    constexpr qsizetype longest = 1'000'000;
    if (text.size() > longest) {
        if (wrong)
            *wrong = {0, text.size()};
        return Error{ErrorCode::Usage, QCoreApplication::translate("core", "The filter is longer than %1 characters. "
                                                                           "Shorten it.")
                                           .arg(longest)};
    }
    QueryReader reader(text, QueryReader::Subject::Filter);
    FilterBuilder builder(reader, language);
    if (reader.atEnd())
        return builder.take();
    const Result<> read = language.grammar == QueryGrammar::MLflow ? readMlflowFilter(reader, builder)
                                                                   : readFullFilter(reader, builder, language);
    if (!read) {
        if (wrong)
            *wrong = reader.wrong();
        return read.error();
    }
    return builder.take();
}

} // namespace assay
