import { expect, test } from 'vitest';
import { leftOutWords } from '../../../../src-shared/questions/tests/leftOutWords';
import { usualLevels } from '../../../../src-shared/questions/tests/usualComparisons';
import { pairsWords } from '../../../../src-shared/questions/tests/pairsWords';
import { readInMemory } from '../../read/readInMemory.fixture';
import { compareLevels } from './compareLevels';

const context = { progress: () => undefined, isCancelled: () => false };
const alpha = 0.05;

/** Protocol p0 has most rows, then p1 and so on; every label is another. */
async function manyLevels(protocols: number) {
  const lines = Array.from({ length: protocols }, (_, p) =>
    Array.from({ length: p < 100 ? 3 + (100 - p) : 2 }, (_, i) => `${i},p${p},s${p % 3},${i % 2 === 0 ? 'normal' : `attack${p}.${i}`}`)).flat();
  const { dataset } = await readInMemory(`duration,protocol_type,service,label\n${lines.join('\n')}\n`);
  // No map knows these attacks: that they are some is said here.
  return { ...dataset, roles: dataset.categories.map((name) => (name === 'normal' ? 'benign' as const : 'other' as const)) };
}

test('of very many levels the most frequent are tested in pairs, and it is said how many there are', async () => {
  const dataset = await manyLevels(500);
  const [joint, ...pairs] = compareLevels({ dataset, request: { alpha, tests: [{ family: 'protocol' }, { family: 'protocol-pairs' }] } }, context);
  expect(joint.levels).toEqual([...Array.from({ length: 12 }, (_, p) => `p${p}`), 'other (488 levels)']);
  expect(joint.rows, 'every row is counted').toBe(dataset.rows);
  expect(joint.verdict).toContain('between the 12 levels of protocol_type and the others together');
  expect(leftOutWords(joint)[0]).toMatch(/^“other \(488 levels\)” are the protocol_type values p12, p13, .* and 476 more\.$/);
  expect(pairs).toHaveLength((12 * 11) / 2);
  expect(new Set(pairs.flatMap(({ levels }) => levels))).toEqual(new Set(Array.from({ length: 12 }, (_, p) => `p${p}`)));
  expect(pairs[0].pairsAmong).toEqual({ levels: 12, of: 500 });
  expect(pairs[0].holmOver).toBe(66);
  expect(pairsWords(pairs)).toBe('In pairs only the 12 most frequent of 500 levels of protocol_type are compared: '
    + '66 of 124,750 pairs, p corrected by Holm’s method over 66 tests.');
});

test('with the others as one level no row is lost, without them they are counted', async () => {
  const dataset = await manyLevels(30);
  const custom = { family: 'custom' as const, factor: 'protocol_type', outcome: 'attack', levels: null, top: 10, filters: [], pairs: true };
  const [alone] = compareLevels({ dataset, request: { alpha, tests: [custom] } }, context);
  const [joint, ...pairs] = compareLevels({ dataset, request: { alpha, tests: [{ ...custom, others: 'together' }] } }, context);
  expect(joint.levels).toEqual([...alone.levels, 'other (20 levels)']);
  expect([joint.title, alone.title]).toEqual(['Attack share by protocol_type, top 10 and the others', 'Attack share by protocol_type, top 10']);
  expect(joint.observed.at(-1)!.reduce((sum, rows) => sum + rows, 0)).toBe(alone.leftOut!.rows);
  expect(joint.rows).toBe(dataset.rows);
  expect(pairs).toHaveLength(45);
});

test('one level alone is never “other”: up to one more than asked for stand for themselves, in their order', async () => {
  const custom = { family: 'custom' as const, factor: 'protocol_type', outcome: 'attack', ...usualLevels, filters: [], pairs: false };
  const [joint] = compareLevels({ dataset: await manyLevels(13), request: { alpha, tests: [custom] } }, context);
  expect(joint.levels).toHaveLength(13);
  expect(joint.levels.slice(0, 3)).toEqual(['p0', 'p1', 'p10']);
  expect(joint.title).toBe('Attack share by protocol_type');
  expect(joint.leftOut).not.toHaveProperty('joined');
});

test('levels and outcomes of which hardly a row is expected are named, and what the test rests on', async () => {
  const rows = [['a', 'x', 40], ['a', 'y', 30], ['b', 'x', 20], ['b', 'y', 40], ['c', 'x', 2], ['d', 'y', 1], ['a', 'z', 2]] as const;
  const lines = rows.flatMap(([f, g, count]) => Array.from({ length: count }, (_, i) => `${f},${g},${i}`));
  const { dataset } = await readInMemory(`f,g,label\n${lines.join('\n')}\n`);
  const custom = { family: 'custom' as const, factor: 'f', outcome: 'g', levels: null, top: null, filters: [], pairs: false };
  const [test] = compareLevels({ dataset, request: { alpha, tests: [custom] } }, context);
  expect(test.df).toBe(6);
  expect(test.effectiveSize).toEqual({ levels: 2, outcomes: 2 });
  expect(test.warnings).toContain('Fewer than 5 rows are expected in every cell of levels c, d and outcome z: the test rests on the other 2 × 2.');
});

test('where a comparison asks for pairs, they are of up to 80 levels', async () => {
  const dataset = await manyLevels(100);
  const custom = { family: 'custom' as const, factor: 'protocol_type', outcome: 'attack', levels: null, top: null, filters: [], pairs: true };
  const [joint, ...pairs] = compareLevels({ dataset, request: { alpha, tests: [custom] } }, context);
  expect(joint.levels).toHaveLength(100);
  expect(pairs).toHaveLength((80 * 79) / 2);
  expect(pairsWords(pairs)).toContain('the 80 most frequent of 100 levels');
});

test('few levels are tested in pairs as ever, in the order of the levels', async () => {
  const dataset = await manyLevels(12);
  const custom = { family: 'custom' as const, factor: 'protocol_type', outcome: 'attack', levels: null, top: null, filters: [], pairs: true };
  const [, ...pairs] = compareLevels({ dataset, request: { alpha, tests: [custom] } }, context);
  expect(pairs).toHaveLength(66);
  expect(pairs[0].levels).toEqual(['p0', 'p1']);
  expect(pairs[1].levels).toEqual(['p0', 'p10']);
  expect(pairs.every((pair) => pair.pairsAmong === undefined && pair.pHolm !== null)).toBe(true);
  expect(pairsWords(pairs)).toBe('66 pairs of levels of protocol_type, p corrected by Holm’s method over 66 tests.');
});

test('more labels than a table can hold stand together, named up to a thousand', async () => {
  const dataset = await manyLevels(2000);
  const [types] = compareLevels({ dataset, request: { alpha, tests: [{ family: 'services-labels', top: 10, topOutcomes: 15 }] } }, context);
  expect(types.outcomes).toHaveLength(16);
  expect(types.leftOut!.merged).toHaveLength(1000);
  expect(types.leftOut!.mergedOf).toBeGreaterThan(3000);
  expect(leftOutWords(types)[1]).toContain(`and ${(types.leftOut!.mergedOf! - 12).toLocaleString('en')} more.`);
});
