import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { FeatureGroup } from '../../../src-shared/terms/columns';

type Grouped = Pick<DatasetSummary, 'columns' | 'groups'>;
/** How much of a group is chosen. */
export type GroupState = { group: FeatureGroup; members: string[]; on: 'all' | 'some' | 'none' };

/** The groups that the file has, in their usual order, and how much of each is chosen (`null`: every feature). */
export function groupStates({ columns, groups }: Grouped, chosen: readonly string[] | null): GroupState[] {
  const features = columns.filter(({ role }) => role === 'feature');
  const picked = chosen === null ? null : new Set(chosen);
  return groups.flatMap((group): GroupState[] => {
    const members = features.filter((column) => column.group === group).map(({ name }) => name);
    if (members.length === 0) return [];
    const count = members.filter((name) => picked === null || picked.has(name)).length;
    return [{ group, members, on: count === members.length ? 'all' : count === 0 ? 'none' : 'some' }];
  });
}

/** The choice with a group put in (unless all of it is in: then taken out), in file order; `null` where it is everything. */
export function withGroupToggled(summary: Grouped, chosen: readonly string[] | null, group: FeatureGroup): string[] | null {
  const names = summary.columns.filter(({ role }) => role === 'feature').map(({ name }) => name);
  const state = groupStates(summary, chosen).find((one) => one.group === group);
  if (state === undefined) return chosen === null ? null : [...chosen];
  const picked = new Set(chosen ?? names);
  for (const name of state.members) {
    if (state.on === 'all') picked.delete(name);
    else picked.add(name);
  }
  const kept = names.filter((name) => picked.has(name));
  return kept.length === names.length ? null : kept;
}

/** Features of the first group, of the first two, and so on: what each adds to those before it. */
export function groupSteps(summary: Grouped): { added: FeatureGroup; features: string[] }[] {
  const states = groupStates(summary, null);
  return states.map(({ group }, at) => ({ added: group, features: states.slice(0, at + 1).flatMap(({ members }) => members) }));
}
