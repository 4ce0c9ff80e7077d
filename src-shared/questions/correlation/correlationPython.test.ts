import { describe, expect, it } from 'vitest';
import { correlationPython } from './correlationPython';
import type { PythonSource } from '../../python/pythonSource';

const columns = (['duration', 'service', 'Flow Bytes', 'label'] as const).map((name) => ({ name, kind: name === 'service' || name === 'label' ? 'text' : 'numeric' }));
const source = {
  data: { name: 'kdd "10".gz', files: [] }, format: { header: false, delimiter: ',', quoted: false, compression: 'gzip', kind: 'delimited', labelColumn: 'label' },
  columns, labels: [], sample: null, rowsRead: 494_021,
} as unknown as PythonSource;
const correlation = { columns: ['duration', 'Flow Bytes'] };

describe('correlation as Python', () => {
  it('reads the file as Wiretell read it, and as many rows', () => {
    const script = correlationPython(source, correlation, 'off', 0.6);
    expect(script).toContain('"kdd \\"10\\".gz", gzip.open, delimiter=",", quoted=False,\n    header=0,');
    expect(script).toContain('columns=["duration", "service", "Flow Bytes", "label"], texts=[], numbers=["duration", "Flow Bytes"], label="label")');
    expect(script).toContain('assert len(df) == 494021');
    const table = { ...source, format: { ...source.format, compression: 'none', header: true, delimiter: '\t' } } as PythonSource;
    expect(correlationPython(table, correlation, 'off', 0.6)).toContain('open, delimiter="\\t", quoted=False,\n    header=1,');
  });

  it('names its versions, the marks of missing values and how close its figures come', () => {
    const script = correlationPython(source, correlation, 'off', 0.6);
    expect(script).toMatch(/^# Correlations[^\n]*\n# For Python 3\.9 and pandas 1\.5 or newer[^\n]*\n# Missing in every column but the label[^\n]*\n# \["", "na"[^\n]*\n# Missing among numbers, too[^\n]*\n# \["\?", "-", "--"/);
    expect(script).toContain('to 1e-9');
    expect(correlationPython({ ...source, sample: { rows: 10, seed: 1 } }, correlation, 'off', 0.6)).toContain('other ones than');
  });

  it('applies the rule that is shown, and none where nothing is dropped', () => {
    expect(correlationPython(source, correlation, 'off', 0.6)).not.toContain('threshold');
    expect(correlationPython(source, correlation, 'partners', 0.75)).toContain('threshold = 0.75\nkept = list(columns)');
    expect(correlationPython(source, correlation, 'seed', 0.6)).toContain('if abs(r.loc[first, second]) > threshold and first not in gone:');
    expect(correlationPython(source, correlation, 'seed-signed', 0.6)).toContain('if r.loc[first, second] > threshold and first not in gone:');
  });
});
