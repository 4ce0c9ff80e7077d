import { describe, expect, it } from 'vitest';
import type { CombinedSettings } from '../questions/combined/result';
import { kddFeatures } from '../families/kdd99';
import { combinedPython, singleFeaturePython } from './combinedPython';
import type { PythonSource } from './pythonSource';

const source = {
  data: { name: 'kddcup.data_10_percent.gz', files: [] }, sample: null, rowsRead: 494_021,
  format: { header: false, delimiter: ',', quoted: false, compression: 'gzip', kind: 'delimited', labelColumn: 'label' },
  columns: [...kddFeatures.map((column) => ({ ...column, role: 'feature' })), { name: 'label', kind: 'text', role: 'label' }],
  categories: [{ name: 'normal', role: 'benign' }, { name: 'probe', role: 'scan' }, { name: 'dos', role: 'dos' }],
  labels: [{ label: 'normal', rows: 5, category: 'normal' }, { label: 'smurf', rows: 9, category: 'dos' }, { label: 'satan', rows: 3, category: 'probe' }],
} as unknown as PythonSource;
const usual: CombinedSettings = { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999 };
const script = (changes: Partial<CombinedSettings> = {}, of = source): string => combinedPython(of, { ...usual, ...changes }, ['protocol_type', 'src_bytes']);

describe('a combined model as Python', () => {
  it('reads the file as it was read, and takes every category at once', () => {
    expect(script()).toContain('"kddcup.data_10_percent.gz", gzip.open, delimiter=",", quoted=False,\n    header=0,');
    expect(script()).toContain('texts=["label", "protocol_type"], numbers=["src_bytes"], label="label")\nassert len(df) == 494021');
    expect(script()).toContain('y = label.map(category).fillna("unknown")\n');
    expect(script()).toContain('texts = ["protocol_type"]\nnumbers = ["src_bytes"]');
    expect(script()).toContain('LogisticRegression(C=1, solver="lbfgs", tol=1e-8, max_iter=10000)');
  });

  it('names the positive class, be it a category, a label or any attack', () => {
    expect(script({ target: 'dos' })).toContain('y = label.map(category).fillna("unknown") == "dos"\n');
    expect(script({ target: 'smurf.' })).toContain('y = label == "smurf"\n');
    expect(script({ target: 'attack' })).toContain('y = label.map(category).fillna("unknown") != "normal"\n');
  });

  it('chooses a solver that knows the penalty, and puts the intercept under it where it belongs', () => {
    expect(script({ penalty: 'l1' })).toMatch(/\{"l1_ratio": 1\} if [^\n]*>= \(1, 8\) else \{"penalty": "l1"\}[^]*\*\*l1, C=1, solver="saga"/);
    expect(script({ penalty: 'none' })).toContain('C=float("inf"), solver="lbfgs"');
    expect(script({ penalty: 'l2' })).not.toContain('penalty=');
    expect(script({ target: 'dos', penalty: 'l1', intercept: 'penalised' })).toContain('solver="liblinear"');
    expect(script({ penalty: 'l1', intercept: 'penalised' })).toMatch(/ {4}FunctionTransformer\(add_dummy_feature\)[^]*solver="saga", tol=1e-8, max_iter=10000, fit_intercept=False/);
    expect(script({ penalty: 'none', intercept: 'penalised' })).not.toContain('    FunctionTransformer');
  });

  it('draws, weighs, folds or keeps all rows as asked, and says what that does to the figures', () => {
    expect(script({ balance: 'undersample' })).toContain('y.groupby(y).sample(');
    expect(script({ balance: 'weights' })).toContain('class_weight="balanced"');
    expect(script({ split: 'kfold:5' })).toMatch(/% 5 [^]*PredefinedSplit\(fold\)/);
    expect(script({ split: 'none' })).not.toContain('shuffled');
    expect(script({ split: 'none' })).toContain('No row is drawn at random: the objective agrees with Wiretell\'s to 1e-6');
    for (const drawn of [script({ balance: 'undersample', split: 'none' }), script(), script({ split: 'none' }, { ...source, sample: { rows: 9, seed: 1 } })]) {
      expect(drawn).toContain('Rows are drawn at random, and pandas draws other ones than Wiretell');
    }
  });

  it('takes no split from settings but a share or a number of folds', () => {
    for (const split of ['0.2, random_state=exit()', 'kfold:exit()', '__import__("os")']) expect(() => script({ split })).toThrow('kfold:K');
  });

  it('is written for the versions that it names, and says what is missing', () => {
    expect(script()).toMatch(/^# One logistic[^\n]*\n# For Python 3\.9, pandas 1\.5 and scikit-learn 1\.2 or newer[^\n]*\n# Missing in every column but the label[^\n]*\n# [^\n]*"null", "none"[^\n]*\n# Missing among numbers, too[^\n]*\n# \["\?", "-"/);
  });

  it('judges a second file by the columns that it has', () => {
    const second = { ...source, data: { ...source.data, name: 'corrected.gz' }, columns: source.columns.slice(2), rowsRead: 311_029 } as PythonSource;
    const judged = combinedPython(source, { ...usual, target: 'dos' }, ['protocol_type', 'src_bytes'], { source: second, leaveOutOverlap: false });
    expect(judged).toMatch(/other = read\(\n {4}"corrected\.gz"[^]*texts=\["label"\], numbers=\["src_bytes"\], label="label"\)[^]*for name in \["protocol_type"\]/);
    expect(judged).not.toContain('seen = set');
  });
});

describe('features that mark where a number is missing, as Python', () => {
  const marked = { ...source, columns: [...source.columns, { name: 'src_bytes was missing', kind: 'numeric', role: 'feature', gapsOf: 'src_bytes' }] } as PythonSource;

  it('are made of the number, and read from no file', () => {
    const alone = singleFeaturePython(marked, { ...usual, target: 'smurf' }, 'src_bytes was missing');
    expect(alone).toMatch(/"label",?\s*\], texts=/);
    expect(alone).toMatch(/numbers=\["src_bytes"\], label="label"\)\n[^\n]*\ndf\["src_bytes was missing"\] = df\["src_bytes"\]\.isna\(\) \* 1\.0/);
  });

  it('mark every row of a second file that lacks the number', () => {
    const second = { ...source, columns: source.columns.filter(({ name }) => name !== 'src_bytes') } as PythonSource;
    const judged = combinedPython(marked, usual, ['src_bytes', 'src_bytes was missing'], { source: second, leaveOutOverlap: false });
    expect(judged).toContain('other["src_bytes was missing"] = 1.0');
    expect(judged).toContain('for name in ["src_bytes"]');
  });
});

describe('a model of one feature as Python', () => {
  it('puts a missing number at the mean before it standardises', () => {
    const single = singleFeaturePython(source, { ...usual, target: 'smurf' }, 'src_bytes');
    expect(single).toMatch(/SimpleImputer\(strategy="mean"[^\n]*\n {4}StandardScaler\(\)/);
    expect(single).toContain('texts=["label"], numbers=["src_bytes"], label="label")');
  });
});
