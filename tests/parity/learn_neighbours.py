"""Naive Bayes and nearest neighbours beside scikit-learn's."""

from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier, KNeighborsRegressor

from checks import absolute, relative
from learn_case import Case


def probabilities(peer, case, outcome):
    """As ours are: of the second of two classes, else of all."""
    columns = peer.predict_proba(outcome.features("holdout"))
    return columns[:, 1] if case.task.kind == "binary" else columns


def compare_naive_bayes(check, case, outcome):
    peer = GaussianNB(var_smoothing=case.estimator["var_smoothing"])
    peer.fit(outcome.features("fitted"), outcome.target, sample_weight=outcome.weights)
    check(f"{case.title} probabilities", absolute(outcome.predictions, probabilities(peer, case, outcome)), 1e-6)
    learned = outcome.learned[len(outcome.classes):].reshape(2, len(outcome.classes), -1)
    check(f"{case.title} means", relative(learned[0], peer.theta_), 1e-9)
    check(f"{case.title} variances", relative(learned[1], peer.var_), 1e-9)


def compare_knn(check, case, outcome):
    given = {name: case.estimator[name] for name in ("n_neighbors", "weights", "metric")}
    kind = KNeighborsRegressor if case.task.kind == "regression" else KNeighborsClassifier
    peer = kind(algorithm="kd_tree", **given).fit(outcome.features("fitted"), outcome.target)
    if case.task.kind == "regression":
        check(f"{case.title} predictions", relative(outcome.predictions, peer.predict(outcome.features("holdout"))), 1e-9)
    else:
        check(f"{case.title} probabilities", absolute(outcome.predictions, probabilities(peer, case, outcome)), 1e-9)


# Equally far rows are taken in another order there: rows that repeat, and features of a few whole numbers.
MANY_EQUAL = ("randhie", "fair", "anes96", "spector", "bikes", "ccard", "digits", "iris", "star98", "modechoice", "heart")


def cases(datasets):
    for dataset in datasets:
        for task in dataset.tasks:
            if task.kind != "regression":
                for smoothing, weight in ((1e-9, False), (1e-9, True), (0.01, False)):
                    yield Case(dataset, task, {"kind": "naive_bayes", "var_smoothing": smoothing}, compare_naive_bayes,
                               weight=weight)
            if dataset.name in MANY_EQUAL:
                continue
            for neighbours, weights, metric in ((5, "uniform", "euclidean"), (7, "distance", "euclidean"),
                                                (5, "distance", "manhattan"), (1, "uniform", "manhattan")):
                yield Case(dataset, task, {"kind": "knn", "n_neighbors": neighbours, "weights": weights,
                                           "metric": metric}, compare_knn)
