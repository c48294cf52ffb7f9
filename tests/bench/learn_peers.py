"""What scikit-learn takes to fit, in a process of its own on one thread.

Usage: learn_peers.py make FILE ROWS COLUMNS writes data; learn_peers.py ridge|logistic FILE ROWS COLUMNS prints
{"seconds", "loss"}, the loss with its penalty.
"""

import json
import sys
import time

import numpy


def make(path, rows, columns):
    """Features row by row, then an amount and a class for each row, that depend on them and on chance.

    Features go together, as those of real tables do: each pair correlates by a half.
    """
    random = numpy.random.default_rng(1)
    features = (random.standard_normal((rows, columns)) + random.standard_normal((rows, 1))) / 2**0.5
    score = features @ random.standard_normal(columns) / 2 + 0.5 * features[:, 0] * features[:, 1]
    amount = score + random.standard_normal(rows)
    classes = (random.random(rows) < 1 / (1 + numpy.exp(-score))).astype(float)
    with open(path, "wb") as file:
        for part in (features, amount, classes):
            part.tofile(file)


def read(path, rows, columns):
    numbers = numpy.fromfile(path)
    features = numbers[:rows * columns].reshape(rows, columns)
    return features, numbers[rows * columns:rows * (columns + 1)], numbers[rows * (columns + 1):]


def ridge(features, amount, _):
    from sklearn.linear_model import Ridge

    model = Ridge(alpha=1.0, solver="cholesky")
    begin = time.perf_counter()
    model.fit(features, amount)
    seconds = time.perf_counter() - begin
    return seconds, numpy.sum((amount - model.predict(features)) ** 2) + numpy.sum(model.coef_**2)


def logistic(features, _, classes):
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=1.0, solver="lbfgs")
    begin = time.perf_counter()
    model.fit(features, classes)
    seconds = time.perf_counter() - begin
    margins = numpy.where(classes == 1, 1, -1) * model.decision_function(features)
    return seconds, numpy.sum(numpy.logaddexp(0, -margins)) + numpy.sum(model.coef_**2) / 2


def main():
    what, path, rows, columns = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if what == "make":
        make(path, rows, columns)
        return
    seconds, loss = {"ridge": ridge, "logistic": logistic}[what](*read(path, rows, columns))
    print(json.dumps({"seconds": seconds, "loss": float(loss)}))


main()
