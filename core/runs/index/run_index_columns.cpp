#include "core/runs/index/run_index_columns.h"

#include "core/runs/curves/metric_store.h"
#include "core/runs/index/rare_keys.h"
#include "core/runs/run_store.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <tuple>

namespace assay
{

namespace
{

using Kind = run_index_store::ColumnName::Kind;
using run_index_store::ColumnName;
using run_index_store::RunRow;

ColumnName attribute(const char *name)
{
    return {Kind::Attribute, QString::fromLatin1(name)};
}

Kind kindOf(RunKey::Part part)
{
    switch (part) {
    case RunKey::Part::Min:
        return Kind::Min;
    case RunKey::Part::Max:
        return Kind::Max;
    case RunKey::Part::First:
        return Kind::First;
    case RunKey::Part::Count:
        return Kind::Count;
    default:
        return Kind::Last;
    }
}

ColumnName textColumnOf(const RunKey &key)
{
    switch (key.kind) {
    case RunKey::Kind::Param:
        return {Kind::Param, key.name};
    case RunKey::Kind::Tag:
        return {Kind::Tag, key.name};
    case RunKey::Kind::Dataset:
        return attribute("data");
    default:
        break;
    }
    return key.name == u"run_name"  ? attribute("name")
           : key.name == u"user_id" ? attribute("person")
                                    : ColumnName{Kind::Attribute, key.name};
}

/// The place of a metric's part in what is kept of rare ones.
size_t partOf(Kind kind)
{
    return kind == Kind::Min ? 1 : kind == Kind::Max ? 2 : kind == Kind::First ? 3 : kind == Kind::Count ? 4 : 0;
}

/// Puts rare values of a segment over those that the column has there.
Result<> loadRare(const ColumnName &name, size_t segment, const QByteArray &blob, RunIndexColumn &column)
{
    const std::string key = name.key.toStdString();
    return name.isText() ? rare_keys::loadTexts(blob, key, column, segment)
                         : rare_keys::loadNumbers(blob, key, partOf(name.kind), column, segment);
}

} // namespace

Result<> RunIndexColumns::readNames(Connection &connection)
{
    ASSAY_TRY(experiments, run_store::listExperiments(connection));
    const bool isSame = std::equal(
        experiments.begin(), experiments.end(), m_experiments.begin(), m_experiments.end(),
        [](const Experiment &a, const Experiment &b) { return a.id == b.id && a.lowerIsBetter == b.lowerIsBetter; });
    m_directions += isSame ? 0 : 1;
    m_experiments = experiments;
    m_data.clear();
    ASSAY_TRY(
        rows,
        connection.prepare(
            "SELECT dataset_version.id, dataset.name, dataset_version.version, "
            "dataset_version.digest FROM dataset_version JOIN dataset ON dataset.id = dataset_version.dataset_id"));
    while (rows.next())
        m_data.insert(rows.integer(0), {rows.text(1), rows.integer(2), rows.text(3)});
    return rows.status();
}

Result<> RunIndexColumns::apply(Connection &connection, RunIndexColumn &column, const ColumnName &name,
                                const RunRow &row) const
{
    const auto place = size_t(row.number - 1);
    if (place >= m_count)
        return Done{};
    const bool isAsked = row.isLong && name.kind != Kind::Attribute;
    if (name.isText()) {
        ASSAY_TRY(text, isAsked ? run_index_store::longText(connection, row, name) : Result<QString>(row.text(name)));
        column.setText(place, text);
    } else {
        ASSAY_TRY(value, isAsked ? run_index_store::longValue(connection, row, name) : Result<double>(row.value(name)));
        column.setNumber(place, value);
    }
    return Done{};
}

/// Reads a segment anew.
Result<> RunIndexColumns::loadSegment(Connection &connection, const ColumnName &name, size_t segment,
                                      RunIndexColumn &column) const
{
    if (segment >= segments())
        return Done{};
    ASSAY_TRY(blob, run_index_store::readSegment(connection, name, std::int64_t(segment)));
    ASSAY_CHECK(column.loadSegment(segment, blob));
    ASSAY_TRY(rare, run_index_store::readRareKeys(connection, name, std::int64_t(segment)));
    return loadRare(name, segment, rare, column);
}

Result<> RunIndexColumns::refresh(Connection &connection)
{
    ASSAY_CHECK(readNames(connection));
    ASSAY_TRY(count, run_index_store::runCount(connection));
    ASSAY_TRY(sequence, run_index_store::sequence(connection));
    if (sequence == m_sequence && size_t(count) == m_count)
        return Done{};
    m_count = size_t(count);
    for (auto &[name, column] : m_columns)
        column->resize(segments());
    ASSAY_TRY(folded, run_index_store::segmentsAfter(connection, m_sequence));
    const std::set<std::int64_t> reloaded(folded.begin(), folded.end());
    for (auto &[name, column] : m_columns) {
        for (const std::int64_t segment : reloaded)
            ASSAY_CHECK(loadSegment(connection, name, size_t(segment), *column));
    }
    // What is marked stays in the tail or comes into it; what was folded leaves it.
    ASSAY_TRY(marks, run_index_store::marks(connection));
    std::map<std::int64_t, RunRow> tail;
    std::vector<std::int64_t> changed;
    ASSAY_TRY(reader, run_index_store::RowReader::prepare(connection));
    for (size_t i = 0; i < marks.size();) {
        const auto kept = m_tail.find(marks[i].number);
        if (kept != m_tail.end() && marks[i].sequence <= m_sequence) {
            tail.insert(m_tail.extract(kept));
            if (reloaded.contains((marks[i].number - 1) / std::int64_t(segmentRuns)))
                changed.push_back(marks[i].number);
            ++i;
            continue;
        }
        // Neighbours are read together.
        size_t end = i + 1;
        while (end < marks.size() && marks[end].number == marks[end - 1].number + 1 && end - i < segmentRuns)
            ++end;
        ASSAY_TRY(rows, reader.read(marks[i].number, marks[end - 1].number));
        for (RunRow &row : rows) {
            changed.push_back(row.number);
            tail[row.number] = std::move(row);
        }
        i = end;
    }
    m_tail = std::move(tail);
    for (auto &[name, column] : m_columns) {
        for (const std::int64_t number : changed)
            ASSAY_CHECK(apply(connection, *column, name, m_tail.at(number)));
    }
    m_sequence = sequence;
    return Done{};
}

Result<RunIndexColumn *> RunIndexColumns::need(Connection &connection, const ColumnName &name)
{
    const auto found = m_columns.find(name);
    if (found != m_columns.end())
        return found->second.get();
    ASSAY_TRY(column, load(connection, name));
    return m_columns.emplace(name, std::move(column)).first->second.get();
}

Result<std::unique_ptr<RunIndexColumn>> RunIndexColumns::load(Connection &connection, const ColumnName &name) const
{
    auto column =
        std::make_unique<RunIndexColumn>(name.isText() ? RunIndexColumn::Form::Texts : RunIndexColumn::Form::Numbers);
    column->resize(segments());
    std::vector<bool> isStored(segments());
    ASSAY_CHECK(
        run_index_store::readSegments(connection, name, [&](std::int64_t segment, const QByteArray &blob) -> Result<> {
            if (size_t(segment) >= segments())
                return Done{};
            isStored[size_t(segment)] = true;
            return column->loadSegment(size_t(segment), blob);
        }));
    ASSAY_CHECK(
        run_index_store::readRareKeys(connection, name, [&](std::int64_t segment, const QByteArray &blob) -> Result<> {
            return size_t(segment) < segments() ? loadRare(name, size_t(segment), blob, *column) : Result<>(Done{});
        }));
    // Segments that an older version folded say nothing of parents.
    const bool isOlder = name.kind == Kind::Attribute && name.key == u"parent" &&
                         std::find(isStored.begin(), isStored.end(), false) != isStored.end();
    if (isOlder) {
        ASSAY_TRY(pairs, run_index_store::parents(connection));
        for (const auto &[child, parent] : pairs) {
            const auto place = size_t(child - 1);
            if (place < m_count && !isStored[place / segmentRuns])
                column->setNumber(place, double(parent));
        }
    }
    for (const auto &[number, row] : m_tail)
        ASSAY_CHECK(apply(connection, *column, name, row));
    return column;
}

Result<const RunIndexColumn *> RunIndexColumns::numbers(Connection &connection, const RunKey &key)
{
    if (key.isDuration())
        return duration(connection);
    if (key.step)
        return atStep(connection, key);
    if (key.kind == RunKey::Kind::Metric && key.part == RunKey::Part::Best)
        return best(connection, key.name);
    ColumnName name{kindOf(key.part), key.name};
    if (key.isTime())
        name = attribute(key.name == u"start_time" ? "started"
                         : key.name == u"end_time" ? "ended"
                         : key.name == u"archived" ? "archived"
                                                   : "trashed");
    ASSAY_TRY(column, need(connection, name));
    return static_cast<const RunIndexColumn *>(column);
}

Result<const RunIndexColumn *> RunIndexColumns::texts(Connection &connection, const RunKey &key)
{
    ASSAY_TRY(column, need(connection, textColumnOf(key)));
    return static_cast<const RunIndexColumn *>(column);
}

Result<> RunIndexColumns::withTexts(Connection &connection, const RunKey &key,
                                    const std::function<void(const RunIndexColumn &)> &see)
{
    constexpr size_t mostColumns = 256;
    constexpr size_t mostBytes = 500'000'000;
    const ColumnName name = textColumnOf(key);
    const bool isKept = m_columns.contains(name) || (m_columns.size() < mostColumns && bytes() < mostBytes);
    if (!isKept) {
        ASSAY_TRY(column, load(connection, name));
        see(*column);
        return Done{};
    }
    ASSAY_TRY(column, need(connection, name));
    see(*column);
    return Done{};
}

Result<const RunIndexColumn *> RunIndexColumns::parents(Connection &connection)
{
    ASSAY_TRY(column, need(connection, attribute("parent")));
    return static_cast<const RunIndexColumn *>(column);
}

Result<const RunIndexColumn *> RunIndexColumns::duration(Connection &connection)
{
    ASSAY_TRY(started, need(connection, attribute("started")));
    ASSAY_TRY(ended, need(connection, attribute("ended")));
    Derived &made = m_derived[QStringLiteral("duration")];
    const std::uint64_t madeOf = started->revision() + ended->revision();
    if (!made.column || made.madeOf != madeOf) {
        made.column = std::make_unique<RunIndexColumn>(RunIndexColumn::Form::Numbers);
        made.column->resize(segments());
        for (size_t i = 0; i < m_count; ++i) {
            if (!isMissing(started->numbers()[i]) && !isMissing(ended->numbers()[i]))
                made.column->setNumber(i, ended->numbers()[i] - started->numbers()[i]);
        }
        made.madeOf = madeOf;
    }
    return static_cast<const RunIndexColumn *>(made.column.get());
}

Result<const RunIndexColumn *> RunIndexColumns::best(Connection &connection, const QString &metric)
{
    ASSAY_TRY(least, need(connection, {Kind::Min, metric}));
    ASSAY_TRY(greatest, need(connection, {Kind::Max, metric}));
    ASSAY_TRY(experiment, need(connection, attribute("experiment")));
    Derived &made = m_derived[QStringLiteral("best ") + metric];
    const std::uint64_t madeOf = least->revision() + greatest->revision() + experiment->revision() + m_directions;
    if (!made.column || made.madeOf != madeOf) {
        made.column = std::make_unique<RunIndexColumn>(RunIndexColumn::Form::Numbers);
        made.column->resize(segments());
        // By the experiment's id as text, which is what the column holds.
        QHash<QString, bool> lower;
        for (const Experiment &each : m_experiments) {
            const auto known = each.lowerIsBetter.constFind(metric);
            if (known != each.lowerIsBetter.constEnd())
                lower.insert(QString::number(each.id), *known);
        }
        for (size_t i = 0; i < m_count; ++i) {
            if (isMissing(least->numbers()[i]))
                continue;
            const auto known = lower.constFind(experiment->text(i));
            if (known == lower.constEnd())
                continue;
            const double value = *known ? least->numbers()[i] : greatest->numbers()[i];
            // A curve of NaN alone has no best.
            if (!std::isnan(value))
                made.column->setNumber(i, value);
        }
        made.madeOf = madeOf;
    }
    return static_cast<const RunIndexColumn *>(made.column.get());
}

/// Reads curves, which is slow; kept until a run's metric changes.
Result<const RunIndexColumn *> RunIndexColumns::atStep(Connection &connection, const RunKey &key)
{
    ASSAY_TRY(count, need(connection, {Kind::Count, key.name}));
    Derived &made = m_derived[key.toString()];
    if (!made.column || made.madeOf != count->revision()) {
        auto column = std::make_unique<RunIndexColumn>(RunIndexColumn::Form::Numbers);
        column->resize(segments());
        for (size_t i = 0; i < m_count; ++i) {
            if (isMissing(count->numbers()[i]))
                continue;
            ASSAY_TRY(ids, run_index_store::ids(connection, {std::uint32_t(i + 1)}));
            ASSAY_TRY(points, metric_store::read(connection, ids.first(), key.name));
            for (const MetricPoint &point : points) {
                if (point.step == *key.step)
                    column->setNumber(i, point.value);
            }
        }
        made.column = std::move(column);
        made.madeOf = count->revision();
    }
    return static_cast<const RunIndexColumn *>(made.column.get());
}

QStringList RunIndexColumns::expand(const RunKey &key, const QString &stored) const
{
    if (stored.isNull())
        return {};
    if (key.kind == RunKey::Kind::Attribute && key.name == u"experiment") {
        for (const Experiment &experiment : m_experiments) {
            if (QString::number(experiment.id) == stored)
                return {experiment.name};
        }
        return {};
    }
    if (key.kind != RunKey::Kind::Dataset)
        return {stored};
    // In the order in which run_store lists them.
    struct Used {
        DataVersion version;
        QString role;
    };
    std::vector<Used> used;
    for (const QString &line : stored.split(u'\n'))
        used.push_back({m_data.value(line.section(u':', 0, 0).toLongLong()), line.section(u':', 1)});
    std::sort(used.begin(), used.end(), [](const Used &a, const Used &b) {
        return std::tie(a.version.name, a.version.number, a.role) < std::tie(b.version.name, b.version.number, b.role);
    });
    QStringList all;
    for (const Used &each : used)
        all.append(key.name == u"name" ? each.version.name : key.name == u"digest" ? each.version.digest : each.role);
    return all;
}

RunValue RunIndexColumns::value(const RunKey &key, const RunIndexColumn &column, size_t place) const
{
    if (place >= m_count || !column.isPresent(place))
        return {};
    if (key.isNumeric())
        return {RunValue::Kind::Number, column.numbers()[place]};
    return {RunValue::Kind::Text, 0, expand(key, column.text(place)).join(QStringLiteral(", "))};
}

QString RunIndexColumns::experimentOf(const QString &name) const
{
    for (const Experiment &experiment : m_experiments) {
        if (experiment.name == name)
            return QString::number(experiment.id);
    }
    return {};
}

const std::vector<std::uint8_t> &RunIndexColumns::codesWith(const RunIndexColumn &column, const QString &folded)
{
    Folded &all = m_folded[&column];
    const TextPool &pool = column.pool();
    if (all.begins.size() > pool.size())
        all = {};
    const bool hasGrown = all.begins.size() < pool.size();
    for (auto code = std::uint32_t(all.begins.size()) + 1; code <= pool.size(); ++code) {
        all.bytes += '\0';
        all.begins.push_back(all.bytes.size());
        all.bytes += pool.text(code).toCaseFolded().toStdString();
    }
    if (!hasGrown && all.asked == folded && !all.answers.empty())
        return all.answers;
    all.asked = folded;
    all.answers.assign(size_t(pool.size()) + 1, 0);
    const std::string wanted = folded.toStdString();
    if (wanted.empty()) {
        all.answers.assign(all.answers.size(), 1);
        return all.answers;
    }
    if (wanted.find('\0') != std::string::npos) {
        for (std::uint32_t code = 1; code <= pool.size(); ++code)
            all.answers[code] = pool.text(code).toCaseFolded().contains(folded) ? 1 : 0;
        return all.answers;
    }
    const char *const end = all.bytes.data() + all.bytes.size();
    for (const char *at = all.bytes.data(); at < end;) {
        const auto *found = static_cast<const char *>(memmem(at, size_t(end - at), wanted.data(), wanted.size()));
        if (!found)
            break;
        const auto next = std::upper_bound(all.begins.begin(), all.begins.end(), size_t(found - all.bytes.data()));
        const auto code = size_t(next - all.begins.begin());
        if (code > 0)
            all.answers[code] = 1;
        // On to the next text.
        at = next == all.begins.end() ? end : all.bytes.data() + *next;
    }
    return all.answers;
}

size_t RunIndexColumns::bytes() const
{
    size_t sum = 0;
    for (const auto &[name, column] : m_columns)
        sum += column->bytes();
    for (const auto &[name, derived] : m_derived)
        sum += derived.column ? derived.column->bytes() : 0;
    for (const auto &[column, folded] : m_folded)
        sum += folded.bytes.capacity() + folded.begins.capacity() * sizeof(size_t) + folded.answers.capacity();
    return sum;
}

} // namespace assay
