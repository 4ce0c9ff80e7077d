import type { CorrelationResult } from './result';
import type { DropRule } from '../../statistics/dropCorrelated';
import { py, type PythonCode } from '../../python/py';
import { byKind, joined, missingWords, readFile, readFunctions, readImports, sampleLines } from '../../python/readTable';
import { type PythonSource } from '../../python/pythonSource';

/**
 * The correlation of the numeric columns as a pandas script: reads the file, prints the strongest pairs, and applies the
 * drop rule with the same ties, so that it names the same columns.
 */
export function correlationPython(
  source: PythonSource, correlation: Pick<CorrelationResult, 'columns'>, rule: DropRule, threshold: number,
): string {
  return joined(
    py`
# Correlations of a table's numbers, to be run in the folder of its file.
# For Python 3.9 and pandas 1.5 or newer; tried up to pandas 3.0.
`,
    missingWords,
    source.sample === null ? py`
# Each r is over the rows in which both columns have a value, and agrees with Wiretell's to 1e-9.
` : py`
# Each r is over the rows in which both columns have a value. Rows are drawn at random, and pandas draws other ones than
# Wiretell: r agrees as far as two draws do.
`,
    readImports, py``, py`import numpy as np`, py`import pandas as pd`, py``, readFunctions, py``,
    py`columns = ${correlation.columns}`,
    readFile(py`df`, source, byKind(source, correlation.columns)), sampleLines(source),
    py`
r = df[columns].corr()
pairs = [(r.loc[a, b], a, b) for i, a in enumerate(columns) for b in columns[i + 1:] if pd.notna(r.loc[a, b])]
for value, a, b in sorted(pairs, key=lambda pair: -abs(pair[0]))[:20]:
    print(f"{value:.6f}  {a}  {b}")
`,
    rule === 'off' ? [] : [py``, py`threshold = ${threshold}`, rule === 'partners' ? partners : firstGoes(rule)],
  ).toString();
}

const partners = py`
kept = list(columns)
while True:
    size = r.loc[kept, kept].abs().where(~np.eye(len(kept), dtype=bool))
    count = (size > threshold).sum()
    if count.max() == 0:
        break
    stays = max(kept, key=lambda name: (count[name], round(size[name].mean(), 12)))
    for name in [name for name in kept if size.loc[stays, name] > threshold]:
        print(f"{name} goes: r = {r.loc[name, stays]:.6f} with {stays}")
        kept.remove(name)
print(len(kept), "columns stay:", *kept)
`;

/** The original study's rule, on the size of r or on r itself. */
const firstGoes = (rule: 'seed' | 'seed-signed'): PythonCode => py`
gone = {}
for i, first in enumerate(columns):
    for second in columns[i + 1:]:
        if ${rule === 'seed' ? py`abs(r.loc[first, second])` : py`r.loc[first, second]`} > threshold and first not in gone:
            gone[first] = second
            print(f"{first} goes: r = {r.loc[first, second]:.6f} with {second}")
kept = [name for name in columns if name not in gone]
print(len(kept), "columns stay:", *kept)
`;
