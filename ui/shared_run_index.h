#pragma once

#include <memory>

namespace assay
{

class RunIndex;
class Turns;

/// The run index of the open project, which its pages share: what one of them has loaded answers the others at once.
/// Ask through Questions, in these turns.
struct SharedRunIndex {
    std::shared_ptr<RunIndex> index; ///< null without a project
    std::shared_ptr<Turns> turns;
};

} // namespace assay
