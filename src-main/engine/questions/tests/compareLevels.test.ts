import { expect, test } from 'vitest';
import { leftOutWords } from '../../../../src-shared/questions/tests/leftOutWords';
import { pairsWords } from '../../../../src-shared/questions/tests/pairsWords';
import { readInMemory } from '../../read/readInMemory.fixture';
import { compareLevels } from './compareLevels';

const context = { progress: () => undefined, isCancelled: () => false };
const alpha = 0.05;

/** Protocol p0 has most rows, then p1 and so on; every label is another. */
async function manyLevels(protocols: number) {
  const lines = Array.from({ length: protocols }, (_, p) =>
    Array.from({ length: p < 100 ? 3 + (100 - p) : 2 }, (_, i) => `${i},p${p},s${p % 3},${i % 2 === 0 ? 'normal' : `attack${p}.${i}`}`)).flat();
  return (await readInMemory(`duration,protocol_type,service,label\n${lines.join('\n')}\n`)).dataset;
}

test('of very many levels the most frequent are tested in pairs, and it is said how many there are', async () => {
  const dataset = await manyLevels(500);
  const [joint, ...pairs] = compareLevels({ dataset, request: { alpha, tests: [{ family: 'protocol' }, { family: 'protocol-pairs' }] } }, context);
  expect(joint.levels).toHaveLength(200);
  expect(leftOutWords(joint)).toEqual(['Not compared: 600 rows of 300 further levels of protocol_type.']);
  expect(pairs).toHaveLength((30 * 29) / 2);
  expect(new Set(pairs.flatMap(({ levels }) => levels))).toEqual(new Set(Array.from({ length: 30 }, (_, p) => `p${p}`)));
  expect(pairs[0].pairsAmong).toEqual({ levels: 30, of: 500 });
  expect(pairsWords(pairs)).toBe('In pairs only the 30 most frequent of 500 levels of protocol_type are compared: 435 of 124,750 pairs, corrected together.');
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
  expect(pairsWords(pairs)).toBeNull();
});

test('more labels than a table can hold stand together, named up to a thousand', async () => {
  const dataset = await manyLevels(2000);
  const [types] = compareLevels({ dataset, request: { alpha, tests: [{ family: 'services-labels', top: 10, topOutcomes: 15 }] } }, context);
  expect(types.outcomes).toHaveLength(16);
  expect(types.leftOut!.merged).toHaveLength(1000);
  expect(types.leftOut!.mergedOf).toBeGreaterThan(3000);
  expect(leftOutWords(types)[1]).toContain(`and ${(types.leftOut!.mergedOf! - 12).toLocaleString('en')} more.`);
});
