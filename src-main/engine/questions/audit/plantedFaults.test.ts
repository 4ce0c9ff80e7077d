import { describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../src-shared/questions/audit/checkList';
import type { Meaning } from '../../../../src-shared/terms/meaning';
import { auditTables } from './auditTables.fixture';
import { healthyRows, tableOf, usualNames, withMark, type MadeRow } from './healthySet.fixture';

const audit = auditTables();

describe('planted faults', () => {
  const rows = healthyRows(4000, 3);
  const severity = async (id: CheckId, planted: MadeRow[]): Promise<string> =>
    (await audit(tableOf(planted, [...usualNames, 'mark'].slice(0, planted[0].cells.length)), { ids: [id] })).get(id)!.severity;

  it('copies are found from a twentieth of the rows, severe from a quarter', async () => {
    const withCopies = (count: number): MadeRow[] => [...rows.slice(0, 4000 - count), ...rows.slice(0, count)];
    expect(await Promise.all([190, 210, 990, 1010].map((count) => severity('copies', withCopies(count))))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('conflicts are found from one row in a thousand that no classifier gets right, severe from one in a hundred', async () => {
    const withConflicts = (count: number): MadeRow[] => [...rows.slice(0, 4000 - count),
      ...rows.slice(0, count).map(({ cells, label }) => ({ cells, label: label === 'normal' ? 'dos' : 'normal' }))];
    expect(await Promise.all([3, 5, 38, 42].map((count) => severity('conflicts', withConflicts(count))))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('a column that gives the attacks away is found by how often it does', async () => {
    const telling = (wrong: number): MadeRow[] => rows.map(({ cells, label }, at) =>
      ({ cells: [...cells, ((at * 7919) % 1000 < wrong ? label === 'normal' : label !== 'normal') ? 1 : 0], label }));
    expect(await Promise.all([170, 130, 60, 40].map((wrong) => severity('one-column', telling(wrong))))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('rows in blocks of their classes are found by how few changes there are', async () => {
    const inBlocks = (length: number): MadeRow[] => {
      const [normal, attack] = [rows.filter(({ label }) => label === 'normal'), rows.filter(({ label }) => label !== 'normal')];
      return Array.from({ length: Math.floor(1900 / length) }, (_, at) =>
        [...normal.slice(at * length, (at + 1) * length), ...attack.slice(at * length, (at + 1) * length)]).flat();
    };
    expect(await Promise.all([6, 7].map((length) => severity('order', inBlocks(length))))).toEqual(['ok', 'warn']);
  });

  /** Balanced accuracy of such a mark is half of its share and one half. */
  const told = (name: string, values: readonly [string, string], meaning?: Meaning) => (id: CheckId, shares: number[]): Promise<string[]> =>
    Promise.all(shares.map(async (share) =>
      (await audit(tableOf(withMark(rows, share, values), [...usualNames, name]), { ids: [id], meaning })).get(id)!.severity));

  it('a column that marks unlike attacks alike is found from a median of 80 % on, severe from 90 %', async () => {
    expect(await told('mark', ['1', '0'])('contaminant', [0.57, 0.63, 0.77, 0.83])).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('a column of hosts that is asked for is found from 80 % on, severe from 95 %; left out by its role it is no finding', async () => {
    const hosts = ['10.0.0.9', '10.0.0.1'] as const;
    expect(await told('srcip', hosts, { identity: true })('identity', [0.57, 0.63, 0.87, 0.93])).toEqual(['ok', 'warn', 'warn', 'severe']);
    expect(await told('srcip', hosts)('identity', [0.93])).toEqual(['ok']);
  });

  it('a port that attacks go to is found from 80 % on, severe from 95 %', async () => {
    expect(await told('dport', ['22', '80'])('port', [0.57, 0.63, 0.87, 0.93])).toEqual(['ok', 'warn', 'warn', 'severe']);
  });
});

describe('faults of a second file', () => {
  const rows = healthyRows(4000, 3);
  /** Hardly other numbers, and no row the same. */
  const likeThem = rows.map(({ cells, label }) => ({ cells: [...cells.slice(0, -1), Number(cells.at(-1)) + 0.0005], label }));
  const names = [...usualNames, 'mark'];
  const severities = (training: MadeRow[], tests: MadeRow[][]): Promise<string[]> => Promise.all(tests.map(async (test) =>
    (await audit(tableOf(training, names), { ids: ['test-file'], test: tableOf(test, names) })).get('test-file')!.severity));
  const [trained, other] = [withMark(rows, 0), withMark(likeThem, 0)];

  it('rows that stand in training are found from one in a hundred on, severe from one in ten', async () => {
    const withOverlap = (count: number): MadeRow[] => [...trained.slice(0, count), ...other.slice(count)];
    expect(await severities(trained, [39, 41, 399, 401].map(withOverlap))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('benign rows that shift are found from a distance of 0.2 on, severe from 0.5', async () => {
    const benign = rows.filter(({ label }) => label === 'normal').length;
    const shifted = (share: number): MadeRow[] => {
      let left = Math.round(share * benign);
      return other.map(({ cells, label }) => ({ cells: label === 'normal' && left-- > 0 ? [100, ...cells.slice(1)] : cells, label }));
    };
    expect(await severities(trained, [0.19, 0.21, 0.49, 0.51].map(shifted))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('a cut that loses 0.2 of its balanced accuracy is found', async () => {
    expect(await severities(withMark(rows, 0.9), [0.54, 0.46].map((share) => withMark(likeThem, share)))).toEqual(['ok', 'warn']);
  });
});
