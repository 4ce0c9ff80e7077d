import type { Balance } from '../terms/modelSettings';
import { isByFiles, isGrouped, parseSplit } from '../terms/splitRule';
import { filesMeant } from '../format/filePattern';
import { py, pyLines, type PythonCode } from './py';
import type { PythonSource } from './pythonSource';

/** Which rows are fitted and which are judged. */
export type DrawSettings = { balance: Balance; split: string; seed: number };

/** What a split that keeps copies together goes by: the columns that make rows alike. */
export const groupColumns = ({ columns }: Pick<PythonSource, 'columns'>, { split }: DrawSettings): string[] => (isGrouped(split)
  ? columns.filter(({ role, gapsOf }) => role === 'feature' && gapsOf === undefined).map(({ name }) => name) : []);

/** The group of each row: rows that are alike in every feature have one. */
export const groupLines = (columns: readonly string[]): PythonCode[] => (columns.length === 0 ? []
  : [py`group = df.groupby(${columns}, sort=False, dropna=False).ngroup()  # rows alike in every feature`]);

/** Deals whole groups as Wiretell does. */
const dealFunction = ({ seed }: DrawSettings): PythonCode => py`
def deal(need):  # whole groups, those of several classes and the largest first, each to a part with room, as likely as rows are lacking there
    counts = pd.crosstab(group.loc[y.index], y)
    order = np.lexsort([-counts.sum(axis=1), -(counts > 0).sum(axis=1)])
    need, random, dealt = np.array([need(size) for size in counts.sum()]), np.random.default_rng(${seed}), {}
    for name, rows in zip(counts.index[order], counts.to_numpy()[order]):
        room = need[rows > 0].sum(axis=0) * (need[rows > 0].T >= rows[rows > 0]).all(axis=1)
        excess = np.maximum(rows[:, None] - np.maximum(need, 0), 0).sum(axis=0)
        part = np.searchsorted(room.cumsum(), random.integers(room.sum()), side="right") if room.sum() > 0 else excess.argmin()
        need[:, part] -= rows
        dealt[name] = part
    return group.loc[y.index].map(dealt)
`;

/** Whether rows are judged by folds. */
export const hasFolds = ({ split }: DrawSettings): boolean => parseSplit(split).kind === 'folds';

/** How close the script's figures come to Wiretell's, in a comment. */
export function toleranceWords({ sample }: Pick<PythonSource, 'sample'>, { balance, split }: DrawSettings): PythonCode {
  if (sample !== null || balance === 'undersample' || (split !== 'none' && !isByFiles(split))) {
    return py`
# Rows are drawn at random, and pandas draws other ones than Wiretell, as many of each class: figures agree within their
# intervals. What is fitted, and how, is the same.${isGrouped(split) ? py` Copies stay together in both, so that a part may lack rows.` : py``}
`;
  }
  return py`
# No row is drawn at random: the objective agrees with Wiretell's to 1e-6 of its size, and so do the counts, but for rows
# whose probability is that close to the decision.
`;
}

/** The files of the test part, where a split is by files. */
export function testFiles({ data, columns }: Pick<PythonSource, 'data' | 'columns'>, { split }: DrawSettings): { column: string; names: string[] } | null {
  const rule = parseSplit(split);
  const column = columns.find(({ role }) => role === 'source')?.name;
  if (rule.kind !== 'files' || column === undefined) return null;
  return { column, names: filesMeant(data.files.map(({ name }) => name), rule.pattern) };
}

/** Undersampling: every class drawn down to the smallest, in a split by files in each part. */
export const balanceLines = ({ balance, seed }: DrawSettings, files: ReturnType<typeof testFiles>): PythonCode[] => (balance !== 'undersample' ? []
  : files !== null ? [py`parts = [part for _, part in y.groupby(df.loc[y.index, ${files.column}].isin(${files.names}))]`,
    py`y = pd.concat([part.groupby(part).sample(part.value_counts().min(), random_state=${seed}) for part in parts])  # each part's smallest class`]
  : [py`y = y.groupby(y).sample(y.value_counts().min(), random_state=${seed})  # every class drawn down to the smallest`]);

/** Fits and judges, the test part drawn within each class. */
export function judgeLines(settings: DrawSettings, files: ReturnType<typeof testFiles>): PythonCode {
  const rule = parseSplit(settings.split);
  if (rule.kind === 'none') {
    return py`
model.fit(X, y)
print("objective", objective(X, y))
judge("all rows", X, y, model.predict(X))
`;
  }
  if (rule.kind === 'folds' && rule.grouped) {
    return pyLines([dealFunction(settings), py`
model.fit(X, y)
print("objective on all rows", objective(X, y))
fold = deal(lambda size: [size * (i + 1) // ${rule.folds} - size * i // ${rule.folds} for i in range(${rule.folds})])
judge("each row by a model that saw no copy of it", None, y, cross_val_predict(model, X, y, cv=PredefinedSplit(fold)))
`]);
  }
  if (rule.kind === 'folds') {
    return py`
model.fit(X, y)
print("objective on all rows", objective(X, y))
shuffled = y.sample(frac=1, random_state=${settings.seed})
fold = shuffled.groupby(shuffled).cumcount().reindex(y.index) % ${rule.folds}  # as many of each class in each
judge("each row by a model that did not see it", None, y, cross_val_predict(model, X, y, cv=PredefinedSplit(fold)))
`;
  }
  const fitted = py`
model.fit(X.loc[train], y.loc[train])
print("objective", objective(X.loc[train], y.loc[train]))
judge("test part", X.loc[test], y.loc[test], model.predict(X.loc[test]))
`;
  if (rule.kind === 'files') {
    return pyLines([py`
test = y.index[df.loc[y.index, ${files?.column ?? ''}].isin(${files?.names ?? []})]
train = y.index.difference(test)
`, fitted]);
  }
  if (rule.grouped) {
    return pyLines([dealFunction(settings), py`
part = deal(lambda size: [size - int(size * ${rule.share} + 0.5), int(size * ${rule.share} + 0.5)])
train, test = y.index[part == 0], y.index[part == 1]  # no group stands in both
`, fitted]);
  }
  return pyLines([py`
shuffled = y.sample(frac=1, random_state=${settings.seed})
classes = shuffled.groupby(shuffled)
test = y.index[(classes.cumcount() < (classes.transform("size") * ${rule.share} + 0.5) // 1).reindex(y.index)]  # of each class
train = y.index.difference(test)
`, fitted]);
}
