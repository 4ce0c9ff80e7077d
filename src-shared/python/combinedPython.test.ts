import { describe, expect, it } from 'vitest';
import type { CombinedSettings } from '../contract/combinedResults';
import { kddColumns } from '../schemas/kddColumns';
import { combinedPython } from './combinedPython';
import type { PythonSource } from './readTable';

const source = {
  file: { name: 'kddcup.data_10_percent.gz' }, format: { header: false, delimiter: ',', labelColumn: 'label' }, sample: null,
  columns: [...kddColumns, { name: 'label', kind: 'text' }],
  labels: [{ label: 'normal', rows: 5, category: 'normal' }, { label: 'smurf', rows: 9, category: 'dos' }, { label: 'satan', rows: 3, category: 'probe' }],
} as unknown as PythonSource;
const usual: CombinedSettings = { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999 };
const script = (changes: Partial<CombinedSettings> = {}, of = source): string => combinedPython(of, { ...usual, ...changes }, ['protocol_type', 'src_bytes']);

describe('a combined model as Python', () => {
  it('reads the file as it is, and takes every category at once', () => {
    expect(script()).toContain('pd.read_csv("kddcup.data_10_percent.gz", header=None, names="duration protocol_type');
    expect(script()).toContain('y = label.map(category)  # every category at once');
    expect(script()).toContain('texts = ["protocol_type"]\nnumbers = ["src_bytes"]');
    expect(script()).toContain('LogisticRegression(penalty="l2", C=1, solver="lbfgs", tol=1e-8, max_iter=10000)');
    expect(script()).toContain('train_test_split(X, y, test_size=0.2, stratify=y, random_state=1999)');
    const table = { ...source, format: { header: true, delimiter: ';', labelColumn: 'kind' } } as unknown as PythonSource;
    expect(script({}, table)).toContain('pd.read_csv("kddcup.data_10_percent.gz", sep=";"');
  });

  it('names the positive class, be it a category, a label or any attack', () => {
    expect(script({ target: 'dos' })).toContain('y = label.map(category) == "dos"');
    expect(script({ target: 'smurf' })).toContain('y = label == "smurf"');
    expect(script({ target: 'attack' })).toContain('y = label.map(category) != "normal"');
  });

  it('chooses a solver that knows the penalty, and puts the intercept under it where it belongs', () => {
    expect(script({ penalty: 'l1' })).toContain('solver="saga"');
    expect(script({ penalty: 'none' })).toContain('penalty=None, solver="lbfgs"');
    expect(script({ target: 'dos', penalty: 'l1', intercept: 'penalised' })).toContain('solver="liblinear"');
    expect(script({ penalty: 'l1', intercept: 'penalised' })).toMatch(/FunctionTransformer\(add_dummy_feature\)[^]*solver="saga", fit_intercept=False/);
    expect(script({ penalty: 'none', intercept: 'penalised' })).not.toContain('add_dummy_feature');
  });

  it('draws, weighs, folds or keeps all rows as asked', () => {
    expect(script({ balance: 'undersample' })).toContain('y.groupby(y).sample(');
    expect(script({ balance: 'weights' })).toContain('class_weight="balanced"');
    expect(script({ split: 'kfold:5' })).toContain('StratifiedKFold(5, shuffle=True, random_state=1999)');
    expect(script({ split: 'none' })).not.toContain('model_selection');
  });
});
