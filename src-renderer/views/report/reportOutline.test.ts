import { describe, expect, it } from 'vitest';
import { sectionList } from '../../../src-shared/contract/sectionList';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { StudySettings } from '../../../src-shared/contract/study';
import type { Format } from '../../composables/useFormat';
import { printedSections, reportOutline } from './reportOutline';

const summary = {
  rows: 10, data: { name: 'x.csv' }, labels: [{ label: 'a', rows: 4, category: 'dos' }, { label: 'b', rows: 0, category: 'probe' }],
  columns: [{ name: 'f', role: 'feature' }, { name: 'g', role: 'feature' }, { name: 'label', role: 'label' }],
} as unknown as DatasetSummary;
const settings = {
  target: 'dos', seed: 7, features: null, dropCorrelated: 'off', comparisons: [], topServices: 10, alpha: 0.01, penalty: 'l1', C: 1, asked: {},
} as unknown as StudySettings;
const outline = (changes: Partial<StudySettings> = {}) =>
  reportOutline(summary, { ...settings, ...changes }, { count: String } as unknown as Format);

describe('outline of a report', () => {
  it('says something about every section, from this file and these settings', () => {
    const entries = outline();
    expect(entries.map(({ id }) => id)).toEqual(sectionList.map(({ id }) => id));
    expect(entries.every(({ holds }) => holds !== '')).toBe(true);
    expect(entries.find(({ id }) => id === 'labels')?.holds).toBe('1 label in 1 category');
    expect(entries.find(({ id }) => id === 'models')).toMatchObject({ title: 'Each feature alone against dos', holds: expect.stringContaining('2 features') });
    expect(outline({ dropCorrelated: 0.8 }).find(({ id }) => id === 'correlation')?.holds).toContain('0.8');
  });

  it('says what is asked beyond the original study, and what would be', () => {
    const of = (id: string, asked: StudySettings['asked']) => outline({ asked }).find((entry) => entry.id === id)!.holds;
    const asked = { secondOpinions: ['f'], categories: { draws: 4 }, testSet: { leaveOutOverlap: true } };
    expect(of('secondOpinions', asked)).toBe('f, refitted by ml-logistic-regression');
    expect(of('testSet', asked)).toContain('left out');
    expect(of('categories', asked)).toContain('4 random draws');
    expect(of('categories', {})).toBe('every category and any attack against the rest');
  });

  it('lists the chosen sections in their order, with their notes', () => {
    expect(printedSections(outline(), [{ id: 'tests', note: 'Look.' }, { id: 'labels', note: '' }, { id: 'horoscope', note: '' }]))
      .toMatchObject([{ id: 'tests', note: 'Look.' }, { id: 'labels', note: '' }]);
  });
});
