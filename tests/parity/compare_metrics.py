"""Compares metrics, intervals and paired tests with scikit-learn, SciPy, statsmodels and DeLong's formula in numpy.

Usage: compare_metrics.py ASSAY_METRICS_PARITY BIKES_CSV FOLDER. Exit code 1 when one differs.
"""

import csv
import json
import subprocess
import sys
import warnings
from pathlib import Path

import numpy
import scipy.stats
from sklearn import metrics
from sklearn.datasets import load_breast_cancer, load_iris
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.naive_bayes import GaussianNB
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportion_confint

from checks import Checks

check = Checks()

BINS = 10


def number(value):
    return float(value) if not isinstance(value, str) else float(value.replace("Infinity", "inf"))


def numbers(values):
    return numpy.array([number(value) for value in values])


# The sets that both sides measure.

def sample(name, task, truth, a, b, resamples=0):
    a, b = numpy.asarray(a, float), numpy.asarray(b, float)
    outputs = a.shape[1] if a.ndim == 2 else 1
    return {"name": name, "task": task, "outputs": outputs, "truth": numpy.asarray(truth, float).tolist(),
            "a": a.ravel().tolist(), "b": b.ravel().tolist(), "resamples": resamples}


def sigmoid(x):
    return 1 / (1 + numpy.exp(-x))


def binary_set(name, random, rows, share=0.5, steps=None, resamples=0):
    signal = random.normal(size=rows) * 1.5 + scipy.special.logit(share)
    truth = (random.uniform(size=rows) < sigmoid(signal)).astype(float)
    scores = [sigmoid(signal + noise * random.normal(size=rows)) for noise in (1, 1.3)]
    if steps:
        scores = [numpy.round(score * steps) / steps for score in scores]
    return sample(name, "binary", truth, *scores, resamples)


def multiclass_set(name, random, rows, classes):
    truth = random.integers(classes, size=rows)
    scores = []
    for noise in (1, 1.3):
        weights = numpy.exp(numpy.eye(classes)[truth] + noise * random.normal(size=(rows, classes)))
        scores.append(weights / weights.sum(axis=1, keepdims=True))
    return sample(name, "multiclass", truth, *scores)


def real_sets(bikes):
    x, y = load_breast_cancer(return_X_y=True)
    x = (x - x.mean(axis=0)) / x.std(axis=0)
    fitted = [model.fit(x[::2], y[::2]).predict_proba(x[1::2])[:, 1] for model in (LogisticRegression(), GaussianNB())]
    yield sample("breast cancer", "binary", y[1::2], *fitted, 4000)
    x, y = load_iris(return_X_y=True)
    fitted = [model.fit(x[::2, :2], y[::2]).predict_proba(x[1::2, :2]) for model in (LogisticRegression(), GaussianNB())]
    yield sample("iris", "multiclass", y[1::2], *fitted)
    with bikes.open(newline="") as file:
        rows = list(csv.DictReader(file))
    names = ("temp", "hum", "windspeed", "hr", "workingday")
    x = numpy.array([[float(row[name]) for name in names] for row in rows])
    y = numpy.array([float(row["cnt"]) for row in rows])
    fitted = [Ridge(alpha).fit(x[::2], y[::2]).predict(x[1::2]) for alpha in (1, 1000)]
    yield sample("bikes", "regression", y[1::2], *fitted, 2000)


def all_sets(bikes):
    random = numpy.random.default_rng(5)
    for i, (rows, share, steps) in enumerate([(40, 0.5, None), (200, 0.5, 10), (1000, 0.1, None), (1000, 0.02, 4),
                                              (5000, 0.7, 100), (300, 0.5, 2)]):
        yield binary_set(f"binary {i}", random, rows, share, steps, 4000 if i in (1, 2) else 0)
    for classes, rows in ((3, 60), (5, 500), (10, 2000)):
        yield multiclass_set(f"{classes} classes", random, rows, classes)
    for i, rows in enumerate((30, 500, 3000)):
        truth = random.normal(size=rows) * 10 ** i + 3
        a, b = (truth + noise * random.standard_t(5, size=rows) for noise in (1, 1.2))
        yield sample(f"amounts {i}", "regression", truth, a, b, 4000 if i == 1 else 0)
    yield from real_sets(bikes)


# The peers' answers.

def calibration_error(truth, confidence):
    """By the definition: rows of equal confidence go where the first of them does."""
    order = numpy.argsort(confidence, kind="stable")
    first = numpy.searchsorted(confidence[order], confidence[order], side="left")
    bins = first * BINS // len(truth)
    return sum(abs(numpy.sum(truth[order][bins == k] - confidence[order][bins == k])) for k in range(BINS)) / len(truth)


def class_metrics(truth, decided, average):
    kind = {"average": average, "zero_division": 0}
    return {
        "accuracy": metrics.accuracy_score(truth, decided),
        "balanced_accuracy": metrics.balanced_accuracy_score(truth, decided),
        "precision": metrics.precision_score(truth, decided, **kind),
        "recall": metrics.recall_score(truth, decided, **kind),
        "f1": metrics.f1_score(truth, decided, **kind),
        "mcc": metrics.matthews_corrcoef(truth, decided),
    }


def peer_metrics(task, truth, prediction):
    if task == "regression":
        return {
            "rmse": metrics.root_mean_squared_error(truth, prediction),
            "mae": metrics.mean_absolute_error(truth, prediction),
            "mape": metrics.mean_absolute_percentage_error(truth[truth != 0], prediction[truth != 0]),
            "r2": metrics.r2_score(truth, prediction),
            **{f"pinball_{q}": metrics.mean_pinball_loss(truth, prediction, alpha=q / 100) for q in (10, 50, 90)},
        }
    if task == "binary":
        return {
            **class_metrics(truth, (prediction >= 0.5).astype(float), "binary"),
            "log_loss": metrics.log_loss(truth, prediction),
            "roc_auc": metrics.roc_auc_score(truth, prediction),
            "pr_auc": metrics.average_precision_score(truth, prediction),
            "brier": metrics.brier_score_loss(truth, prediction),
            "ece": calibration_error(truth, prediction),
        }
    decided = prediction.argmax(axis=1)
    return {
        **class_metrics(truth, decided, "macro"),
        "log_loss": metrics.log_loss(truth, prediction),
        "roc_auc": metrics.roc_auc_score(truth, prediction, multi_class="ovr", average="macro"),
        "brier": metrics.brier_score_loss(truth, prediction),
        "ece": calibration_error((decided == truth).astype(float), prediction.max(axis=1)),
    }


def delong_parts(truth, scores):
    """Placements by all pairs, as DeLong, DeLong and Clarke-Pearson write them."""
    above = scores[truth == 1][:, None] - scores[truth == 0][None, :]
    pairs = (above > 0) + 0.5 * (above == 0)
    return pairs.mean(axis=1), pairs.mean(axis=0)


def delong(truth, a, b):
    """Difference, standard error and p of two areas; and the error of the first area."""
    positives, negatives = zip(delong_parts(truth, a), delong_parts(truth, b))
    covariance = numpy.cov(positives) / len(positives[0]) + numpy.cov(negatives) / len(negatives[0])
    difference = positives[1].mean() - positives[0].mean()
    error = numpy.sqrt(covariance[0, 0] + covariance[1, 1] - 2 * covariance[0, 1])
    return difference, error, 2 * scipy.stats.norm.sf(abs(difference) / error), numpy.sqrt(covariance[0, 0])


def mcnemar_mid_p(only_a, only_b):
    """From SciPy's exact binomial test: the probability of just this outcome counts half."""
    fewer, everything = min(only_a, only_b), only_a + only_b
    if everything == 0:
        return 1
    return min(1, 2 * scipy.stats.binom.cdf(fewer, everything, 0.5) - scipy.stats.binom.pmf(fewer, everything, 0.5))


def root_mean_squared_error(truth, prediction, axis=-1):
    return numpy.sqrt(numpy.mean((truth - prediction) ** 2, axis=axis))


def r_squared(truth, prediction, axis=-1):
    return 1 - numpy.sum((truth - prediction) ** 2, axis=axis) / truth.shape[axis] / numpy.var(truth, axis=axis)


def f1(truth, decided, axis=-1):
    return 2 * numpy.sum(truth * decided, axis=axis) / numpy.sum(truth + decided, axis=axis)


def matthews(truth, decided, axis=-1):
    """Of two classes that is the correlation."""
    t, d = (each - each.mean(axis=axis, keepdims=True) for each in (truth, decided))
    return (t * d).sum(axis=axis) / numpy.sqrt((t * t).sum(axis=axis) * (d * d).sum(axis=axis))


def bca(statistic, *data, vectorized=True, resamples=4000):
    """scikit-learn's own functions take a millisecond a resample, so they are rewritten above where they are sums."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        interval = scipy.stats.bootstrap(data, statistic, paired=True, vectorized=vectorized, n_resamples=resamples,
                                         batch=500, method="BCa", random_state=2).confidence_interval
    return numpy.array([interval.low, interval.high])


# The checks.

def check_values(one, ours, theirs):
    for name, value in theirs.items():
        check(f"{one['name']}: {name}", abs(ours[name][0] - value), 1e-9 * max(1, abs(value)))


def check_intervals(one, ours, truth, prediction):
    def near(name, theirs, allowed):
        width = theirs[1] - theirs[0]
        check(f"{one['name']}: {name}'s interval, in widths", numpy.max(numpy.abs(ours[name][1:] - theirs)) / width, allowed)

    def mean(name, losses):
        theirs = scipy.stats.t.interval(0.95, len(losses) - 1, losses.mean(), scipy.stats.sem(losses))
        near(name, numpy.array(theirs), 1e-9)

    # Two bootstraps of 4,000 resamples differ by about so much in the tails.
    carlo = 0.07
    if one["task"] == "regression":
        mean("mae", abs(truth - prediction))
        mean("pinball_90", numpy.maximum(0.9 * (truth - prediction), -0.1 * (truth - prediction)))
        if len(truth) <= 1000:
            near("rmse", bca(root_mean_squared_error, truth, prediction), carlo)
            near("r2", bca(r_squared, truth, prediction), carlo)
        return
    decided = (prediction >= 0.5).astype(float)
    mean("brier", (truth - prediction) ** 2)
    for name, right, trials in (("accuracy", numpy.sum(truth == decided), len(truth)),
                                ("precision", numpy.sum(truth * decided), decided.sum()),
                                ("recall", numpy.sum(truth * decided), truth.sum())):
        near(name, numpy.array(proportion_confint(right, trials, method="wilson")), 1e-9)
    error = delong(truth, prediction, -prediction)[3]
    area = metrics.roc_auc_score(truth, prediction)
    near("roc_auc", numpy.clip(area + scipy.stats.norm.ppf([0.025, 0.975]) * error, 0, 1), 1e-9)
    if len(truth) <= 300:
        near("f1", bca(f1, truth, decided), carlo)
        near("mcc", bca(matthews, truth, decided), carlo)
    if len(truth) <= 250:
        near("pr_auc", bca(metrics.average_precision_score, truth, prediction, vectorized=False, resamples=2000), 0.1)


def check_paired(one, result, truth, a, b):
    decided = [(each >= 0.5) if each.ndim == 1 else each.argmax(axis=1) for each in (a, b)]
    right = [each == truth for each in decided]
    only_a, only_b = numpy.sum(right[0] & ~right[1]), numpy.sum(right[1] & ~right[0])
    ours = numbers(result["mcnemar"])
    check(f"{one['name']}: McNemar's difference", abs(ours[0] - (only_b - only_a) / len(truth)), 1e-12)
    check(f"{one['name']}: McNemar's mid-p", abs(ours[3] - mcnemar_mid_p(only_a, only_b)), 1e-9)
    if a.ndim == 1:
        theirs = delong(truth, a, b)
        ours = numbers(result["delong"])
        for what, place, value in (("difference", 0, theirs[0]), ("p", 3, theirs[2]), ("error", 4, theirs[1])):
            check(f"{one['name']}: DeLong's {what}", abs(ours[place] - value), 1e-9)


def check_curves(one, result, truth, scores):
    false_rate, true_rate, _ = metrics.roc_curve(truth, scores, drop_intermediate=True)
    ours = numbers(result["fpr"]), numbers(result["tpr"])
    area = metrics.auc(*ours)
    check(f"{one['name']}: area under our ROC curve", abs(area - metrics.roc_auc_score(truth, scores)), 1e-12)
    check(f"{one['name']}: ROC curve as scikit-learn's",
          max(numpy.max(abs(numpy.interp(numpy.linspace(0, 1, 7919), *ours)
                            - numpy.interp(numpy.linspace(0, 1, 7919), false_rate, true_rate))), 0), 1e-9)
    precision, recall, _ = metrics.precision_recall_curve(truth, scores)
    # scikit-learn ascends and adds a last point without a threshold.
    theirs = precision[:-1][::-1], recall[:-1][::-1]
    ours = numbers(result["precision"]), numbers(result["recall"])
    same = len(ours[0]) == len(theirs[0])
    check(f"{one['name']}: precision-recall curve as scikit-learn's",
          max(numpy.max(abs(ours[k] - theirs[k])) for k in (0, 1)) if same else float("nan"), 1e-12)


def main():
    program, bikes, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    sets = list(all_sets(bikes))
    shares = [(0, 10), (10, 10), (3, 17), (500, 1000), (1, 100000), (99999, 100000)]
    discordant = [(1, 4), (0, 9), (12, 12), (30, 55), (400, 350), (2, 0), (10000, 10300)]
    (work / "metric-sets.json").write_text(json.dumps({"sets": sets, "shares": shares, "discordant": discordant}))
    subprocess.run([program, work / "metric-sets.json", work / "metric-results.json"], check=True)
    results = json.loads((work / "metric-results.json").read_text())

    for (successes, trials), ours in zip(shares, results["shares"]):
        theirs = proportion_confint(successes, trials, method="wilson")
        check(f"Wilson's interval of {successes} in {trials}", numpy.max(abs(numbers(ours)[1:] - theirs)), 1e-9)
    for (only_a, only_b), ours in zip(discordant, results["discordant"]):
        check(f"McNemar's mid-p of {only_a} and {only_b}", abs(number(ours) - mcnemar_mid_p(only_a, only_b)), 1e-9)
        exact = mcnemar([[0, only_a], [only_b, 0]], exact=True).pvalue
        half = scipy.stats.binom.pmf(only_a, only_a + only_b, 0.5)
        if only_a != only_b:
            check(f"and as statsmodels' exact p without half the outcome's, {only_a} and {only_b}",
                  abs(number(ours) - (exact - half)), 1e-9)
    for one, result in zip(sets, results["sets"]):
        truth, a, b = (numpy.array(one[key]) for key in ("truth", "a", "b"))
        if one["outputs"] > 1:
            a, b = a.reshape(len(truth), -1), b.reshape(len(truth), -1)
        ours = {name: numbers(values) for name, values in result["metrics"].items()}
        check_values(one, ours, peer_metrics(one["task"], truth, a))
        if one["resamples"]:
            check_intervals(one, ours, truth, a)
        if one["task"] != "regression":
            check_paired(one, result, truth, a, b)
        if one["task"] == "binary":
            check_curves(one, result, truth, a)
    return check.finish()


sys.exit(main())
