#include "ui/pages/parameter_rows.h"

#include "core/learn/search_space.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace assay
{

namespace
{

std::optional<std::int64_t> wholeNumber(const QString &text, const QLocale &locale)
{
    bool isWhole = false;
    const qlonglong number = locale.toLongLong(text.trimmed(), &isWhole);
    return isWhole ? std::optional<std::int64_t>(number) : std::nullopt;
}

} // namespace

ParameterRows::ParameterRows(QWidget *parent) : QWidget(parent), m_rows(new FormRows(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);
}

QString ParameterRows::valueText(const ParameterValue &value, const QLocale &locale)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return locale.toString(qlonglong(*whole));
    if (const auto *real = std::get_if<double>(&value))
        return locale.toString(*real, 'g', QLocale::FloatingPointShortest);
    if (const auto *word = std::get_if<QString>(&value))
        return *word;
    if (const auto *names = std::get_if<QStringList>(&value))
        return names->join(QStringLiteral(", "));
    QStringList parts;
    for (const std::int64_t part : std::get<std::vector<std::int64_t>>(value))
        parts.append(QString::number(part));
    return parts.join(u' ');
}

std::optional<ParameterValue> ParameterRows::valueFromText(const QString &text, const ParameterValue &like,
                                                           const QLocale &locale)
{
    if (std::holds_alternative<std::int64_t>(like)) {
        const auto whole = wholeNumber(text, locale);
        return whole ? std::optional<ParameterValue>(*whole) : std::nullopt;
    }
    if (std::holds_alternative<double>(like)) {
        bool isNumber = false;
        const double number = locale.toDouble(text.trimmed(), &isNumber);
        return isNumber ? std::optional<ParameterValue>(number) : std::nullopt;
    }
    if (std::holds_alternative<QString>(like))
        return ParameterValue(text.trimmed());
    if (std::holds_alternative<QStringList>(like)) {
        QStringList names;
        for (const QString &name : text.split(u',', Qt::SkipEmptyParts)) {
            if (!name.trimmed().isEmpty())
                names.append(name.trimmed());
        }
        return ParameterValue(names);
    }
    std::vector<std::int64_t> list;
    static const QRegularExpression separators(QStringLiteral("[\\s,;]+"));
    for (const QString &part : text.split(separators, Qt::SkipEmptyParts)) {
        const auto whole = wholeNumber(part, QLocale::c());
        if (!whole)
            return std::nullopt;
        list.push_back(*whole);
    }
    return list.empty() ? std::nullopt : std::optional<ParameterValue>(list);
}

void ParameterRows::setEstimator(const EstimatorSpec &given)
{
    QMap<QString, SearchRange> varied;
    if (!m_searchKind.isEmpty())
        varied = suggestedSpace(given.kind, m_searchKind);
    for (const QString &name : given.parameters.keys())
        varied.remove(name);
    build(given, varied);
}

void ParameterRows::show(const EstimatorSpec &given, const SearchSpec &search)
{
    m_searchKind = search.kind;
    build(given, search.space);
}

void ParameterRows::build(const EstimatorSpec &given, const QMap<QString, SearchRange> &varied)
{
    m_kind = given.kind;
    m_rules = parameterRules(given.kind);
    m_rows->clear();
    for (const ParameterRule &rule : m_rules) {
        const QString text = varied.contains(rule.name)
                                 ? rangeText(varied.value(rule.name), locale())
                                 : valueText(given.parameters.value(rule.name, rule.defaultValue), locale());
        if (!rule.words.isEmpty()) {
            addWords(rule, text);
            continue;
        }
        auto *edit = new QLineEdit(m_rows);
        edit->setText(text);
        m_rows->addRow(rule.name, rule.name, edit);
        edit->setToolTip(m_searchKind.isEmpty()
                             ? rule.meaning
                             : tr("%1. A search takes values such as “4; 6; 8”, or bounds such as “0.01 .. 0.3 log”.")
                                   .arg(rule.meaning));
        edit->setPlaceholderText(rule.meaning);
        connect(edit, &QLineEdit::textChanged, this, &ParameterRows::changed);
    }
    setVisible(!m_rules.empty());
}

void ParameterRows::addWords(const ParameterRule &rule, const QString &text)
{
    auto *choice = new QComboBox(m_rows);
    choice->addItems(rule.words);
    // A search may take several of them.
    if (!m_searchKind.isEmpty()) {
        choice->setEditable(true);
        choice->setCompleter(nullptr);
        choice->setInsertPolicy(QComboBox::NoInsert);
    }
    choice->setCurrentText(text);
    m_rows->addRow(rule.name, rule.name, choice);
    choice->setToolTip(m_searchKind.isEmpty()
                           ? rule.meaning
                           : tr("%1. A search takes several with “;” between them.").arg(rule.meaning));
    connect(choice, &QComboBox::currentTextChanged, this, &ParameterRows::changed);
}

void ParameterRows::setSearch(const QString &searchKind)
{
    if (m_searchKind == searchKind)
        return;
    m_searchKind = searchKind;
    setEstimator({m_kind, {}});
}

QMap<QString, SearchRange> ParameterRows::space()
{
    QMap<QString, SearchRange> space;
    for (const ParameterRule &rule : m_rules) {
        const auto range =
            m_searchKind.isEmpty() ? std::nullopt : rangeFromText(textOf(rule.name), rule.defaultValue, locale());
        if (range)
            space.insert(rule.name, *range);
    }
    return space;
}

QString ParameterRows::rangeText(const SearchRange &range, const QLocale &locale)
{
    if (range.choices.empty()) {
        const QString bounds =
            QStringLiteral("%1 .. %2").arg(valueText(range.min, locale), valueText(range.max, locale));
        return range.isLog ? bounds + QStringLiteral(" log") : bounds;
    }
    QStringList values;
    for (const ParameterValue &value : range.choices)
        values.append(valueText(value, locale));
    return values.join(QStringLiteral("; "));
}

std::optional<SearchRange> ParameterRows::rangeFromText(const QString &text, const ParameterValue &like,
                                                        const QLocale &locale)
{
    SearchRange range;
    QString rest = text.trimmed();
    range.isLog = rest.endsWith(u" log");
    if (range.isLog)
        rest.chop(4);
    const QStringList ends = rest.split(QStringLiteral(".."));
    if (ends.size() == 2) {
        const auto min = valueFromText(ends[0], 0.0, locale);
        const auto max = valueFromText(ends[1], 0.0, locale);
        if (!min || !max)
            return std::nullopt;
        range.min = std::get<double>(*min);
        range.max = std::get<double>(*max);
        return range;
    }
    const QStringList values = rest.split(u';', Qt::SkipEmptyParts);
    if (values.size() < 2)
        return std::nullopt;
    for (const QString &each : values) {
        const auto value = valueFromText(each, like, locale);
        if (!value)
            return std::nullopt;
        range.choices.push_back(*value);
    }
    return range;
}

QString ParameterRows::textOf(const QString &parameter) const
{
    if (const auto *choice = qobject_cast<QComboBox *>(m_rows->editor(parameter)))
        return choice->currentText();
    return qobject_cast<QLineEdit *>(m_rows->editor(parameter))->text();
}

EstimatorSpec ParameterRows::estimator()
{
    EstimatorSpec spec;
    spec.kind = m_kind;
    for (const ParameterRule &rule : m_rules) {
        const QString text = textOf(rule.name);
        if (!m_searchKind.isEmpty() && rangeFromText(text, rule.defaultValue, locale()))
            continue;
        const auto value = valueFromText(text, rule.defaultValue, locale());
        if (value) {
            spec.parameters.insert(rule.name, *value);
            continue;
        }
        const QString sentence = std::holds_alternative<std::int64_t>(rule.defaultValue)
                                     ? tr("“%1” is not a whole number.")
                                 : std::holds_alternative<double>(rule.defaultValue)
                                     ? tr("“%1” is not a number.")
                                     : tr("“%1” is not a list of whole numbers, such as 64 32.");
        m_rows->setError(rule.name, sentence.arg(text));
    }
    return spec;
}

} // namespace assay
