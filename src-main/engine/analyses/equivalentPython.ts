import type { ModelSettings } from '../../../src-shared/contract/contract';
import { distinctOf, levelTexts, type Column, type Dataset } from '../columns/dataset';
import { attackTarget } from './targetClasses';

/**
 * The same single-feature model as a Python script for pandas and scikit-learn. Random draws differ between programs, so
 * with undersampling or a split the figures agree within their intervals; with weights and no split, exactly.
 */
export function equivalentPython(dataset: Dataset, settings: ModelSettings, column: Column, file: string): string {
  const labels = levelTexts(dataset.columns[dataset.label]);
  const categories = Object.fromEntries(labels.map((label, code) => [label, dataset.categories[dataset.labelCategories[code]]]));
  const headerless = dataset.columns.length === 42 || dataset.columns.length === 43;
  const names = dataset.columns.map(({ name }) => name).join(' ');
  const read = headerless ? `pd.read_csv(${quote(file)}, header=None, names=${quote(names)}.split())` : `pd.read_csv(${quote(file)})`;
  const text = column.kind === 'text' && distinctOf(column) > 0;
  return [
    'import pandas as pd',
    'from sklearn.linear_model import LogisticRegression',
    'from sklearn.metrics import confusion_matrix',
    ...(settings.split === 'none' ? [] : [`from sklearn.model_selection import ${settings.split.startsWith('kfold') ? 'StratifiedKFold, cross_val_predict' : 'train_test_split'}`]),
    'from sklearn.pipeline import make_pipeline',
    `from sklearn.preprocessing import ${text ? 'OneHotEncoder, ' : ''}StandardScaler`,
    '',
    `df = ${read}`,
    `category = ${JSON.stringify(categories)}`,
    `label = df[${quote(dataset.columns[dataset.label].name)}].str.rstrip(".")`,
    `y = ${targetExpression(settings.target, dataset)}`,
    ...balanceLines(settings),
    `X = df.loc[y.index, [${quote(column.name)}]]`,
    `model = make_pipeline(${text ? 'OneHotEncoder(sparse_output=False, handle_unknown="ignore"), ' : ''}StandardScaler(), ${estimator(settings)})`,
    ...splitLines(settings),
    '# rows: other, target; columns: predicted other, predicted target',
  ].join('\n');
}

const quote = (text: string): string => JSON.stringify(text);

function targetExpression(target: string, dataset: Dataset): string {
  if (target === attackTarget) return 'label.map(category) != "normal"';
  return dataset.categories.includes(target) ? `label.map(category) == ${quote(target)}` : `label == ${quote(target)}`;
}

function balanceLines({ balance, seed }: ModelSettings): string[] {
  if (balance !== 'undersample') return [];
  return [
    'n = min(y.sum(), (~y).sum())',
    `y = pd.concat([y[y].sample(n, random_state=${seed}), y[~y].sample(n, random_state=${seed})])`,
  ];
}

function estimator({ penalty, C, intercept, balance }: ModelSettings): string {
  const options = [`penalty=${penalty === 'none' ? 'None' : quote(penalty)}`];
  if (penalty !== 'none') options.push(`C=${C}`);
  // liblinear counts the intercept in the penalty, the other solvers leave it free.
  if (penalty !== 'none' && intercept === 'penalised') options.push('solver="liblinear"', 'tol=1e-8', 'max_iter=10000');
  else options.push(`solver="${penalty === 'l1' ? 'saga' : 'lbfgs'}"`, 'tol=1e-8', 'max_iter=10000');
  if (balance === 'weights') options.push('class_weight="balanced"');
  return `LogisticRegression(${options.join(', ')})`;
}

function splitLines({ split, seed }: ModelSettings): string[] {
  if (split === 'none') return ['model.fit(X, y)', 'print(confusion_matrix(y, model.predict(X)))'];
  if (split.startsWith('kfold:')) {
    const folds = `StratifiedKFold(${split.slice(6)}, shuffle=True, random_state=${seed})`;
    return [`print(confusion_matrix(y, cross_val_predict(model, X, y, cv=${folds})))`];
  }
  return [
    `train, test, y_train, y_test = train_test_split(X, y, test_size=${split}, stratify=y, random_state=${seed})`,
    'model.fit(train, y_train)',
    'print(confusion_matrix(y_test, model.predict(test)))',
  ];
}
