import { describe, expect, it } from 'vitest';
import { correlationPython } from './correlationPython';

const file = { name: 'kdd "10".gz', header: false, delimiter: ',', columns: ['duration', 'service', 'count', 'label'] };
const correlation = { columns: ['duration', 'count'] };

describe('correlation as Python', () => {
  it('reads the file as Wiretell read it', () => {
    expect(correlationPython(file, correlation, 'off', 0.6))
      .toContain('df = pd.read_csv("kdd \\"10\\".gz", header=None, names="duration service count label".split())');
    expect(correlationPython({ ...file, header: true, delimiter: '\t' }, correlation, 'off', 0.6))
      .toContain('df = pd.read_csv("kdd \\"10\\".gz", sep="\\t")');
  });

  it('keeps names with spaces whole', () => {
    expect(correlationPython(file, { columns: ['Flow Bytes', 'Idle'] }, 'off', 0.6)).toContain('columns = ["Flow Bytes", "Idle"]');
  });

  it('applies the rule that is shown, and none where nothing is dropped', () => {
    expect(correlationPython(file, correlation, 'off', 0.6)).not.toContain('threshold');
    expect(correlationPython(file, correlation, 'partners', 0.75)).toContain('threshold = 0.75\nkept = list(columns)');
    expect(correlationPython(file, correlation, 'seed', 0.6)).toContain('gone[first] = second');
  });
});
