#include "ui/pages/page_table.h"

#include "ui/pages/audit_page.h"
#include "ui/pages/data_page.h"
#include "ui/pages/experiments_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/overview_page.h"

namespace assay
{

namespace
{

template <typename T>
PageEntry entry(const char *id, const char *name)
{
    return {QString::fromLatin1(id), name, QString::fromLatin1(id),
            [](Workspace &workspace) -> Page * { return new T(workspace); }};
}

} // namespace

const std::vector<PageEntry> &pageTable()
{
    static const std::vector<PageEntry> table = {
        entry<OverviewPage>("overview", QT_TRANSLATE_NOOP("PageTable", "Overview")),
        entry<DataPage>("data", QT_TRANSLATE_NOOP("PageTable", "Data")),
        entry<ExperimentsPage>("experiments", QT_TRANSLATE_NOOP("PageTable", "Experiments")),
        entry<ModelsPage>("models", QT_TRANSLATE_NOOP("PageTable", "Models")),
        entry<AuditPage>("audit", QT_TRANSLATE_NOOP("PageTable", "Audit")),
    };
    return table;
}

} // namespace assay
