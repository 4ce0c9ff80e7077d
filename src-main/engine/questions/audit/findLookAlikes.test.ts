import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LookAlikesEvidence } from '../../../../src-shared/questions/audit/checks/lookAlikes';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../../engine.fixture';

type Found = { each: number; attackLooksBenign: number; benignLooksAttack: number };
type Oracles = { [file: string]: { lookAlikes: { [category: string]: Found } } };

describe.skipIf(!hasShared)(`look-alikes in published files${whySkipped}`, () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-look-alikes-'));
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['kddcup.data_10_percent.gz', '1.6\u00a0% of normal rows look like r2l (16 of 999 distinct ones)'],
    ['corrected.gz', '3.3\u00a0% of normal rows look like u2r (7 of 215 distinct ones)'],
    ['KDDTrain+_20Percent.txt.gz', '3.3\u00a0% of normal rows look like r2l (7 of 209 distinct ones)'],
  ])('of %s are as many as expected', async (name, sentence) => {
    const oracles = JSON.parse(readFileSync(sharedFile('audit-oracles/audit-oracles.json'), 'utf8')) as Oracles;
    const dataset = await openFile(engine, sharedFile(`data/${name}`));
    const result = await engine.call('audit.check', { dataset, check: 'look-alikes' }, quietly());
    const { categories } = result.evidence as LookAlikesEvidence;
    expect(Object.fromEntries(categories.map(({ category, each, attackLooksBenign, benignLooksAttack }) =>
      [category, { each, attackLooksBenign, benignLooksAttack }]))).toEqual(oracles[name].lookAlikes);
    expect([result.severity, result.sentence]).toEqual(['ok', `Hardly any row looks like another class: at most ${sentence}.`]);
    const { count, firstRow, conditions } = result.rows[0];
    const page = await engine.call('rows.read', { dataset, trained: null, conditions, from: 0, count: 1 }, quietly());
    expect([page.total, page.rows[0].number]).toEqual([count, firstRow]);
  }, 60_000);

  it('list wrong labels that were planted: nine of ten of 670 normal rows called a probe, and hardly another', async () => {
    const lines = gunzipSync(readFileSync(sharedFile('data/KDDTrain+_20Percent.txt.gz'))).toString().trimEnd().split('\n');
    const normal = [...lines.keys()].filter((row) => lines[row].includes(',normal,'));
    const planted = new Set(normal.filter((_, i) => i % 20 === 3).slice(0, 670));
    const path = join(folder, 'planted.csv');
    writeFileSync(path, lines.map((line, row) => (planted.has(row) ? line.replace(',normal,', ',satan,') : line)).join('\n'));
    const result = await engine.call('audit.check', { dataset: await openFile(engine, path), check: 'look-alikes' }, quietly());
    const probe = (result.evidence as LookAlikesEvidence).categories.find(({ category }) => category === 'probe')!;
    const right = probe.attackRows.filter((row) => planted.has(row - 1));
    expect(right.length).toBeGreaterThanOrEqual(600);
    expect(probe.attackRows.length - right.length).toBeLessThanOrEqual(30);
    expect(result.severity).toBe('warn');
  }, 60_000);
});
