"""The linear family beside scikit-learn's."""

import warnings

import numpy
from scipy.linalg import LinAlgWarning
from sklearn.exceptions import ConvergenceWarning
from sklearn.linear_model import ElasticNet, LinearRegression, LogisticRegression, Ridge

from checks import absolute, relative
from learn_case import Case

# No line separates their classes, so that there is an answer without a penalty.
OVERLAPPING = ("fair", "anes96", "modechoice", "ccard", "heart")
# Where scikit-learn's saga gets to 1e-6 within seconds.
SMALL = ("iris", "wine", "breast_cancer", "ccard", "heart", "spector", "anes96", "modechoice")


def are_dependent(features):
    """Then an L1 penalty, or none, may leave several answers that are all as good."""
    return numpy.linalg.matrix_rank(features - features.mean(axis=0)) < features.shape[1]


def compare_squares(check, case, outcome):
    """Least squares with and without a penalty."""
    peer = (LinearRegression() if case.estimator["kind"] == "linear"
            else Ridge(alpha=case.estimator["alpha"], solver="cholesky"))
    compare_amounts(check, case, outcome, peer)


def compare_net(check, case, outcome):
    alpha, ratio = case.estimator["alpha"], case.estimator.get("l1_ratio", 1.0)
    peer = ElasticNet(alpha=alpha, l1_ratio=ratio, tol=1e-13, max_iter=100_000)
    features = outcome.features("fitted")
    if not are_dependent(features):
        peer.set_params(tol=1e-15, max_iter=300_000)
        compare_amounts(check, case, outcome, peer)
        return
    compare_amounts(check, case, outcome, peer, has_one_answer=ratio < 1)
    weights = numpy.ones(len(features)) if outcome.weights is None else outcome.weights

    def objective(intercept, coefficients):
        misses = outcome.target - features @ coefficients - intercept
        return (weights @ misses**2 / (2 * weights.sum()) + alpha * ratio * numpy.abs(coefficients).sum()
                + alpha * (1 - ratio) / 2 * coefficients @ coefficients)

    ours, theirs = objective(outcome.learned[0], outcome.learned[1:]), objective(peer.intercept_, peer.coef_)
    check(f"{case.title} objective", abs(ours - theirs) / theirs, 1e-9)


def compare_amounts(check, case, outcome, peer, has_one_answer=True):
    with warnings.catch_warnings():
        # The tolerance is below what rounding allows, on purpose.
        warnings.simplefilter("ignore", ConvergenceWarning)
        peer.fit(outcome.features("fitted"), outcome.target, sample_weight=outcome.weights)
    if has_one_answer:
        check(f"{case.title} coefficients", relative(outcome.learned, numpy.append(peer.intercept_, peer.coef_)), 1e-6)
    check(f"{case.title} predictions", relative(outcome.predictions, peer.predict(outcome.features("holdout"))), 1e-6)


def logistic_peer(estimator):
    ratio = {"l2": 0.0, "none": 0.0, "l1": 1.0, "elastic_net": estimator.get("l1_ratio", 0.5)}[estimator["penalty"]]
    strength = numpy.inf if estimator["penalty"] == "none" else estimator["C"]
    if ratio == 0:
        return LogisticRegression(C=strength, solver="newton-cholesky", tol=1e-12, max_iter=10_000)
    return LogisticRegression(C=strength, l1_ratio=ratio, solver="saga", tol=1e-11, max_iter=1_000_000, random_state=1)


def compare_logistic(check, case, outcome):
    features = outcome.features("fitted")
    peer = logistic_peer(case.estimator)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", LinAlgWarning)
        peer.fit(features, outcome.target.astype(int), sample_weight=outcome.weights)
    learned = outcome.learned.reshape(-1, features.shape[1] + 1)
    intercepts, coefficients = learned[:, 0], learned[:, 1:]
    has_one_answer = case.estimator["penalty"] in ("l2", "elastic_net") or not are_dependent(features)
    # A number added to every class's intercept changes nothing.
    centre = len(intercepts) > 1
    ours = numpy.append(intercepts - centre * intercepts.mean(), coefficients)
    theirs = numpy.append(peer.intercept_ - centre * peer.intercept_.mean(), peer.coef_)
    if has_one_answer:
        check(f"{case.title} coefficients", relative(ours, theirs), 1e-6)
    probabilities = peer.predict_proba(outcome.features("holdout"))
    check(f"{case.title} probabilities",
          absolute(outcome.predictions, probabilities if centre else probabilities[:, 1]), 1e-6)


def regressions(dataset, task):
    for weight in (False, True):
        yield Case(dataset, task, {"kind": "linear"}, compare_squares, weight=weight)
        for alpha in (0.01, 1.0, 100.0):
            yield Case(dataset, task, {"kind": "ridge", "alpha": alpha}, compare_squares, weight=weight)
        for alpha in (0.001, 0.1, 1.0):
            yield Case(dataset, task, {"kind": "lasso", "alpha": alpha}, compare_net, weight=weight)
        for alpha, ratio in ((0.01, 0.5), (0.1, 0.9), (1.0, 0.2)):
            yield Case(dataset, task, {"kind": "elastic_net", "alpha": alpha, "l1_ratio": ratio}, compare_net,
                       weight=weight)


def classifications(dataset, task):
    def case(penalty, strength=1.0, **more):
        extra = {name: more.pop(name) for name in ("l1_ratio",) if name in more}
        return Case(dataset, task, {"kind": "logistic", "penalty": penalty, "C": strength, **extra}, compare_logistic,
                    **more)

    for strength in (0.01, 1.0, 100.0):
        yield case("l2", strength)
    yield case("l2", weight=True)
    yield case("l2", balanced=True)
    yield case("l2", 10.0, weight=True, balanced=True)
    if dataset.name in OVERLAPPING and task.kind == "binary":
        yield case("none")
        yield case("none", weight=True)
    if dataset.name in SMALL:
        yield case("l1", 0.3)
        yield case("l1", 1.0, weight=True)
        yield case("elastic_net", 0.3, l1_ratio=0.5)
        yield case("elastic_net", 0.3, l1_ratio=0.2, balanced=True)


def cases(datasets):
    for dataset in datasets:
        for task in dataset.tasks:
            yield from regressions(dataset, task) if task.kind == "regression" else classifications(dataset, task)
