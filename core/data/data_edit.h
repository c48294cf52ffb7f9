#pragma once

#include "core/base/result.h"
#include "core/data/table.h"

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace assay
{

/// One change of data, as it is written at the command line. A value type.
///
/// - `missing COLUMN VALUE`: that value means that there is none
/// - `convert COLUMN FACTOR [OFFSET]`: numbers times FACTOR (0.01 or 1/100) plus OFFSET
/// - `replace COLUMN VALUE BY`: writes a value as another
/// - `swap COLUMN COLUMN`: exchanges what two columns hold
/// - `shift COLUMN N day|hour`: moves times; `shift COLUMN N LOW..HIGH`: moves whole numbers round a cycle
/// - `drop column NAME`; `drop rows FROM..TO`, counted from 1
/// - `drop repeats [except COLUMN…]`: rows that repeat an earlier row in all columns but those
/// - `drop shared NAME@V… [except COLUMN…]`: rows that stand in those data too
struct DataEdit {
    enum class Action { Missing, Convert, Replace, Swap, Shift, Drop };

    Action action = Action::Missing;
    QStringList values; ///< the words after the action

    /// From the words of a command line. Fails when the form is none of the above.
    static Result<DataEdit> parse(const QStringList &words);
    /// The same, quoted where a shell needs it.
    [[nodiscard]] QString toText() const;
    [[nodiscard]] QJsonObject toJson() const;
    static Result<DataEdit> fromJson(const QJsonObject &object);
    /// The data that `drop shared` compares with; empty for other edits.
    [[nodiscard]] QStringList references() const;
    friend bool operator==(const DataEdit &, const DataEdit &) = default;
};

/// An edit of data that was thought of for somebody, and what it does, as a short phrase.
struct DataSuggestion {
    DataEdit edit;
    QString text;
};

/// What an edit did to a table.
struct DataEditEffect {
    std::int64_t rows = 0; ///< that were changed or dropped
    QString text;          ///< a sentence
};

/// Finds the data that an edit speaks of, such as bikes@1.
using FindTable = std::function<Result<std::shared_ptr<const Table>>(const QString &reference)>;

/// Changes `table`, or says what is wrong with the edit and leaves the table as it is. An edit that finds nothing to do
/// has an effect on no row. Where a column no longer fits its type, it takes one that holds its values. Any thread.
Result<DataEditEffect> applyDataEdit(Table &table, const DataEdit &edit, const FindTable &findTable = {});

} // namespace assay
