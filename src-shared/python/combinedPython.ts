import type { CombinedSettings } from '../contract/combinedResults';
import type { DatasetSummary } from '../contract/datasetSummary';

/** What of a dataset the script needs: how its file is read, and what its labels mean. */
export type PythonSource = Pick<DatasetSummary, 'file' | 'format' | 'columns' | 'labels' | 'sample'>;

/**
 * A model of several features as a script for pandas and scikit-learn: the same columns (text one-hot, standardised, a missing
 * number at the mean), the same penalty, intercept and classes. Random draws differ between programs, so with a split the
 * figures agree within their intervals; without one, to the digits of the optimum.
 *
 * @param features the features in the model, in file order
 */
export function combinedPython(source: PythonSource, settings: CombinedSettings, features: readonly string[]): string {
  const kinds = new Map(source.columns.map(({ name, kind }) => [name, kind]));
  const texts = features.filter((name) => kinds.get(name) === 'text');
  const numbers = features.filter((name) => kinds.get(name) !== 'text');
  const plan = estimator(settings, source);
  const { kind, folds } = splitOf(settings.split);
  const imports = ['accuracy_score', 'confusion_matrix', 'log_loss'];
  return [
    'import pandas as pd',
    ...(texts.length > 0 ? ['from sklearn.compose import make_column_transformer'] : []),
    'from sklearn.impute import SimpleImputer',
    'from sklearn.linear_model import LogisticRegression',
    `from sklearn.metrics import ${imports.join(', ')}`,
    ...(kind === 'folds' ? ['from sklearn.model_selection import StratifiedKFold, cross_val_predict'] : []),
    ...(kind === 'share' ? ['from sklearn.model_selection import train_test_split'] : []),
    'from sklearn.pipeline import make_pipeline',
    `from sklearn.preprocessing import ${[...(plan.constantColumn ? ['FunctionTransformer'] : []), ...(texts.length > 0 ? ['OneHotEncoder'] : []),
      'StandardScaler', ...(plan.constantColumn ? ['add_dummy_feature'] : [])].join(', ')}`,
    ...(settings.balance === 'weights' ? ['from sklearn.utils.class_weight import compute_sample_weight'] : []),
    '',
    ...readLines(source),
    `y = ${outcome(settings, source)}`,
    ...balanceLines(settings),
    `texts = ${list(texts)}`,
    `numbers = ${list(numbers)}`,
    'X = df.loc[y.index, texts + numbers].copy()',
    'X[numbers] = X[numbers].apply(pd.to_numeric, errors="coerce")',
    '',
    ...modelLines(settings, texts.length > 0, plan),
    ...judgeLines(settings, kind, folds),
    '',
    ...coefficientLines(plan.constantColumn, settings.target),
  ].join('\n');
}

const quote = (text: string): string => JSON.stringify(text);
const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;

function readLines({ file, format, columns, labels, sample }: PythonSource): string[] {
  const separator = format.delimiter === ',' ? '' : `, sep=${quote(format.delimiter)}`;
  const names = format.header ? '' : `, header=None, names=${quote(columns.map(({ name }) => name).join(' '))}.split()`;
  return [
    `df = pd.read_csv(${quote(file.name)}${names}${separator}, skipinitialspace=True)`,
    ...(sample === null ? [] : [`df = df.sample(${sample.rows}, random_state=${sample.seed})  # another draw of as many rows`]),
    `category = ${JSON.stringify(Object.fromEntries(labels.map(({ label, category }) => [label, category])))}`,
    `label = df[${quote(format.labelColumn)}].astype(str).str.strip().str.rstrip(".")`,
  ];
}

function outcome({ target }: CombinedSettings, { labels }: PythonSource): string {
  if (target === null) return 'label.map(category)  # every category at once';
  if (target === 'attack') return 'label.map(category) != "normal"  # True: attack';
  const isCategory = labels.some(({ category }) => category === target);
  return `${isCategory ? 'label.map(category)' : 'label'} == ${quote(target)}  # True: ${target}`;
}

function balanceLines({ balance, seed }: CombinedSettings): string[] {
  return balance !== 'undersample' ? [] : [`y = y.groupby(y).sample(y.value_counts().min(), random_state=${seed})  # every class drawn down to the smallest`];
}

type Plan = { options: string[]; /** The intercept is a column like any other, so that the penalty counts it. */ constantColumn: boolean; penalty: string | null };

function estimator({ penalty, C, intercept, balance, target }: CombinedSettings, { labels }: PythonSource): Plan {
  const several = target === null && new Set(labels.filter(({ rows }) => rows > 0).map(({ category }) => category)).size > 2;
  const penalised = penalty !== 'none' && intercept === 'penalised';
  const options = penalty === 'none' ? ['penalty=None'] : [`penalty=${quote(penalty)}`, `C=${C}`];
  // liblinear counts the intercept in the penalty, but knows two classes only; the other solvers leave the intercept free.
  if (penalised && !several) options.push('solver="liblinear"');
  else options.push(`solver="${penalty === 'l1' ? 'saga' : 'lbfgs'}"`);
  if (penalised && several) options.push('fit_intercept=False');
  options.push('tol=1e-8', 'max_iter=10000');
  if (balance === 'weights') options.push('class_weight="balanced"');
  const penaltyOf = penalty === 'l1' ? 'abs(w).sum()' : '0.5 * (w**2).sum()';
  return { options, constantColumn: penalised && several, penalty: penalty === 'none' ? null : penalised && !several ? `${penaltyOf} + ${penaltyOf.replaceAll('w', 'b')}` : penaltyOf };
}

function modelLines({ C, penalty, balance }: CombinedSettings, hasText: boolean, plan: Plan): string[] {
  const steps = [
    ...(hasText ? ['    make_column_transformer((OneHotEncoder(handle_unknown="ignore", sparse_output=False), texts), remainder="passthrough", verbose_feature_names_out=False),'] : []),
    '    SimpleImputer(keep_empty_features=True),  # a missing number stands at the mean',
    '    StandardScaler(),',
    ...(plan.constantColumn ? ['    FunctionTransformer(add_dummy_feature),  # the intercept, as the first column, under the penalty'] : []),
    `    LogisticRegression(${plan.options.join(', ')}),`,
  ];
  const weight = balance === 'weights' ? ', sample_weight=compute_sample_weight("balanced", y)' : '';
  const weightOfData = penalty === 'none' || C === 1 ? '' : `${C} * `;
  return [
    'model = make_pipeline(', ...steps, ')', '',
    'def objective(model, X, y):',
    '    w, b = model[-1].coef_, model[-1].intercept_',
    `    loss = log_loss(y, model.predict_proba(X), labels=model.classes_, normalize=False${weight})`,
    `    return ${weightOfData}loss${plan.penalty === null ? '' : ` + ${plan.penalty}`}`,
    '',
  ];
}

function splitOf(split: string): { kind: 'none' | 'share' | 'folds'; folds: string } {
  if (split === 'none') return { kind: 'none', folds: '' };
  return split.startsWith('kfold:') ? { kind: 'folds', folds: split.slice('kfold:'.length) } : { kind: 'share', folds: '' };
}

function judgeLines({ split, seed }: CombinedSettings, kind: 'none' | 'share' | 'folds', folds: string): string[] {
  const judged = (actual: string, predicted: string): string[] => [
    `print(confusion_matrix(${actual}, ${predicted}, labels=model.classes_), list(model.classes_))  # rows: what they are; columns: what they were called`,
    `print("accuracy", accuracy_score(${actual}, ${predicted}))`,
  ];
  const loss = (actual: string, rows: string): string => `print("log loss", log_loss(${actual}, model.predict_proba(${rows}), labels=model.classes_))`;
  if (kind === 'folds') {
    return [
      'model.fit(X, y)', 'print("objective on all rows", objective(model, X, y))',
      `unseen = cross_val_predict(model, X, y, cv=StratifiedKFold(${folds}, shuffle=True, random_state=${seed}))`, ...judged('y', 'unseen'),
    ];
  }
  if (kind === 'none') return ['model.fit(X, y)', 'print("objective", objective(model, X, y))', ...judged('y', 'model.predict(X)'), loss('y', 'X')];
  return [
    `X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=${split}, stratify=y, random_state=${seed})`,
    'model.fit(X_train, y_train)', 'print("objective", objective(model, X_train, y_train))',
    ...judged('y_test', 'model.predict(X_test)'), loss('y_test', 'X_test'),
  ];
}

function coefficientLines(constantColumn: boolean, target: string | null): string[] {
  return [
    `names = ${constantColumn ? '["(intercept)"] + ' : ''}list(model[:${constantColumn ? -3 : -2}].get_feature_names_out())`,
    `coefficients = pd.DataFrame(model[-1].coef_.T, index=names, columns=${target === null ? 'model.classes_ if len(model.classes_) > 2 else model.classes_[1:]' : `[${quote(target)}]`})`,
    'print(coefficients.loc[coefficients.abs().max(axis=1).sort_values(ascending=False).index].head(20))',
  ];
}
