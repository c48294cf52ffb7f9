"""Real data sets for parity of what is learned: scikit-learn's and statsmodels' own, and the bikes of the demo.

Each has a last column, row_weight, that says how much a row counts where a case asks for it.
"""

from dataclasses import dataclass, field
from pathlib import Path

import numpy
import pandas
import sklearn.datasets
import statsmodels.api

WEIGHT = "row_weight"


@dataclass
class Task:
    kind: str  # regression, binary or multiclass
    target: str
    exclude: list = field(default_factory=list)
    one_hot: list = field(default_factory=list)
    test: float = 0.25


@dataclass
class Dataset:
    name: str
    path: Path
    tasks: list

    def column(self, name):
        return pandas.read_csv(self.path, usecols=[name])[name].to_numpy()


def thinned(frame, rows):
    """Every so many-th row of a long table."""
    return frame.iloc[:: -(-len(frame) // rows)]


def from_scikit_learn():
    regression, classes = ["regression"], ["multiclass"]
    for name, kinds, loader in (("diabetes", regression, sklearn.datasets.load_diabetes),
                                ("iris", classes, sklearn.datasets.load_iris),
                                ("wine", classes, sklearn.datasets.load_wine),
                                ("breast_cancer", ["binary"], sklearn.datasets.load_breast_cancer),
                                ("digits", classes, sklearn.datasets.load_digits)):
        yield name, loader(as_frame=True).frame, [Task(kind, "target") for kind in kinds]
    yield ("linnerud", sklearn.datasets.load_linnerud(as_frame=True).frame,
           [Task("regression", "Weight", exclude=["Waist", "Pulse"], test=0.3)])


def from_statsmodels():
    def data(name):
        return getattr(statsmodels.api.datasets, name).load_pandas().data

    yield "longley", data("longley"), [Task("regression", "TOTEMP", test=0.35)]
    yield "stackloss", data("stackloss"), [Task("regression", "STACKLOSS", test=0.3)]
    yield "engel", data("engel"), [Task("regression", "foodexp")]
    yield "scotland", data("scotland"), [Task("regression", "YES")]
    yield "star98", data("star98"), [Task("regression", "NABOVE", exclude=["NBELOW"])]
    yield "grunfeld", data("grunfeld"), [Task("regression", "invest")]
    yield "cpunish", data("cpunish"), [Task("regression", "EXECUTIONS", test=0.35)]
    yield "randhie", thinned(data("randhie"), 4000), [Task("regression", "mdvis")]
    yield "ccard", data("ccard"), [Task("regression", "AVGEXP"), Task("binary", "OWNRENT", exclude=["INCOMESQ"])]
    yield "statecrime", data("statecrime"), [Task("regression", "murder")]
    # Many values are missing here.
    fertility = data("fertility")[["1960", "1970", "1980", "1990", "2000", "2011"]]
    yield "fertility", fertility.rename(columns=lambda year: "in_" + year), [Task("regression", "in_2011")]
    fair = thinned(data("fair"), 3200)
    yield ("fair", fair.assign(had_affair=(fair["affairs"] > 0).astype(int)),
           [Task("regression", "affairs", exclude=["had_affair"]),
            Task("binary", "had_affair", exclude=["affairs"], one_hot=["occupation"])])
    yield "modechoice", data("modechoice"), [Task("binary", "choice", exclude=["individual"], one_hot=["mode"])]
    yield "spector", data("spector"), [Task("binary", "GRADE", test=0.3)]
    yield ("anes96", data("anes96"),
           [Task("binary", "vote"), Task("multiclass", "PID", exclude=["vote"], one_hot=["selfLR"])])
    yield "heart", data("heart"), [Task("binary", "censors")]


def from_demo(bikes):
    yield ("bikes", pandas.read_csv(bikes),
           [Task("regression", "cnt", exclude=["instant", "casual", "registered"],
                 one_hot=["season", "mnth", "hr", "weekday", "weathersit"]),
            Task("multiclass", "season", exclude=["instant", "mnth"], one_hot=["weekday", "weathersit"])])


def write(folder, bikes):
    """Writes every data set as FOLDER/NAME.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in (from_scikit_learn(), from_statsmodels(), from_demo(bikes)):
        for name, frame, tasks in source:
            weight = 0.5 + numpy.random.default_rng(len(frame)).integers(0, 8, len(frame)) / 4
            path = folder / f"{name}.csv"
            frame.reset_index(drop=True).assign(**{WEIGHT: weight}).to_csv(path, index=False)
            written.append(Dataset(name, path, tasks))
    return written
