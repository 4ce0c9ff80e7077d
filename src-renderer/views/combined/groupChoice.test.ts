import { expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { groupStates, groupSteps, withGroupToggled } from './groupChoice';

const column = (name: string, group: string, role = 'feature') => ({ name, group, role });
const columns = [
  column('duration', 'basic'), column('count', 'time'), column('hot', 'content'), column('flag', 'basic'), column('label', 'other', 'label'),
] as unknown as DatasetSummary['columns'];

it('knows which groups the file has, and how much of each is chosen', () => {
  expect(groupStates(columns, null).map(({ group, on }) => [group, on])).toEqual([['basic', 'all'], ['content', 'all'], ['time', 'all']]);
  expect(groupStates(columns, ['flag', 'hot']).map(({ on }) => on)).toEqual(['some', 'all', 'none']);
});

it('puts a group in or takes it out, in file order, and calls everything by its name', () => {
  expect(withGroupToggled(columns, null, 'basic')).toEqual(['count', 'hot']);
  expect(withGroupToggled(columns, ['flag'], 'basic')).toEqual(['duration', 'flag']);
  expect(withGroupToggled(columns, ['hot', 'count'], 'basic')).toBeNull();
  expect(withGroupToggled(columns, ['hot'], 'content')).toEqual([]);
  expect(withGroupToggled(columns, ['hot'], 'host')).toEqual(['hot']);
});

it('adds one group after another', () => {
  expect(groupSteps(columns)).toEqual([
    { added: 'basic', features: ['duration', 'flag'] }, { added: 'content', features: ['duration', 'flag', 'hot'] },
    { added: 'time', features: ['duration', 'flag', 'hot', 'count'] },
  ]);
});
