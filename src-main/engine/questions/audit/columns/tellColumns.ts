import { summariseBlind, type BlindSummary } from '../../../../../src-shared/statistics/blindMatrix';
import { tellingMedian } from '../../../../../src-shared/questions/audit/thresholds';
import type { Dataset } from '../../../columns/dataset';
import { featuresOf } from '../../../columns/sameRows';
import { tableCeilings } from '../../../fitting/tableCeilings';
import { throwIfCancelled, type TaskContext } from '../../../pool/taskContext';
import { tellColumn, type AskedClasses, type ColumnTold } from './tellColumn';
import { attackPlaces, isAttack, mostClasses, tallyGroups, type KeptLabel } from './tallyGroups';

export type TellColumnsInput = { dataset: Dataset; second: Uint8Array; share: { index: number; of: number } };

/** What a feature says, by its place among the features, and what its blind matrix comes to. */
export type FeatureTold = Omit<ColumnTold, 'matrix'> & { place: number; column: string; blind: BlindSummary | null; matrix: number[] | null };

/** What was asked about: kept labels, those of attacks among them by their places, and attack categories; with how many there are. */
export type Classes = { labels: KeptLabel[]; attackLabels: number[]; allAttackLabels: number; attacks: number[]; allAttacks: number };

/** What features say, and of which classes. */
export type ColumnsTold = { classes: Classes; features: FeatureTold[] };

/** Cells of all the blind matrices that one share hands over: those with the highest medians. */
const mostCells = 40_000;

function askedClasses(dataset: Dataset, second: Uint8Array): Classes & AskedClasses {
  const groups = tallyGroups(dataset, second);
  const most = Math.min(mostClasses, Math.max(1, Math.floor(tableCeilings.targetFits / Math.max(1, featuresOf(dataset).length))));
  const { places: attacks, all: allAttacks } = attackPlaces(dataset, most);
  const { labels, allAttackLabels } = groups;
  return {
    groups, labels, attacks, allAttacks, allAttackLabels,
    attackLabels: [...labels.keys()].filter((at) => isAttack(dataset.roles[labels[at].category])),
    benign: dataset.roles.indexOf('benign'), leading: new Float64Array(attacks.length + 1).fill(-1),
  };
}

/** This share of the features, each counted once. */
export function tellColumns({ dataset, second, share }: TellColumnsInput, context: TaskContext): ColumnsTold {
  const features = featuresOf(dataset);
  const mine = features.map((column, place) => ({ column, place })).filter(({ place }) => place % share.of === share.index);
  const asked = askedClasses(dataset, second);
  const { labels, attackLabels, allAttackLabels, attacks, allAttacks } = asked;
  const categoryOf = attackLabels.map((label) => labels[label].category);
  const told = mine.map(({ column, place }, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Looking at single columns', done: i, total: mine.length, unit: 'features', rows: null });
    const { matrix, ...rest } = tellColumn(column, dataset, asked);
    return { place, column: column.name, ...rest, blind: summariseBlind(matrix, categoryOf), matrix };
  });
  const ranked = [...told].sort((a, b) => (b.blind?.median ?? 0) - (a.blind?.median ?? 0));
  const most = Math.max(1, Math.floor(mostCells / Math.max(1, categoryOf.length ** 2)));
  const kept = new Set(ranked.filter(({ blind }, i) => i === 0 || (i < most && (blind?.median ?? 0) >= tellingMedian)));
  return {
    classes: { labels, attackLabels, allAttackLabels, attacks, allAttacks },
    features: told.map((one) => ({ ...one, matrix: kept.has(one) ? Array.from(one.matrix) : null })),
  };
}
