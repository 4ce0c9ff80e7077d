import { describe, expect, it } from 'vitest';
import { byName } from '../../../src-shared/terms/byName';
import type { TestSetFeature, TestSetResult } from '../../../src-shared/questions/testSet/result';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { inOrder } from '../../../src-shared/schemas/labelMap';
import type { Format } from '../../composables/useFormat';
import { baseRateWords, categoryShares, findingWords, overlapWords, schemaWords } from './testSetWords';

const format = {
  count: formatCount, share: formatShare, many: (count: number, thing: string) => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`,
} as unknown as Format;
const feature = (name: string, here: number, there: number, positives: number): TestSetFeature => ({
  name, internal: { matrix: { tp: 50, fn: 0, fp: 50, tn: 0 }, metrics: { accuracy: here } },
  test: { tp: positives, fn: 0, fp: 100 - positives, tn: 0 }, metrics: { accuracy: there },
}) as unknown as TestSetFeature;
const result = (changes: Partial<TestSetResult>): TestSetResult => ({
  data: { name: 'corrected.gz' }, target: 'dos', rows: 400, rowsUsed: 400, labelled: true, features: [feature('flag', 0.8, 0.9, 74), feature('service', 0.99, 0.92, 74)],
  schema: { messages: [] }, overlap: { exactRows: 100, sameFeaturesRows: 120, exactShare: 0.25, leftOut: false }, ...changes,
}) as unknown as TestSetResult;
const plain = (text: string | null): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('a second file in words', () => {
  it('says where the best feature of the own test part ends up', () => {
    expect(plain(findingWords(result({}), format))).toBe('“service” alone is right for 99.0 % of its own test part, 92.0 % of corrected.gz');
    expect(findingWords(result({ features: [] }), format)).toContain('no feature');
  });

  it('warns where accuracies stand on other shares of the classes, and only there', () => {
    expect(plain(baseRateWords(result({}), format))).toContain('The own test part is 50.0 % dos, corrected.gz 74.0 %');
    expect(baseRateWords(result({ features: [feature('flag', 0.8, 0.9, 51)] }), format)).toBeNull();
  });

  it('says whether overlapping rows count', () => {
    expect(plain(overlapWords(result({}), format))).toContain('25.0 % of this file. They are counted in.');
    const leftOut = { exactRows: 100, sameFeaturesRows: 120, exactShare: 0.25, leftOut: true };
    expect(overlapWords(result({ overlap: leftOut, rowsUsed: 300 }), format)).toBe('The exact copies are left out: 300 rows of 400 are judged.');
  });

  it('says that a fitting schema fits, and repeats what does not', () => {
    const fitting = {
      missingColumns: [], extraColumns: [], reordered: false, otherKinds: [], unseenLevels: [], unknownLabels: [], messages: [],
    };
    expect(schemaWords(result({ schema: fitting }), format)).toEqual([
      'Every column of the training file was found, in the same order; 2 features judged.', 'No value of a text column is new.',
    ]);
    const missing = { ...fitting, missingColumns: ['land'], messages: ['Not in this file, so not judged: land.'] };
    expect(schemaWords(result({ schema: missing }), format)[0]).toBe('Not in this file, so not judged: land.');
    const unseen = { ...fitting, unseenLevels: [{ column: 'service', level: 'icmp', rows: 2 }], messages: ['service “icmp” is new.'] };
    expect(schemaWords(result({ schema: unseen }), format)).toHaveLength(2);
  });

  it('claims nothing of a file without labels', () => {
    const unlabelled = result(
      { labelled: false, features: [], overlap: { exactRows: null, sameFeaturesRows: 120, exactShare: null, leftOut: false } },
    );
    expect(findingWords(unlabelled, format)).toBe('corrected.gz has no labels: its rows can be predicted, and not judged');
    expect(overlapWords(unlabelled, format)).toBe('A model may have been fitted to rows just like these.');
    const fitting = {
      missingColumns: [], extraColumns: [], reordered: false, otherKinds: [], unseenLevels: [], unknownLabels: [], messages: [],
    };
    expect(schemaWords({ ...unlabelled, schema: fitting }, format)[0]).toBe('Every column of the training file was found, in the same order.');
  });

  it('sets the categories of both files side by side, those of either', () => {
    const training = [{ category: 'dos', rows: 60 }, { category: 'normal', rows: 30 }, { category: 'dos', rows: 10 }];
    const shares = categoryShares(training, byName([['normal', 20], ['dos', 70], ['r2l', 10], ['u2r', 0]]), (names) => inOrder(names, ['normal', 'probe', 'dos', 'u2r', 'r2l']));
    expect(shares.map(({ category, trainingShare, testShare }) => [category, trainingShare, testShare]))
      .toEqual([['normal', 0.3, 0.2], ['dos', 0.7, 0.7], ['r2l', 0, 0.1]]);
  });
});
