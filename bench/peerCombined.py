"""One multinomial logistic regression on every feature as scikit-learn fits it: what `npm run bench -- --combined` compares
Wiretell's with.

Run:  python3 bench/peerCombined.py FILE          (Debian: python3-pandas python3-sklearn)

One-hot, standardised with the rows' mean and population deviation, L2 with C = 1 and a free intercept, lbfgs at tol = 1e-7.
scikit-learn is given the distinct rows with their weights, a third of the rows. Prints one line of JSON: the seconds of the
fit alone, its objective and iterations.
"""
import json, sys, time

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

from peer import CATEGORY_OF, COLUMNS, read

CATEGORIES = ["normal", "probe", "dos", "u2r", "r2l"]

if __name__ == "__main__":
    data = read(sys.argv[1])
    distinct = data[COLUMNS[:42]].value_counts(sort=False).reset_index(name="rows")
    weight = distinct.rows.to_numpy(float)
    X = pd.get_dummies(distinct[COLUMNS[:41]]).to_numpy(float)
    mean = np.average(X, axis=0, weights=weight)
    sd = np.sqrt(np.average((X - mean) ** 2, axis=0, weights=weight))
    sd[sd == 0] = 1
    X = (X - mean) / sd
    y = distinct.label.str.rstrip(".").map(CATEGORY_OF).map(CATEGORIES.index).to_numpy()
    start = time.perf_counter()
    model = LogisticRegression(penalty="l2", C=1.0, solver="lbfgs", max_iter=5000, tol=1e-7).fit(X, y, sample_weight=weight)
    seconds = time.perf_counter() - start
    chosen = model.predict_log_proba(X)[np.arange(len(y)), y]
    objective = -(weight * chosen).sum() + 0.5 * (model.coef_ ** 2).sum()
    print(json.dumps({"seconds": {"fit": seconds}, "objective": objective, "iterations": int(model.n_iter_[0]), "distinct": len(y)}))
