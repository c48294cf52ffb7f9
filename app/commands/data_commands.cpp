#include "app/commands/commands.h"

#include "app/forms.h"
#include "app/password_prompt.h"
#include "app/session.h"
#include "app/text_table.h"
#include "core/data/compressed_file.h"
#include "core/data/csv_sniffer.h"
#include "core/data/data_file.h"
#include "core/data/dataset_store.h"
#include "core/work/diff_data.h"
#include "core/work/edit_data.h"
#include "core/work/import_data.h"
#include "core/work/merge_profiles.h"

#include <QJsonArray>

#include <algorithm>
#include <limits>

namespace assay
{

namespace
{

Result<DatasetVersion> findData(Session &session, const QString &text)
{
    ASSAY_TRY(name, VersionedName::parse(text));
    ASSAY_TRY(project, session.project());
    return project->read([&](Connection &connection) { return dataset_store::find(connection, name); });
}

/// The warnings of table and columns; one that several columns share is told once.
QString warningsText(const TableProfile &profile)
{
    QStringList lines;
    const auto tell = [&](const std::vector<DataWarning> &warnings) {
        for (const DataWarning &warning : warnings)
            lines.append(QStringLiteral("! %1\n").arg(warning.text));
    };
    tell(profile.warnings);
    for (const ColumnProfile &column : profile.columns)
        tell(column.warnings);
    lines.removeDuplicates();
    return lines.join(QString());
}

QString factsOf(const DatasetVersion &version)
{
    QList<std::pair<QString, QString>> facts = {
        {QStringLiteral("data"), version.reference()},
        {QStringLiteral("rows"), QString::number(version.rowCount)},
        {QStringLiteral("columns"), QString::number(version.columnCount)},
        {QStringLiteral("bytes"), QString::number(version.byteCount)},
        {QStringLiteral("target"), version.target.isEmpty() ? QStringLiteral("–") : version.target},
        {QStringLiteral("digest"), version.digest},
        {QStringLiteral("follows"), version.parent.isEmpty() ? QStringLiteral("–") : version.parent},
        {QStringLiteral("source"), version.source},
        {QStringLiteral("kept"), version.location.isEmpty() ? QStringLiteral("in the project")
                                                            : QStringLiteral("by reference, verified at each use")},
        {QStringLiteral("read as"), version.format.description()},
        {QStringLiteral("note"), version.note.isEmpty() ? QStringLiteral("–") : version.note},
        {QStringLiteral("imported"), QStringLiteral("%1 by %2").arg(timeText(version.createdAt), version.createdBy)}};
    if (!version.query.isEmpty()) {
        const DatabaseQuery query = DatabaseQuery::fromJson(version.queryObject());
        facts.insert(8, {QStringLiteral("query"), query.sql.simplified()});
    }
    return factsText(facts);
}

/// A mark that an option gives in a character or a word; `otherwise` when it was not given.
Result<char> markOption(Session &session, const QString &name, const QMap<QString, char> &words, char otherwise)
{
    if (!session.has(name))
        return otherwise;
    const QString text = session.option(name);
    if (const auto word = words.find(text); word != words.end())
        return *word;
    if (text.size() == 1 && text.front().unicode() < 128)
        return char(text.front().unicode());
    return Error{ErrorCode::Usage, QStringLiteral("The option “--%1” takes one character or one of: %2; not “%3”.")
                                       .arg(name, QStringList(words.keys()).join(QStringLiteral(", ")), text)};
}

/// The types that COLUMN=TYPE,… gives to columns.
Result<QMap<QString, ColumnType>> typesOption(Session &session)
{
    QMap<QString, ColumnType> types;
    if (!session.has(QStringLiteral("types")))
        return types;
    const QStringList pairs = session.option(QStringLiteral("types")).split(u',');
    for (const QString &pair : pairs) {
        const auto type = columnTypeFromName(pair.section(u'=', -1).trimmed());
        const QString column = pair.section(u'=', 0, -2).trimmed();
        if (!type || column.isEmpty())
            return Error{ErrorCode::Usage,
                         QStringLiteral("The option “--types” takes COLUMN=TYPE with commas between; TYPE is boolean, "
                                        "integer, real, category, text, date or timestamp; not “%1”.")
                             .arg(pair)};
        types.insert(column, *type);
    }
    return types;
}

/// How a CSV file is written: as the options say, and as it looks where they do not.
Result<CsvOptions> csvOptions(Session &session, CsvOptions options)
{
    ASSAY_TRY(delimiter, markOption(session, QStringLiteral("delimiter"),
                                    {{QStringLiteral("tab"), '\t'},
                                     {QStringLiteral("comma"), ','},
                                     {QStringLiteral("semicolon"), ';'},
                                     {QStringLiteral("bar"), '|'}},
                                    options.delimiter));
    ASSAY_TRY(quote, markOption(session, QStringLiteral("quote"), {{QStringLiteral("none"), 0}}, options.quote));
    ASSAY_TRY(decimal, markOption(session, QStringLiteral("decimal"),
                                  {{QStringLiteral("point"), '.'}, {QStringLiteral("comma"), ','}}, options.decimal));
    ASSAY_TRY(thousands, markOption(session, QStringLiteral("thousands"),
                                    {{QStringLiteral("none"), 0},
                                     {QStringLiteral("point"), '.'},
                                     {QStringLiteral("comma"), ','},
                                     {QStringLiteral("space"), ' '}},
                                    options.thousands));
    options.delimiter = delimiter;
    options.quote = quote;
    options.decimal = decimal;
    options.thousands = thousands;
    options.hasHeader = !session.has(QStringLiteral("no-header"));
    options.encoding = session.option(QStringLiteral("encoding"), options.encoding);
    if (session.has(QStringLiteral("missing")))
        options.missingWords = session.option(QStringLiteral("missing")).split(u',');
    ASSAY_TRY(types, typesOption(session));
    options.types = types;
    ASSAY_CHECK(options.check());
    return options;
}

/// The kind of file that --format names; as it looks when it was not given.
Result<DataFormat> kindOption(Session &session, ByteSource &file)
{
    const QMap<QString, DataFormat::Kind> kinds = {{QStringLiteral("csv"), DataFormat::Kind::Csv},
                                                   {QStringLiteral("json"), DataFormat::Kind::JsonLines},
                                                   {QStringLiteral("parquet"), DataFormat::Kind::Parquet}};
    if (!session.has(QStringLiteral("format")))
        return sniffFormat(file);
    const QString word = session.option(QStringLiteral("format"));
    const auto kind = kinds.find(word);
    if (kind == kinds.end())
        return Error{ErrorCode::Usage, QStringLiteral("The option “--format” takes one of: %1; not “%2”.")
                                           .arg(QStringList(kinds.keys()).join(QStringLiteral(", ")), word)};
    if (*kind != DataFormat::Kind::Csv)
        return DataFormat(*kind);
    ASSAY_TRY(options, sniffCsv(file));
    return DataFormat(options);
}

QStringList csvOnlyOptions()
{
    return {QStringLiteral("delimiter"), QStringLiteral("decimal"),  QStringLiteral("thousands"),
            QStringLiteral("quote"),     QStringLiteral("encoding"), QStringLiteral("missing"),
            QStringLiteral("no-header"), QStringLiteral("types")};
}

Result<DataFormat> formatOptions(Session &session, const QString &path)
{
    FileSource file(path);
    UnpackedSource unpacked(file, file.name());
    ASSAY_TRY(format, kindOption(session, unpacked));
    if (format.kind == DataFormat::Kind::Csv) {
        ASSAY_TRY(options, csvOptions(session, format.csv));
        format.csv = std::move(options);
        return std::move(format);
    }
    for (const QString &name : csvOnlyOptions()) {
        if (session.has(name))
            return Error{ErrorCode::Usage,
                         QStringLiteral("The option “--%1” is for CSV files, and “%2” is read as %3. Leave it out, or "
                                        "add “--format csv”.")
                             .arg(name, path, format.description())};
    }
    return std::move(format);
}

Error usageError(const QString &text)
{
    return {ErrorCode::Usage, text + QStringLiteral(" See “assay data add --help”.")};
}

/// The database and query of the options; nothing when a file is named.
Result<std::optional<DatabaseQuery>> queryOptions(Session &session)
{
    const bool isSqlite = session.has(QStringLiteral("sqlite"));
    const bool isPostgresql = session.has(QStringLiteral("postgres"));
    if (!isSqlite && !isPostgresql) {
        if (session.has(QStringLiteral("query")))
            return usageError(QStringLiteral("The option “--query” needs a database: --sqlite FILE or --postgres "
                                             "CONNECTION."));
        if (session.argumentCount() < 2)
            return usageError(QStringLiteral("“assay data add” needs a FILE, or a database with --sqlite or --postgres "
                                             "and --query."));
        return std::optional<DatabaseQuery>();
    }
    if (isSqlite && isPostgresql)
        return usageError(QStringLiteral("The options “--sqlite” and “--postgres” exclude each other. Give one."));
    if (session.argumentCount() > 1)
        return usageError(
            QStringLiteral("A file (“%1”) and a database exclude each other. Give one.").arg(session.argument(1)));
    if (!session.has(QStringLiteral("query")))
        return usageError(QStringLiteral("A database needs a query: --query \"SELECT …\"."));
    for (const QString &name : csvOnlyOptions() + QStringList{QStringLiteral("format"), QStringLiteral("reference")}) {
        if (session.has(name))
            return usageError(QStringLiteral("The option “--%1” is for files. Leave it out.").arg(name));
    }
    DatabaseQuery query;
    query.kind = isSqlite ? DatabaseQuery::Kind::Sqlite : DatabaseQuery::Kind::PostgreSql;
    query.database = session.option(isSqlite ? QStringLiteral("sqlite") : QStringLiteral("postgres"));
    query.sql = session.option(QStringLiteral("query"));
    return std::optional(query);
}

/// Imports; where a server wants a password and a person sits at the terminal, asks for it.
Result<DatasetVersion> importAsked(Session &session, ImportRequest request)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    auto imported = importData(*project, actor, request, session.progress());
    if (imported || !request.query || imported.error().code != ErrorCode::Refused)
        return imported;
    const auto password = askPassword(QStringLiteral("Password of the PostgreSQL server: "));
    if (!password)
        return imported;
    request.query->password = *password;
    return importData(*project, actor, request, session.progress());
}

Result<Outcome> addData(Session &session)
{
    ImportRequest request;
    request.name = session.argument(0);
    request.file = session.argument(1);
    request.target = session.option(QStringLiteral("target"));
    request.note = session.option(QStringLiteral("note"));
    request.isReferenced = session.has(QStringLiteral("reference"));
    ASSAY_TRY(query, queryOptions(session));
    request.query = query;
    if (!query) {
        ASSAY_TRY(format, formatOptions(session, request.file));
        request.format = format;
    }
    ASSAY_TRY(version, importAsked(session, request));
    return Outcome{datasetJson(version), factsOf(version) + warningsText(version.profile)};
}

Result<Outcome> listData(Session &session)
{
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(versions, project->read([](Connection &connection) { return dataset_store::list(connection); }));
    QJsonArray array;
    TextTable table({QStringLiteral("data"), QStringLiteral("rows"), QStringLiteral("columns"),
                     QStringLiteral("target"), QStringLiteral("imported"), QStringLiteral("by")});
    for (const DatasetVersion &version : versions) {
        array.append(datasetJson(version));
        table.add({version.reference(), QString::number(version.rowCount), QString::number(version.columnCount),
                   version.target, timeText(version.createdAt), version.createdBy});
    }
    return Outcome{{{QStringLiteral("data"), array}},
                   table.isEmpty() ? QStringLiteral("There is no data yet. Bring some with: assay data add NAME FILE\n")
                                   : table.toText()};
}

/// A figure that is an estimate is told as about so much.
QString aboutText(bool isEstimate, const QString &text)
{
    return isEstimate && text != QStringLiteral("–") ? QStringLiteral("~%1").arg(text) : text;
}

/// What the marks mean, when there are any.
QString estimatesText(const TableProfile &profile)
{
    ColumnProfile::Bounds widest;
    for (const ColumnProfile &column : profile.columns) {
        widest.distinct = std::max(widest.distinct, column.bounds.distinct);
        widest.quantiles = std::max(widest.quantiles, column.bounds.quantiles);
        widest.top = std::max(widest.top, column.bounds.top);
    }
    if (widest.areZero())
        return {};
    QStringList bounds;
    const auto add = [&](double bound, const QString &text) {
        if (bound > 0)
            bounds.append(text.arg(QString::number(100 * bound, 'g', 2)));
    };
    add(widest.distinct, QStringLiteral("distinct values within %1 %"));
    add(widest.quantiles, QStringLiteral("quantiles within %1 % of the ranks"));
    add(widest.top, QStringLiteral("counts of the most frequent values within %1 % of the rows"));
    return QStringLiteral("~ estimated: %1\n").arg(bounds.join(QStringLiteral(", ")));
}

Result<Outcome> showData(Session &session)
{
    ASSAY_TRY(version, findData(session, session.argument(0)));
    QJsonObject json = datasetJson(version);
    QJsonArray columns;
    TextTable table(
        {QStringLiteral("column"), QStringLiteral("type"), QStringLiteral("missing"), QStringLiteral("distinct")});
    for (const ColumnProfile &column : version.profile.columns) {
        columns.append(
            QJsonObject{{QStringLiteral("name"), column.name}, {QStringLiteral("type"), columnTypeName(column.type)}});
        table.add({column.name, columnTypeName(column.type), QString::number(column.missing),
                   aboutText(column.bounds.distinct > 0, QString::number(column.distinct))});
    }
    json.insert(QStringLiteral("column_types"), columns);
    return Outcome{json, factsOf(version) + u'\n' + table.toText() + estimatesText(version.profile) +
                             warningsText(version.profile)};
}

QString quantileText(const ColumnProfile &column, double probability)
{
    const auto found = std::find_if(column.quantiles.begin(), column.quantiles.end(),
                                    [&](const auto &quantile) { return quantile.first == probability; });
    if (found == column.quantiles.end())
        return numberText(std::numeric_limits<double>::quiet_NaN());
    return aboutText(column.bounds.quantiles > 0, numberText(found->second));
}

QString profileText(const TableProfile &profile)
{
    TextTable table({QStringLiteral("column"), QStringLiteral("type"), QStringLiteral("count"),
                     QStringLiteral("missing"), QStringLiteral("distinct"), QStringLiteral("min"),
                     QStringLiteral("mean"), QStringLiteral("median"), QStringLiteral("max"), QStringLiteral("sd")});
    for (const ColumnProfile &column : profile.columns)
        table.add({column.name, columnTypeName(column.type), QString::number(column.count),
                   QString::number(column.missing),
                   aboutText(column.bounds.distinct > 0, QString::number(column.distinct)), numberText(column.min),
                   numberText(column.mean), quantileText(column, 0.5), numberText(column.max), numberText(column.sd)});
    QString text = table.toText() + estimatesText(profile);
    if (!profile.pairs.empty()) {
        TextTable pairs(
            {QStringLiteral("column"), QStringLiteral("with"), QStringLiteral("kind"), QStringLiteral("value")});
        for (const PairProfile &pair : profile.pairs)
            pairs.add({pair.a, pair.b, pair.kind, numberText(pair.value)});
        text += u'\n' + pairs.toText();
    }
    return text + warningsText(profile);
}

/// Several versions together.
Result<Outcome> profileMerged(Session &session)
{
    QList<VersionedName> names;
    for (const QString &text : session.arguments()) {
        ASSAY_TRY(name, VersionedName::parse(text));
        names.append(name);
    }
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(merged, mergeProfiles(*project, names, session.progress()));
    QJsonObject json = merged.profile.toJson();
    json.insert(QStringLiteral("data"), QJsonArray::fromStringList(merged.data));
    return Outcome{json, QStringLiteral("%1 together, %2 rows\n\n")
                                 .arg(merged.data.join(QStringLiteral(", ")))
                                 .arg(merged.profile.rows) +
                             profileText(merged.profile)};
}

Result<Outcome> profileData(Session &session)
{
    if (session.argumentCount() > 1)
        return profileMerged(session);
    ASSAY_TRY(version, findData(session, session.argument(0)));
    QJsonObject json = version.profile.toJson();
    json.insert(QStringLiteral("name"), version.name);
    json.insert(QStringLiteral("version"), version.version);
    return Outcome{json, profileText(version.profile)};
}

QString rowsText(const std::vector<std::int64_t> &examples)
{
    QStringList rows;
    for (const std::int64_t row : examples)
        rows.append(QString::number(row));
    return rows.isEmpty() ? QString() : QStringLiteral(" (rows %1 …)").arg(rows.join(QStringLiteral(", ")));
}

QString differenceText(const DataDifference &compared)
{
    const TableDifference &d = compared.difference;
    QStringList types;
    for (const auto &change : d.typeChanges)
        types.append(QStringLiteral("%1: %2 to %3")
                         .arg(change.column, columnTypeName(change.before), columnTypeName(change.now)));
    const auto list = [](const QStringList &names) {
        return names.isEmpty() ? QStringLiteral("–") : names.join(QStringLiteral(", "));
    };
    return factsText({{QStringLiteral("before"), QStringLiteral("%1, %2 rows").arg(compared.before).arg(d.rowsBefore)},
                      {QStringLiteral("now"), QStringLiteral("%1, %2 rows").arg(compared.now).arg(d.rowsNow)},
                      {QStringLiteral("columns added"), list(d.columnsAdded)},
                      {QStringLiteral("columns gone"), list(d.columnsGone)},
                      {QStringLiteral("types changed"), list(types)},
                      {QStringLiteral("rows matched by"), d.key.isEmpty() ? QStringLiteral("all values") : list(d.key)},
                      {QStringLiteral("rows added"), QString::number(d.rowsAdded) + rowsText(d.addedExamples)},
                      {QStringLiteral("rows gone"), QString::number(d.rowsGone) + rowsText(d.goneExamples)},
                      {QStringLiteral("rows changed"), QString::number(d.rowsChanged) + rowsText(d.changedExamples)},
                      {QStringLiteral("rows the same"), QString::number(d.rowsSame)}});
}

Result<Outcome> diffDataCommand(Session &session)
{
    ASSAY_TRY(before, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(now, VersionedName::parse(session.argument(1)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(compared, diffData(*project, before, now, session.progress()));
    QJsonObject json = differenceToJson(compared.difference);
    json.insert(QStringLiteral("before"), compared.before);
    json.insert(QStringLiteral("now"), compared.now);
    return Outcome{json, differenceText(compared) + distancesText(compared.before, compared.difference.distances)};
}

Result<QList<DataEdit>> dataEditsOf(Project &project, const VersionedName &data, const QStringList &words)
{
    if (words.value(0) == QLatin1String("apply")) {
        bool isNumber = false;
        const int anomaly = words.value(1).toInt(&isNumber);
        if (!isNumber || words.size() != 2)
            return Error{ErrorCode::Usage,
                         QStringLiteral("After “apply” comes the number of an anomaly of the last check, such as 1.")};
        ASSAY_TRY(edit, suggestedDataEdit(project, data, anomaly));
        return QList<DataEdit>{edit};
    }
    ASSAY_TRY(edit, DataEdit::parse(words));
    return QList<DataEdit>{edit};
}

Result<Outcome> editDataCommand(Session &session)
{
    ASSAY_TRY(data, VersionedName::parse(session.argument(0)));
    ASSAY_TRY(project, session.project());
    ASSAY_TRY(actor, session.actor());
    ASSAY_TRY(edits, dataEditsOf(*project, data, session.arguments().mid(1)));
    const bool isDry = session.has(QStringLiteral("dry-run"));
    ASSAY_TRY(revision, isDry ? previewDataEdits(*project, data, edits, session.progress())
                              : editData(*project, actor, data, edits, session.progress()));
    QString text = isDry ? QStringLiteral("Nothing was saved.\n\n")
                         : QStringLiteral("Saved %1, from %2, which stays as it is.\n\n")
                               .arg(revision.after.reference(), revision.before.reference());
    for (const DataEditEffect &effect : revision.effects)
        text += effect.text + u'\n';
    if (revision.after.rowCount != revision.before.rowCount)
        text += QStringLiteral("%1 of %2 rows are left.\n").arg(revision.after.rowCount).arg(revision.before.rowCount);
    return Outcome{revision.toJson(), text};
}

} // namespace

std::vector<Command> dataCommands()
{
    return {
        {.name = QStringLiteral("data add"),
         .arguments = {QStringLiteral("NAME")},
         .more = {QStringLiteral("FILE")},
         .summary = QStringLiteral("Import a file (CSV, JSON lines or Parquet, also packed by gzip or zstd), or what a "
                                   "query against a database gives, as the next version of a dataset."),
         .example = QStringLiteral("assay data add bikes bikes-2011.csv --target cnt"),
         .options = {{QStringLiteral("target"), QStringLiteral("COLUMN"), QStringLiteral("the column to predict")},
                     {QStringLiteral("note"), QStringLiteral("TEXT"),
                      QStringLiteral("what people should know about it")},
                     {QStringLiteral("sqlite"), QStringLiteral("DATABASE"),
                      QStringLiteral("the SQLite file to ask, which is only read")},
                     {QStringLiteral("postgres"), QStringLiteral("CONNECTION"),
                      QStringLiteral("the PostgreSQL server to ask (a password comes from PGPASSWORD, ~/.pgpass, or is "
                                     "asked for)")},
                     {QStringLiteral("query"), QStringLiteral("SQL"),
                      QStringLiteral("one statement that gives rows; it is kept with the version")},
                     {QStringLiteral("format"), QStringLiteral("F"),
                      QStringLiteral("csv, json or parquet (else as the file looks)")},
                     {QStringLiteral("delimiter"), QStringLiteral("C"),
                      QStringLiteral("comma, semicolon, tab, bar or a character (else as the file looks)")},
                     {QStringLiteral("decimal"), QStringLiteral("C"), QStringLiteral("point or comma")},
                     {QStringLiteral("thousands"), QStringLiteral("C"),
                      QStringLiteral("point, comma, space, ' or none")},
                     {QStringLiteral("quote"), QStringLiteral("C"), QStringLiteral("\", ' or none")},
                     {QStringLiteral("encoding"), QStringLiteral("E"),
                      QStringLiteral("utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-1")},
                     {QStringLiteral("missing"), QStringLiteral("WORDS"),
                      QStringLiteral("words that mean a value is missing, with commas between")},
                     {QStringLiteral("types"), QStringLiteral("C=T,…"),
                      QStringLiteral("types of columns, such as zip=text; else as their values look")},
                     {QStringLiteral("no-header"), {}, QStringLiteral("the first line is data already")},
                     {QStringLiteral("reference"),
                      {},
                      QStringLiteral("leave the file where it is, and verify it at each use")}},
         .run = addData},
        {.name = QStringLiteral("data list"),
         .summary = QStringLiteral("List every version of every dataset."),
         .example = QStringLiteral("assay data list --json"),
         .run = listData},
        {.name = QStringLiteral("data show"),
         .arguments = {QStringLiteral("NAME[@V]")},
         .summary = QStringLiteral("Show one version: its facts, columns and warnings."),
         .example = QStringLiteral("assay data show bikes@1"),
         .run = showData},
        {.name = QStringLiteral("data edit"),
         .arguments = {QStringLiteral("NAME[@V]"), QStringLiteral("EDIT")},
         .takesMany = true,
         .summary = QStringLiteral(
             "Make a new version from a version: “missing hum -1”, “convert temp 1/100”, “replace season 7 3”, “swap a "
             "b”, “shift day -1 day”, “shift hr -5 0..23”, “drop rows 1..9”, “drop column a”, “drop repeats except "
             "id”, "
             "“drop shared bikes@1 except id”, or “apply N” for the edit that anomaly N of its last check suggests."),
         .example = QStringLiteral("assay data edit bikes@2 apply 1 --dry-run"),
         .options = {{QStringLiteral("dry-run"), QString(), QStringLiteral("say what would change, and save nothing")}},
         .run = editDataCommand},
        {.name = QStringLiteral("data diff"),
         .arguments = {QStringLiteral("NAME@A"), QStringLiteral("NAME@B")},
         .summary = QStringLiteral("Show what parts two versions: columns, rows, and how each column is spread."),
         .example = QStringLiteral("assay data diff bikes@1 bikes@2"),
         .run = diffDataCommand},
        {.name = QStringLiteral("data profile"),
         .arguments = {QStringLiteral("NAME[@V]")},
         .more = {QStringLiteral("NAME[@V]")},
         .takesMany = true,
         .summary = QStringLiteral("Show what the columns hold, in numbers; of several versions as if they were one, "
                                   "without reading their rows."),
         .example = QStringLiteral("assay data profile bikes@1 bikes@2 --json"),
         .run = profileData},
    };
}

} // namespace assay
