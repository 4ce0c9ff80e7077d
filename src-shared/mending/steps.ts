/** What “Mend and save” can do to a dataset, in the order in which it is done, whatever order it is asked in. */
export const mendSteps = [
  { id: 'drop-broken', title: 'Leave broken rows out', about: 'rows whose values contradict what their columns mean, as the check of integrity finds them' },
  { id: 'drop-undecidable', title: 'Leave undecidable rows out', about: 'rows whose features stand under more than one category: nobody can tell which' },
  { id: 'mark-undecidable', title: 'Mark undecidable rows', about: 'the same rows stay, under the label “ambiguous”' },
  { id: 'one-a-vector', title: 'One row a vector', about: 'of rows that are alike in every feature the first stays; base rates change' },
  { id: 'drop-identity', title: 'Leave identity columns out', about: 'columns that name hosts, times or rows, and not what happened' },
  { id: 'grouped-split', title: 'Split in training and test', about: 'two files, about a fifth for the test; rows alike in every feature stand in one of them' },
  { id: 'shuffle', title: 'Shuffle', about: 'an order that tells nothing, by a hash of the row’s number: the same on every machine' },
] as const;

export type MendStepId = typeof mendSteps[number]['id'];
export const mendStepIds: readonly MendStepId[] = mendSteps.map(({ id }) => id);
export const isMendStep = (id: string): id is MendStepId => mendStepIds.includes(id as MendStepId);
export const mendStepOf = (id: MendStepId): typeof mendSteps[number] => mendSteps.find((step) => step.id === id)!;

/** Steps that are asked for, once each and in their order. */
export const inMendOrder = (steps: readonly MendStepId[]): MendStepId[] => mendStepIds.filter((id) => steps.includes(id));

/** Two ways with the same rows: one can be asked for. */
export const eitherMend: readonly [MendStepId, MendStepId] = ['drop-undecidable', 'mark-undecidable'];

/** The share of the vectors that go into the test file. */
export const mendTestShare = 0.2;
