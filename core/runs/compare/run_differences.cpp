#include "core/runs/compare/run_differences.h"

#include "core/runs/environment.h"
#include "core/runs/evaluation_store.h"
#include "core/runs/run_store.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <map>
#include <tuple>

namespace assay
{

namespace
{

/// Collects cells by row while the runs are gone through one after the other.
class DifferenceCollector final
{
public:
    explicit DifferenceCollector(size_t runs) : m_runs(runs) {}

    void add(size_t run, DifferenceSection section, const QString &key, const QString &text)
    {
        cellOf(run, section, key, {}).text = text;
    }
    void add(size_t run, const QString &metric, const QString &on, const Estimate &number)
    {
        cellOf(run, DifferenceSection::Metrics, metric, on).number = number;
    }
    /// The cell, which has something now.
    DifferenceCell &cellOf(size_t run, DifferenceSection section, const QString &key, const QString &on)
    {
        DifferenceRow &row = m_rows[std::tuple(section, on, key)];
        if (row.cells.empty()) {
            row.section = section;
            row.key = key;
            row.on = on;
            row.cells.resize(m_runs);
        }
        row.cells[run].isMissing = false;
        return row.cells[run];
    }

    /// By section, data and key.
    [[nodiscard]] std::vector<DifferenceRow> take()
    {
        std::vector<DifferenceRow> rows;
        rows.reserve(m_rows.size());
        for (auto &[key, row] : m_rows)
            rows.push_back(std::move(row));
        m_rows.clear();
        return rows;
    }

private:
    size_t m_runs;
    std::map<std::tuple<DifferenceSection, QString, QString>, DifferenceRow> m_rows;
};

void addMetrics(DifferenceCollector &collector, size_t place, const RunWithRecords &recorded)
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    for (auto metric = recorded.run.metrics.cbegin(); metric != recorded.run.metrics.cend(); ++metric)
        collector.add(place, metric.key(), {}, {metric->last, none, none});
    // Later ones stand over earlier ones, and what was measured row by row over what was logged.
    for (const Evaluation &evaluation : recorded.evaluations) {
        const bool isHoldout = evaluation.part == u"holdout";
        for (auto metric = evaluation.metrics.cbegin(); metric != evaluation.metrics.cend(); ++metric)
            collector.add(place, metric.key(), isHoldout ? QString() : evaluation.data, *metric);
        if (isHoldout)
            collector.add(place, DifferenceSection::Data, QStringLiteral("holdout"),
                          QStringLiteral("%1 (%2)").arg(evaluation.data).arg(evaluation.rows));
    }
}

void addParameters(DifferenceCollector &collector, size_t place, const Run &run)
{
    // A program of another kind may log its seed as a parameter.
    collector.add(place, DifferenceSection::Parameters, QStringLiteral("seed"), QString::number(run.seed));
    for (auto param = run.params.cbegin(); param != run.params.cend(); ++param)
        collector.add(place, DifferenceSection::Parameters, param.key(), param.value());
}

void addData(DifferenceCollector &collector, size_t place, const Run &run)
{
    QMap<QString, QStringList> names;
    QMap<QString, QStringList> digests;
    for (const Run::Data &data : run.data) {
        names[data.role].append(VersionedName{data.name, data.version}.toString());
        digests[data.role].append(data.digest);
    }
    for (auto role = names.cbegin(); role != names.cend(); ++role) {
        collector.add(place, DifferenceSection::Data, role.key(), role->join(QStringLiteral(", ")));
        collector.add(place, DifferenceSection::Data, role.key() + QStringLiteral(".digest"),
                      digests[role.key()].join(QStringLiteral(", ")));
    }
}

void addCode(DifferenceCollector &collector, size_t place, const RunWithRecords &recorded)
{
    if (!recorded.code)
        return;
    const CodeState &state = recorded.code->state;
    collector.add(place, DifferenceSection::Code, QStringLiteral("commit"), state.commit);
    collector.add(place, DifferenceSection::Code, QStringLiteral("branch"), state.branch);
    DifferenceCell &changes =
        collector.cellOf(place, DifferenceSection::Code, QStringLiteral("uncommitted"), QString());
    changes.text = recorded.code->diffObject;
    if (recorded.changedLines)
        changes.number.value = double(*recorded.changedLines);
    if (state.untracked > 0)
        collector.add(place, DifferenceSection::Code, QStringLiteral("untracked"), QString::number(state.untracked));
}

void addTexts(DifferenceCollector &collector, size_t place, const Run &run)
{
    const QMap<QString, QString> environment = environmentTexts(run.environment);
    for (auto fact = environment.cbegin(); fact != environment.cend(); ++fact)
        collector.add(place, DifferenceSection::Environment, fact.key(), *fact);
    if (!run.note.isEmpty())
        collector.add(place, DifferenceSection::Notes, QStringLiteral("note"), run.note);
    for (auto tag = run.tags.cbegin(); tag != run.tags.cend(); ++tag)
        collector.add(place, DifferenceSection::Notes, QStringLiteral("tags.") + tag.key(), *tag);
}

bool isNumeric(const DifferenceRow &row)
{
    return row.section == DifferenceSection::Metrics;
}

/// Numbers are equal by their values: both zeros are one, and so is all that is no number.
std::uint64_t numberKey(double value)
{
    if (std::isnan(value))
        return std::bit_cast<std::uint64_t>(std::numeric_limits<double>::quiet_NaN());
    return std::bit_cast<std::uint64_t>(value == 0 ? 0.0 : value);
}

/// How many runs have each value; a missing one counts as a value of its own.
std::vector<size_t> countValues(const DifferenceRow &row)
{
    size_t missing = 0;
    QHash<QString, size_t> texts;
    QHash<std::uint64_t, size_t> numbers;
    for (const DifferenceCell &cell : row.cells) {
        if (cell.isMissing)
            ++missing;
        else if (isNumeric(row))
            ++numbers[numberKey(cell.number.value)];
        else
            ++texts[cell.text];
    }
    std::vector<size_t> counts(texts.cbegin(), texts.cend());
    counts.insert(counts.end(), numbers.cbegin(), numbers.cend());
    if (missing > 0)
        counts.push_back(missing);
    return counts;
}

/// The number in a metric's cell, or in the text of another one.
std::optional<double> numberOf(const DifferenceRow &row, const DifferenceCell &cell)
{
    if (cell.isMissing)
        return std::nullopt;
    bool isNumber = true;
    const double number = isNumeric(row) ? cell.number.value : cell.text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// How far apart the numbers lie, as a share of the largest of them; at most 1, and 1 where something is no number.
double spreadOf(const DifferenceRow &row)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    for (const DifferenceCell &cell : row.cells) {
        const auto number = numberOf(row, cell);
        if (!number)
            return 1;
        least = std::min(least, *number);
        most = std::max(most, *number);
    }
    const double size = std::max(std::abs(least), std::abs(most));
    // Halves, since the whole distance may be more than a number can say.
    return size > 0 ? std::min(1.0, 2 * (most / 2 / size - least / 2 / size)) : 0;
}

void measure(DifferenceRow &row)
{
    const auto runs = double(row.cells.size());
    const std::vector<size_t> counts = countValues(row);
    row.isDifferent = counts.size() > 1;
    if (!row.isDifferent)
        return;
    double same = 0;
    for (const size_t count : counts)
        same += double(count) * double(count - 1);
    row.share = 1 - same / (runs * (runs - 1));
    row.spread = spreadOf(row);
}

/// Lines of every diff, each object read once; nothing of what cannot be read.
void countChangedLines(Project &project, std::vector<RunWithRecords> &runs)
{
    QHash<QString, std::optional<qsizetype>> known;
    for (RunWithRecords &recorded : runs) {
        if (!recorded.code)
            continue;
        const QString object = recorded.code->diffObject;
        if (object.isEmpty()) {
            recorded.changedLines = 0;
            continue;
        }
        if (!known.contains(object)) {
            const auto diff = project.objects().get(object);
            known.insert(object, diff ? std::optional(changedLines(*diff)) : std::nullopt);
        }
        recorded.changedLines = known.value(object);
    }
}

} // namespace

QString differenceSectionName(DifferenceSection section)
{
    switch (section) {
    case DifferenceSection::Metrics:
        return QStringLiteral("metrics");
    case DifferenceSection::Parameters:
        return QStringLiteral("parameters");
    case DifferenceSection::Data:
        return QStringLiteral("data");
    case DifferenceSection::Code:
        return QStringLiteral("code");
    case DifferenceSection::Environment:
        return QStringLiteral("environment");
    case DifferenceSection::Notes:
        break;
    }
    return QStringLiteral("notes");
}

DifferenceTable tabulateDifferences(const std::vector<RunWithRecords> &runs, DifferenceRows which)
{
    DifferenceTable table;
    DifferenceCollector collector(runs.size());
    for (size_t place = 0; place < runs.size(); ++place) {
        const Run &run = runs[place].run;
        table.runs.push_back(run.id);
        table.names.append(run.name);
        addMetrics(collector, place, runs[place]);
        addParameters(collector, place, run);
        addData(collector, place, run);
        addCode(collector, place, runs[place]);
        addTexts(collector, place, run);
    }
    table.rows = collector.take();
    for (DifferenceRow &row : table.rows)
        measure(row);
    table.alike = size_t(
        std::count_if(table.rows.begin(), table.rows.end(), [](const DifferenceRow &row) { return !row.isDifferent; }));
    if (which == DifferenceRows::Different)
        std::erase_if(table.rows, [](const DifferenceRow &row) { return !row.isDifferent; });
    // They are in the order of their names already.
    std::stable_sort(table.rows.begin(), table.rows.end(), [](const DifferenceRow &a, const DifferenceRow &b) {
        return std::tuple(a.section, -a.share, -a.spread) < std::tuple(b.section, -b.share, -b.spread);
    });
    return table;
}

Result<DifferenceTable> loadRunDifferences(Project &project, const QList<RunId> &ids, DifferenceRows which)
{
    ASSAY_TRY(runs, project.read([&](Connection &connection) -> Result<std::vector<RunWithRecords>> {
        ASSAY_TRY(found, run_store::listThese(connection, ids));
        std::vector<RunWithRecords> recorded;
        for (Run &run : found) {
            ASSAY_TRY(evaluations, evaluation_store::list(connection, run.id));
            ASSAY_TRY(code, run_code_store::find(connection, run.id));
            recorded.push_back({std::move(run), std::move(evaluations), std::move(code), {}});
        }
        return recorded;
    }));
    countChangedLines(project, runs);
    return tabulateDifferences(runs, which);
}

} // namespace assay
