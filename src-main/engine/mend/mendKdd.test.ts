import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { IntegrityEvidence } from '../../../src-shared/questions/audit/checks/integrity';
import type { RowsAt } from '../../../src-shared/mending/mending';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../engine.fixture';

describe.skipIf(!hasShared)(`KDD’s 10 % mended${whySkipped}`, () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-mend-'));
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });
  const shareOf = ({ rows, categories }: RowsAt, category: string): number => categories.find(({ name }) => name === category)!.rows / rows;

  test('one row a vector takes the benign share from .197 to .603, as published counts have it; the file opens with the same rows', { timeout: 120_000 }, async () => {
    const dataset = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const { before, after, remarks } = await engine.call('mend.preview', { dataset, steps: ['one-a-vector'] }, quietly());
    const sound = await engine.call('mend.preview', { dataset, steps: ['drop-broken'] }, quietly());
    const { evidence } = await engine.call('audit.check', { dataset, check: 'integrity' }, quietly());
    expect(sound.before.rows - sound.after.rows).toBe((evidence as IntegrityEvidence).brokenRows);
    expect([before.rows, after.rows]).toEqual([494_021, 145_584]);
    expect(shareOf(before, 'normal')).toBeCloseTo(0.197, 3);
    expect(shareOf(after, 'normal')).toBeCloseTo(0.603, 3);
    // 145,586 rows are distinct, label included (Tavallaee): two vectors stand under two labels, one under two categories.
    expect(remarks).toEqual([expect.stringContaining('1 feature vector stands under more than one category')]);

    const path = join(folder, 'kdd.csv.gz');
    const at = (name: string): string => engine.files.name(join(folder, name));
    const files = { tables: [at('kdd.csv.gz')], recipe: at('kdd.recipe.json'), card: at('kdd.croissant.json'), script: at('kdd.py') };
    const packed = await engine.call('mend.save', { dataset, steps: ['one-a-vector'], format: 'csv.gz', markFormulas: false, files }, quietly());
    const again = await openFile(engine, path);
    const reopened = await engine.call('mend.preview', { dataset: again, steps: ['one-a-vector'] }, quietly());
    expect(reopened.before).toEqual(after);
    expect(reopened.after).toEqual(after);

    const asParquet = { ...files, tables: [at('kdd.parquet')] };
    await engine.call('mend.save', { dataset, steps: ['one-a-vector'], format: 'parquet', markFormulas: false, files: asParquet }, quietly());
    const fromParquet = await openFile(engine, join(folder, 'kdd.parquet'));
    const same = await engine.call('mend.save', { dataset: fromParquet, steps: [], format: 'csv.gz', markFormulas: false, files }, quietly());
    expect(same.after).toEqual(after);
    expect(same.tables[0].content).toBe(packed.tables[0].content);
  });
});
