import type { ComparedCheck, ComparedPair, CompareResult } from '../../../src-shared/contract/compare';
import { checkOf, runningOrder, checkIds } from '../../../src-shared/questions/audit/checkList';
import { benignOf } from '../../../src-shared/terms/categories';
import type { CallContext } from '../../../src-shared/terms/progress';
import { featuresOf } from '../columns/sameRows';
import type { OpenDataset } from '../openDataset';
import type { WorkerPool } from '../pool/workerPool';
import type { Ask } from '../questions/answer';
import type { Share } from '../results';
import { compareTasks } from './compareTasks';
import { featuresInBoth } from './featuresInBoth';
import { categoriesSideBySide, labelsSideBySide } from './sideBySide';

export type CompareTools = { ask: Ask; share: Share; pool: WorkerPool };

/** Features whose cuts are listed for a class of a pair. */
const mostCuts = 100;

/** Datasets side by side, each held against the first one. */
export async function runCompare(open: readonly OpenDataset[], tools: CompareTools, context: CallContext): Promise<CompareResult> {
  const [first, ...others] = open;
  const pairs: ComparedPair[] = [];
  for (const [i, other] of others.entries()) pairs.push(await comparedPair(first, other, i + 1, tools, context));
  return {
    datasets: open.map(({ dataset, summary: { data, family, rows, distinctRows, labelled, categories } }) => ({
      name: data.name, sha256: data.sha256, family: family?.name ?? null, release: data.release, rows, distinctRows,
      features: featuresOf(dataset).length, labelled, benign: benignOf(categories),
    })),
    checks: await auditEach(open, tools, context),
    ...labelsSideBySide(open), categories: categoriesSideBySide(open.map(({ dataset }) => dataset)), pairs,
  };
}

/** Every check that is about one dataset, of each of them: what was asked before is there. */
async function auditEach(open: readonly OpenDataset[], { ask }: CompareTools, context: CallContext): Promise<ComparedCheck[]> {
  const found = new Map<string, ComparedCheck>();
  for (const id of runningOrder.filter((one) => checkOf(one).needs !== 'testFile')) {
    const results = await Promise.all(open.map(async (about) => {
      const { severity, figure, sentence } = await ask('audit.check', { open: about }, { check: id }, context);
      return { severity, figure, sentence };
    }));
    found.set(id, { id, results });
  }
  return checkIds.flatMap((id) => found.get(id) ?? []);
}

/** Each pair is kept by itself: a further dataset asks for no more than its own. */
async function comparedPair(
  first: OpenDataset, other: OpenDataset, to: number, { share, pool }: CompareTools, context: CallContext,
): Promise<ComparedPair> {
  const [here, there] = [first.dataset, other.dataset];
  const counted = await share({ question: 'datasets side by side', about: [first, other], request: {} }, context, async (own) => {
    const [pair, ...shares] = await Promise.all([
      pool.run(compareTasks, 'comparePair', { here, there }, own),
      ...Array.from({ length: pool.size }, (_, index) =>
        pool.run(compareTasks, 'compareFeatures', { here, there, share: { index, of: pool.size } }, own)),
    ]);
    return { pair, ...featuresInBoth(shares, pair.classes, mostCuts) };
  });
  const { pair: { features, shared, labelChanges, benign }, shifts, cuts } = counted;
  return {
    to, features, benign: [benign.here, benign.there], shared, labelChanges,
    shifts: shifts.map(({ column, measure, shift }) => ({ feature: column, measure, distance: shift })),
    cuts: cuts.map(({ of, here: own, there: rows, columns }) =>
      ({ of, rows: [own, rows], features: columns.map(({ column, ...cut }) => ({ feature: column, ...cut })) })),
  };
}
