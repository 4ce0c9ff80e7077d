import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkIds, type CheckId } from '../../../../src-shared/questions/audit/checkList';
import type { CheckResult } from '../../../../src-shared/questions/audit/result';
import { quietly, testEngine } from '../../engine.fixture';
import { healthyRows, tableOf, withShuffledLabels, type MadeRow } from './healthySet.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-audit-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

let files = 0;
async function audit(text: string, ids: readonly CheckId[] = checkIds, mayLackLabels = false): Promise<Map<CheckId, CheckResult>> {
  const path = join(folder, `table${++files}.csv`);
  writeFileSync(path, text);
  const source = { kind: 'files' as const, files: [engine.files.name(path)] };
  const { dataset } = await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels }, quietly());
  const found = new Map<CheckId, CheckResult>();
  for (const check of ids) found.set(check, await engine.call('audit.check', { dataset, check }, quietly()));
  return found;
}
const severitiesOf = (found: Map<CheckId, CheckResult>): { [id: string]: string } =>
  Object.fromEntries([...found].map(([id, { severity }]) => [id, severity]));

describe('a healthy set', () => {
  const rows = healthyRows(30_000);

  it('draws nothing severe, and no warning but that its classes overlap', async () => {
    const found = await audit(tableOf(rows));
    const { 'look-alikes': overlap, ...others } = severitiesOf(found);
    expect(['ok', 'note', 'warn']).toContain(overlap);
    expect(Object.values(others).filter((severity) => !['ok', 'note', 'notJudged'].includes(severity))).toEqual([]);
  }, 120_000);

  it('with shuffled labels draws nothing but look-alikes, by chance near one half', async () => {
    const found = await audit(tableOf(withShuffledLabels(rows)));
    const { 'look-alikes': _, ...others } = severitiesOf(found);
    expect(Object.values(others).filter((severity) => !['ok', 'note', 'notJudged'].includes(severity))).toEqual([]);
    expect(found.get('one-column')!.figure.value).toBeLessThan(0.53);
    expect(found.get('order')!.figure.value).toBeGreaterThan(0.97);
    expect(Math.abs(found.get('look-alikes')!.figure.value! - 0.5)).toBeLessThan(0.06);
  }, 120_000);
});

describe('planted faults', () => {
  const rows = healthyRows(4000, 3);
  const severity = async (id: CheckId, planted: MadeRow[]): Promise<string> => (await audit(tableOf(planted), [id])).get(id)!.severity;

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
    const told = (wrong: number): MadeRow[] => rows.map(({ cells, label }, at) =>
      ({ cells: [...cells, ((at * 7919) % 1000 < wrong ? label === 'normal' : label !== 'normal') ? 1 : 0], label }));
    expect(await Promise.all([170, 130, 60, 40].map((wrong) => severity('one-column', told(wrong))))).toEqual(['ok', 'warn', 'warn', 'severe']);
  });

  it('rows in blocks of their classes are found by how few changes there are', async () => {
    const inBlocks = (length: number): MadeRow[] => {
      const [normal, attack] = [rows.filter(({ label }) => label === 'normal'), rows.filter(({ label }) => label !== 'normal')];
      return Array.from({ length: Math.floor(1900 / length) }, (_, at) =>
        [...normal.slice(at * length, (at + 1) * length), ...attack.slice(at * length, (at + 1) * length)]).flat();
    };
    expect(await Promise.all([6, 7].map((length) => severity('order', inBlocks(length))))).toEqual(['ok', 'warn']);
  });
});
