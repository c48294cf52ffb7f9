"""scikit-learn's area under the ROC curve: area_peer.py make FILE ROWS | auc FILE | auc-bootstrap FILE.

Prints as JSON the seconds of the work, scaled up where only a part of it was run, and those that it took. The file holds as many doubles of truth as of scores after them.
"""

import json
import sys
import time

import numpy
from sklearn.metrics import roc_auc_score

RESAMPLES = 1000
# So many are run; the rest would take as long each.
RUN = 3


def make(path, rows):
    random = numpy.random.default_rng(3)
    signal = random.normal(size=rows)
    truth = random.uniform(size=rows) < 1 / (1 + numpy.exp(-signal))
    numpy.concatenate([truth.astype(float), signal + random.normal(size=rows)]).tofile(path)


def bootstrap(truth, scores):
    random = numpy.random.default_rng(4)
    for _ in range(RUN):
        rows = random.integers(len(truth), size=len(truth))
        roc_auc_score(truth[rows], scores[rows])


def main():
    work, path = sys.argv[1], sys.argv[2]
    if work == "make":
        make(path, int(sys.argv[3]))
        return
    truth, scores = numpy.fromfile(path).reshape(2, -1)
    start = time.perf_counter()
    if work == "auc":
        roc_auc_score(truth, scores)
    else:
        bootstrap(truth, scores)
    took = time.perf_counter() - start
    print(json.dumps({"seconds": took * (1 if work == "auc" else RESAMPLES / RUN), "took": took}))


main()
