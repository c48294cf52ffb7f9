"""Trains models, exports them to ONNX, and compares what ONNX Runtime predicts with what Assay predicts of the same rows.

Usage: compare_onnx.py ASSAY_ONNX_PARITY DEMO_FOLDER FOLDER [WORD...]. WORDs choose cases by their titles. Exit code 1 when
one differs.
"""

import base64
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy
import onnx
import onnxruntime
import pandas

import datasets
from checks import Checks

ALLOWED = 1e-5
SMALL = {"xgboost": {"n_estimators": 60}, "random_forest": {"n_estimators": 40, "max_depth": 8}, "mlp": {"max_iter": 8}}
AMOUNTS = ["mean", "linear", "ridge", "lasso", "elastic_net", "mlp", "xgboost", "random_forest"]
CLASSES = ["majority", "logistic", "naive_bayes", "mlp", "xgboost", "random_forest"]


@dataclass
class Case:
    data: Path
    score: Path
    name: str
    task: str
    target: str
    estimator: dict
    exclude: list = field(default_factory=list)
    prepare: dict = field(default_factory=dict)

    @property
    def title(self):
        return " ".join([self.estimator["kind"], self.name, self.task]
                        + [f"{key}={value}" for key, value in self.estimator.items() if key not in ("kind", *SMALL["xgboost"], "max_iter")]
                        + [key for key in self.prepare if key != "one_hot"])

    def toml(self):
        split = "random" if self.task == "regression" else "stratified"
        lines = [f'experiment = "parity"\ndata = "d@1"\ntask = "{self.task}"\ntarget = {json.dumps(self.target)}\nseed = 7',
                 f"exclude = {json.dumps(self.exclude)}", f'[split]\nkind = "{split}"\ntest = 0.3']
        for name, table in (("prepare", self.prepare), ("estimator", self.estimator)):
            lines += [f"[{name}]"] + [f"{key} = {json.dumps(value)}" for key, value in table.items()]
        return "\n".join(lines) + "\n"


def estimators(task):
    kinds = AMOUNTS if task == "regression" else CLASSES
    return [{"kind": kind, **SMALL.get(kind, {})} for kind in kinds]


def from_datasets(written):
    """Every estimator on every data set that the other comparisons learn from."""
    for dataset in written:
        for task in dataset.tasks:
            for estimator in estimators(task.kind):
                yield Case(dataset.path, dataset.path, dataset.name, task.kind, task.target, estimator,
                           task.exclude + [datasets.WEIGHT], {"one_hot": task.one_hot} if task.one_hot else {})


def mixed_table(bikes):
    """The bikes with words, dates, times, gaps and booleans, of 3,000 hours; and rows to score that hold more: words,
    numbers and times that training has not seen."""
    frame = pandas.read_csv(bikes).iloc[::3].reset_index(drop=True).head(2900)
    at = pandas.to_datetime(frame["dteday"]) + pandas.to_timedelta(frame["hr"], "h")
    random = numpy.random.default_rng(8)

    def gaps(values):
        return values.astype(object).where(random.random(len(frame)) > 0.1)

    mixed = pandas.DataFrame({
        "temp": gaps(frame["temp"]), "hum": frame["hum"], "wind": gaps(frame["windspeed"] * 40 - 9),
        "hour": gaps(frame["hr"]), "day off": numpy.where(frame["workingday"] == 0, "true", "false"),
        "weather": gaps(frame["weathersit"].map({1: "clear", 2: "Nebel, dünn", 3: "light \"rain\"", 4: "heavy rain"})),
        "part": pandas.cut(frame["hr"], [-1, 5, 11, 17, 23], labels=["night", "morning", "noon", "evening"]).astype(str),
        "label": frame["weekday"], "day": frame["dteday"],
        "at": gaps((at + pandas.to_timedelta(random.integers(0, 60, len(frame)), "m")).dt.strftime("%Y-%m-%dT%H:%M:%S")),
        "cnt": frame["cnt"], "busy": numpy.where(frame["cnt"] > 150, "yes", "no"), "season": frame["season"].map(
            {1: "spring", 2: "summer", 3: "fall", 4: "winter"})})
    scored = mixed.iloc[::5].reset_index(drop=True).copy()
    scored.loc[0:9, "weather"] = "hail"
    scored.loc[5:14, "hour"] = 99
    scored.loc[8:12, "temp"] = -1e6
    scored.loc[13:16, "hum"] = 1e9
    scored.loc[20:29, "label"] = 77
    days = ["1600-02-29", "1899-12-31", "1900-03-01", "1969-12-31", "1970-01-01", "2000-02-29", "2024-12-31", "2100-03-01",
            "2399-12-31", "2400-02-29"]
    scored.loc[30:39, "day"] = days
    scored.loc[30:39, "at"] = [day + "T23:59:59" for day in days]
    return mixed, scored


def from_mixed(folder, bikes):
    data, score = folder / "mixed.csv", folder / "mixed-scored.csv"
    for frame, path in zip(mixed_table(bikes), (data, score)):
        frame.to_csv(path, index=False)
    tasks = [("regression", "cnt", ["busy"]), ("binary", "busy", ["cnt"]), ("multiclass", "season", ["cnt"])]
    every_part = ["year", "quarter", "month", "day", "day_of_year", "weekday", "hour", "minute", "elapsed_days"]
    ways = [{}, {"dates": every_part, "scale": "minmax"}, {"cyclic": True, "impute": "median", "scale": "robust"},
            {"one_hot": ["hour", "label"], "rare": 60, "impute": "most_frequent"},
            {"ordinal": ["weather", "hour", "part"]}, {"target_encode": ["weather", "hour", "part"]},
            {"power": ["temp", "wind"], "log": ["hum"], "clip": ["hum", "wind"]},
            {"interactions": ["temp * hum", "hum * wind"]}]
    for task, target, exclude in tasks:
        for estimator in estimators(task):
            yield Case(data, score, "mixed", task, target, estimator, exclude)
        for kind in ("xgboost", "random_forest"):
            for extra in ({}, {"rare": 60}, {"impute": "most_frequent"}):
                yield Case(data, score, "mixed", task, target, {"kind": kind, **SMALL[kind]}, exclude,
                           {"categorical": ["weather", "hour", "part", "label"], **extra})
        for prepare in ways[1:]:
            kinds = ["ridge", "xgboost"] if task == "regression" else ["naive_bayes", "random_forest"]
            for kind in kinds:
                yield Case(data, score, "mixed", task, target, {"kind": kind, **SMALL.get(kind, {})}, exclude, prepare)
    for activation in ("tanh", "logistic"):
        yield Case(data, score, "mixed", "regression", "cnt", {"kind": "mlp", "activation": activation, "max_iter": 8}, ["busy"])
    trees = {"kind": "xgboost", "n_estimators": 200}
    for extra in ({"early_stopping_rounds": 3, "learning_rate": 0.5}, {"gamma": 500.0}, {"grow_policy": "lossguide", "max_leaves": 40}):
        yield Case(data, score, "mixed", "regression", "cnt", {**trees, **extra}, ["busy"])
    yield Case(data, score, "mixed", "binary", "busy", {**trees, "early_stopping_rounds": 3, "learning_rate": 0.5}, ["cnt"])


def from_odd(folder):
    """Names that nodes of the graph would have, words of any letters, tiny and huge numbers; and a wide table."""
    random = numpy.random.default_rng(12)
    rows = 240
    number = random.normal(size=rows)
    odd = pandas.DataFrame({"constant 1": number, "Add 2": random.integers(-3, 3, rows), "prediction": random.normal(size=rows),
                            "probabilities": number * 1e-9, "N": random.choice(["ä", "日本", "a,b", 'say "x"', " b", "0"], rows),
                            "größe (cm)": 1e12 + 1e6 * random.normal(size=rows), "huge": random.normal(size=rows) * 1e150,
                            "known once": ["x"] + [None] * (rows - 1), "same": 5})
    odd["y"] = 3 * number + odd["Add 2"] + (odd["N"] == "ä")
    odd["class"] = numpy.where(odd["y"] > 1, "日本", numpy.where(odd["y"] > -1, "ä b", "-"))
    wide = pandas.DataFrame(random.normal(size=(120, 600)), columns=[f"x{i}" for i in range(600)])
    wide["y"] = wide["x0"] - wide["x599"]
    for name, frame in (("odd", odd), ("wide", wide)):
        path = folder / f"{name}.csv"
        frame.to_csv(path, index=False)
        for task, target, other in (("regression", "y", "class"), ("multiclass", "class", "y")):
            for estimator in estimators(task) if target in frame else []:
                # Single precision has no room for the huge column.
                exclude = [other] * (other in frame) + ["huge"] * (name == "odd" and estimator["kind"] in ("xgboost", "random_forest"))
                yield Case(path, path, name, task, target, estimator, exclude)
        if name == "odd":
            curved = {"log": ["probabilities", "größe (cm)"], "power": ["constant 1", "prediction"], "impute": "zero"}
            yield Case(path, path, name, "regression", "y", {"kind": "ridge"}, ["class"], curved)


def from_demos(demo):
    targets = {"bikes-2011": ("cnt", ["casual", "registered"]), "bikes-2012": ("cnt", ["casual", "registered"])}
    for path in sorted(demo.glob("*.csv")):
        if path.stem in targets:
            target, exclude = targets[path.stem]
            for estimator in estimators("regression"):
                yield Case(path, path, path.stem, "regression", target, estimator, exclude)


def unpacked(text):
    return numpy.frombuffer(base64.b64decode(text), "<f8")


def feeds(session, inputs):
    given = {}
    for wanted in session.get_inputs():
        values = inputs[wanted.name]
        column = numpy.array(values, object) if isinstance(values, list) else unpacked(values)
        given[wanted.name] = column.reshape(-1, 1)
    return given


def compare(check, case, results, path):
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    given = feeds(session, results["inputs"])
    ours = unpacked(results["predictions"]).reshape(results["rows"], -1)
    outputs = session.run(None, given)
    if case.task == "regression":
        theirs = outputs[0]
        # XGBoost and the perceptron add up in single precision, whose last digit is one of the target's spread.
        spread = pandas.read_csv(case.data, usecols=[case.target])[case.target].std()
        size = numpy.maximum(numpy.abs(ours[:, 0]), spread)
    else:
        labels, theirs = outputs
        size = 1
        if case.task == "binary":
            ours = numpy.column_stack([1 - ours[:, 0], ours[:, 0]])
            likeliest = (ours[:, 1] >= 0.5).astype(int)
            telling = numpy.abs(ours[:, 1] - 0.5) > ALLOWED
        else:
            likeliest = ours.argmax(axis=1)
            best = numpy.sort(ours, axis=1)
            telling = best[:, -1] - best[:, -2] > ALLOWED
        names = numpy.array(results["classes"], object)[likeliest]
        check(f"{case.title}: labels of {telling.sum()} rows", int((labels[:, 0] != names)[telling].sum()), 0)
    # A row alone takes other ways through ONNX Runtime than many.
    alone = session.run(None, {name: values[:1] for name, values in given.items()})[-1]
    theirs = numpy.vstack([theirs, alone])
    ours = numpy.vstack([ours, ours[:1]])
    size = numpy.append(size, size[0]).reshape(-1, 1) if case.task == "regression" else size
    difference = float("nan")
    if theirs.shape == ours.shape and numpy.isfinite(ours).all():
        difference = float(numpy.max(numpy.abs(theirs - ours) / size))
    check(f"{case.title}: {results['rows']} rows × {ours.shape[1]}", difference, ALLOWED)


def main():
    program, demo, folder, words = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]), sys.argv[4:]
    shutil.rmtree(folder / "exported", ignore_errors=True)
    (folder / "exported").mkdir(parents=True)
    written = datasets.write(folder / "data", demo / "bikes-2011.csv")
    cases = [*from_datasets(written), *from_mixed(folder / "data", demo / "bikes-2011.csv"), *from_odd(folder / "data"), *from_demos(demo)]
    cases = [case for case in cases if all(word in case.title for word in words)]
    listed = [{"id": str(i), "data": str(case.data), "score": str(case.score), "spec": case.toml()} for i, case in enumerate(cases)]
    (folder / "cases.json").write_text(json.dumps(listed))
    subprocess.run([program, folder / "cases.json", folder / "exported"], check=True)
    check = Checks()
    for i, case in enumerate(cases):
        results = json.loads((folder / "exported" / f"{i}.json").read_text())
        if "error" in results:
            check(f"{case.title}: {results['error']}", float("nan"), 0)
        else:
            compare(check, case, results, folder / "exported" / f"{i}.onnx")
    print(f"{len(cases)} models went to ONNX Runtime {onnxruntime.__version__}.")
    return check.finish()


if __name__ == "__main__":
    sys.exit(main())
