#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QtConcurrentRun>
#include <QThreadPool>

#include <vector>

namespace assay
{

/// Works on a row of items on several threads, and hands the results over in the order of the items: `next(item)` fills
/// an item and says whether there was one, `work(item)` runs on any thread, `done(item)` takes what came of it. next
/// and done run on the calling thread, one after another, so they need no locks. An item is used again once it was done
/// with, so what it has allocated stays of use. Twice as many items as threads are on the way at most; with one thread
/// everything happens on the caller's.
template <typename Item, typename Next, typename Work, typename Finish>
Result<> workInOrder(int threads, std::vector<Item> &items, Next next, Work work, Finish done)
{
    if (threads <= 1) {
        items.resize(1);
        for (;;) {
            ASSAY_TRY(isThere, next(items.front()));
            if (!isThere)
                return Done{};
            work(items.front());
            ASSAY_CHECK(done(items.front()));
        }
    }
    items.resize(size_t(threads) * 2);
    /// Whatever happens, nothing works on items that are gone.
    struct Running {
        ~Running()
        {
            for (QFuture<void> &future : futures) {
                try {
                    future.waitForFinished();
                } catch (...) {
                    // The exception of the item before is on its way out already.
                }
            }
        }
        std::vector<QFuture<void>> futures;
    } running;
    running.futures.resize(items.size());
    size_t begun = 0;
    size_t finished = 0;
    bool isMore = true;
    while (isMore || finished < begun) {
        if (isMore && begun - finished < items.size()) {
            Item &item = items[begun % items.size()];
            ASSAY_TRY(isThere, next(item));
            isMore = isThere;
            if (isMore)
                running.futures[begun++ % items.size()] =
                    QtConcurrent::run(QThreadPool::globalInstance(), [&work, &item] { work(item); });
            continue;
        }
        // Work that waits in the queue is done here; an exception of its own comes out here.
        running.futures[finished % items.size()].waitForFinished();
        ASSAY_CHECK(done(items[finished++ % items.size()]));
    }
    return Done{};
}

} // namespace assay
