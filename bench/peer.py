"""The same study as a notebook does it, with pandas, SciPy and scikit-learn: what the bench compares Wiretell with.

Run:  python3 bench/peer.py FILE          (Debian: python3-pandas python3-scipy python3-sklearn)

FILE is in the format of KDD Cup 1999 (or NSL-KDD, with a difficulty behind the label), plain or gzip. Prints one line of
JSON: rows, seconds of each step, peak memory in bytes, and the three features' figures. Every step uses the libraries'
own fast paths; what Wiretell computes beyond (histograms by category, alerts, intervals, AUC) is not asked for here.
"""
import json, resource, sys, time, warnings

started = time.perf_counter()
import numpy as np
import pandas as pd
from scipy.stats import chi2_contingency
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import OneHotEncoder, StandardScaler

warnings.filterwarnings("ignore")
seconds = {"import": time.perf_counter() - started}

COLUMNS = (
    "duration protocol_type service flag src_bytes dst_bytes land wrong_fragment urgent hot num_failed_logins logged_in "
    "num_compromised root_shell su_attempted num_root num_file_creations num_shells num_access_files num_outbound_cmds "
    "is_host_login is_guest_login count srv_count serror_rate srv_serror_rate rerror_rate srv_rerror_rate same_srv_rate "
    "diff_srv_rate srv_diff_host_rate dst_host_count dst_host_srv_count dst_host_same_srv_rate dst_host_diff_srv_rate "
    "dst_host_same_src_port_rate dst_host_srv_diff_host_rate dst_host_serror_rate dst_host_srv_serror_rate "
    "dst_host_rerror_rate dst_host_srv_rerror_rate label difficulty").split()
CATEGORIES = {
    "normal": "normal",
    "probe": "ipsweep mscan nmap portsweep saint satan",
    "dos": "apache2 back land mailbomb neptune pod processtable smurf teardrop udpstorm",
    "u2r": "buffer_overflow httptunnel loadmodule perl ps rootkit sqlattack xterm",
    "r2l": "ftp_write guess_passwd imap multihop named phf sendmail snmpgetattack snmpguess spy warezclient "
           "warezmaster worm xlock xsnoop",
}
CATEGORY_OF = {label: category for category, labels in CATEGORIES.items() for label in labels.split()}
SEED = 1999


def read(path):
    df = pd.read_csv(path, header=None)
    if df.shape[1] not in (42, 43):
        sys.exit(f"The peer script reads 42 or 43 columns; {path} has {df.shape[1]}.")
    df.columns = COLUMNS[:df.shape[1]]
    return df


def overview(df):
    df["label"] = df.label.str.rstrip(".")
    df["category"] = df.label.map(CATEGORY_OF).fillna("unknown")
    df["attack"] = df.category != "normal"
    features = df[COLUMNS[:41]]
    numeric = features.select_dtypes("number")
    return (
        df.shape, df[COLUMNS[:42]].duplicated().sum(), features.isna().sum(), features.nunique(),
        numeric.describe(), (numeric == 0).mean(),
        [df[name].value_counts() for name in ("label", "category", "protocol_type", "service", "flag")],
        pd.crosstab(df.protocol_type, df.label),
    )


def correlation(df):
    numeric = df[COLUMNS[:41]].select_dtypes("number")
    matrix = numeric.loc[:, numeric.nunique() > 1].corr()
    upper = matrix.where(np.triu(np.ones(matrix.shape, dtype=bool), 1)).abs()
    return [name for name in upper.columns if (upper[name] > 0.6).any()]


def chi_squares(table):
    return [chi2_contingency(table, correction=False), chi2_contingency(table, correction=True),
            chi2_contingency(table, correction=False, lambda_="log-likelihood")]


def tests(df):
    table = pd.crosstab(df.protocol_type, df.attack)
    levels = list(table.index)
    results = [chi_squares(table)]
    results += [chi_squares(table.loc[[a, b]]) for i, a in enumerate(levels) for b in levels[i + 1:]]
    top = df[df.service.isin(df.service.value_counts().index[:10])]
    return results + [chi_squares(pd.crosstab(top.service, top[outcome])) for outcome in ("attack", "category")]


def models(df, target):
    positive = df[df.category == target]
    negative = df[df.category != target]
    size = min(len(positive), len(negative))
    balanced = pd.concat([positive.sample(size, random_state=SEED), negative.sample(size, random_state=SEED)])
    y = (balanced.category == target).astype(int)
    train, test, y_train, y_test = train_test_split(balanced, y, test_size=0.2, stratify=y, random_state=SEED)
    results = {}
    for name in COLUMNS[:41]:
        if df[name].nunique() < 2:
            continue
        a, b = train[[name]], test[[name]]
        if df[name].dtype.kind not in "biuf":
            encoder = OneHotEncoder(handle_unknown="ignore").fit(a)
            a, b = encoder.transform(a).toarray(), encoder.transform(b).toarray()
        scaler = StandardScaler().fit(a)
        model = LogisticRegression(penalty="l1", solver="liblinear", random_state=SEED).fit(scaler.transform(a), y_train)
        tn, fp, fn, tp = confusion_matrix(y_test, model.predict(scaler.transform(b)), labels=[0, 1]).ravel()
        results[name] = {"accuracy": (tp + tn) / len(y_test), "falseNegativeRate": fn / (fn + tp)}
    return results


def peak_bytes():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))
    except OSError:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak if sys.platform == "darwin" else peak * 1024


def timed(name, step, *arguments):
    start = time.perf_counter()
    result = step(*arguments)
    seconds[name] = time.perf_counter() - start
    return result


if __name__ == "__main__":
    data = timed("open", read, sys.argv[1])
    timed("overview", overview, data)
    timed("correlation", correlation, data)
    timed("tests", tests, data)
    fitted = timed("models", models, data, "dos")
    usage = resource.getrusage(resource.RUSAGE_SELF)
    seconds["cpu"] = usage.ru_utime + usage.ru_stime
    print(json.dumps({"rows": len(data), "seconds": seconds, "peakBytes": peak_bytes(), "features": len(fitted),
                      "figures": {name: fitted[name] for name in ("service", "count", "duration")}}))
