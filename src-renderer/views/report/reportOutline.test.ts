import { describe, expect, it } from 'vitest';
import { firstReportSection, reportSectionList } from '../../../src-shared/contract/reportSections';
import type { DatasetSummary } from '../../../src-shared/contract/datasetSummary';
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

  it('knows that a second opinion that nobody asked for prints nothing', () => {
    const second = (opinions: string[]) => outline(opinions).find(({ id }) => id === 'second-opinion');
    expect(second([])?.empty).toBe(true);
    expect(second(['f'])).toMatchObject({ empty: false, holds: 'f, refitted by ml-logistic-regression' });
  });

  it('counts as printed what has something to print, or a note of the author', () => {
    const chosen = outline([]).map(({ id }) => ({ id, note: id === 'costs' ? 'to follow' : '' }));
    const printed = printedSections(outline([]), chosen).map(({ id }) => id);
    expect(printed).toContain('labels');
    expect(printed).toContain('costs');
    expect(printed).not.toContain('second-opinion');
    expect(printedSections(outline(['f']), chosen).map(({ id }) => id)).toContain('second-opinion');
  });

  it('knows that without a second file there is no test set to print', () => {
    const testSet = (changes: Partial<StudySettings> = {}) => outline([], changes).find(({ id }) => id === 'test-set');
    expect(testSet()?.empty).toBe(true);
    const further = { categories: null, giveaways: false, testSet: { leaveOutOverlap: true } };
    expect(testSet({ further })).toMatchObject({ empty: false, holds: expect.stringContaining('left out') });
  });
});
