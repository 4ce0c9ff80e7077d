import { describe, expect, it } from 'vitest';
import { byName } from '../../../../src-shared/terms/byName';
import type { StudyResult } from '../../../../src-shared/contract/study';
import type { TestSetFeature, TestSetResult } from '../../../../src-shared/questions/testSet/result';
import { exampleStudy } from '../../report/exampleStudy.fixture';
import { sectionOf, textOf } from '../../report/printSection.fixture';

const metrics = (accuracy: number) => ({ accuracy, falseNegativeRate: 1 - accuracy, balancedAccuracy: accuracy, auc: accuracy });
const feature = {
  name: 'service', group: 'basic', internal: { matrix: { tp: 99, fn: 1, fp: 1, tn: 99 }, metrics: metrics(0.99) },
  test: { tp: 92, fn: 8, fp: 8, tn: 92 }, metrics: metrics(0.92), intervals: { accuracy: [0.87, 0.95] },
} as unknown as TestSetFeature;
const testSet: TestSetResult = {
  data: { name: 'corrected.gz', bytes: 1, sha256: 'ab'.repeat(32), release: null, simulated: false, files: [] },
  rejected: { count: 0, blank: 0, examples: [] }, target: 'dos', rows: 200, rowsUsed: 150, labelled: true, categories: byName([['dos', 120], ['normal', 80]]),
  schema: { missingColumns: [], extraColumns: [], reordered: false, otherKinds: [], unseenLevels: [], unknownLabels: [], messages: [] },
  overlap: { exactRows: 50, sameFeaturesRows: 60, exactShare: 0.25, leftOut: true },
  novel: { labels: ['mailbomb'], rows: 20 }, features: [feature],
  recall: [{ model: 'service', labels: [
    { label: 'smurf', category: 'dos', novel: false, ofTarget: true, rows: 100, found: 99, recall: 0.99, interval: [0.95, 1] },
    { label: 'mailbomb', category: 'dos', novel: true, ofTarget: true, rows: 20, found: 0, recall: 0, interval: [0, 0.16] },
  ] }],
};
const printed = (id: 'testSet' | 'check', result: Partial<StudyResult>): Promise<string> => textOf(id, { ...exampleStudy(), ...result });

describe('the test set in the report', () => {
  it('is absent from a study without one', async () => {
    expect(await sectionOf('testSet', exampleStudy())).toEqual([]);
  });

  it('says what overlaps, what is new, and how far each feature falls', async () => {
    const text = await printed('testSet', { testSet });
    expect(text).toContain('50 rows (25.0 %) exactly; 60 rows (30.0 %) with the same features');
    expect(text).toContain('150 rows: exact copies of training rows are left out');
    expect(text).toContain('1, 20 rows (10.0 %): mailbomb');
    expect(text).toContain('99.0 to 92.0 (−7.0)');
    expect(text).toContain('87.00–95.00');
  });

  it('prints without charts where no column fits', async () => {
    expect(await printed('testSet', { testSet: { ...testSet, features: [], recall: [] } })).not.toContain('<svg');
  });

  it('prints what does not fit as sentences', async () => {
    const schema = { ...testSet.schema, missingColumns: ['land'], messages: ['Not in this file, so not judged: land.', 'service “icmp” (2 rows) never occurs in training.'] };
    const text = await printed('testSet', { testSet: { ...testSet, schema } });
    for (const message of schema.messages) expect(text).toContain(message);
    expect(text).not.toContain('as in training: found by name');
    expect(await printed('testSet', { testSet })).toContain('as in training: found by name');
  });

  it('claims no figure for a file without labels', async () => {
    const unlabelled: TestSetResult = {
      ...testSet, labelled: false, rowsUsed: 200, categories: {}, novel: { labels: [], rows: 0 }, features: [], recall: [],
      overlap: { exactRows: null, sameFeaturesRows: 60, exactShare: null, leftOut: false },
      schema: { ...testSet.schema, messages: ['This file has no labels: its rows can be predicted, and not judged.'] },
    };
    const text = await printed('testSet', { testSet: unlabelled });
    expect(text).toContain('there are no figures of how well a model does on it');
    expect(text).toContain('60 rows (30.0 %) with the same features');
    expect(text).not.toMatch(/exactly|Judged|Labels new|Positive class|<svg/);
  });

  it('is part of the command that checks the report', async () => {
    expect(await printed('check', { testSet })).toContain('--test corrected.gz');
    expect(await printed('check', {})).not.toContain('--test');
  });
});
