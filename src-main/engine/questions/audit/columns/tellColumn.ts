import { bestLearner, type LearnerFigures, type Rule } from '../../../../../src-shared/questions/audit/rule';
import type { CalledRates } from '../../../../../src-shared/statistics/calledRates';
import { blindMatrix } from '../../../../../src-shared/statistics/blindMatrix';
import { equalParts } from '../../../../../src-shared/statistics/equalParts';
import { oneRule } from '../../../../../src-shared/statistics/oneRule';
import { valueSignature } from '../../../../../src-shared/statistics/valueSignature';
import type { Maybe } from '../../../../../src-shared/statistics/maybe';
import { cutText } from '../../../../../src-shared/format/cutText';
import { cellText, type Column, type Dataset } from '../../../columns/dataset';
import { byValue, columnShape, type ColumnShape } from './columnShape';
import { describeRule } from './describeRule';
import { gatherClasses, type ClassRows } from './gatherClasses';
import { tallyColumn, type ColumnTally } from './tallyColumn';
import { isAttack, type TallyGroups } from './tallyGroups';
import { benignOf, cutOf, hasFewLevels, reach, tellClass, type Benign } from './tellClass';

/** Numbers of more values than this go into so many equal parts before a rule says one class of each. */
const [mostValues, fewParts] = [64, 32];

/** Which classes a column is asked about: the benign category, −1 where none is known, and attack categories, by their places. */
export type AskedClasses = {
  groups: TallyGroups;
  benign: number;
  attacks: readonly number[];
  /** What the best column so far reaches: of each attack category, and last of attack as a whole. A better one says how it decides. */
  leading: Float64Array;
};

/** A value that tells a label, and how much it holds of it and of all other rows. */
export type LabelSignature = { label: number; value: string; inside: number; outside: number };

/** What a column reaches on a class, and how it decides, where no column before it does as well. */
export type ClassTold = { figures: LearnerFigures; rule: Rule | null };

/** All that one column says, from one count of it. Labels and categories go by their places among those asked about. */
export type ColumnTold = {
  attack: ClassTold | null;
  /** How the best cut of a number fares on attacks. */
  cut: CalledRates | null;
  categories: ClassTold[];
  /** Of each attack label what its best learner reaches, and the blind matrix among them. */
  labels: number[];
  matrix: Float64Array;
  signatures: LabelSignature[];
  /** Labels that have one value here, where others have more. */
  single: number[];
  /** Rows that the one rule puts right; `null` for a text of very many levels, which it would learn by heart. */
  oneRule: Maybe;
};

/** Counts a column and draws everything from it. */
export function tellColumn(column: Column, dataset: Dataset, asked: AskedClasses): ColumnTold {
  const tally = tallyColumn(column, asked.groups, dataset.weights);
  const shape = columnShape(column, tally, dataset.rows);
  const { categoryOf } = asked.groups;
  // Each gathering overwrites the one before.
  const categories = gatherClasses(tally, Int16Array.from(categoryOf), dataset.categories.length);
  const rule = ruleOf(categories, shape);
  const both = asked.attacks.length > 0 && asked.benign >= 0 && categories[asked.benign].total > 0;
  const benign = both ? benignOf(categories[asked.benign], shape) : null;
  const tell = (own: ClassRows, against: Benign, at: number): ClassTold => {
    const figures = tellClass(own, against, shape);
    const { learner, value } = bestLearner(figures);
    if (value <= asked.leading[at]) return { figures, rule: null };
    asked.leading[at] = value;
    return { figures, rule: describeRule(column, tally, shape, own, against, learner) };
  };
  const byCategory = benign === null ? [] : asked.attacks.map((place, at) => tell(categories[place], benign, at));
  // As long as the categories are not overwritten.
  const labels = tellLabels(column, tally, shape, dataset, asked, { benign, categories });
  if (benign === null) return { attack: null, cut: null, categories: [], oneRule: rule, ...labels };
  const every = attackRows(tally, dataset, categoryOf);
  const attack = tell(every, benign, asked.attacks.length);
  return { attack, cut: shape.ordered ? cutOf(every, benign, shape) : null, categories: byCategory, oneRule: rule, ...labels };
}

/** Every row that is known to be an attack, as one class. */
function attackRows(tally: ColumnTally, { roles }: Dataset, categoryOf: Uint8Array): ClassRows {
  return gatherClasses(tally, Int16Array.from(categoryOf, (place) => (isAttack(roles[place]) ? 0 : -1)), 1)[0];
}

function tellLabels(
  column: Column, tally: ColumnTally, shape: ColumnShape, { rows, roles }: Dataset, { groups: { labels, count } }: AskedClasses,
  { benign, categories }: { benign: Benign | null; categories: ClassRows[] },
): Pick<ColumnTold, 'labels' | 'matrix' | 'signatures' | 'single'> {
  const gathered = labels.every(({ alone }) => alone) ? labels.map(({ category }) => categories[category])
    : gatherClasses(tally, Int16Array.from({ length: count }, (_, group) => (group < labels.length ? group : -1)), labels.length);
  const signatures = gathered.flatMap(({ places, rows: own }, label): LabelSignature[] => {
    const found = valueSignature(places, own, shape.all, rows);
    if (found === null) return [];
    const { place, ...shares } = found;
    return [{ label, value: cutText(cellText(column, tally.patternAt(place))), ...shares }];
  });
  const single = tally.places < 2 ? [] : [...gathered.keys()].filter((label) => gathered[label].places.length === 1);
  if (benign === null) return { labels: [], matrix: new Float64Array(0), signatures, single };
  const attacks = gathered.filter((_, label) => isAttack(roles[labels[label].category]));
  return {
    labels: attacks.map((own) => reach(own, benign, shape)),
    matrix: blindMatrix(attacks.map((own) => byValue(own, shape)), benign.before, shape.ordered), signatures, single,
  };
}

function ruleOf(categories: ClassRows[], shape: ColumnShape): Maybe {
  if (!shape.ordered) return hasFewLevels(shape) ? oneRule(categories, Uint32Array.from(shape.all, (_, place) => place)) : null;
  if (shape.places <= mostValues) return oneRule(categories, Uint32Array.from(shape.all, (_, place) => place));
  return oneRule(categories, inParts(shape));
}

/** The part of each place; rows without a value have one of their own behind them. */
function inParts({ all, places, missing }: ColumnShape): Uint8Array {
  const parts = equalParts(all.subarray(0, places), fewParts);
  return missing < 0 ? parts : Uint8Array.from([...parts, fewParts]);
}
