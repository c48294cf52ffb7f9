"""Trains estimators on real data and compares with peers on the very same prepared features and rows.

Usage: compare_learn.py ASSAY_LEARN_PARITY BIKES_CSV FOLDER [NAME...]. NAMEs choose estimators. Exit code 1 when one differs.
"""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy
import sklearn.metrics

import datasets
import learn_linear
import learn_neighbours
import learn_trees
from checks import Checks
from learn_case import Outcome

# Each has cases(datasets) and compares its own.
FAMILIES = (learn_linear, learn_neighbours, learn_trees)


def check_metrics(check, case, outcome):
    """The metrics of the holdout against scikit-learn's of the same predictions."""
    truth, predictions = outcome.truth, outcome.predictions
    if case.task.kind == "regression":
        theirs = {"rmse": sklearn.metrics.root_mean_squared_error(truth, predictions),
                  "mae": sklearn.metrics.mean_absolute_error(truth, predictions),
                  "r2": sklearn.metrics.r2_score(truth, predictions)}
    else:
        columns = numpy.column_stack([1 - predictions, predictions]) if predictions.ndim == 1 else predictions
        likeliest = (predictions >= 0.5).astype(int) if predictions.ndim == 1 else columns.argmax(axis=1)
        epsilon = numpy.finfo(float).eps
        clipped = numpy.clip(columns, epsilon, 1 - epsilon)
        labels = numpy.arange(columns.shape[1])
        theirs = {"log_loss": -numpy.mean(numpy.log(clipped[numpy.arange(len(truth)), truth.astype(int)])),
                  "accuracy": sklearn.metrics.accuracy_score(truth, likeliest)}
        if numpy.all((columns > 1e-14) & (columns < 1 - 1e-14)):
            theirs["log_loss"] = sklearn.metrics.log_loss(truth, columns, labels=labels)
    # One line for all of them: by how much more than 1e-9 of its size one differs.
    differences = [abs(outcome.metric(name)[0] - value) / max(1, abs(value)) for name, value in theirs.items()]
    check(f"{case.title} {', '.join(theirs)}", max(differences), 1e-9)


def run(program, folder, cases):
    """Trains all cases in one go; how long it took."""
    results = folder / "learned"
    shutil.rmtree(results, ignore_errors=True)
    results.mkdir(parents=True)
    listed = [{"id": str(i), "data": str(case.dataset.path), "spec": case.toml()} for i, case in enumerate(cases)]
    (folder / "cases.json").write_text(json.dumps(listed))
    started = time.monotonic()
    subprocess.run([program, folder / "cases.json", results], check=True)
    print(f"{len(cases)} trainings took {time.monotonic() - started:.1f} s.", file=sys.stderr)
    return [Outcome(case, results / f"{i}.json") for i, case in enumerate(cases)]


def main():
    program, bikes, folder, names = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]
    written = datasets.write(folder / "data", bikes)
    cases = [case for family in FAMILIES for case in family.cases(written)]
    cases = [case for case in cases if not names or case.estimator["kind"] in names]
    check = Checks()
    for case, outcome in zip(cases, run(program, folder, cases)):
        if outcome.error:
            check(f"{case.title}: {outcome.error}", float("nan"), 0)
            continue
        check_metrics(check, case, outcome)
        case.compare(check, case, outcome)
    print(f"{len(cases)} trainings on {len(written)} data sets.")
    return check.finish()


sys.exit(main())
