#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <vector>

namespace assay
{

/// One line of the page table, which feeds navigation, Ctrl+1…9, palette and pictures.
struct PageEntry {
    QString id;       ///< overview, data, experiments, models, audit
    const char *name; ///< English, translated in context "PageTable"
    QString iconName;
    std::function<Page *(Workspace &)> create;
};

/// All pages in the order of the navigation.
const std::vector<PageEntry> &pageTable();

} // namespace assay
