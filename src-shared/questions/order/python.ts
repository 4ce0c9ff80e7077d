import { py } from '../../python/py';
import { joined, readFile, readFunctions, readImports, sampleLines } from '../../python/readTable';
import { type PythonSource } from '../../python/pythonSource';
import { categoryLines, outcome } from '../../python/targetPython';

/**
 * The runs of one category and of one label as a pandas script: how many, against random order with z and log10 p, the longest of each
 * and where it begins, and of several files each by itself.
 */
export function orderPython(source: PythonSource): string {
  const { data, format, columns, labels, sample } = source;
  const file = data.files.length > 1 ? columns.find(({ role }) => role === 'source')?.name : undefined;
  return joined(
    py`
# In which order do the rows come? To be run in the folder of the file.
# For Python 3.9, pandas 1.5 and SciPy 1.9 or newer; tried up to pandas 3.0 and SciPy 1.17.
`,
    sample === null ? py`
# Runs agree with Wiretell's; z, expected runs and log10 p to 1e-9 of their size.
` : py`
# Rows are drawn at random, and pandas draws other ones than Wiretell: runs agree as far as two draws do.
`,
    readImports, py``, py`import numpy as np`, py`import pandas as pd`, py`from scipy.special import log_ndtr`, py``, readFunctions, py``,
    readFile(py`df`, source, { texts: [format.labelColumn, ...(file === undefined ? [] : [file])], numbers: [] }),
    sampleLines(source), sample === null ? [] : py`df = df.sort_index()  # in the order of the file`,
    categoryLines(labels),
    py`
label = labels_of(df, ${format.labelColumn}).reset_index(drop=True)
kinds = {"category": ${outcome(null, source, py`label`)}, "label": label}
`,
    functions,
    py`
figures = {}
for kind, of in kinds.items():
    figures[kind] = against_random_order(of)
    print("runs of one {}: {}, in random order {:.1f} (z = {:.2f}, log10 p = {:.1f})".format(kind, *figures[kind]))
    print(runs_of(of).to_string())
`,
    file === undefined ? [] : py`
files = {}
for name, of in kinds["category"].groupby(df[${file}].to_numpy(), sort=False):
    files[name] = against_random_order(of)
    print("{}: {} runs, in random order {:.1f} (z = {:.2f}, log10 p = {:.1f})".format(name, *files[name]))
`,
  ).toString();
}

const functions = py`

def against_random_order(of):  # Wald and Wolfowitz (1940), for any number of categories
    rows, runs = of.value_counts().to_numpy(dtype=object), int((of != of.shift()).sum())  # whole numbers of any size
    n, squares, cubes = sum(rows), sum(rows ** 2), sum(rows ** 3)
    expected = (n * (n + 1) - squares) / n
    variance = (squares * (squares + n * (n + 1)) - 2 * n * cubes - n ** 3) / max(1, n ** 2 * (n - 1))
    z = (runs - expected) / variance ** 0.5 if variance > 0 else nan
    return runs, expected, z, (np.log(2) + log_ndtr(-abs(z))) / np.log(10)

def runs_of(of):
    starts = np.flatnonzero(of != of.shift())
    runs = pd.DataFrame({"of": of.iloc[starts].to_numpy(), "rows": np.diff([*starts, len(of)]), "first row": starts + 1})
    found = runs.groupby("of")["rows"].agg(["sum", "size", "max"]).set_axis(["rows", "runs", "longest"], axis=1)
    found["in random order"] = found["rows"] * (len(of) - found["rows"] + 1) / len(of)
    found["begins at row"] = runs.loc[runs.groupby("of")["rows"].idxmax()].set_index("of")["first row"]
    found["half in"] = runs.sort_values("rows").groupby("of")["rows"].agg(lambda rows: (2 * rows[::-1].cumsum() < rows.sum()).sum() + 1)
    return found.sort_values("rows", ascending=False)

`;
