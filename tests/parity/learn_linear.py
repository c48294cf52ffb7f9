"""The linear family beside scikit-learn's."""

import numpy
from sklearn.linear_model import LinearRegression, Ridge

from checks import relative
from learn_case import Case


def compare_squares(check, case, outcome):
    """Least squares with and without a penalty."""
    peer = (LinearRegression() if case.estimator["kind"] == "linear"
            else Ridge(alpha=case.estimator["alpha"], solver="cholesky"))
    peer.fit(outcome.features("fitted"), outcome.target, sample_weight=outcome.weights)
    check(f"{case.title} coefficients", relative(outcome.learned, numpy.append(peer.intercept_, peer.coef_)), 1e-6)
    check(f"{case.title} predictions", relative(outcome.predictions, peer.predict(outcome.features("holdout"))), 1e-6)


def regressions(dataset, task):
    for weight in (False, True):
        yield Case(dataset, task, {"kind": "linear"}, compare_squares, weight=weight)
        for alpha in (0.01, 1.0, 100.0):
            yield Case(dataset, task, {"kind": "ridge", "alpha": alpha}, compare_squares, weight=weight)


def cases(datasets):
    for dataset in datasets:
        for task in dataset.tasks:
            if task.kind == "regression":
                yield from regressions(dataset, task)
