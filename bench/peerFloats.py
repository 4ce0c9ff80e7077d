"""A study of a table of floats as a notebook does it, and the opening of it by others: what the bench compares Wiretell with.

Run:  python3 bench/peerFloats.py FILE pandas|polars|duckdb

Prints one line of JSON: version, seconds of each step, peak memory in bytes. With pandas the whole study: every column's
figures, the correlation of all numbers, and a logistic regression on each of them (scikit-learn, LIBLINEAR).
"""
import json, sys, time, warnings

from peer import peak_bytes, SEED

warnings.filterwarnings("ignore")
seconds, found = {}, {}
DOS = ["DoS Hulk", "DDoS"]


def timed(name, step):
    start = time.perf_counter()
    result = step()
    seconds[name] = time.perf_counter() - start
    return result


def study(path):
    import numpy as np
    import pandas as pd
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import confusion_matrix, roc_auc_score
    from sklearn.model_selection import train_test_split
    from sklearn.preprocessing import StandardScaler

    df = timed("open", lambda: pd.read_csv(path, skipinitialspace=True))
    label = df.columns[-1]
    numbers = df.drop(columns=label).replace([np.inf, -np.inf], np.nan)
    timed("overview", lambda: (numbers.describe(), numbers.nunique(), numbers.isna().sum(), (numbers == 0).mean(), df[label].value_counts()))
    timed("correlation", numbers.corr)

    def models():
        y = df[label].isin(DOS).to_numpy()
        rng = np.random.default_rng(SEED)
        size = min(y.sum(), (~y).sum())
        rows = np.concatenate([rng.choice(np.flatnonzero(y), size, False), rng.choice(np.flatnonzero(~y), size, False)])
        train, test = train_test_split(rows, test_size=0.2, stratify=y[rows], random_state=SEED)
        figures = []
        for name in numbers.columns:
            values = numbers[[name]].to_numpy()
            mean = np.nanmean(values[train])
            scaler = StandardScaler().fit(np.nan_to_num(values[train], nan=mean))
            a, b = (scaler.transform(np.nan_to_num(values[part], nan=mean)) for part in (train, test))
            model = LogisticRegression(penalty="l1", solver="liblinear", random_state=SEED).fit(a, y[train])
            figures.append((confusion_matrix(y[test], model.predict(b)), roc_auc_score(y[test], model.decision_function(b))))
        return figures

    found["features"] = len(timed("models", models))
    return pd.__version__


def by_polars(path):
    import polars as pl
    timed("open", lambda: pl.read_csv(path))
    return pl.__version__


def by_duckdb(path):
    import duckdb
    connection = duckdb.connect()
    timed("open", lambda: connection.execute("create table flows as select * from read_csv(?)", [path]))
    return duckdb.__version__


if __name__ == "__main__":
    version = {"pandas": study, "polars": by_polars, "duckdb": by_duckdb}[sys.argv[2]](sys.argv[1])
    print(json.dumps({"version": version, "seconds": seconds, "peakBytes": peak_bytes(), **found}))
