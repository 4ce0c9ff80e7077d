import { describe, expect, it } from 'vitest';
import { firstReportSection, reportSectionList } from '../../../src-shared/contract/reportSections';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { StudySettings } from '../../../src-shared/contract/study';
import type { Format } from '../../composables/useFormat';
import { printedSections, reportOutline } from './reportOutline';

const summary = {
  rows: 10, data: { name: 'x.csv' }, labels: [{ label: 'a', rows: 4, category: 'dos' }, { label: 'b', rows: 0, category: 'probe' }],
  columns: [{ name: 'f', role: 'feature' }, { name: 'g', role: 'feature' }, { name: 'label', role: 'label' }],
} as unknown as DatasetSummary;
const settings = {
  target: 'dos', seed: 7, features: null, dropCorrelated: 'off', comparisons: [], topServices: 10, alpha: 0.01, penalty: 'l1', C: 1,
} as unknown as StudySettings;
const outline = (opinions: string[], changes: Partial<StudySettings> = {}) =>
  reportOutline(summary, { ...settings, ...changes }, opinions, { count: String } as unknown as Format);

describe('outline of a report', () => {
  it('says something about every section, from this file and these settings', () => {
    const entries = outline([]);
    expect(entries.map(({ id }) => id)).toEqual([firstReportSection.id, ...reportSectionList.map(({ id }) => id)]);
    expect(entries.every(({ holds }) => holds !== '')).toBe(true);
    expect(entries.find(({ id }) => id === 'labels')?.holds).toBe('1 label in 1 category');
    expect(entries.find(({ id }) => id === 'models')).toMatchObject({ title: 'Each feature alone against dos', holds: expect.stringContaining('2 features') });
    expect(outline([], { dropCorrelated: 0.8 }).find(({ id }) => id === 'correlation')?.holds).toContain('0.8');
  });

  it('says what is asked beyond the original study, and what would be', () => {
    const of = (id: string, opinions: string[] = [], changes: Partial<StudySettings> = {}) => outline(opinions, changes).find((entry) => entry.id === id)!.holds;
    expect(of('second-opinion', ['f'])).toBe('f, refitted by ml-logistic-regression');
    const further = { categories: { draws: 4 }, giveaways: false, testSet: { leaveOutOverlap: true } };
    expect(of('test-set', [], { further })).toContain('left out');
    expect(of('categories', [], { further })).toContain('4 random draws');
  });

  it('lists the chosen sections in their order, with their notes', () => {
    expect(printedSections(outline([]), [{ id: 'tests', note: 'Look.' }, { id: 'labels', note: '' }, { id: 'horoscope', note: '' }]))
      .toMatchObject([{ id: 'tests', note: 'Look.' }, { id: 'labels', note: '' }]);
  });
});
