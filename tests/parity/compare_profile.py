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
    bounds = column.get("estimates", {})
    counts = values.value_counts()
    exact = {"count": len(values), "missing": int(values.isna().sum())}
    check(f"{name} counts as pandas'", max(abs(column[key] - value) for key, value in exact.items()), 0)
    distinct = values.nunique()
    check(f"{name} distinct, relative", abs(column["distinct"] - distinct) / max(1, distinct), bounds.get("distinct", 0))
    if column["top"]:
        check(f"{name} most frequent", abs(column["top"][0][1] - max(counts)) / len(values), bounds.get("top", 0))
    if not pandas.api.types.is_numeric_dtype(values):
        return
    ours = [column["min"], column["max"], column["mean"], column["sd"]]
    theirs = [values.min(), values.max(), values.mean(), values.std()]
    scale = max(1, numpy.max(numpy.abs(theirs)))
    check(f"{name} moments as pandas'", numpy.max(numpy.abs(numpy.subtract(ours, theirs))) / scale, 1e-12)
    check_quantiles(check, column, values, scale)
    check(f"{name} signs", abs(column["zeros"] - int((values == 0).sum())) + abs(column["negatives"] - int((values < 0).sum())), 0)


def check_quantiles(check, column, values, scale):
    """Exact ones by their values; estimates by their ranks among the sorted numbers."""
    name, ours = column["name"], list(column["quantiles"].values())
    probabilities = [float(probability) for probability in column["quantiles"]]
    bound = column.get("estimates", {}).get("quantiles")
    if bound is None:
        theirs = [values.quantile(probability) for probability in probabilities]
        check(f"{name} quantiles as pandas'", numpy.max(numpy.abs(numpy.subtract(ours, theirs))) / scale, 1e-12)
        return
    ordered = numpy.sort(values.dropna().to_numpy())
    below = numpy.searchsorted(ordered, ours, "left") / len(ordered)
    up_to = numpy.searchsorted(ordered, ours, "right") / len(ordered)
    check(f"{name} quantiles by rank", max(0, numpy.max(below - probabilities), numpy.max(probabilities - up_to)), bound)


def write_long_table(path):
    """Above the size up to which every figure is exact: keys, few and many values, gaps, and large numbers close to each other."""
    random = numpy.random.default_rng(11)
    rows = 400_000
    frame = pandas.DataFrame({
        "key": numpy.arange(1, rows + 1),
        "few": random.integers(0, 50, rows) / 4,
        "many": numpy.round(random.lognormal(0, 2, rows), 9),
        "gaps": numpy.where(random.random(rows) < 0.2, numpy.nan, random.normal(0, 1, rows)),
        "large": 1e6 + random.normal(0, 1, rows),
        "whole": random.integers(-10**9, 10**9, rows),
        "often": numpy.where(random.random(rows) < 0.3, 0.0, random.normal(5, 1, rows)),
    })
    frame["target"] = frame["few"] * 2 + frame["often"] + random.normal(0, 1, rows)
    frame.to_csv(path, index=False)


def check_long_profile(check, data, profile):
    frame = pandas.read_csv(data, float_precision="round_trip")
    profile = json.loads(profile.read_text())
    for column in profile["columns"]:
        check_column(check, column, frame[column["name"]])
    estimated = {column["name"] for column in profile["columns"] if "estimates" in column}
    check("columns with estimates", len(estimated ^ {"key", "many", "gaps", "large", "whole", "often", "target"}), 0)
    for pair in profile["pairs"]:
        if pair["kind"] == "pearson" and pair["b"] == "target":
            both = frame[[pair["a"], "target"]].dropna()
            theirs = scipy.stats.pearsonr(both[pair["a"]], both["target"]).statistic
            check(f"{pair['a']} correlation over all rows", abs(pair["value"] - theirs), 1e-12)


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
