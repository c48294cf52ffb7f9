"""Counts and prints comparisons of our results with the peers'."""

import numpy

failures = 0
count = 0


def check(what, difference, allowed):
    """Prints one line; NaN counts as too large."""
    global failures, count
    count += 1
    good = difference <= allowed
    failures += not good
    print(f"{'ok  ' if good else 'FAIL'} {what}: {difference:.3g}, allowed {allowed:.3g}")


def relative(ours, theirs):
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return float("nan")
    return float(numpy.max(numpy.abs(ours - theirs)) / numpy.max(numpy.abs(theirs)))


def summary():
    """Says how it went; the exit code."""
    print(f"All {count} results agree with the peers." if failures == 0 else f"{failures} of {count} results differ.")
    return 1 if failures else 0
