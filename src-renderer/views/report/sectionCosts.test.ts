import { expect, it } from 'vitest';
import type { SectionEstimate } from '../../../src-shared/contract/contract';
import { sectionCost } from './sectionCosts';

const estimate = (section: SectionEstimate['section'], there: boolean, seconds: number | null = null): SectionEstimate => ({ section, there, seconds });

it('says what a section costs, by what was measured or in a word', () => {
  const estimates = [estimate('models', true), estimate('categories', false, 12.3), estimate('selection', false), estimate('tests', false),
    estimate('combined', true), estimate('combined', false)];
  const cost = (id: string): string => sectionCost(id, estimates, null);
  expect(cost('definitions')).toBe('nothing to compute');
  expect(cost('models')).toBe('already there');
  expect(cost('categories')).toBe('about 12 s, as last time');
  expect(cost('selection')).toBe('to be computed: takes its time');
  expect(cost('tests')).toBe('to be computed: quick');
  expect(cost('combined')).toBe('to be computed: takes its time');
  expect(sectionCost('models', null, null)).toBe('');
});

it('says how far a section is while the study is made', () => {
  const progress = { step: 'x', done: 0, total: 2, unit: 'sections' as const, rows: null, sections: [{ id: 'models' as const, share: 0.425 }, { id: 'tests' as const, share: 1 }] };
  expect(sectionCost('models', [], progress)).toBe('42 %');
  expect(sectionCost('tests', [], progress)).toBe('done');
});
