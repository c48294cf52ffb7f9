"""Compares the features that assay_preparation_parity makes of real data with scikit-learn's, fitted on the same rows.

Usage: compare_preparation.py ASSAY_PREPARATION_PARITY DEMO_FOLDER WORK_FOLDER. Exit code 1 when one differs.
"""

import json
import subprocess
import sys
from pathlib import Path

import numpy
import pandas
from sklearn import datasets
from sklearn.impute import MissingIndicator, SimpleImputer
from sklearn.preprocessing import (MinMaxScaler, OneHotEncoder, OrdinalEncoder, PolynomialFeatures, PowerTransformer,
                                   RobustScaler, StandardScaler, TargetEncoder)

EXACT = 1e-9
AMOUNTS = ["temp", "atemp", "hum", "windspeed", "casual", "registered"]
KINDS = ["season", "mnth", "hr", "weekday", "weathersit"]


def features_of(preparation, table, training_rows):
    """Builds all rows' features anew by the steps of the preparation, with statistics of numpy over training rows."""
    columns = []
    for step in preparation["steps"]:
        numbers = table[preparation["inputs"][step["input"]]["name"]]
        if step["kind"] == "number" and step["path"]["replacement"] == "NaN":
            columns.append(numbers)
        elif step["kind"] == "number":
            known = numbers[training_rows]
            columns.append((numbers - known.mean()) / (known.std() or 1))
        elif step["kind"] == "one_hot":
            columns.extend((numbers == value).astype(float) for value in step["categories"])
        else:
            raise SystemExit(f"The bikes have no step {step['kind']}.")
    return numpy.column_stack(columns)


class Comparison:
    """Cases are collected, made by the program all at once, and then compared."""

    def __init__(self, program, work):
        self.program, self.work = program, work
        self.cases, self.checks = {}, []
        self.failures = 0
        self.count = 0

    def table(self, name, frame):
        path = self.work / f"prepare-{name}.csv"
        frame.to_csv(path, index=False)
        return path

    def case(self, name, path, frame, columns, target, prepare, look, task="regression", estimator="mlp"):
        """`look(features, preparation, training, frame)` compares; training rows are the first seven tenths."""
        exclude = [column for column in frame.columns if column not in columns and column != target]
        lines = [f"{key} = {json.dumps(value)}" for key, value in prepare.items()]
        spec = "\n".join([f'experiment = "parity"\ndata = "d@1"\ntarget = "{target}"\ntask = "{task}"',
                          f"exclude = {json.dumps(exclude)}", "[prepare]", *lines,
                          f'[estimator]\nkind = "{estimator}"\n'])
        training = len(frame) * 7 // 10
        self.cases[name] = {"data": str(path), "spec": spec, "training": training}
        self.checks.append((name, frame, slice(0, training), look))

    def check(self, what, ours, theirs, allowed=EXACT):
        """Largest difference, in sizes of the largest value above 1; missing values must be so on both sides."""
        self.count += 1
        ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
        difference = float("inf")
        if ours.shape == theirs.shape and (numpy.isnan(ours) == numpy.isnan(theirs)).all():
            difference = numpy.nanmax(numpy.abs(ours - theirs)) / max(1.0, numpy.nanmax(numpy.abs(theirs)))
        good = difference <= allowed
        self.failures += not good
        print(f"{'ok  ' if good else 'FAIL'} {what}: {difference:.3g}, allowed {allowed:.3g}")

    def run(self):
        cases, results = self.work / "prepare-cases.json", self.work / "prepare-results.json"
        cases.write_text(json.dumps(self.cases))
        if subprocess.run([self.program, cases, results], check=False).returncode != 0:
            sys.exit(3)
        done = json.loads(results.read_text())
        for name, frame, training, look in self.checks:
            features = {feature: numpy.array(values, float) for feature, values in done[name]["features"].items()}
            look(features, done[name]["preparation"], training, frame)


def with_gaps(frame, columns):
    random = numpy.random.default_rng(5)
    frame = frame.copy()
    for column in columns:
        frame[column] = frame[column].astype(float).where(random.random(len(frame)) > 0.1)
    return frame


def compare_imputers(all_, path, frame):
    for strategy in ("mean", "median", "most_frequent", "zero"):
        def look(features, _, training, rows, strategy=strategy):
            peer = SimpleImputer(strategy="constant" if strategy == "zero" else strategy, fill_value=0)
            theirs = peer.fit(rows[AMOUNTS][training]).transform(rows[AMOUNTS])
            for i, column in enumerate(AMOUNTS):
                all_.check(f"{column} imputed by {strategy} as SimpleImputer", features[column], theirs[:, i])
            missing = MissingIndicator().fit(rows[AMOUNTS][training]).transform(rows[AMOUNTS])
            all_.check(f"indicators beside {strategy} as MissingIndicator",
                       numpy.column_stack([features[f"{column} missing"] for column in AMOUNTS]), missing)

        all_.case(f"impute {strategy}", path, frame, AMOUNTS, "cnt", {"impute": strategy, "scale": "none"}, look)


def compare_scalers(all_, name, path, frame, columns, target):
    for scale, peer in (("standard", StandardScaler()), ("minmax", MinMaxScaler()), ("robust", RobustScaler())):
        def look(features, _, training, rows, scale=scale, peer=peer):
            theirs = peer.fit(rows[columns][training]).transform(rows[columns])
            ours = numpy.column_stack([features[column] for column in columns])
            # What is missing takes the mean afterwards.
            all_.check(f"{len(columns)} columns of {name} scaled as {type(peer).__name__}",
                       numpy.where(numpy.isnan(theirs), numpy.nan, ours), theirs)

        all_.case(f"{name} {scale}", path, frame, columns, target, {"scale": scale}, look)


def compare_one_hot(all_, name, path, frame, columns, target, rare):
    def look(features, _, training, rows):
        for column in columns:
            peer = OneHotEncoder(min_frequency=rare, handle_unknown="infrequent_if_exist", sparse_output=False)
            theirs = peer.fit(rows[[column]][training]).transform(rows[[column]])
            ours = [values for feature, values in features.items()
                    if feature.startswith(f"{column}=") or feature == f"{column} rare"]
            # Features are told by name; both sides have the same ones in some order.
            wanted = {str(feature).split("_", 1)[1]: theirs[:, i] for i, feature in enumerate(peer.get_feature_names_out([column]))}
            all_.check(f"{name} {column}, rare below {rare}: as many features as OneHotEncoder", [len(ours)], [len(wanted)], 0)
            all_.check(f"{name} {column}, rare below {rare}: as OneHotEncoder",
                       numpy.column_stack([features[f"{column} rare" if value == "infrequent_sklearn" else f"{column}={value}"]
                                           for value in wanted]), numpy.column_stack(list(wanted.values())), 0)

    all_.case(f"{name} one-hot {rare}", path, frame, columns, target, {"one_hot": columns, "rare": rare}, look)


def compare_ordinals(all_, name, path, frame, columns, target):
    def look(features, _, training, rows):
        peer = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=numpy.nan)
        theirs = peer.fit(rows[columns][training]).transform(rows[columns])
        for i, column in enumerate(columns):
            all_.check(f"{name} {column} as OrdinalEncoder", features[column], theirs[:, i], 0)

    all_.case(f"{name} ordinal", path, frame, columns, target, {"ordinal": columns}, look, estimator="xgboost")


def compare_powers(all_, name, path, frame, columns, target):
    def look(features, preparation, training, rows):
        peer = PowerTransformer(method="yeo-johnson").fit(rows[columns][training])
        theirs = peer.transform(rows[columns])
        lambdas = {preparation["inputs"][step["input"]]["name"]: step["path"]["lambda"] for step in preparation["steps"]}
        for i, column in enumerate(columns):
            all_.check(f"{name} {column}: lambda as PowerTransformer", [lambdas[column]], [peer.lambdas_[i]], 1e-4)
            all_.check(f"{name} {column}: powers as PowerTransformer", features[column], theirs[:, i], 1e-4)

    all_.case(f"{name} power", path, frame, columns, target, {"power": columns}, look)


def compare_target_means(all_, name, path, frame, columns, target, task, smooth):
    def look(features, _, training, rows):
        kind = {"regression": "continuous"}.get(task, task)
        peer = TargetEncoder(target_type=kind, smooth=smooth)
        theirs = peer.fit(rows[columns][training], rows[target][training]).transform(rows[columns])
        classes = peer.classes_ if task == "multiclass" else [None]
        for i, column in enumerate(columns):
            for j, one in enumerate(classes):
                feature = f"{column} encoded" if one is None else f"{column} encoded {one}"
                all_.check(f"{name} {feature}, smooth {smooth}, as TargetEncoder", features[feature],
                           theirs[:, i * len(classes) + j])

    prepare = {"target_encode": columns, "scale": "none"}
    if smooth != "auto":
        prepare["target_smooth"] = smooth
    all_.case(f"{name} target {target} {smooth}", path, frame, columns, target, prepare, look, task=task)


def compare_others(all_, path, frame):
    def products(features, _, training, rows):
        peer = PolynomialFeatures(degree=2, interaction_only=True, include_bias=False)
        theirs = StandardScaler().fit(peer.fit_transform(rows[["temp", "hum"]][training])).transform(
            peer.transform(rows[["temp", "hum"]]))
        all_.check("temp * hum as PolynomialFeatures and StandardScaler", features["temp * hum"], theirs[:, 2])

    all_.case("products", path, frame, ["temp", "hum"], "cnt", {"interactions": ["temp * hum"]}, products)

    def clipped(features, _, training, rows):
        for column in AMOUNTS:
            lower, upper = numpy.quantile(rows[column][training], [0.02, 0.98])
            all_.check(f"{column} cut as numpy.clip, and its logarithm", features[column],
                       numpy.log1p(numpy.clip(rows[column], lower, upper)))

    all_.case("clip", path, frame, AMOUNTS, "cnt",
              {"clip": AMOUNTS, "log": AMOUNTS, "clip_share": 0.02, "scale": "none"}, clipped)

    def dates(features, _, training, rows):
        at = pandas.to_datetime(rows["at"])
        theirs = {"year": at.dt.year, "quarter": at.dt.quarter, "month": at.dt.month, "day": at.dt.day,
                  "day_of_year": at.dt.dayofyear, "weekday": at.dt.dayofweek + 1, "hour": at.dt.hour,
                  "elapsed_days": (at - pandas.Timestamp(0)) / pandas.Timedelta(days=1)}
        for part, values in theirs.items():
            all_.check(f"{part} as pandas'", features[f"at {part}"], values)

    parts = ["year", "quarter", "month", "day", "day_of_year", "weekday", "hour", "elapsed_days"]
    all_.case("dates", path, frame, ["at"], "cnt", {"dates": parts, "scale": "none"}, dates)


def bundled(load):
    data = load(as_frame=True)
    frame = data.frame.rename(columns=lambda name: name.replace(" ", "_").replace("/", "_").replace("(", "").replace(")", ""))
    # Sorted by class as they come, training rows would be of some classes alone.
    frame = frame.sample(frac=1, random_state=4).reset_index(drop=True)
    return frame, [column for column in frame.columns if column != "target"]


def main(program, demo, work):
    all_ = Comparison(program, work)
    bikes = pandas.read_csv(demo / "bikes-2011.csv")
    bikes["at"] = pandas.to_datetime(bikes["dteday"]) + pandas.to_timedelta(bikes["hr"], "h")
    bikes["weather"] = bikes["weathersit"].map({1: "clear", 2: "mist", 3: "light rain", 4: "heavy rain"})
    bikes["part"] = pandas.cut(bikes["hr"], [-1, 5, 11, 17, 23], labels=["night", "morning", "noon", "evening"]).astype(str)
    bikes["busy"] = (bikes["cnt"] > 150).astype(int)
    path = all_.table("bikes", bikes)
    gaps = with_gaps(bikes, AMOUNTS)
    gaps_path = all_.table("gaps", gaps)

    compare_imputers(all_, gaps_path, gaps)
    compare_scalers(all_, "bikes", path, bikes, AMOUNTS + KINDS, "cnt")
    compare_scalers(all_, "bikes with gaps", gaps_path, gaps, AMOUNTS, "cnt")
    for rare in (1, 300, 1500):
        compare_one_hot(all_, "bikes", path, bikes, KINDS + ["weather", "part"], "cnt", rare)
    compare_ordinals(all_, "bikes", path, bikes, KINDS + ["weather", "part"], "cnt")
    compare_powers(all_, "bikes", path, bikes, AMOUNTS, "cnt")
    for smooth in ("auto", 12.5):
        kinds = KINDS + ["weather", "part"]
        compare_target_means(all_, "bikes", path, bikes, kinds, "cnt", "regression", smooth)
        compare_target_means(all_, "bikes", path, bikes, kinds, "busy", "binary", smooth)
        compare_target_means(all_, "bikes", path, bikes, ["hr", "weather"], "season", "multiclass", smooth)
    compare_others(all_, path, bikes)
    for load in (datasets.load_diabetes, datasets.load_wine, datasets.load_breast_cancer):
        name = load.__name__.removeprefix("load_")
        frame, columns = bundled(load)
        bundled_path = all_.table(name, frame)
        compare_scalers(all_, name, bundled_path, frame, columns, "target")
        compare_powers(all_, name, bundled_path, frame, columns[:10], "target")

    all_.run()
    print(f"All {all_.count} features agree with scikit-learn's." if all_.failures == 0
          else f"{all_.failures} of {all_.count} features differ.")
    return 1 if all_.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])))
