import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DecimalMark } from '../../src-shared/contract/contract';
import type { PlainTable } from '../components/tableText';
import { useActivity } from '../stores/activity';
import { useSettings } from '../stores/settings';
import { useTableExport } from './useTableExport';

const left = vi.hoisted(() => ({ copied: '', saved: '', name: '' }));
vi.mock('../components/tableText', async (importOriginal) => {
  const real = await importOriginal<typeof import('../components/tableText')>();
  return { ...real, copyTable: async (table: PlainTable, mark: DecimalMark) => { left.copied = real.tableToTsv(table, mark); } };
});
vi.mock('./useDownload', async (importOriginal) => ({
  ...await importOriginal<typeof import('./useDownload')>(),
  useDownload: () => ({ save: (name: string, content: string) => Object.assign(left, { name, saved: content }) }),
}));

const table: PlainTable = { header: ['Label', '@home'], rows: [['=1+1', -0.5], ['-', null], ['-0.5', 3], ['\t=2', 1e-7]] };

describe('a table that leaves the app', () => {
  beforeEach(() => {
    localStorage.clear();
    setActivePinia(createPinia());
  });

  it('has a mark before what a spreadsheet would run, and says so; numbers stay numbers', async () => {
    const tables = useTableExport();
    await tables.copy(table, 'Copied 4 rows');
    expect(left.copied).toBe("Label\t'@home\n'=1+1\t-0.5\n-\t\n-0.5\t3\n' =2\t1e-7");
    expect(useActivity().notice).toBe("Copied 4 rows; 3 texts like a formula got a ' in front");
    tables.save('Labels by category', table);
    expect([left.name, left.saved]).toEqual(['labels-by-category.csv', "Label,'@home\r\n'=1+1,-0.5\r\n-,\r\n-0.5,3\r\n'\t=2,1e-7"]);
    expect(useActivity().notice).toMatch(/^Saved labels-by-category\.csv; 3 texts/);
  });

  it('is left as it is where the settings say so, or nothing in it looks like a formula', async () => {
    const tables = useTableExport();
    await tables.copy({ header: ['a'], rows: [['b']] }, 'Copied 1 row');
    expect(useActivity().notice).toBe('Copied 1 row');
    useSettings().choices.formulas = 'raw';
    await tables.copy(table, 'Copied 4 rows');
    expect(left.copied).toContain('\n=1+1\t');
    expect(useActivity().notice).toBe('Copied 4 rows');
    tables.save('x', table);
    expect(left.saved).toContain('\n=1+1,');
  });

  it('has the decimal mark of the settings, and semicolons between the fields of a CSV where that is a comma', async () => {
    const tables = useTableExport();
    useSettings().choices.decimalMark = 'comma';
    const figures: PlainTable = { header: ['a,b', 'AUC'], rows: [['1.5', 0.96612345678], ['x', 3]] };
    await tables.copy(figures, 'Copied');
    expect(left.copied).toBe('a,b\tAUC\n1.5\t0,96612345678\nx\t3');
    tables.save('x', figures);
    expect(left.saved).toBe('a,b;AUC\r\n1.5;0,96612345678\r\nx;3');
  });
});
