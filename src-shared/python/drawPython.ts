import type { Balance } from '../contract/results';
import { parseSplit } from '../contract/splitRule';
import { py, type PythonCode } from './py';
import type { PythonSource } from './readTable';

/** Which rows are fitted and which are judged. */
export type DrawSettings = { balance: Balance; split: string; seed: number };

/** Whether rows are judged by folds. */
export const hasFolds = ({ split }: DrawSettings): boolean => parseSplit(split).kind === 'folds';

/** How close the script's figures come to Wiretell's, in a comment. */
export function toleranceWords({ sample }: Pick<PythonSource, 'sample'>, { balance, split }: DrawSettings): PythonCode {
  if (sample !== null || balance === 'undersample' || split !== 'none') {
    return py`
# Rows are drawn at random, and pandas draws other ones than Wiretell, as many of each class: figures agree within their
# intervals. What is fitted, and how, is the same.
`;
  }
  return py`
# No row is drawn at random: the objective agrees with Wiretell's to 1e-6 of its size, and so do the counts, but for rows
# whose probability is that close to the decision.
`;
}

/** Undersampling: every class drawn down to the smallest. */
export const balanceLines = ({ balance, seed }: DrawSettings): PythonCode[] => (balance !== 'undersample' ? []
  : [py`y = y.groupby(y).sample(y.value_counts().min(), random_state=${seed})  # every class drawn down to the smallest`]);

/** Fits and judges, the test part drawn within each class. */
export function judgeLines(settings: DrawSettings): PythonCode {
  const rule = parseSplit(settings.split);
  if (rule.kind === 'none') {
    return py`
model.fit(X, y)
print("objective", objective(X, y))
judge("all rows", X, y, model.predict(X))
`;
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
  return py`
shuffled = y.sample(frac=1, random_state=${settings.seed})
classes = shuffled.groupby(shuffled)
test = y.index[(classes.cumcount() < (classes.transform("size") * ${rule.share} + 0.5) // 1).reindex(y.index)]  # of each class
train = y.index.difference(test)
model.fit(X.loc[train], y.loc[train])
print("objective", objective(X.loc[train], y.loc[train]))
judge("test part", X.loc[test], y.loc[test], model.predict(X.loc[test]))
`;
}
