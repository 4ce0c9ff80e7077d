import { mount, type VueWrapper } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import DataTable from './DataTable.vue';
import { columnWidths, type TableColumn } from './sortedRows';
import { tableToCsv, tableToHtml, tableToTsv } from './tableText';

type Feature = { name: string; auc: number | null };
const rows: Feature[] = [{ name: 'src_bytes', auc: 0.5 }, { name: 'land', auc: null }, { name: 'count', auc: 0.96612345 }, { name: 'flag', auc: 0.9 }];
const columns: TableColumn<Feature>[] = [
  { id: 'name', title: 'Feature', value: (row) => row.name, lead: true },
  { id: 'auc', title: 'AUC', numeric: true, value: (row) => row.auc, text: (value) => (value === null ? '–' : (value as number).toFixed(3)) },
];
let table: VueWrapper;
const shown = (): string[] => table.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => cell.text()).join(' '));

beforeEach(() => {
  table = mount(DataTable as never, {
    props: { title: 'Features', columns, rows, rowKey: (row: Feature) => row.name, selectable: true } as never,
    global: { plugins: [createPinia()], stubs: { MenuButton: true } },
    attachTo: document.body,
  });
});

describe('DataTable', () => {
  it('sorts numbers largest first, then smallest first, then as given; missing values always last', async () => {
    const header = table.findAll('th button')[1];
    await header.trigger('click');
    expect(shown()).toEqual(['count 0.966', 'flag 0.900', 'src_bytes 0.500', 'land –']);
    expect(table.findAll('th')[1].attributes('aria-sort')).toBe('descending');
    await header.trigger('click');
    expect(shown()).toEqual(['src_bytes 0.500', 'flag 0.900', 'count 0.966', 'land –']);
    await header.trigger('click');
    expect(shown()).toEqual(['src_bytes 0.500', 'land –', 'count 0.966', 'flag 0.900']);
  });

  it('shows other rows when its rows change, in the order that was asked for', async () => {
    await table.findAll('th button')[0].trigger('click');
    await table.setProps({ rows: [{ name: 'urgent', auc: 0.1 }, { name: 'hot', auc: 0.2 }] } as never);
    expect(shown()).toEqual(['hot 0.200', 'urgent 0.100']);
  });

  it('is walked with the arrow keys and chosen with Enter', async () => {
    const body = table.findAll('tbody tr');
    expect(body.map((row) => row.attributes('tabindex'))).toEqual(['0', '-1', '-1', '-1']);
    await body[0].trigger('keydown', { key: 'ArrowDown' });
    expect(table.findAll('tbody tr')[1].attributes('tabindex')).toBe('0');
    await table.findAll('tbody tr')[1].trigger('keydown', { key: 'Enter' });
    expect(table.emitted('update:selected')).toEqual([['land']]);
  });
});

describe('the widths of a table that draws a part of its rows', () => {
  it('leave room for the longest number of each column, whatever its header', () => {
    const { digits, shares } = columnWidths(columns, [{ name: 'count', auc: -0.5 }]);
    expect(shares[1] * digits / 100).toBeGreaterThan('−0.500'.length + 1);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100);
  });

  it('leave room for the swatch before a name', () => {
    const marked = columnWidths([{ ...columns[0], marked: true }], rows);
    expect(marked.digits).toBeGreaterThan(columnWidths([columns[0]], rows).digits + 2);
  });

  it('do not grow with a sentence in a cell', () => {
    const long = (characters: number) => columnWidths(columns, [{ name: 'a'.repeat(characters), auc: 1 }]).digits;
    expect(long(300)).toBe(long(100));
  });
});

describe('a table as text', () => {
  const plain = { header: ['Feature', 'AUC'], rows: [['a,b', 0.96612345], ['tab\there "q"', null]] as [string, number | null][] };

  it('is TSV with full precision, and no tab inside a cell', () => {
    expect(tableToTsv(plain, 'point')).toBe('Feature\tAUC\na,b\t0.96612345\ntab here "q"\t');
  });
  it('is CSV that quotes what needs it', () => {
    expect(tableToCsv(plain, 'point')).toBe('Feature,AUC\r\n"a,b",0.96612345\r\n"tab\there ""q""",');
  });
  it('is HTML in which a label is text, never markup', () => {
    expect(tableToHtml({ header: ['x'], rows: [['<img src=x>']] }, 'point')).toContain('<td>&lt;img src=x&gt;</td>');
  });
});
