import type { Balance } from '../terms/modelSettings';
import type { InterceptRule, Penalty } from '../statistics/penalty';
import type { Scale } from '../statistics/scaleValues';
import { py, type PythonCode } from './py';
import { joined } from './readTable';

/** What is fitted, and how. */
export type FitSettings = { balance: Balance; penalty: Penalty; C: number; intercept: InterceptRule; scale?: Scale };

/** Which of scikit-learn's ways finds the optimum asked for. */
type Solver = {
  options: PythonCode;
  /** Whether it may stop short of the optimum where a column is very skewed; scikit-learn then warns. */
  slow: boolean;
  /** The intercept is a column like any other, so that the penalty counts it. */
  constantColumn: boolean;
  /** What is added to the loss. */
  penalty: PythonCode;
};

/** liblinear counts the intercept in the penalty, but knows two classes only; the other solvers leave it free. */
function solverFor({ balance, penalty, C, intercept }: FitSettings, several: boolean): Solver {
  const counted = penalty !== 'none' && intercept === 'penalised';
  const liblinear = counted && !several;
  const solver = liblinear ? py`solver="liblinear", tol=1e-6` : penalty === 'l1' ? py`solver="saga", tol=1e-8` : py`solver="lbfgs", tol=1e-8`;
  const w = penalty === 'l1' ? py`np.abs(w).sum()` : py`0.5 * (w**2).sum()`;
  const b = penalty === 'l1' ? py`np.abs(b).sum()` : py`0.5 * (b**2).sum()`;
  return {
    options: py`${penalty === 'l1' ? py`**l1, ` : py``}C=${penalty === 'none' ? Infinity : C}, ${solver}, max_iter=10000${
      counted && several ? py`, fit_intercept=False` : py``}${balance === 'weights' ? py`, class_weight="balanced"` : py``}`,
    slow: liblinear || penalty === 'l1',
    constantColumn: counted && several,
    penalty: penalty === 'none' ? py`` : liblinear ? py` + ${w} + ${b}` : py` + ${w}`,
  };
}

/** The modules of a model; `folds` where rows are judged by folds. */
export function modelImports(settings: FitSettings, several: boolean, folds: boolean): PythonCode {
  const { constantColumn } = solverFor(settings, several);
  return joined(
    py`import numpy as np`, py`import pandas as pd`,
    settings.penalty === 'l1' ? py`import sklearn` : [],
    py`
from sklearn.compose import make_column_transformer
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss
`,
    folds ? py`from sklearn.model_selection import PredefinedSplit, cross_val_predict` : [],
    py`from sklearn.pipeline import make_pipeline`,
    py`from sklearn.preprocessing import ${constantColumn || settings.scale === 'asinh' ? py`FunctionTransformer, ` : py``}OneHotEncoder, StandardScaler${
      constantColumn ? py`, add_dummy_feature` : py``}`,
    settings.balance === 'weights' ? py`from sklearn.utils.class_weight import compute_sample_weight` : [],
  );
}

const l1Lines = py`
# scikit-learn 1.8 says an L1 penalty by its share, and gives the older word up.
l1 = {"l1_ratio": 1} if tuple(map(int, sklearn.__version__.split(".")[:2])) >= (1, 8) else {"penalty": "l1"}
`;

/**
 * One pipeline from columns to classes, and the value that its fit makes least: text one-hot, every column standardised.
 * @param several whether there are more than two classes
 */
export function pipelineLines(settings: FitSettings, several: boolean): PythonCode {
  const { options, slow, constantColumn, penalty } = solverFor(settings, several);
  const weight = settings.balance === 'weights' ? py`, sample_weight=compute_sample_weight("balanced", y)` : py``;
  return joined(
    settings.penalty === 'l1' ? l1Lines : [],
    slow ? py`# Where a column is very skewed, this solver may warn that it stopped before the optimum: then the figures do not agree.` : [],
    py`
model = make_pipeline(
    make_column_transformer((OneHotEncoder(max_categories=101, handle_unknown="infrequent_if_exist", sparse_output=False), texts), (${
  settings.scale === 'asinh' ? py`FunctionTransformer(np.arcsinh)` : py`"passthrough"`}, numbers)),
    SimpleImputer(strategy="mean", keep_empty_features=True),  # a missing number stands at the mean
    StandardScaler(),
`,
    constantColumn ? py`    FunctionTransformer(add_dummy_feature),  # the intercept, as the first column, under the penalty` : [],
    py`
    LogisticRegression(${options}))

def objective(X, y):
    w, b = model[-1].coef_, model[-1].intercept_
    loss = log_loss(y, model.predict_proba(X), labels=model.classes_, normalize=False${weight})
    return ${settings.C} * loss${penalty}

def judge(part, X, actual, predicted):
    classes = sorted(set(actual) | set(model.classes_))
    print(part, classes, "rows: what they are; columns: what they were predicted")
    print(confusion_matrix(actual, predicted, labels=classes))
    print("accuracy", accuracy_score(actual, predicted))
    if X is not None and set(actual) <= set(model.classes_):
        print("log loss", log_loss(actual, model.predict_proba(X), labels=model.classes_))

def coefficients(most=20):  # the strongest, of standardised columns
    names = [f"{name}={level}" for name, levels in zip(texts, levels_of(model[0])) for level in levels] + numbers
    table = pd.DataFrame(model[-1].coef_.T, index=${constantColumn ? py`["(intercept)"] + names` : py`names`})
    return table.iloc[np.argsort(-table.abs().max(axis=1).to_numpy(), kind="stable")[:most]]

def levels_of(columns):
    encoder = columns.named_transformers_["onehotencoder"] if texts else None
    rarer = encoder.infrequent_categories_ if texts else []  # beyond 101 levels: the 100 most frequent, and the others as one
    return [[*levels] if rare is None else [*(level for level in levels if level not in set(rare)), f"other ({len(rare):,} levels)"]
            for levels, rare in zip(encoder.categories_ if texts else [], rarer)]
`);
}
