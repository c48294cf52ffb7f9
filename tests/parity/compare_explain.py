"""Compares contributions of boosted trees with XGBoost's own package, and partial dependence with scikit-learn's.

Usage: compare_explain.py ASSAY_EXPLAIN_PARITY BIKES_CSV FOLDER. Exit code 1 when one differs.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path

import numpy
import pandas
import xgboost
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.inspection import partial_dependence

from checks import Checks, relative

INPUTS = ["season", "hr", "workingday", "weathersit", "temp", "hum", "windspeed"]
ROWS = 1500


def packed(numbers):
    return base64.b64encode(numpy.ascontiguousarray(numbers, "<f8").tobytes()).decode()


def unpacked(text, *shape):
    return numpy.frombuffer(base64.b64decode(text), "<f8").reshape(*shape)


class Regressor(RegressorMixin, BaseEstimator):
    """A trained booster as scikit-learn wants a model of amounts."""

    def __init__(self, booster=None):
        self.booster = booster

    def fit(self, rows, target):
        self.fitted_ = True
        return self

    def predict(self, rows):
        return self.booster.predict(xgboost.DMatrix(rows)).astype(float)


class Classifier(ClassifierMixin, BaseEstimator):
    """The same for classes."""

    def __init__(self, booster=None):
        self.booster = booster

    def fit(self, rows, target):
        self.classes_ = numpy.unique(target)
        return self

    def predict(self, rows):
        return self.classes_[self.predict_proba(rows).argmax(axis=1)]

    def predict_proba(self, rows):
        said = self.booster.predict(xgboost.DMatrix(rows)).astype(float)
        return said if said.ndim == 2 else numpy.column_stack([1 - said, said])


def cases_of(bikes):
    frame = pandas.read_csv(bikes).iloc[::5].head(ROWS)
    rows, amount = frame[INPUTS].to_numpy(float), frame["cnt"].to_numpy(float)
    targets = {"regression": amount, "binary": (amount > numpy.median(amount)).astype(float),
               "multiclass": numpy.digitize(amount, numpy.quantile(amount, [1 / 3, 2 / 3])).astype(float)}
    return rows, targets


def compare(check, task, rows, target, ours):
    booster = xgboost.Booster()
    booster.load_model(bytearray(base64.b64decode(ours["booster"])))
    outputs, inputs = ours["outputs"], rows.shape[1]
    theirs = booster.predict(xgboost.DMatrix(rows), pred_contribs=True).reshape(len(rows), outputs, inputs + 1)
    check(f"contributions {task}", relative(unpacked(ours["contributions"], len(rows), outputs, inputs),
                                            theirs[:, :, :-1]), 1e-6)
    check(f"base {task}", relative(unpacked(ours["base"], outputs), theirs[0, :, -1]), 1e-6)
    model = (Regressor if task == "regression" else Classifier)(booster).fit(rows, target)
    for place, name in enumerate(INPUTS):
        points = ours["dependences"][place]
        grid = numpy.array([point["value"] for point in points])
        peer = partial_dependence(model, rows, [place], custom_values={place: grid}, kind="average", method="brute")
        check(f"dependence {task} {name}", relative([point["means"] for point in points], peer["average"].T), 1e-6)


def main():
    program, bikes, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    rows, targets = cases_of(bikes)
    cases = {task: {"rows": packed(rows), "columns": rows.shape[1], "target": packed(target), "task": task}
             for task, target in targets.items()}
    (folder / "cases.json").write_text(json.dumps(cases))
    subprocess.run([program, folder / "cases.json", folder / "results.json"], check=True)
    results = json.loads((folder / "results.json").read_text())
    check = Checks()
    for task, target in targets.items():
        compare(check, task, rows, target, results[task])
    return check.finish()


sys.exit(main())
