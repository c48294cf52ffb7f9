"""Compares the files of assay_parity with scikit-learn, SciPy, XGBoost and pandas. Exit code 1 when one differs."""

import csv
import json
import sys
from pathlib import Path

import numpy
import scipy.stats
import xgboost
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score

from checks import Checks, relative
from compare_profile import check_long_profile, check_profile

NUMBER, INDICATOR, WORD, VALUE = range(4)
check = Checks()


def features_of(preparation, table, training_rows):
    """Builds all rows' features anew by the kinds of the preparation, with statistics of numpy over training rows."""
    columns = []
    for feature in preparation["features"]:
        numbers = table[preparation["inputs"][feature["input"]]["name"]]
        if feature["kind"] == NUMBER and preparation["keeps_numbers"]:
            columns.append(numbers)
        elif feature["kind"] == NUMBER:
            known = numbers[training_rows]
            columns.append((numbers - known.mean()) / (known.std() or 1))
        elif feature["kind"] == VALUE:
            columns.append((numbers == feature["value"]).astype(float))
        else:
            raise SystemExit(f"The bikes have no feature of kind {feature['kind']}.")
    return numpy.column_stack(columns)


def check_metrics(kind, results):
    truth, predictions = numpy.array(results["truth"]), numpy.array(results["predictions"])
    ours = results["metrics"]
    theirs = {
        "rmse": mean_squared_error(truth, predictions) ** 0.5,
        "mae": mean_absolute_error(truth, predictions),
        "r2": r2_score(truth, predictions),
    }
    for name, value in theirs.items():
        check(f"{kind} {name} as scikit-learn's", abs(ours[name][0] - value), 1e-9 * max(1, abs(value)))
    interval = scipy.stats.bootstrap(
        ((truth - predictions) ** 2,), lambda x, axis: numpy.sqrt(numpy.mean(x, axis=axis)),
        n_resamples=4000, batch=500, method="percentile", random_state=1,
    ).confidence_interval
    width = interval.high - interval.low
    check(f"{kind} rmse's interval as SciPy's, in widths",
          max(abs(ours["rmse"][1] - interval.low), abs(ours["rmse"][2] - interval.high)) / width, 0.15)


def main():
    data, work = Path(sys.argv[1]), Path(sys.argv[2])
    with data.open(newline="") as file:
        rows = list(csv.DictReader(file))
    table = {name: numpy.array([float(row[name]) for row in rows]) for name in rows[0] if name != "dteday"}
    target = table["cnt"]

    for kind in ("mean", "ridge", "xgboost"):
        results = json.loads((work / f"{kind}.json").read_text())
        training = numpy.array(results["training_rows"], int)
        holdout = numpy.array(results["holdout_rows"], int)
        overlap = len(numpy.intersect1d(training, holdout)) + abs(len(training) + len(holdout) - len(target))
        check(f"{kind} rows in both parts or in none", overlap, 0)
        check(f"{kind} truth", relative(results["truth"], target[holdout]), 0)
        check_metrics(kind, results)
        features = features_of(results["preparation"], table, training)
        if kind == "mean":
            check("mean prediction", relative(results["predictions"], numpy.full(len(holdout), target[training].mean())), 1e-12)
        elif kind == "ridge":
            alpha = float(results["parameters"]["alpha"])
            peer = Ridge(alpha=alpha, solver="cholesky").fit(features[training], target[training])
            learned = results["intercept_and_coefficients"]
            check("ridge intercept", relative(learned[:1], [peer.intercept_]), 1e-6)
            check("ridge coefficients", relative(learned[1:], peer.coef_), 1e-6)
            check("ridge predictions", relative(results["predictions"], peer.predict(features[holdout])), 1e-6)
        else:
            peer = xgboost.Booster(model_file=str(work / "xgboost.ubj"))
            peer.set_param({"nthread": 1})
            theirs = peer.predict(xgboost.DMatrix(features[holdout].astype(numpy.float32)))
            check("xgboost predictions by its package from our model", relative(results["predictions"], theirs), 0)

    check_profile(check, data, work)
    check_long_profile(check, work / "long.csv", work / "long-profile.json")
    return check.finish()


sys.exit(main())
