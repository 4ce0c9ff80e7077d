import { describe, expect, it } from 'vitest';
import type { CategoriesResult, CategoryFeature } from '../../../src-shared/questions/categories/result';
import type { GiveawaysResult } from '../../../src-shared/questions/giveaways/result';
import { exampleStudy } from './exampleStudy.fixture';
import { sectionOf, textOf } from './printSection.fixture';
import { studyPdf } from './writePdf';

const spread = { draws: 2, mean: 0.8765, sd: 0.01, min: 0.8701, max: 0.8829 };
const feature = {
  name: 'service', group: 'basic', converged: true, metrics: {}, intervals: { accuracy: [0.61, 0.93] },
  spread: { accuracy: spread, falseNegativeRate: spread, mcc: spread, auc: spread },
} as unknown as CategoryFeature;
const categories: CategoriesResult = {
  draws: 2, skipped: [{ target: 'spy', reason: 'There are too few rows.' }],
  targets: [{ target: 'u2r', positives: 52, negatives: 1000, baseRate: 0.0001, tooFew: true, note: 'Too few to say: 10 rows.', features: [feature] }],
};
const giveaways: GiveawaysResult = {
  duplicates: { share: 0.7, splitOverlap: 0.73, verdict: 'Seventy of a hundred are copies.' },
  categories: [{
    category: 'dos', rows: 5000, tooFew: false, feature: 'count', group: 'time', derived: true, identifier: false, allRows: 0.96, distinctRows: 0.8, recall: 0.94,
    falsePositiveRate: 0.02, method: 'values', telling: { values: [{ feature: 'count', group: 'time', value: '511', inside: 227106, outside: 789 }], found: 1, features: 1 }, tellingRanges: [], verdict: 'It is too easy.',
    blind: [{ trainedOn: 'smurf', judgedOn: 'neptune', rows: 107201, recall: 0.03 }],
  }],
};

describe('sections beyond the study', () => {
  it('are not there where they were not asked for', async () => {
    for (const id of ['categories', 'giveaways'] as const) expect(await sectionOf(id, exampleStudy())).toEqual([]);
  });

  it('print spread, interval, what is too few and what was not fitted', async () => {
    const printed = await textOf('categories', { ...exampleStudy(), categories });
    for (const text of ['87.0–88.3', '61.0–93.0', 'too few to say', 'Too few to say: 10 rows.', 'spy was not fitted. There are too few rows.']) {
      expect(printed).toContain(text);
    }
  });

  it('print the giveaway, its telling values and its blind generalisation', async () => {
    const printed = await textOf('giveaways', { ...exampleStudy(), giveaways });
    for (const text of ['too easy', '227,106', 'fitted to smurf', 'without duplicate rows its balanced accuracy falls', 'One value of one feature covers 5 % of dos', 'Seventy of a hundred']) expect(printed).toContain(text);
  });

  it('become pages', async () => {
    const sections = [{ id: 'categories', note: '' }, { id: 'giveaways', note: '' }];
    const pdf = (await studyPdf({ ...exampleStudy(), categories, giveaways }, { title: null, author: null, sections })).pdf;
    expect(new TextDecoder('latin1').decode(pdf.slice(0, 5))).toBe('%PDF-');
  }, 30_000);
});
