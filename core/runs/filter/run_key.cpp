#include "core/runs/filter/run_key.h"

#include "core/runs/filter/known_keys.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>

namespace assay
{

namespace
{

using Kind = RunKey::Kind;

const QHash<QString, Kind> &kindWords()
{
    static const QHash<QString, Kind> words = {{QStringLiteral("metric"), Kind::Metric},
                                               {QStringLiteral("metrics"), Kind::Metric},
                                               {QStringLiteral("parameter"), Kind::Param},
                                               {QStringLiteral("parameters"), Kind::Param},
                                               {QStringLiteral("param"), Kind::Param},
                                               {QStringLiteral("params"), Kind::Param},
                                               {QStringLiteral("tag"), Kind::Tag},
                                               {QStringLiteral("tags"), Kind::Tag},
                                               {QStringLiteral("attribute"), Kind::Attribute},
                                               {QStringLiteral("attributes"), Kind::Attribute},
                                               {QStringLiteral("attr"), Kind::Attribute},
                                               {QStringLiteral("run"), Kind::Attribute},
                                               {QStringLiteral("dataset"), Kind::Dataset},
                                               {QStringLiteral("datasets"), Kind::Dataset}};
    return words;
}

/// Attributes by every name they go by, lower case.
const QHash<QString, QString> &attributeNames()
{
    static const QHash<QString, QString> names = [] {
        QHash<QString, QString> all;
        for (const char *name : {"run_id", "run_name", "user_id", "status", "experiment", "start_time", "end_time",
                                 "duration", "archived", "trashed"})
            all.insert(QString::fromLatin1(name), QString::fromLatin1(name));
        all.insert(QStringLiteral("name"), QStringLiteral("run_name"));
        all.insert(QStringLiteral("run name"), QStringLiteral("run_name"));
        all.insert(QStringLiteral("person"), QStringLiteral("user_id"));
        all.insert(QStringLiteral("created"), QStringLiteral("start_time"));
        all.insert(QStringLiteral("started"), QStringLiteral("start_time"));
        all.insert(QStringLiteral("ended"), QStringLiteral("end_time"));
        return all;
    }();
    return names;
}

/// MLflow's own names; the others are ours.
bool isOfMlflow(const QString &written, const QString &canonical)
{
    return canonical != u"experiment" && canonical != u"duration" && canonical != u"archived" &&
           canonical != u"trashed" && written != u"started" && written != u"ended" && written != u"name" &&
           written != u"person";
}

QString keyWanted()
{
    return QCoreApplication::translate("core", "a key such as metrics.rmse, params.max_depth or status");
}

std::optional<RunKey::Part> partNamed(const QString &word)
{
    for (const RunKey::Part part : {RunKey::Part::Last, RunKey::Part::Min, RunKey::Part::Max, RunKey::Part::First,
                                    RunKey::Part::Best, RunKey::Part::Count}) {
        if (word.compare(RunKey::partWord(part), Qt::CaseInsensitive) == 0)
            return part;
    }
    return std::nullopt;
}

std::optional<double> partOf(const MetricSummary &summary, RunKey::Part part)
{
    switch (part) {
    case RunKey::Part::Last:
        return summary.last;
    case RunKey::Part::Min:
        return summary.min;
    case RunKey::Part::Max:
        return summary.max;
    case RunKey::Part::First:
        return summary.first;
    case RunKey::Part::Best:
        // Without a direction there is no best.
        return std::isnan(summary.best) ? std::nullopt : std::optional(summary.best);
    case RunKey::Part::Count:
        break;
    }
    return double(summary.count);
}

QString kindWord(Kind kind)
{
    switch (kind) {
    case Kind::Metric:
        return QStringLiteral("metrics");
    case Kind::Param:
        return QStringLiteral("params");
    case Kind::Tag:
        return QStringLiteral("tags");
    case Kind::Dataset:
        return QStringLiteral("dataset");
    case Kind::Attribute:
        break;
    }
    return QStringLiteral("attributes");
}

template <typename Map>
QStringList valueIn(const Map &map, const QString &key)
{
    const auto found = map.constFind(key);
    return found == map.constEnd() ? QStringList() : QStringList(*found);
}

/// Reads one key token by token.
class KeyReader final
{
public:
    KeyReader(QueryReader &reader, QueryGrammar grammar, const KnownKeys *known)
        : m_reader(reader),
          m_grammar(grammar),
          m_known(known),
          m_whole(spanOf(reader.peek()))
    {
    }

    Result<RunKey> read()
    {
        const QueryToken &first = m_reader.peek();
        if (first.kind != QueryToken::Kind::Word && first.kind != QueryToken::Kind::Name)
            return m_reader.expected(keyWanted());
        const qsizetype dot = first.kind == QueryToken::Kind::Word ? first.text.indexOf(u'.') : -1;
        if (dot < 0) {
            m_key.name = first.text;
        } else {
            const auto kind = kindWords().constFind(first.text.left(dot).toLower());
            if (kind == kindWords().constEnd())
                return m_reader.expectedAt(
                    m_whole,
                    QCoreApplication::translate("core", "one of metrics., params., tags., attributes. or dataset."),
                    advice());
            m_key.kind = *kind;
            m_key.name = first.text.mid(dot + 1);
        }
        m_reader.take();
        ASSAY_CHECK(dot >= 0 && m_key.name.isEmpty() ? readQuotedName() : checkBareName(first, dot));
        if (m_grammar == QueryGrammar::Full && m_key.kind == Kind::Metric)
            ASSAY_CHECK(readStep());
        if (m_key.kind == Kind::Attribute)
            ASSAY_CHECK(nameAttribute());
        if (m_key.kind == Kind::Dataset && m_key.name != u"name" && m_key.name != u"digest" && m_key.name != u"context")
            return m_reader.expectedAt(
                m_whole, QCoreApplication::translate("core", "dataset.name, dataset.digest or dataset.context"));
        return m_key;
    }

private:
    [[nodiscard]] QString advice() const
    {
        static const KnownKeys none;
        return (m_known ? *m_known : none)
            .adviceFor(m_reader.text().mid(m_whole.position, std::min<qsizetype>(m_whole.length, 200)));
    }

    [[nodiscard]] bool takesParts() const { return m_grammar == QueryGrammar::Full && m_key.kind == Kind::Metric; }

    Result<> readQuotedName()
    {
        const QueryToken &name = m_reader.peek();
        const bool isQuoted = name.kind == QueryToken::Kind::Name ||
                              (name.kind == QueryToken::Kind::Text && m_reader.text().at(name.position) == u'"');
        if (!isQuoted || name.text.isEmpty())
            return m_reader.expected(keyWanted());
        m_key.name = name.text;
        m_reader.take();
        const QueryToken &next = m_reader.peek();
        if (takesParts() && next.position == name.end() && next.text.startsWith(u'.')) {
            const auto part = partNamed(next.text.mid(1));
            if (!part)
                return m_reader.expected(
                    QCoreApplication::translate("core", ".last, .min, .max, .first, .best or .count"));
            m_key.part = *part;
            m_reader.take();
        }
        return Done{};
    }

    Result<> checkBareName(const QueryToken &token, qsizetype dot)
    {
        const auto wrong = std::find_if_not(m_key.name.cbegin(), m_key.name.cend(), isKeyCharacter);
        if (token.kind == QueryToken::Kind::Word && wrong != m_key.name.cend())
            return m_reader.expectedAt(
                {token.position + dot + 1 + (wrong - m_key.name.cbegin()), 1}, keyWanted(),
                QCoreApplication::translate("core", "Put a key with such characters in back quotes."));
        if (!takesParts())
            return Done{};
        const qsizetype last = m_key.name.lastIndexOf(u'.');
        if (const auto part = last > 0 ? partNamed(m_key.name.mid(last + 1)) : std::nullopt) {
            m_key.part = *part;
            m_key.name.truncate(last);
        }
        return Done{};
    }

    Result<> readStep()
    {
        if (!m_reader.peek().isSymbol("["))
            return Done{};
        if (m_key.part != RunKey::Part::Last)
            return m_reader.expected(QCoreApplication::translate("core", "one of =, !=, <, <=, > and >="));
        m_reader.take();
        const bool isNegative = m_reader.acceptSymbol("-");
        const QueryToken &step = m_reader.peek();
        constexpr double most = 9e15;
        if (step.kind != QueryToken::Kind::Number || step.number != std::floor(step.number) || step.number > most)
            return m_reader.expected(QCoreApplication::translate("core", "a step, which is a whole number"));
        m_key.step = std::int64_t(isNegative ? -step.number : step.number);
        m_reader.take();
        if (!m_reader.acceptSymbol("]"))
            return m_reader.expected(QCoreApplication::translate("core", "“]”"));
        return Done{};
    }

    Result<> nameAttribute()
    {
        const QString written = m_key.name.toLower();
        const QString canonical = RunKey::attributeNamed(written);
        const bool isTaken =
            !canonical.isEmpty() && (m_grammar == QueryGrammar::Full || isOfMlflow(written, canonical));
        if (!isTaken)
            return m_reader.expectedAt(
                m_whole,
                QCoreApplication::translate("core",
                                            "a key such as metrics.rmse or params.max_depth, or one of the "
                                            "attributes run_id, run_name, user_id, "
                                            "status, experiment, start_time, end_time, duration, archived and trashed"),
                advice());
        m_key.name = canonical;
        return Done{};
    }

    QueryReader &m_reader;
    QueryGrammar m_grammar;
    const KnownKeys *m_known;
    TextSpan m_whole;
    RunKey m_key;
};

} // namespace

Result<RunKey> RunKey::read(QueryReader &reader, QueryGrammar grammar, const KnownKeys *known)
{
    return KeyReader(reader, grammar, known).read();
}

std::optional<RunKey::Kind> RunKey::kindNamed(const QString &word)
{
    const auto kind = kindWords().constFind(word.toLower());
    return kind == kindWords().constEnd() ? std::nullopt : std::optional(*kind);
}

bool RunKey::hasKind(const QString &word)
{
    const qsizetype dot = word.indexOf(u'.');
    return dot > 0 && kindWords().contains(word.left(dot).toLower());
}

QString RunKey::attributeNamed(const QString &word)
{
    return attributeNames().value(word.toLower());
}

QStringList RunKey::attributeWords()
{
    return {QStringLiteral("run_id"),   QStringLiteral("run_name"),   QStringLiteral("user_id"),
            QStringLiteral("status"),   QStringLiteral("experiment"), QStringLiteral("start_time"),
            QStringLiteral("end_time"), QStringLiteral("duration"),   QStringLiteral("started"),
            QStringLiteral("ended"),    QStringLiteral("name"),       QStringLiteral("person"),
            QStringLiteral("archived"), QStringLiteral("trashed")};
}

QString RunKey::partWord(Part part)
{
    switch (part) {
    case Part::Last:
        return QStringLiteral("last");
    case Part::Min:
        return QStringLiteral("min");
    case Part::Max:
        return QStringLiteral("max");
    case Part::First:
        return QStringLiteral("first");
    case Part::Best:
        return QStringLiteral("best");
    case Part::Count:
        break;
    }
    return QStringLiteral("count");
}

bool RunKey::isTime() const
{
    return kind == Kind::Attribute &&
           (name == u"start_time" || name == u"end_time" || name == u"archived" || name == u"trashed");
}

bool RunKey::isDuration() const
{
    return kind == Kind::Attribute && name == u"duration";
}

bool RunKey::isNumeric() const
{
    return kind == Kind::Metric || isTime() || isDuration();
}

std::optional<double> RunKey::number(const Run &run, const ValueAtStep &atStep) const
{
    if (kind == Kind::Metric) {
        if (step)
            return atStep ? atStep(run, name, *step) : std::nullopt;
        const auto found = run.metrics.constFind(name);
        return found == run.metrics.constEnd() ? std::nullopt : partOf(*found, part);
    }
    if (isNumeric()) {
        if (name == u"start_time")
            return double(run.startedAt);
        if (name == u"archived" || name == u"trashed") {
            const std::optional<TimeMs> &at = name == u"archived" ? run.archivedAt : run.trashedAt;
            return at ? std::optional(double(*at)) : std::nullopt;
        }
        if (!run.endedAt)
            return std::nullopt;
        return double(name == u"end_time" ? *run.endedAt : *run.endedAt - run.startedAt);
    }
    if (kind != Kind::Param && kind != Kind::Tag)
        return std::nullopt;
    const QStringList values = texts(run);
    bool isNumber = false;
    const double value = values.isEmpty() ? 0 : values.first().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QStringList RunKey::texts(const Run &run) const
{
    if (kind == Kind::Param)
        return valueIn(run.params, name);
    if (kind == Kind::Tag)
        return valueIn(run.tags, name);
    if (kind == Kind::Dataset) {
        QStringList values;
        for (const Run::Data &data : run.data)
            values.append(name == u"name" ? data.name : name == u"digest" ? data.digest : data.role);
        return values;
    }
    if (name == u"run_id")
        return {run.id.value};
    if (name == u"run_name")
        return {run.name};
    if (name == u"user_id")
        return {run.person};
    if (name == u"status")
        return {runStatusName(run.status)};
    return {run.experiment};
}

QString RunKey::toString() const
{
    const bool isPlain =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
    const QString quoted = QStringLiteral("`%1`").arg(QString(name).replace(u'`', QStringLiteral("``")));
    QString text = QStringLiteral("%1.%2").arg(kindWord(kind), isPlain ? name : quoted);
    if (part != Part::Last)
        text += u'.' + partWord(part);
    if (step)
        text += QStringLiteral("[%1]").arg(*step);
    return text;
}

} // namespace assay
