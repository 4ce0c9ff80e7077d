import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../../../src-shared/questions/audit/result';
import type { ConflictsAt, ConflictsEvidence } from '../../../../../src-shared/questions/audit/checks/conflicts';
import type { CopiesEvidence, CopiesOf } from '../../../../../src-shared/questions/audit/checks/copies';
import { openFile, quietly, sharedFile, testEngine } from '../../../engine.fixture';

/** Figures computed with pandas by `make_oracles.py`, which lies beside them. */
type ClassOracle = { rows: number; distinct: number; copyShare: number; largest: number; effective: number };
type LevelOracle = {
  vectors: number; rows: number; irreducible: number; ceiling: number; balancedCeiling: number; rowsByClass: { [name: string]: number };
};
type ClassOracles = { [name: string]: ClassOracle };
type FileOracle = {
  copies: { rows: number; distinctRows: number; distinctVectors: number; byCategory: ClassOracles; byLabel: ClassOracles };
  nearCopies: { distinct: number; nearShare: number; byCategory: { [name: string]: number } };
  conflicts: { label: LevelOracle; category: LevelOracle; attack: LevelOracle };
  splitOverlap: { testRows: number; share: number; byCategory: { [name: string]: number } };
};

const file = sharedFile('audit-oracles/audit-oracles.json');
const has = existsSync(file) && existsSync(sharedFile('data/corrected.gz'));
const close = (actual: number | null, expected: number, what: string): void => {
  expect(Math.abs(actual! - expected), `${what}: ${actual} instead of ${expected}`).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), 1e-3));
};

describe.skipIf(!has)(`copies and conflicts of the published files${has ? '' : ' (skipped: ../shared/data and ../shared/audit-oracles are not there)'}`, () => {
  const engine = testEngine();
  const oracles = has ? JSON.parse(readFileSync(file, 'utf8')) as { [name: string]: FileOracle } : {};
  afterAll(() => engine.close());

  it.each(['kddcup.data_10_percent.gz', 'corrected.gz', 'KDDTrain+_20Percent.txt.gz'])('%s: counts exactly, shares to 1e-9', async (name) => {
    const dataset = await openFile(engine, sharedFile(`data/${name}`));
    const ask = (check: 'copies' | 'conflicts'): Promise<CheckResult> => engine.call('audit.check', { dataset, check }, quietly());
    const { copies, nearCopies, conflicts, splitOverlap } = oracles[name];
    const found = (await ask('copies')).evidence as CopiesEvidence;
    expect(found).toMatchObject({
      rows: copies.rows, distinctRows: copies.distinctRows, distinctVectors: copies.distinctVectors, nearVectors: nearCopies.distinct,
      testRows: splitOverlap.testRows,
    });
    close(found.overlap, splitOverlap.share, 'overlap');
    const compare = (classes: CopiesOf[], expected: ClassOracles): void => {
      expect(classes.map((one) => one.name).sort()).toEqual(Object.keys(expected).sort());
      for (const one of classes) {
        const { copyShare, effective, ...counts } = expected[one.name];
        expect(one).toMatchObject(counts);
        close(one.copyShare, copyShare, `copies of ${one.name}`);
        close(one.effective, effective, `effective number of ${one.name}`);
      }
    };
    compare(found.categories, copies.byCategory);
    compare(found.labels, copies.byLabel);
    for (const { name: category, overlap, nearShare } of found.categories) {
      close(overlap, splitOverlap.byCategory[category], `overlap of ${category}`);
      close(nearShare, nearCopies.byCategory[category], `near copies of ${category}`);
    }

    const levels = (await ask('conflicts')).evidence as ConflictsEvidence;
    for (const level of ['label', 'category', 'attack'] as const) {
      const { rows, ceiling, balancedCeiling, rowsByClass, ...counts } = conflicts[level];
      const at: ConflictsAt = levels[level]!;
      expect(at, level).toMatchObject({ ...counts, conflicting: rows, rows: copies.rows });
      close(at.ceiling, ceiling, `ceiling by ${level}`);
      close(at.balancedCeiling, balancedCeiling, `balanced ceiling by ${level}`);
      expect(Object.fromEntries(at.byClass.map((one) => [one.name, one.rows]))).toEqual(rowsByClass);
    }
    await engine.call('dataset.close', { dataset }, quietly());
  });
});
