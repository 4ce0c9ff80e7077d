import { ofName } from '../../../src-shared/terms/byName';
import { describe, expect, test } from 'vitest';
import { correlationWords } from '../../../src-shared/questions/correlation/correlationWords';
import { overviewWords } from '../../../src-shared/questions/overview/overviewWords';
import { testSetCuts } from '../../../src-shared/questions/testSet/testSetCuts';
import { readInMemory } from '../read/readInMemory.fixture';
import { blindGeneralisation } from '../questions/giveaways/blindGeneralisation';
import { prepareRows } from './multinomial/prepareRows';
import { asCoded } from '../columns/asCoded';
import { analyseCorrelation, correlateShare } from '../questions/correlation/analyseCorrelation';
import { overviewOf } from '../questions/overview/overview.fixture';
import { fitPairs } from '../questions/selection/fitPairs';
import { largestPlaces, tableCeilings } from './tableCeilings';
import { fitForOther } from '../questions/testSet/fitForOther';
import { judgeOnTestSet } from '../questions/testSet/judgeOnTestSet';

const context = { progress: () => undefined, isCancelled: () => false };
const settings = { target: 'attack', balance: 'none', split: 'none', penalty: 'l2', C: 1, intercept: 'free', seed: 1 } as const;
const list = (count: number, of: (i: number) => string | number): string => Array.from({ length: count }, (_, i) => of(i)).join();
const datasetOf = async (lines: string[]) => (await readInMemory(`${lines.join('\n')}\n`)).dataset;
const labelOf = (row: number): string => (row % 2 === 0 ? 'normal' : 'smurf');

/** Column i repeats column i − 1 the better the larger i is; the first 300 hardly change. */
const wide = (columns: number) => datasetOf([`${list(columns, (i) => `c${i}`)},label`, ...Array.from({ length: 40 }, (_, row) =>
  `${list(columns, (i) => (i < 300 ? Number(row === 7) + i : Math.imul(row + 1, 0x9e3779b1 + (i >> 1) * 2) >>> 20))},${labelOf(row)}`)]);

test('the largest stay in their order, earlier ones first where they are alike', () => {
  expect(largestPlaces([3, 9, 1, 9, 3], 3)).toEqual([0, 1, 3]);
  expect(largestPlaces([3, 9, 1], 5)).toEqual([0, 1, 2]);
});

describe('of very much the most telling', () => {
  test('columns are correlated and handed over, and all that are dropped are named', async () => {
    const dataset = await wide(1200);
    const result = analyseCorrelation({ dataset, rule: 'partners', threshold: 0.99, shares: [correlateShare({ dataset, share: { index: 0, of: 1 } }, context)] });
    expect(result.columns).toHaveLength(200);
    expect(result.matrix[199]).toHaveLength(200);
    expect(result.pairs).toHaveLength(19_900);
    expect(result.inAll).toEqual({ columns: 1200, correlated: 1000, pairs: (1200 * 1199) / 2 });
    expect(result.pairs[0].r).toBeCloseTo(1, 9);
    expect(result.dropped.length).toBeGreaterThan(400);
    expect(result.dropped.length + result.kept.length).toBe(1200);
    expect(correlationWords(result)).toBe('Of 1,200 numeric columns, the 1,000 that change most were correlated; '
      + 'shown are the 200 with the strongest partners, and 19,900 of 719,400 pairs.');
  });

  test('protocols and labels are counted by one another', async () => {
    const dataset = await datasetOf(['duration,protocol_type,label', ...Array.from({ length: 4000 }, (_, row) =>
      `${row},p${row % (row < 1000 ? 10 : 300)},l${row % (row < 1000 ? 20 : 1500)}`)]);
    const overview = overviewOf(dataset);
    expect(Object.keys(overview.labelsByProtocol)).toHaveLength(200);
    expect(ofName(ofName(overview.labelsByProtocol, 'p3')!, 'l3')).toBe(Array.from({ length: 4000 }, (_, row) => row)
      .filter((row) => row % (row < 1000 ? 10 : 300) === 3 && row % (row < 1000 ? 20 : 1500) === 3).length);
    expect(overview.inAll).toEqual({ protocols: 300, protocolLabels: 1500 });
    expect(overviewWords(overview)).toBe('Labels are counted apart for the 200 most frequent of 300 protocols. Of 1,500 labels the most frequent are counted by protocol.');
  });

  test('labels and levels of a second file are named', async () => {
    const table = (count: number, prefix: string) => datasetOf(['a,service,label', ...Array.from({ length: count }, (_, row) =>
      `${row % 7},${prefix}${row % 2500},${row % 2 === 0 ? 'normal' : `${prefix}${row % 2400}`}`), '1,x,smurf', '2,x,normal']);
    const [train, other] = [await table(10, 'known'), await table(5000, 'new')];
    const models = fitForOther({ train, settings, features: null }, context);
    const judged = judgeOnTestSet({ train, test: other, target: settings.target, models, leaveOutOverlap: false }, context);
    expect([judged.schema.unseenLevels, judged.novel.labels, judged.recall[0].labels].map(({ length }) => length))
      .toEqual([1000, 1000, 1000]);
    expect(judged.inAll).toEqual({ unseenLevels: 2500, novelLabels: 1200, recallLabels: 1202 });
    expect(judged.recall[0].labels.some(({ label }) => label === 'normal')).toBe(true);
    expect(judged.novel.rows).toBe(2500);
    expect(testSetCuts({ ...judged, recall: judged.recall })).toContain('1,000 of 1,200 labels new to training');
  });

  test('labels of a category are judged blindly', async () => {
    // Sixty attack labels, in their order before `normal`.
    const dataset = await datasetOf(['a,label', ...Array.from({ length: 9000 }, (_, row) => `${row % 9},${row % 3 === 0 ? 'normal' : `l${row % 90}`}`)]);
    const labelled = { ...dataset, categories: ['normal', 'dos'], labelCategories: Uint8Array.from({ length: 61 }, (_, code) => (code < 60 ? 1 : 0)) };
    const blind = blindGeneralisation(labelled, asCoded(labelled.columns[0]), 'dos', 'fit', { penalty: 'l1', C: 1, intercept: 'penalised' });
    expect(new Set(blind.map(({ judgedOn }) => judgedOn)).size).toBe(tableCeilings.blindLabels);
  });

  test('features are paired, each of them judged alone', async () => {
    const dataset = await wide(500);
    const fitted = fitPairs({ dataset, settings, metric: 'mcc', features: null, share: { index: 0, of: 100 } }, context);
    expect(fitted.singles).toHaveLength(500);
    expect(fitted.pairs).toHaveLength(199);
  });
});

test('a model of more coefficients than anyone could read is refused in words', async () => {
  const rows = 120_000;
  const dataset = await datasetOf(['a,id,label', ...Array.from({ length: rows }, (_, row) => `${row % 9},id${row},${['normal', 'smurf', 'satan'][row % 3]}`)]);
  const asked = { features: null, balance: 'none' as const, split: 'none', seed: 1 };
  expect(() => prepareRows(dataset, null, { ...asked, target: null })).not.toThrow();
  const [, id] = dataset.columns;
  const wider = { ...dataset, columns: [...dataset.columns, ...Array.from({ length: 4000 }, (_, i) => ({ ...id, name: `id${i}` }))] };
  expect(() => prepareRows(wider, null, { ...asked, target: null }))
    .toThrow(/at most 1,000,000 coefficients was expected; these features make 1,212,306 for 3 classes, of which “id” alone 303/);
});
