"""What scikit-learn's ColumnTransformer takes to prepare the rows of prepare_bench.cpp, in a process of its own.

Usage: prepare_peer.py dense|sparse ROWS. Prints {"seconds", "peak_bytes"}. The sparse one leaves out zeros.
"""

import json
import resource
import sys
import time

import numpy
import pandas
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def table(rows):
    random = numpy.random.default_rng(1)
    columns = {}
    for i in range(10):
        values = random.normal(size=rows)
        columns[f"x{i}"] = numpy.where(random.random(rows) < 0.1, numpy.nan, values) if i % 2 == 1 else values
    words = numpy.array([f"kind {word}" for word in range(50)], dtype=object)
    for i in range(5):
        columns[f"w{i}"] = words[random.integers(0, 50, rows)]
    columns["at"] = pandas.to_datetime(1_500_000_000 + random.integers(0, 100_000_000, rows), unit="s")
    return pandas.DataFrame(columns)


def date_parts(frame):
    at = frame["at"].dt
    return numpy.column_stack([at.year, at.month, at.day, at.dayofweek, at.hour]).astype(float)


def main(form, rows):
    frame = table(rows)
    transformer = ColumnTransformer([
        ("numbers", make_pipeline(SimpleImputer(add_indicator=True), StandardScaler()), [f"x{i}" for i in range(10)]),
        ("words", OneHotEncoder(sparse_output=form == "sparse", handle_unknown="infrequent_if_exist", max_categories=200),
         [f"w{i}" for i in range(5)]),
        ("dates", make_pipeline(FunctionTransformer(date_parts), StandardScaler()), ["at"]),
    ])
    begin = time.perf_counter()
    features = transformer.fit_transform(frame)
    seconds = time.perf_counter() - begin
    print(f"{features.shape[0]} x {features.shape[1]} features", file=sys.stderr)
    print(json.dumps({"seconds": seconds, "peak_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
