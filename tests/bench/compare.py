"""Runs our work and the peers', one thread each, interleaved, best of three, and prints the ratio (above 1: we are better).

Usage: compare.py ASSAY_BENCH BIKES_CSV FOLDER [--json] [--bytes N] [--rows N] [--runs N] [--seconds N]
[NAME...]. The mixed file has N bytes (2 GB); models learn from N rows (a million); N runs are searched (a million);
processes log live for N seconds (60).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import mlflow_peer

HERE = os.path.dirname(os.path.abspath(__file__))
POINTS = 200_000
RUNS = 10_000
ROUNDS = 3
# A peer that takes longer than these seconds is run once.
PATIENCE = 60


class Bench:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder

    def ours(self, *words, cwd=None):
        """What assay_bench prints: seconds, peak_bytes, column_bytes and what else the work tells."""
        done = subprocess.run([self.program, *words], cwd=cwd or self.folder, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        return json.loads(done.stdout)

    def table_peer(self, peer, work, path):
        return self.peer("table_peers.py", peer, work, path)

    def area_peer(self, work, path):
        return self.peer("area_peer.py", work, path)

    @staticmethod
    def peer(script, *words):
        done = subprocess.run([sys.executable, os.path.join(HERE, script), *words], capture_output=True, text=True,
                              check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        return json.loads(done.stdout)

    def script_peer(self, script, *words):
        command = [sys.executable, os.path.join(HERE, script), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        return json.loads(done.stdout)

    @staticmethod
    def quiet_peer(script, *words):
        if subprocess.run([sys.executable, os.path.join(HERE, script), *words], check=False).returncode != 0:
            sys.exit(3)

    def training_peer(self, kind, path):
        command = [sys.executable, os.path.join(HERE, "training_peers.py"), kind, path]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        return json.loads(done.stdout)

    def mixed(self, size):
        """A file as real data are, of that many bytes."""
        return self.made(f"mixed-{size}.csv", "mixed", size)

    def training_rows(self, count):
        """A file of that many rows to learn from, and a tenth of them to watch."""
        return self.made(f"rows-{count}.f64", "rows", count)

    def made(self, name, work, size):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            self.ours_quietly(work, path + ".part", str(size))
            os.rename(path + ".part", path)
        return path

    def learn_peer(self, *words):
        command = [sys.executable, os.path.join(HERE, "learn_peers.py"), *words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        return json.loads(done.stdout) if done.stdout else {}

    def learnable(self, rows, columns):
        """The words for a file of numbers to learn from."""
        path = os.path.join(self.folder, f"learnable-{rows}-{columns}")
        if not os.path.exists(path):
            self.learn_peer("make", path + ".part", str(rows), str(columns))
            os.rename(path + ".part", path)
        return path, str(rows), str(columns)

    def ours_quietly(self, *words):
        if subprocess.run([self.program, *words], cwd=self.folder, check=False).returncode != 0:
            sys.exit(3)


def interleaved(ours, peers):
    """The best of some rounds of each, in turn: ours(), and peers by name."""
    best_ours, best = None, {}
    tired = set()
    for _ in range(ROUNDS):
        mine = ours()
        if best_ours is None or mine["seconds"] < best_ours["seconds"]:
            best_ours = mine
        for name, peer in peers.items():
            if name in tired:
                continue
            theirs = peer()
            if name not in best or theirs["seconds"] < best[name]["seconds"]:
                best[name] = theirs
            if theirs.get("took", theirs["seconds"]) > PATIENCE:
                tired.add(name)
    return best_ours, best


def rate_figures(title, unit, amount, ours, peers):
    """Amounts a second beside each peer."""
    best_ours, best = interleaved(ours, peers)
    mine = amount / best_ours["seconds"]
    figures = [{"name": title, "unit": unit, "ours": round(mine), "peer": round(amount / theirs["seconds"]),
                "peer_name": name, "ratio": round(theirs["seconds"] / best_ours["seconds"], 2)}
               for name, theirs in best.items()]
    return figures, best_ours


def limit_figure(title, unit, ours, limit, limit_name):
    """A figure that must stay below a limit that is no peer's."""
    return {"name": title, "unit": unit, "ours": round(ours, 6), "peer": limit, "peer_name": limit_name,
            "ratio": round(limit / ours, 2)}


def metrics(bench, _):
    def peer():
        with tempfile.TemporaryDirectory(dir=bench.folder) as place:
            return {"seconds": mlflow_peer.metrics_seconds(place, POINTS)}

    return rate_figures("metric points written durably", "points/s", POINTS, lambda: bench.ours("metrics", str(POINTS)),
                        {"MLflow's tables through Python's sqlite3": peer})[0]


def runs(bench, _):
    def peer():
        with tempfile.TemporaryDirectory(dir=bench.folder) as place:
            return {"seconds": mlflow_peer.runs_seconds(place, RUNS)}

    return rate_figures(f"{RUNS:,} runs listed with parameters and metrics", "runs/s", RUNS,
                        lambda: bench.ours("runs", str(RUNS)), {"MLflow's queries through Python's sqlite3": peer})[0]


def csv(bench, arguments):
    size = os.path.getsize(arguments.bikes)
    return rate_figures("CSV file of numbers read into typed columns", "bytes/s", size,
                        lambda: bench.ours("csv", arguments.bikes),
                        {name: (lambda peer=peer: bench.table_peer(peer, "read", arguments.bikes))
                         for peer, name in (("pandas", "pandas.read_csv"), ("polars", "polars.read_csv"),
                                            ("duckdb", "DuckDB's CREATE TABLE AS"))})[0]


def describe(bench, arguments):
    path = bench.mixed(arguments.bytes)
    size = os.path.getsize(path)
    figures, ours = rate_figures(
        f"mixed CSV file of {size / 1e9:.2f} GB read and profiled", "bytes/s", size, lambda: bench.ours("describe", path),
        {name: (lambda peer=peer: bench.table_peer(peer, "describe", path))
         for peer, name in (("polars", "polars.read_csv and describe"), ("duckdb", "DuckDB's SUMMARIZE"),
                            ("pandas", "pandas.read_csv and describe"))})
    figures.append(limit_figure("memory for it, in sizes of the typed columns", "times",
                                ours["peak_bytes"] / ours["column_bytes"], 1.5, "the limit"))
    memory = min((bench.ours("memory") for _ in range(ROUNDS)), key=lambda figure: figure["seconds"])
    bandwidth = memory["column_bytes"] / memory["seconds"]
    rate = size / ours["seconds"]
    figures.append({"name": "share of the memory bandwidth that reading and profiling takes", "unit": "bytes/s",
                    "ours": round(rate), "peer": round(bandwidth), "peer_name": "summing memory on the same core",
                    "ratio": round(rate / bandwidth, 4)})
    return figures


def profile(bench, _):
    millions = 120
    seconds = min(bench.ours("profile", str(millions))["seconds"] for _ in range(ROUNDS))
    rate = millions * 1e6 / seconds
    return [{"name": "profile of a mixed table in memory", "unit": "values/s", "ours": round(rate), "peer": 15_000_000,
             "peer_name": "the target on one core", "ratio": round(rate / 15e6, 2)}]


def merge(bench, _):
    return [limit_figure("merge of two profiles, a column", "ms",
                         min(bench.ours("merge")["seconds"] for _ in range(ROUNDS)) * 1000, 0.1, "the limit")]


def check(bench, _):
    return [limit_figure("schema check of a stored profile, a column", "ms",
                         min(bench.ours("check")["seconds"] for _ in range(ROUNDS)) * 1000, 1, "the limit")]


def prepare(bench, _):
    rows = 1_000_000
    return rate_figures("table of 10 numbers, 5 words and a time stamp made into features", "rows/s", rows,
                        lambda: bench.ours("prepare", str(rows)),
                        {name: (lambda form=form: bench.script_peer("prepare_peer.py", form, str(rows)))
                         for form, name in (("dense", "scikit-learn's ColumnTransformer"),
                                            ("sparse", "the same, sparse"))})[0]


def fit_figures(bench, estimator, peer_name):
    """Rows a second that a fit takes, and the loss that it ends with."""
    rows = 1_000_000
    words = bench.learnable(rows, 20)
    best_ours, best = interleaved(lambda: bench.ours(estimator, *words),
                                  {peer_name: lambda: bench.learn_peer(estimator, *words)})
    peer = best[peer_name]
    return [{"name": f"{estimator} fitted to {rows:,} rows of 20 columns", "unit": "rows/s",
             "ours": round(rows / best_ours["seconds"]), "peer": round(rows / peer["seconds"]), "peer_name": peer_name,
             "ratio": round(peer["seconds"] / best_ours["seconds"], 2)},
            {"name": f"loss that {estimator} ends with", "unit": "", "ours": best_ours["loss"], "peer": peer["loss"],
             "peer_name": peer_name, "ratio": round(peer["loss"] / best_ours["loss"], 12)}]


def ridge(bench, _):
    return fit_figures(bench, "ridge", "scikit-learn's Ridge by cholesky")


def logistic(bench, _):
    return fit_figures(bench, "logistic", "scikit-learn's LogisticRegression by lbfgs")


def page(bench, _):
    """The longest the window's thread works without a break while a person goes through the Data page."""
    program = os.path.join(os.path.dirname(bench.program), "assay_page_bench")
    figures = []
    for kind, count in (("columns", 1_000), ("rows", 10_000_000)):
        stalls = []
        for _ in range(ROUNDS):
            done = subprocess.run([program, kind, str(count)], capture_output=True, text=True, check=False)
            if done.returncode != 0:
                sys.exit(done.stderr.strip())
            stalls.append(1000 * json.loads(done.stdout)["seconds"])
        figures.append(limit_figure(f"longest stall of the Data page with {count:,} {kind}", "ms", min(stalls), 50,
                                    "the limit"))
    return figures


def curves(bench, _):
    """Metric curves of 1,000 series beside rows: written, kept, read, and logged live."""
    figures = []
    peers = {"rows": "rows WITHOUT ROWID, SQLite's C interface", "mlflow": "MLflow's metrics table, SQLite's C interface"}
    # Rows get slower the more there are, so that fewer of them flatter the peers.
    for form, title, points in (("bulk", "interleaved by step", 1_000), ("series", "one series at a time", 1_000)):
        ours, best = interleaved(lambda: bench.ours("curves", form, "1000", "10000"),
                                 {name: (lambda peer=peer: bench.ours("curve-rows", peer, form, "1000", str(points)))
                                  for peer, name in peers.items()})
        for name, theirs in best.items():
            for what, unit, key in (("written in batches of 10,000", "points/s", "seconds"),
                                    ("read", "points/s", "read_seconds")):
                mine, other = ours["points"] / ours[key], theirs["points"] / theirs[key]
                figures.append({"name": f"10 million metric points {what}, {title}", "unit": unit, "ours": round(mine),
                                "peer": round(other), "peer_name": name, "ratio": round(mine / other, 2)})
            mine, other = ours["bytes"] / ours["points"], theirs["bytes"] / theirs["points"]
            figures.append({"name": f"bytes of a metric point, {title}", "unit": "bytes", "ours": round(mine, 3),
                            "peer": round(other, 3), "peer_name": name, "ratio": round(other / mine, 2)})
    # Rows are written by one thread that waits for each COMMIT: SQLite has no group commit of its own.
    ours, best = interleaved(lambda: bench.ours("curves", "live", "60000", "32"),
                             {name: (lambda peer=peer: bench.ours("curve-rows", peer, "live", "5000", "32"))
                              for peer, name in peers.items()})
    for name, theirs in best.items():
        mine, other = ours["transactions"] / ours["seconds"], theirs["transactions"] / theirs["seconds"]
        figures.append({"name": "durable transactions of ten points, 32 writers", "unit": "transactions/s",
                        "ours": round(mine), "peer": round(other), "peer_name": name, "ratio": round(mine / other, 2)})
    return figures


def draw(bench, _):
    """A full replot of a curve to pixels, however long it is."""
    program = os.path.join(os.path.dirname(bench.program), "assay_draw_bench")
    figures = []
    for kind, title in (("walk", "smooth"), ("noise", "noisy")):
        best = {}
        for points in (1_000_000, 30_000_000):
            for _ in range(ROUNDS):
                done = subprocess.run([program, kind, str(points)], capture_output=True, text=True, check=False)
                if done.returncode != 0:
                    sys.exit(done.stderr.strip())
                told = json.loads(done.stdout)
                so_far = best.setdefault(points, told)
                best[points] = {key: min(so_far[key], told[key]) for key in told}
            ours, peer = 1 / best[points]["seconds"], 1 / best[points]["peer_seconds"]
            figures.append({"name": f"{title} curve of {points:,} points drawn", "unit": "replots/s", "ours": round(ours),
                            "peer": round(peer, 1), "peer_name": "QCPGraph with adaptive sampling",
                            "ratio": round(ours / peer, 2)})
        figures.append(limit_figure(f"{title} curve of 30 million points beside one million, time to draw", "times",
                                    best[30_000_000]["seconds"] / best[1_000_000]["seconds"], 2.5, "the limit"))
        figures.append(limit_figure(f"{title} curve of 30 million points, 99 of 100 views while zooming and panning", "ms",
                                    1000 * best[30_000_000]["view_seconds"], 16.7, "60 pictures a second"))
    return figures


def auc(bench, _):
    """Areas under ROC curves, and their bootstrap, of which the peer runs three resamples in a thousand."""
    figures = []
    for work, rows, title in (("auc", 200_000, "area under a ROC curve"),
                              ("auc-bootstrap", 1_000_000, "1,000 bootstrap resamples of an area under a ROC curve")):
        path = os.path.join(bench.folder, f"scores-{rows}.bin")
        if not os.path.exists(path):
            subprocess.run([sys.executable, os.path.join(HERE, "area_peer.py"), "make", path, str(rows)], check=True)
        figures += rate_figures(f"{title} of {rows:,} rows", "rows/s", rows, lambda: bench.ours(work, path),
                                {"scikit-learn's roc_auc_score": lambda: bench.area_peer(work, path)})[0]
    return figures


def xgboost(bench, arguments):
    path = bench.training_rows(arguments.rows)
    return rate_figures(f"boosted trees, 100 rounds of depth 6 with curves on {arguments.rows:,} × 20", "row rounds/s",
                        arguments.rows * 100, lambda: bench.ours("xgboost", path),
                        {"xgboost's own package": lambda: bench.training_peer("xgboost", path)})[0]


def mlp(bench, arguments):
    rows = min(arguments.rows, 200_000)
    path = bench.training_rows(rows)
    return rate_figures(f"perceptron 20-64-32-1, batches of 256, on {rows:,} rows", "samples/s", rows * 3,
                        lambda: bench.ours("mlp", path),
                        {"scikit-learn's MLPClassifier": lambda: bench.training_peer("mlp", path)})[0]


def knn(bench, arguments):
    rows = min(arguments.rows, 50_000)
    path = bench.training_rows(rows)
    return rate_figures(f"5 nearest of {rows:,} × 20 rows", "queries/s", rows // 10, lambda: bench.ours("knn", path),
                        {"scikit-learn's KNeighborsClassifier, brute": lambda: bench.training_peer("knn", path)})[0]


def run_index(bench, arguments):
    """Finding and ordering runs: MLflow's SQL beside the same 100,000 runs, DuckDB beside a million."""
    figures = []
    titles = {"first": "newest first", "order": "ordered by a metric",
              "filter": "two predicates, ordered by a third column", "deep": "ordered by a metric, rows at the middle"}
    sizes = (("mlflow", "MLflow's SQL on its tables in SQLite", min(arguments.runs, 100_000)),
             ("duckdb", "DuckDB, one thread", arguments.runs))
    for peer, name, count in sizes:
        project = bench.made(f"runs-{count}", "run-project", count)
        theirs = os.path.join(bench.folder, f"runs-{count}.{peer}")
        if not os.path.exists(theirs):
            bench.quiet_peer("run_index_peer.py", f"make-{peer}", project, theirs + ".part")
            os.rename(theirs + ".part", theirs)
        for question, title in titles.items():
            best_ours, best = interleaved(lambda: bench.ours("run-index", project, question),
                                          {name: lambda: bench.script_peer("run_index_peer.py", peer, theirs, question)})
            mine, other = 1000 * best_ours["seconds"], 1000 * best[name]["seconds"]
            figures.append({"name": f"100 of {count:,} runs, {title}", "unit": "ms", "ours": round(mine, 4),
                            "peer": round(other, 3), "peer_name": name, "ratio": round(other / mine, 2)})
    project = bench.made(f"runs-{arguments.runs}", "run-project", arguments.runs)
    theirs = os.path.join(bench.folder, f"runs-{arguments.runs}.duckdb")
    best_ours, best = interleaved(lambda: bench.ours("run-groups", project, "keys"),
                                  {"theirs": lambda: bench.script_peer("run_index_peer.py", "duckdb", theirs, "groups")})
    mine, other = 1000 * best_ours["seconds"], 1000 * best["theirs"]["seconds"]
    figures.append({"name": f"{arguments.runs:,} runs by two parameters, with the mean of a metric", "unit": "ms",
                    "ours": round(mine, 3), "peer": round(other, 3), "peer_name": "DuckDB, one thread",
                    "ratio": round(other / mine, 2)})
    replicates = min(bench.ours("run-groups", project, "replicates")["seconds"] for _ in range(ROUNDS))
    figures.append(limit_figure(f"replicates of {arguments.runs:,} runs of 20 parameters", "ms", 1000 * replicates, 1500,
                                "the limit"))
    limits = {"filter": ("100 runs by two predicates and an order", 2), "deep": ("100 runs at the middle of an order", 20),
              "open": ("project opened and its first 100 runs read", 50)}
    for question, (title, limit) in limits.items():
        ours = min(bench.ours("run-index", project, question)["seconds"] for _ in range(ROUNDS))
        figures.append(limit_figure(f"{title}, of {arguments.runs:,}", "ms", 1000 * ours, limit, "the limit"))
    return figures


def run_page(bench, arguments):
    """A person goes through the Experiments page of as many runs."""
    program = os.path.join(os.path.dirname(bench.program), "assay_page_bench")
    project = bench.made(f"runs-{arguments.runs}", "run-project", arguments.runs)
    best = {}
    for _ in range(ROUNDS):
        done = subprocess.run([program, "runs", str(arguments.runs), project], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            sys.exit(done.stderr.strip())
        told = json.loads(done.stdout)
        best = {key: min(best.get(key, told[key]), told[key]) for key in told}
        if not best or told["seconds"] == best["seconds"]:
            steps = done.stderr
    print(steps, file=sys.stderr, end="")
    name = f"the Experiments page of {arguments.runs:,} runs"
    return [
        limit_figure(f"longest stall while scrolling, sorting, filtering, grouping and brushing {name}", "ms",
                     1000 * best["seconds"], 16, "the limit"),
        limit_figure(f"longest stall while opening {name}", "ms", 1000 * best["open_hold_seconds"], 50, "the limit"),
        limit_figure("project opened in the window until its first page is whole", "ms", 1000 * best["open_seconds"], 1000,
                     "the limit"),
        limit_figure(f"memory for {name}", "MB", best["peak_bytes"] / 1e6, 1000, "the limit"),
    ]


def live(bench, arguments):
    """Eight processes with 100 live runs each log to one project, batches of ten points and each durable, while a window
    shows it; then every acknowledged point is looked for."""
    program = os.path.join(os.path.dirname(bench.program), "assay_live_bench")
    runs = 800
    usual = 2
    figures = []
    for rate, title in ((usual, "twice a second each"), (0, "as fast as they can")):
        command = [program, "--seconds", str(arguments.seconds), "--rate", str(rate)]
        done = subprocess.run(command, cwd=bench.folder, capture_output=True, text=True, check=False)
        if not done.stdout:
            sys.exit(done.stderr.strip())
        told = json.loads(done.stdout)
        figures.append(limit_figure(f"longest hold of the window while {runs} runs of 8 processes log, {title}", "ms",
                                    1000 * told["hold_seconds"], 50, "the limit"))
        acknowledged = told["points"] + told["lost"]
        figures.append({"name": f"points of those runs found afterwards, logged {title}", "unit": "points",
                        "ours": told["points"], "peer": acknowledged, "peer_name": "acknowledged",
                        "ratio": round(told["points"] / acknowledged, 9)})
        if rate == 0:
            ours = told["batches"] / told["seconds"]
            figures.append({"name": f"durable transactions of ten points, {runs} runs of 8 processes, a window beside them",
                            "unit": "transactions/s", "ours": round(ours), "peer": usual * runs,
                            "peer_name": "all of them twice a second", "ratio": round(ours / (usual * runs), 2)})
    return figures


FIGURES = {"metrics": metrics, "curves": curves, "live": live, "draw": draw, "csv": csv, "describe": describe,
           "profile": profile, "merge": merge, "check": check, "prepare": prepare, "runs": runs, "page": page, "auc": auc,
           "ridge": ridge, "logistic": logistic, "xgboost": xgboost, "mlp": mlp, "knn": knn, "run_index": run_index,
           "run_page": run_page}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("bikes")
    parser.add_argument("folder")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--bytes", type=int, default=2_000_000_000)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=60)
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in FIGURES]
    if unknown:
        sys.exit(f"There is no figure “{unknown[0]}”. There are: {', '.join(FIGURES)}.")
    bench = Bench(arguments.program, arguments.folder)
    for name in arguments.names or FIGURES:
        for figure in FIGURES[name](bench, arguments):
            if arguments.json:
                print(json.dumps(figure, ensure_ascii=False), flush=True)
            else:
                print(f"{figure['name']}: {figure['ours']:,} {figure['unit']}, {figure['peer_name']} {figure['peer']:,} "
                      f"{figure['unit']}, ratio {figure['ratio']}", flush=True)


if __name__ == "__main__":
    main()
