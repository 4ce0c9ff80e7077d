import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { kddFeatures } from '../../../src-shared/families/kdd99';
import { contestMap } from '../../../src-shared/families/kdd99';
import { mapFinder } from '../../../src-shared/schemas/labelMap';
import { sampleDataset } from './sampleDataset';

const SAMPLE = sampleDataset();
const TEXT = new TextDecoder().decode(SAMPLE.bytes);
const ROWS = TEXT.trimEnd()
  .split('\n')
  .map((line) => line.split(','));
const column = (name: string): string[] => {
  const index = kddFeatures.findIndex((schema) => schema.name === name);
  return ROWS.map((row) => row[index]);
};
const categoryOf = mapFinder(contestMap);
const CATEGORIES = ROWS.map((row) => categoryOf(row[41]));

describe('the bytes', () => {
  test('are the same on every machine', () => {
    // Change this figure only when the simulated traffic is meant to change.
    expect(sha256(SAMPLE.bytes)).toBe('7ca3ef363b264fa6df1cee4b36f51579f0ff009980c3b1353a45ba9f276cc9dd');
  });

  test('follow from the seed alone', () => {
    expect(sha256(sampleDataset(7, 2_000).bytes)).toBe(sha256(sampleDataset(7, 2_000).bytes));
    expect(sha256(sampleDataset(8, 2_000).bytes)).not.toBe(sha256(sampleDataset(7, 2_000).bytes));
  });

  test('are called simulated', () => {
    expect(SAMPLE.name).toContain('simulated');
  });

  test('end each line with LF, the last one too', () => {
    expect(TEXT.endsWith('.\n')).toBe(true);
    expect(TEXT).not.toContain('\r');
    expect(ROWS).toHaveLength(30_000);
  });
});

describe('the columns', () => {
  test('are 41 features and a label with its full stop', () => {
    expect(ROWS.every((row) => row.length === 42)).toBe(true);
    expect(ROWS.every((row) => /^[a-z_]+\.$/.test(row[41]))).toBe(true);
  });

  test.each(kddFeatures.filter((schema) => schema.name.endsWith('_rate')).map((schema) => schema.name))(
    '%s lies in 0 … 1 with two decimals',
    (name) => {
      expect(column(name).every((value) => /^(0\.\d\d|1\.00)$/.test(value))).toBe(true);
    },
  );

  test.each(
    kddFeatures
      .filter((schema) => schema.kind === 'numeric' && !schema.name.endsWith('_rate'))
      .map((schema) => [schema.name, schema.binary ? 1 : Infinity] as const),
  )('%s is a whole number up to %d', (name, highest) => {
    expect(column(name).every((value) => /^\d+$/.test(value) && Number(value) <= highest)).toBe(true);
  });

  test.each([
    ['count', 511],
    ['srv_count', 511],
    ['dst_host_count', 255],
    ['dst_host_srv_count', 255],
  ])('%s runs from 1 to %d, as in the KDD files', (name, highest) => {
    const values = column(name).map(Number);
    expect([Math.min(...values), Math.max(...values)]).toEqual([1, highest]);
  });

  test('only two are constant, the two that are in KDD', () => {
    const constant = kddFeatures.map((schema) => schema.name).filter((name) => new Set(column(name)).size === 1);
    expect(constant).toEqual(['num_outbound_cmds', 'is_host_login']);
  });
});

describe('what there is to find', () => {
  const counts = (category: string): number => CATEGORIES.filter((one) => one === category).length;

  test('every category, dos most of all, u2r hardly any', () => {
    expect(CATEGORIES).not.toContain(undefined);
    const attacks = 30_000 - counts('normal');
    expect(attacks / 30_000).toBeGreaterThan(0.55);
    expect(attacks / 30_000).toBeLessThan(0.7);
    expect(counts('dos') / attacks).toBeGreaterThan(0.8);
    expect(counts('probe')).toBeGreaterThan(counts('r2l'));
    expect(counts('r2l')).toBeGreaterThan(counts('u2r'));
    expect(counts('u2r')).toBe(16);
  });

  test('the connection count gives most, but not all, of dos away', () => {
    const values = column('count').map(Number);
    const shareOver = (threshold: number, isDos: boolean): number => {
      const some = values.filter((_, row) => (CATEGORIES[row] === 'dos') === isDos);
      return some.filter((value) => value > threshold).length / some.length;
    };
    expect(shareOver(60, true)).toBeGreaterThan(0.8);
    expect(shareOver(60, true)).toBeLessThan(0.98);
    expect(shareOver(60, false)).toBeLessThan(0.1);
    expect(shareOver(60, false)).toBeGreaterThan(0.01);
  });

  test('a login speaks for ordinary traffic', () => {
    const loggedIn = column('logged_in').map(Number);
    const share = (category: string): number =>
      loggedIn.filter((value, row) => value === 1 && CATEGORIES[row] === category).length / counts(category);
    expect(share('normal')).toBeGreaterThan(0.5);
    expect(share('dos')).toBeLessThan(0.1);
    expect(share('u2r')).toBeGreaterThan(0.5);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
