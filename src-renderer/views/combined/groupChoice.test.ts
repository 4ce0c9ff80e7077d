import { expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { groupStates, groupSteps, withGroupToggled } from './groupChoice';

const column = (name: string, group: string, role = 'feature') => ({ name, group, role });
const summary = { groups: ['basic', 'content', 'time'], columns: [
  column('duration', 'basic'), column('count', 'time'), column('hot', 'content'), column('flag', 'basic'), column('label', 'other', 'label'),
] } as unknown as DatasetSummary;

it('knows which groups the file has, and how much of each is chosen', () => {
  expect(groupStates(summary, null).map(({ group, on }) => [group, on])).toEqual([['basic', 'all'], ['content', 'all'], ['time', 'all']]);
  expect(groupStates(summary, ['flag', 'hot']).map(({ on }) => on)).toEqual(['some', 'all', 'none']);
});

it('puts a group in or takes it out, in file order, and calls everything by its name', () => {
  expect(withGroupToggled(summary, null, 'basic')).toEqual(['count', 'hot']);
  expect(withGroupToggled(summary, ['flag'], 'basic')).toEqual(['duration', 'flag']);
  expect(withGroupToggled(summary, ['hot', 'count'], 'basic')).toBeNull();
  expect(withGroupToggled(summary, ['hot'], 'content')).toEqual([]);
  expect(withGroupToggled(summary, ['hot'], 'host')).toEqual(['hot']);
});

it('adds one group after another', () => {
  expect(groupSteps(summary)).toEqual([
    { added: 'basic', features: ['duration', 'flag'] }, { added: 'content', features: ['duration', 'flag', 'hot'] },
    { added: 'time', features: ['duration', 'flag', 'hot', 'count'] },
  ]);
});
