"""Compares the profile of assay_parity with pandas and SciPy."""

import json

import numpy
import pandas
import scipy.stats


def correlations(frame):
    """By kind, how two columns go together for a peer."""
    return {
        "pearson": lambda a, b: scipy.stats.pearsonr(frame[a], frame[b]).statistic,
        "spearman": lambda a, b: scipy.stats.spearmanr(frame[a], frame[b]).statistic,
    }


def check_column(check, column, values):
    name = column["name"]
    counts = values.value_counts()
    exact = {"count": len(values), "missing": int(values.isna().sum()), "distinct": values.nunique()}
    top = max(counts)
    check(f"{name} counts as pandas'", max(abs(column[key] - value) for key, value in exact.items()), 0)
    check(f"{name} most frequent", abs(column["top"][0][1] - top), 0)
    if not pandas.api.types.is_numeric_dtype(values):
        return
    ours = [column["min"], column["max"], column["mean"], column["sd"]]
    theirs = [values.min(), values.max(), values.mean(), values.std()]
    scale = max(1, numpy.max(numpy.abs(theirs)))
    check(f"{name} moments as pandas'", numpy.max(numpy.abs(numpy.subtract(ours, theirs))) / scale, 1e-12)
    quantiles = [values.quantile(float(probability)) for probability in column["quantiles"]]
    check(f"{name} quantiles as pandas'", numpy.max(numpy.abs(numpy.subtract(list(column["quantiles"].values()), quantiles))) / scale, 1e-12)
    check(f"{name} signs", abs(column["zeros"] - int((values == 0).sum())) + abs(column["negatives"] - int((values < 0).sum())), 0)


def check_profile(check, data, work):
    frame = pandas.read_csv(data)
    profile = json.loads((work / "profile.json").read_text())
    for column in profile["columns"]:
        check_column(check, column, frame[column["name"]])
    peers = correlations(frame)
    for kind, peer in peers.items():
        pairs = [pair for pair in profile["pairs"] if pair["kind"] == kind]
        worst = max(abs(pair["value"] - peer(pair["a"], pair["b"])) for pair in pairs)
        check(f"{len(pairs)} {kind} correlations as SciPy's", worst, 1e-12)
