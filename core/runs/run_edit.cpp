#include "core/runs/run_edit.h"

namespace assay
{

namespace
{

struct NamedField {
    RunEdit::Field field;
    QLatin1String name;
};

constexpr NamedField namedFields[] = {
    {RunEdit::Field::Name, QLatin1String("name")},       {RunEdit::Field::Note, QLatin1String("note")},
    {RunEdit::Field::Tag, QLatin1String("tag")},         {RunEdit::Field::Archived, QLatin1String("archived")},
    {RunEdit::Field::Trashed, QLatin1String("trashed")}, {RunEdit::Field::File, QLatin1String("file")}};

} // namespace

QString runEditFieldName(RunEdit::Field field)
{
    for (const NamedField &named : namedFields) {
        if (named.field == field)
            return named.name;
    }
    return {};
}

std::optional<RunEdit::Field> runEditFieldFromName(const QString &name)
{
    for (const NamedField &named : namedFields) {
        if (name == named.name)
            return named.field;
    }
    return std::nullopt;
}

} // namespace assay
