"""Compares principal components and k-means on real data with scikit-learn's.

Usage: compare_look.py ASSAY_LOOK_PARITY BIKES_CSV FOLDER. Exit code 1 when one differs.
"""

import base64
import json
import subprocess
import sys
from pathlib import Path

import numpy
import pandas
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA

import datasets
from checks import Checks, relative

CLUSTERS = 4


def packed(numbers):
    return base64.b64encode(numpy.ascontiguousarray(numbers, "<f8").tobytes()).decode()


def unpacked(text, columns=None):
    numbers = numpy.frombuffer(base64.b64decode(text), "<f8")
    return numbers if columns is None else numbers.reshape(-1, columns)


def numbers_of(dataset):
    """Its columns of numbers that vary and are never missing, standardised, in single rows."""
    frame = pandas.read_csv(dataset.path).select_dtypes("number").drop(columns=[datasets.WEIGHT]).dropna()
    frame = frame.loc[:, frame.std() > 0]
    return ((frame - frame.mean()) / frame.std(ddof=0)).drop_duplicates().to_numpy()


def case_of(rows):
    starts = rows[numpy.random.default_rng(1).choice(len(rows), CLUSTERS, replace=False)]
    return {"rows": packed(rows), "columns": rows.shape[1], "starts": packed(starts),
            "components": min(3, *rows.shape)}


def compare(check, name, rows, case, ours):
    peer = PCA(case["components"], svd_solver="full").fit(rows)
    check(f"pca {name} components", relative(unpacked(ours["pca_components"], rows.shape[1]), peer.components_), 1e-6)
    check(f"pca {name} variances", relative(unpacked(ours["pca_variances"]), peer.explained_variance_), 1e-6)
    check(f"pca {name} shares", relative(unpacked(ours["pca_shares"]), peer.explained_variance_ratio_), 1e-6)
    check(f"pca {name} coordinates",
          relative(unpacked(ours["pca_projected"], case["components"]), peer.transform(rows)), 1e-6)
    groups = KMeans(CLUSTERS, init=unpacked(case["starts"], rows.shape[1]).copy(), n_init=1, algorithm="lloyd").fit(rows)
    check(f"k_means {name} centres", relative(unpacked(ours["centres"], rows.shape[1]), groups.cluster_centers_), 1e-6)
    check(f"k_means {name} labels", relative(unpacked(ours["labels"]), groups.labels_), 0)
    check(f"k_means {name} inertia", relative(ours["inertia"], groups.inertia_), 1e-6)
    theirs = KMeans(CLUSTERS, n_init=10, random_state=1).fit(rows)
    check(f"k_means {name} own starts, inertia worse by", ours["own_inertia"] / theirs.inertia_ - 1, 0.1)


def main():
    program, bikes, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    rows = {dataset.name: numbers_of(dataset) for dataset in datasets.write(folder, bikes)}
    cases = {name: case_of(numbers) for name, numbers in rows.items()}
    (folder / "cases.json").write_text(json.dumps(cases))
    subprocess.run([program, folder / "cases.json", folder / "results.json"], check=True)
    results = json.loads((folder / "results.json").read_text())
    check = Checks()
    for name, case in cases.items():
        compare(check, name, rows[name], case, results[name])
    return check.finish()


sys.exit(main())
