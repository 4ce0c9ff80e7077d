import { describe, expect, it } from 'vitest';
import type { ContingencyTest } from './result';
import { chiSquarePython } from './chiSquarePython';

const test = (changes: Partial<ContingencyTest> = {}): ContingencyTest => ({
  title: 'Attack share by flag', factor: 'flag', outcome: 'attack', levels: ['S0', 'SF'], outcomes: ['attack', 'normal'], filters: [],
  observed: [[50, 3], [7, 40]], pFisher: 1e-9, ...changes,
}) as ContingencyTest;

describe('a test of independence as Python', () => {
  it('holds the whole table, each row with its level', () => {
    const script = chiSquarePython(test());
    expect(script).toContain('levels = ["S0", "SF"]  # "flag"');
    expect(script).toContain('    [50, 3],  # "S0"\n    [7, 40],  # "SF"');
    expect(script).toContain('correction=False');
  });

  it('needs NumPy and SciPy alone, and says of which versions', () => {
    expect(chiSquarePython(test({ df: 4 }), [test()])).not.toContain('mpmath');
    expect(chiSquarePython(test())).toMatch(/^# A test of independence[^\n]*\n# For Python 3\.9, NumPy 1\.22 and SciPy 1\.9 or newer/);
  });

  it('says so where there is nothing to compare', () => {
    expect(chiSquarePython(test({ chiSquare: null, df: 0 }))).not.toContain('chi2_contingency');
  });

  it('asks for Yates, odds ratio and Fisher only where they exist', () => {
    expect(chiSquarePython(test())).toMatch(/Yates[^]*odds ratio[^]*fisher_exact/);
    expect(chiSquarePython(test({ pFisher: null }))).not.toContain('fisher_exact');
    const wide = chiSquarePython(test({ outcomes: ['dos', 'normal', 'probe'], observed: [[1, 2, 3], [4, 5, 6]] }));
    expect(wide).not.toMatch(/Yates|odds ratio|Wilson/);
  });

  it('says which cells drive a table of more than one degree of freedom', () => {
    expect(chiSquarePython(test({ df: 4 }))).toMatch(/of chi-square[^]*log10 p \(Holm\)/);
    expect(chiSquarePython(test({ df: 1 }))).not.toContain('of chi-square');
  });

  it('adds the pairs of levels with Holm’s correction where they were tested', () => {
    expect(chiSquarePython(test())).not.toContain('Holm');
    expect(chiSquarePython(test(), [test()])).toContain('# Holm');
  });

  it('lets no level, title or filter break out of its string or comment', () => {
    const script = chiSquarePython(test({ title: 'x\nimport os', levels: ['a"b', 'c\nimport os'], filters: [{ column: 'x', include: ['1\n2'] }] }));
    expect(script).toContain('levels = ["a\\"b", "c\\nimport os"]');
    expect(script.split('\n').filter((line) => line.startsWith('import'))).toEqual(['import numpy as np']);
  });
});
