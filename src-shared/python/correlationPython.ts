import type { CorrelationResult, DropRule } from '../contract/results';

/** What a script needs in order to read the file as Wiretell read it. */
export type FileReading = { name: string; header: boolean; delimiter: string; columns: readonly string[] };

/**
 * The correlation of the numeric columns as a pandas script: reads the file, prints the strongest pairs, and applies the
 * drop rule with the same ties, so that it names the same columns.
 */
export function correlationPython(
  file: FileReading, correlation: Pick<CorrelationResult, 'columns'>, rule: DropRule, threshold: number,
): string {
  const separator = file.delimiter === ',' ? '' : `, sep=${JSON.stringify(file.delimiter)}`;
  const names = file.header ? '' : `, header=None, names=${words(file.columns)}`;
  return [
    'import numpy as np',
    'import pandas as pd',
    '',
    `df = pd.read_csv(${JSON.stringify(file.name)}${separator}${names})`,
    `columns = ${words(correlation.columns)}`,
    'r = df[columns].corr()',
    'upper = r.where(np.triu(np.ones(r.shape, dtype=bool), k=1)).stack()',
    'print(upper.reindex(upper.abs().sort_values(ascending=False).index).head(20))',
    ...(rule === 'off' ? [] : ['', `threshold = ${threshold}`, ...(rule === 'partners' ? partners : rule === 'seed' ? seed : seed.map((line) => line.replace('abs(r.loc[first, second])', 'r.loc[first, second]')))]),
  ].join('\n');
}

const words = (names: readonly string[]): string => (names.some((name) => /\s/.test(name))
  ? `[${names.map((name) => JSON.stringify(name)).join(', ')}]`
  : `"${names.join(' ')}".split()`);

const partners = [
  'kept = list(columns)',
  'while True:',
  '    size = r.loc[kept, kept].abs().where(~np.eye(len(kept), dtype=bool))',
  '    count = (size > threshold).sum()',
  '    if count.max() == 0:',
  '        break',
  '    stays = max(kept, key=lambda name: (count[name], round(size[name].mean(), 12)))',
  '    for name in [name for name in kept if size.loc[stays, name] > threshold]:',
  '        print(f"{name} goes: r = {r.loc[name, stays]:.6f} with {stays}")',
  '        kept.remove(name)',
  'print(len(kept), "columns stay:", *kept)',
];

const seed = [
  'gone = {}',
  'for i, first in enumerate(columns):',
  '    for second in columns[i + 1:]:',
  '        if abs(r.loc[first, second]) > threshold and first not in gone:',
  '            gone[first] = second',
  '            print(f"{first} goes: r = {r.loc[first, second]:.6f} with {second}")',
  'kept = [name for name in columns if name not in gone]',
  'print(len(kept), "columns stay:", *kept)',
];
