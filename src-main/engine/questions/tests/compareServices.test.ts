import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustomTest, TestsRequest } from '../../../../src-shared/questions/tests/tests';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../../engine.fixture';

/** Rows by service and label; their table is small enough to be checked by hand. */
const rows: [service: string, label: string, count: number][] = [
  ['http', 'normal', 60], ['http', 'back', 30], ['http', 'neptune', 6], ['smtp', 'normal', 40], ['smtp', 'neptune', 20],
  ['ftp', 'warezclient', 15], ['ftp', 'neptune', 5], ['ftp', 'normal', 9], ['telnet', 'guess_passwd', 4], ['telnet', 'perl', 2], ['telnet', 'normal', 5],
];
const custom = (changes: Partial<CustomTest> = {}): CustomTest => ({
  family: 'custom', factor: 'service', outcome: 'label', levels: null, top: null, filters: [], pairs: false, ...changes,
});
const folder = mkdtempSync(join(tmpdir(), 'services-'));

describe('services by attack type', () => {
  const engine = testEngine();
  let dataset = '';
  const run = (...tests: TestsRequest['tests']): Promise<ContingencyTest[]> =>
    engine.call('tests.run', { dataset, alpha: 0.05, tests }, quietly());

  beforeAll(async () => {
    const file = join(folder, 'services.csv');
    const lines = rows.flatMap(([service, label, count]) => Array.from({ length: count }, (_, i) => `${i % 7},${service},${label}`));
    writeFileSync(file, ['duration,service,label', ...lines].join('\n'));
    dataset = await openFile(engine, file);
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it('takes attacks only, the most attacked services, and puts the rarer types together by name', async () => {
    const [test] = await run({ family: 'services-labels', top: 3, topOutcomes: 2 });
    expect(test.levels).toEqual(['http', 'ftp', 'smtp']);
    expect(test.outcomes).toEqual(['neptune', 'back', 'warezclient']);
    const [merged] = await run({ family: 'services-labels', top: 4, topOutcomes: 2 });
    expect(merged.outcomes).toEqual(['neptune', 'back', '3 others']);
    expect(merged.observed).toEqual([[6, 30, 0], [5, 0, 15], [20, 0, 0], [0, 0, 6]]);
    expect(merged.leftOut).toEqual({ filtered: 114, levels: 0, rows: 0, merged: ['warezclient', 'guess_passwd', 'perl'] });
  });

  it('leaves no row unaccounted for', async () => {
    const all = rows.reduce((sum, [, , count]) => sum + count, 0);
    const filters = [{ column: 'category', include: ['dos', 'r2l'] }];
    for (const test of await run(custom({ top: 2 }), custom({ top: 2, topOutcomes: 1, filters }), { family: 'services-labels', top: 2, topOutcomes: 1 })) {
      expect(test.rows + test.leftOut!.filtered + test.leftOut!.rows, test.title).toBe(all);
    }
  });

  it('filters by what the label map says, and warns of a value that the file does not have', async () => {
    const [test] = await run(custom({ filters: [{ column: 'attack', include: ['normal'] }, { column: 'service', include: ['http', 'smtp', 'smpt'] }],
      outcome: 'duration' }));
    expect(test.levels).toEqual(['http', 'smtp']);
    expect(test.rows).toBe(100);
    expect(test.warnings[0]).toBe('No row has service smpt: that filter finds nothing.');
  });

  it('counts attack and category as a column, for the list that filters are chosen from', async () => {
    const [test] = await run(custom({ factor: 'category', outcome: 'attack' }));
    expect(test.levels).toEqual(['normal', 'dos', 'u2r', 'r2l']);
    expect(test.observed).toEqual([[0, 114], [61, 0], [2, 0], [19, 0]]);
  });

  it('ranks cells by their share of chi-square, and says which drive it', async () => {
    const [{ postHoc, adjustedResiduals }] = await run({ family: 'services-labels', top: 4, topOutcomes: 2 });
    expect(postHoc!.tested).toBe(12);
    expect(postHoc!.cells).toHaveLength(12);
    const shares = postHoc!.cells.map(({ contribution }) => contribution);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    const beyond = adjustedResiduals.flat().filter((residual) => Math.abs(residual!) >= postHoc!.significantFrom!);
    expect(beyond).toHaveLength(postHoc!.significant);
    expect(postHoc!.drivers.share).toBeGreaterThanOrEqual(0.8);
    // As SciPy has it, with Holm's step-down over 2 * norm.sf(|z|).
    expect(postHoc!.verdict).toBe('http × back, smtp × neptune, ftp × 3 others and 3 more cells make up 80\u00a0% of χ²; 9 cells are significant at α = 0.05 '
      + 'after Holm’s correction over all 12 cells, 1 of them on an expected count under 5, where p is only a rough guide.');
  });

  it('asks nothing of a file whose attacks are all of one type', async () => {
    const file = join(folder, 'one.csv');
    writeFileSync(file, ['duration,service,label', ...Array.from({ length: 40 }, (_, i) => `${i},${i % 2 ? 'http' : 'ftp'},${i % 3 ? 'normal' : 'neptune'}`)].join('\n'));
    const one = await openFile(engine, file);
    expect(await engine.call('tests.run', { dataset: one, alpha: 0.05, tests: [{ family: 'services-labels', top: 5, topOutcomes: 5 }] }, quietly())).toEqual([]);
  });

  it('names no cell where outcome and factor are independent', async () => {
    const file = join(folder, 'independent.csv');
    writeFileSync(file, ['duration,service,flag,label', ...Array.from({ length: 60 }, (_, i) => `${i % 2},${'abc'[i % 3]},${'xy'[Math.floor(i / 3) % 2]},${i < 30 ? 'normal' : 'neptune'}`)].join('\n'));
    const even = await openFile(engine, file);
    const [{ postHoc }] = await engine.call('tests.run', { dataset: even, alpha: 0.05, tests: [custom({ outcome: 'flag' })] }, quietly());
    expect(postHoc).toMatchObject({ significant: 0, significantFrom: null, drivers: { cells: 0, share: 0 },
      verdict: 'No cell departs from what independence would give.' });
  });

  it.skipIf(!hasShared)(`finds SciPy’s cells in the 10 % file${whySkipped}`, async () => {
    const real = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const [test] = await engine.call('tests.run', { dataset: real, alpha: 0.05, tests: [{ family: 'services-labels', top: 10, topOutcomes: 12 }] }, quietly());
    // scipy.stats.chi2_contingency and norm.logsf over pandas.crosstab of the same rows, to 1e-9 relative.
    expect(test.chiSquare! / 1758570.6268078415).toBeCloseTo(1, 9);
    expect(test.postHoc).toMatchObject({ tested: 130, significant: 58, significantUnder5: 16, drivers: { cells: 6 } });
    expect(test.postHoc!.drivers.share).toBeCloseTo(0.8085345061640083, 9);
    const [first] = test.postHoc!.cells;
    expect([first.level, first.outcome, first.observed, first.p]).toEqual(['http', 'back', 2203, 0]);
    expect(first.residual / 598.683258762184).toBeCloseTo(1, 9);
    expect(first.log10P / -77833.14642016).toBeCloseTo(1, 9);
    expect(test.leftOut).toMatchObject({ filtered: 97278, levels: 52, rows: 4926 });
  });
});
