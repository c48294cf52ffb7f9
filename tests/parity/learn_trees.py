"""Boosted trees and forests beside XGBoost's own package, and forests beside scikit-learn's."""

import numpy
import xgboost
from sklearn.ensemble import RandomForestClassifier, RandomForestRegressor

from checks import relative
from learn_case import Case

OBJECTIVES = {"regression": "reg:squarederror", "binary": "binary:logistic", "multiclass": "multi:softprob"}
OURS = ("kind", "n_estimators", "early_stopping_rounds", "monotone_increasing", "monotone_decreasing")


def matrix(outcome, part, target=None, weights=None):
    types = ["c" if is_category else "q" for is_category in outcome.json["categorical"]]
    return xgboost.DMatrix(outcome.features(part), target, weight=weights, nthread=1, feature_types=types,
                           enable_categorical=True)


def mean_target(outcome):
    """Summed in order: the last digit decides between splits that are as good."""
    weights = numpy.ones(len(outcome.target)) if outcome.weights is None else outcome.weights
    return numpy.cumsum(weights * outcome.target)[-1] / numpy.cumsum(weights)[-1]


def base_score(case, outcome):
    return 0.5 if case.task.kind == "multiclass" else float(f"{mean_target(outcome):.9g}")


def constraints(case, outcome):
    """One a feature, by the column that it is made of: a number's feature is called as its column."""
    names = outcome.json["feature_names"]
    rising, falling = (case.estimator.get(f"monotone_{way}", []) for way in ("increasing", "decreasing"))
    return "(" + ",".join(str((name in rising) - (name in falling)) for name in names) + ")"


def compare_xgboost(check, case, outcome):
    parameters = {"learning_rate": 0.1} | {name: value for name, value in case.estimator.items() if name not in OURS}
    parameters |= {"objective": OBJECTIVES[case.task.kind], "tree_method": "hist", "nthread": 1, "seed": case.seed,
                   "seed_per_iteration": True, "base_score": base_score(case, outcome), "verbosity": 0}
    if case.task.kind == "multiclass":
        parameters["num_class"] = len(outcome.classes)
    if any(name.startswith("monotone") for name in case.estimator):
        parameters["monotone_constraints"] = constraints(case, outcome)
    training = matrix(outcome, "fitted", outcome.target, outcome.weights)
    patience = case.estimator.get("early_stopping_rounds", 0)
    given = {}
    if patience:
        watched = case.dataset.column(case.task.target)[numpy.array(outcome.json["watched_rows"], int)]
        given = {"evals": [(matrix(outcome, "watched", watched), "valid")], "early_stopping_rounds": patience}
    peer = xgboost.train(parameters, training, case.estimator["n_estimators"], verbose_eval=False, **given)
    rounds = peer.best_iteration + 1 if patience else 0
    theirs = peer.predict(matrix(outcome, "holdout"), iteration_range=(0, rounds))
    check(f"{case.title} predictions", relative(outcome.predictions, theirs), 1e-6)


def compare_means_of_trees(check, case, outcome):
    """A forest without chance, tree by tree with XGBoost's own package: means of leaves."""
    trees = case.estimator["n_estimators"]
    weights = numpy.ones(len(outcome.target)) if outcome.weights is None else outcome.weights
    base = numpy.float32(mean_target(outcome))
    training = matrix(outcome, "fitted", outcome.target, outcome.weights)
    peer = xgboost.Booster({"objective": "reg:squarederror", "tree_method": "hist", "nthread": 1, "verbosity": 0,
                            "base_score": float(f"{base:.9g}"), "eta": float(f"{1 / trees:.9g}"), "reg_lambda": 0,
                            "max_depth": case.estimator["max_depth"],
                            "min_child_weight": case.estimator["min_samples_leaf"]}, [training])
    for _ in range(trees):
        peer.boost(training, list(weights * (float(base) - outcome.target)), list(weights))
    theirs = peer.predict(matrix(outcome, "holdout"))
    if case.task.kind == "binary":
        theirs = theirs.clip(0, 1)
    check(f"{case.title} predictions", relative(outcome.predictions, theirs), 1e-6)


def compare_forest(check, case, outcome):
    """By how much the loss is worse than that of scikit-learn's forest of as many trees, as a share."""
    given = {"n_estimators": case.estimator["n_estimators"], "min_samples_leaf": 2, "max_features": 0.33,
             "max_depth": 16, "random_state": 1}
    features, truth = outcome.features("holdout"), outcome.truth
    if case.task.kind == "regression":
        peer = RandomForestRegressor(**given)
        peer.fit(numpy.nan_to_num(outcome.features("fitted"), nan=-1e9), outcome.target)
        theirs = numpy.sqrt(numpy.mean((peer.predict(numpy.nan_to_num(features, nan=-1e9)) - truth) ** 2))
        ours = numpy.sqrt(numpy.mean((outcome.predictions - truth) ** 2))
    else:
        peer = RandomForestClassifier(**given)
        peer.fit(numpy.nan_to_num(outcome.features("fitted"), nan=-1e9), outcome.target)
        rows = numpy.arange(len(truth))
        columns = outcome.predictions
        if columns.ndim == 1:
            columns = numpy.column_stack([1 - columns, columns])
        # Brier's score, which one sure mistake does not rule.
        wanted = numpy.zeros_like(columns)
        wanted[rows, truth.astype(int)] = 1
        theirs = numpy.mean((peer.predict_proba(numpy.nan_to_num(features, nan=-1e9)) - wanted) ** 2)
        ours = numpy.mean((columns - wanted) ** 2)
    check(f"{case.title} loss worse by", ours / theirs - 1, 0.15)


BOOSTED = ({"max_depth": 4, "subsample": 1.0},
           {"max_depth": 3, "subsample": 0.7, "reg_alpha": 0.5, "gamma": 0.1, "min_child_weight": 2.0},
           {"max_depth": 8, "grow_policy": "lossguide", "max_leaves": 9, "max_bin": 32, "subsample": 1.0,
            "learning_rate": 0.3})
# Large enough that chance does not decide.
FOREST = ("diabetes", "breast_cancer", "digits", "engel", "star98", "randhie", "fair", "anes96", "bikes", "ccard")


def cases(datasets):
    for dataset in datasets:
        for task in dataset.tasks:
            for parameters, weight in zip(BOOSTED, (False, True, False)):
                yield Case(dataset, task, {"kind": "xgboost", "n_estimators": 40, **parameters}, compare_xgboost,
                           weight=weight)
            if task.kind == "regression":
                yield Case(dataset, task, {"kind": "xgboost", "n_estimators": 200, "early_stopping_rounds": 5,
                                           "subsample": 0.8}, compare_xgboost)
            yield Case(dataset, task, {"kind": "xgboost", "n_estimators": 40, "subsample": 0.9, "colsample_bytree": 0.7,
                                       "colsample_bylevel": 0.8}, compare_xgboost)
            if task.one_hot:
                for extra in ({}, {"max_cat_to_onehot": 100}, {"max_cat_to_onehot": 1, "max_cat_threshold": 2}):
                    yield Case(dataset, task, {"kind": "xgboost", "n_estimators": 40, "subsample": 1.0, **extra},
                               compare_xgboost, categorical=True)
            if task.kind != "multiclass":
                for weight in (False, True):
                    yield Case(dataset, task, {"kind": "random_forest", "n_estimators": 4, "max_depth": 6,
                                               "min_samples_leaf": 3.0, "subsample": 1.0, "max_features": 1.0},
                               compare_means_of_trees, weight=weight)
            if dataset.name in FOREST:
                yield Case(dataset, task, {"kind": "random_forest", "n_estimators": 200}, compare_forest)
            if dataset.name == "bikes" and task.kind == "regression":
                yield Case(dataset, task, {"kind": "xgboost", "n_estimators": 40, "subsample": 1.0,
                                           "monotone_increasing": ["temp"], "monotone_decreasing": ["hum", "windspeed"]},
                           compare_xgboost)
