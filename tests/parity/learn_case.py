"""A training that is compared with a peer: what is trained, and what came of it."""

import base64
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Callable

import numpy

from datasets import WEIGHT, Dataset, Task


@dataclass
class Case:
    """One training by `estimator` (its table in a specification); compare(check, case, outcome) says how it did."""
    dataset: Dataset
    task: Task
    estimator: dict
    compare: Callable
    weight: bool = False
    balanced: bool = False
    split: str = ""  # empty: stratified for classes, random for amounts
    validation: dict | None = None
    seed: int = 7
    categorical: bool = False  # the columns that are one-hot otherwise stay categories

    @property
    def title(self):
        parts = [self.estimator["kind"], self.dataset.name, self.task.kind]
        parts += [f"{name}={value}" for name, value in self.estimator.items() if name != "kind"]
        parts += ["weighted"] * self.weight + ["balanced"] * self.balanced
        parts += ["categorical"] * self.categorical
        parts += [self.validation["kind"]] if self.validation else []
        return " ".join(parts)

    def toml(self):
        split = self.split or ("random" if self.task.kind == "regression" else "stratified")
        top = {"experiment": "parity", "name": self.title, "data": f"{self.dataset.name}@1", "task": self.task.kind,
               "target": self.task.target, "exclude": self.task.exclude + ([] if self.weight else [WEIGHT]),
               "seed": self.seed}
        if self.weight:
            top["weight"] = WEIGHT
        if self.balanced:
            top["class_weight"] = "balanced"
        tables = {"split": {"kind": split, "test": self.task.test}, "validation": self.validation,
                  "prepare": {"categorical" if self.categorical else "one_hot": self.task.one_hot}, "estimator": self.estimator}
        lines = [f"{key} = {json.dumps(value)}" for key, value in top.items()]
        for name, table in tables.items():
            if table:
                lines += [f"[{name}]"] + [f"{key} = {json.dumps(value)}" for key, value in table.items()]
        return "\n".join(lines) + "\n"

    def row_weights(self, rows, target):
        """What the fitted rows count, or None: the weight column, times scikit-learn's “balanced”."""
        weights = None
        if self.weight:
            weights = self.dataset.column(WEIGHT)[rows].astype(float)
        if self.balanced:
            classes = target.astype(int)
            counts = numpy.bincount(classes)
            shares = (len(classes) / (len(counts) * counts))[classes]
            weights = shares if weights is None else weights * shares
        return weights


class Outcome:
    """What assay_learn_parity wrote of a case."""

    def __init__(self, case, path):
        self.case = case
        self.json = json.loads(path.read_text())

    def packed(self, key):
        return numpy.frombuffer(base64.b64decode(self.json[key]), "<f8")

    def features(self, part):
        """Of the fitted, watched or holdout rows, rows × features as the estimator saw them."""
        return self.packed(f"{part}_features").reshape(len(self.json[f"{part}_rows"]), -1)

    @property
    def error(self):
        """The sentence of a refusal, or None."""
        return self.json.get("error")

    @property
    def classes(self):
        return self.json["classes"]

    @property
    def fitted_rows(self):
        return numpy.array(self.json["fitted_rows"], int)

    @cached_property
    def target(self):
        return self.packed("fitted_target")

    @property
    def weights(self):
        return self.case.row_weights(self.fitted_rows, self.target)

    @property
    def truth(self):
        return self.packed("holdout_truth")

    @property
    def predictions(self):
        """n, or n × classes when there are several."""
        predictions = self.packed("predictions")
        return predictions if len(predictions) == len(self.truth) else predictions.reshape(len(self.truth), -1)

    @property
    def learned(self):
        """The numbers of the estimator's part of the model file."""
        return self.packed("learned")

    @property
    def estimator(self):
        """The bytes of that part."""
        return base64.b64decode(self.json["estimator"])

    def metric(self, name):
        """value, lower, upper"""
        return self.json["metrics"][name]
