"""What other packages take to learn what assay_bench learns, in a process of its own on one thread.

Usage: training_peers.py xgboost|mlp|knn FILE. Prints {"seconds"}.
"""

import json
import sys
import time
import warnings

import numpy

FEATURES = 20


def read(path):
    """Features and classes to learn from, and to watch."""
    numbers = numpy.fromfile(path)
    rows = len(numbers) // (FEATURES + 1) * 10 // 11
    parts = []
    for part in (numbers[:rows * (FEATURES + 1)], numbers[rows * (FEATURES + 1):]):
        count = len(part) // (FEATURES + 1)
        parts += [part[:count * FEATURES].reshape(count, FEATURES), part[count * FEATURES:]]
    return parts


def xgboost_seconds(features, classes, watched_features, watched_classes):
    import xgboost

    begin = time.perf_counter()
    training = xgboost.DMatrix(features, classes, nthread=1)
    watched = xgboost.DMatrix(watched_features, watched_classes, nthread=1)
    parameters = {"objective": "binary:logistic", "tree_method": "hist", "nthread": 1, "max_depth": 6, "eta": 0.1,
                  "base_score": classes.mean()}
    xgboost.train(parameters, training, 100, evals=[(training, "a"), (watched, "b")], verbose_eval=False)
    return time.perf_counter() - begin


def mlp_seconds(features, classes, watched_features, watched_classes):
    from sklearn.neural_network import MLPClassifier

    warnings.simplefilter("ignore")
    peer = MLPClassifier((64, 32), batch_size=256, learning_rate_init=0.002, max_iter=3, random_state=1)
    begin = time.perf_counter()
    peer.fit(features, classes)
    return time.perf_counter() - begin


def knn_seconds(features, classes, watched_features, watched_classes):
    from sklearn.neighbors import KNeighborsClassifier

    begin = time.perf_counter()
    KNeighborsClassifier(5, algorithm="brute").fit(features, classes).predict_proba(watched_features)
    return time.perf_counter() - begin


if __name__ == "__main__":
    work = {"xgboost": xgboost_seconds, "mlp": mlp_seconds, "knn": knn_seconds}[sys.argv[1]]
    print(json.dumps({"seconds": work(*read(sys.argv[2]))}))
