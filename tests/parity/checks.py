"""What the comparisons share: checks that print one line each and are counted, and differences."""

import numpy


class Checks:
    def __init__(self):
        self.count = 0
        self.failures = 0

    def __call__(self, what, difference, allowed):
        """Prints one line; NaN counts as too large."""
        self.count += 1
        good = difference <= allowed
        self.failures += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {difference:.3g}, allowed {allowed:.3g}")

    def finish(self):
        """Prints the count; the exit code."""
        print(f"All {self.count} results agree with the peers." if self.failures == 0
              else f"{self.failures} of {self.count} results differ.")
        return 1 if self.failures else 0


def relative(ours, theirs):
    """The largest difference in sizes of the largest of theirs; NaN when they differ in shape."""
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return float("nan")
    if ours.size == 0 or numpy.array_equal(ours, theirs):
        return 0.0
    return float(numpy.max(numpy.abs(ours - theirs)) / numpy.max(numpy.abs(theirs)))


def absolute(ours, theirs):
    """The largest difference; NaN when they differ in shape."""
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return float("nan")
    return float(numpy.max(numpy.abs(ours - theirs), initial=0.0))
