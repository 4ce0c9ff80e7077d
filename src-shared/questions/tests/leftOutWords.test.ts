import { expect, it } from 'vitest';
import { leftOutWords } from './leftOutWords';

const test = { factor: 'service', levels: ['http', 'other (3 levels)'], outcome: 'label', outcomes: ['smurf', '2 others'] };

it('names every row that is left out and every outcome that is put together', () => {
  expect(leftOutWords({ ...test, leftOut: { filtered: 97278, levels: 1, rows: 4926, merged: ['land', ''] } })).toEqual([
    'Not compared: 97,278 rows that the filters exclude; 4,926 rows of 1 further level of service.',
    '“2 others” are the label values land, (empty).',
  ]);
});

it('names the levels that stand together', () => {
  expect(leftOutWords({ ...test, leftOut: { filtered: 0, levels: 0, rows: 0, joined: ['ftp', '', 'ssh'], merged: [] } })).toEqual([
    '“other (3 levels)” are the service values ftp, (empty), ssh.',
  ]);
});

it('says nothing where everything is compared, and counts names that are too many to read', () => {
  expect(leftOutWords({ ...test, leftOut: { filtered: 0, levels: 0, rows: 0, merged: [] } })).toEqual([]);
  expect(leftOutWords({ ...test, leftOut: null })).toEqual([]);
  const merged = Array.from({ length: 15 }, (_, i) => `l${i}`);
  expect(leftOutWords({ ...test, leftOut: { filtered: 0, levels: 0, rows: 0, merged } })[0]).toMatch(/l11 and 3 more\.$/);
});
