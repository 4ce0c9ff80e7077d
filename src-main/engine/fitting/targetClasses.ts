import { EngineError } from '../../../src-shared/terms/errors';
import { benignNeeded } from '../../../src-shared/format/attackWords';
import { listNames } from '../../../src-shared/format/listNames';
import { nearWords } from '../../../src-shared/format/nearNames';
import { formatCount } from '../../../src-shared/format/formatCount';
import { attackTarget, classFinder, noClass } from '../../../src-shared/schemas/classFinder';
import { labelText } from '../../../src-shared/schemas/labelText';
import { categoriesOf, labelOf, levelTexts, sharedUint32, type Dataset } from '../columns/dataset';

/** The class of each pattern (1 = positive, the target; 0 = everything else; or `noClass`), and how many rows each class has. */
export type TargetClasses = {
  target: string;
  classes: Uint8Array;
  positives: number;
  negatives: number;
  /** Rows that are in no class. */
  undecided: number;
  /** The rows of each pattern that are in a class. */
  weights: Uint32Array;
};

/**
 * Splits the dataset into a target and everything else. The target is a category (`dos`), one label (`smurf`), or
 * `attack` for whatever is not benign; then rows of an undecided category are in neither class.
 * @throws TARGET_NOT_FOUND, with what could be chosen; ONE_CLASS if all rows or none are the target
 */
export function targetClasses(dataset: Dataset, target: string): TargetClasses {
  const classes = classify(dataset, target);
  const rows = [0, 0, 0];
  for (let i = 0; i < classes.length; i++) rows[classes[i]] += dataset.weights[i];
  const [negatives, positives, undecided] = rows;
  if (positives === 0 || negatives === 0) {
    const all = positives + negatives;
    const which = `${formatCount(all)} rows${undecided === 0 ? '' : ` (${formatCount(undecided)} more are neither)`}`;
    throw new EngineError('ONE_CLASS', positives === 0
      ? `rows with “${target}” and rows without were expected; none of the ${which} is “${target}”.`
      : `rows with “${target}” and rows without were expected; all ${which} are “${target}”.`);
  }
  return { target, classes, positives, negatives, undecided, weights: rowsInClass(classes, dataset.weights) };
}

/** The class of each pattern; none may be the target. For a file that is only judged, where a class may be absent. */
export const classifyPatterns = (dataset: Dataset, target: string): Uint8Array =>
  findTarget(dataset, target) ?? new Uint8Array(dataset.patterns);

/** The rows of each pattern without those that are in no class: the same rows where all are in one. */
export function rowsInClass(classes: Uint8Array, weights: Uint32Array): Uint32Array {
  if (!classes.includes(noClass)) return weights;
  const inClass = sharedUint32(weights.length);
  for (let i = 0; i < classes.length; i++) if (classes[i] !== noClass) inClass[i] = weights[i];
  return inClass;
}

function classify(dataset: Dataset, target: string): Uint8Array {
  const labels = levelTexts(labelOf(dataset));
  if (target === attackTarget && !dataset.roles.includes('benign')) throw new EngineError('TARGET_NOT_FOUND', benignNeeded(labels));
  const classes = findTarget(dataset, target);
  if (classes !== null) return classes;
  throw new EngineError('TARGET_NOT_FOUND', `“${target}” is neither a category (${listNames(dataset.categories)}), `
    + `nor a label (${listNames(labels, 12)}), nor “${attackTarget}”.${nearWords(target, [attackTarget, ...dataset.categories, ...labels])}`);
}

/** The class of each pattern; `null` where the dataset knows neither a category nor a label of this name. */
function findTarget(dataset: Dataset, target: string): Uint8Array | null {
  const { codes } = labelOf(dataset);
  const labels = levelTexts(labelOf(dataset));
  if (target !== attackTarget && !dataset.categories.includes(target) && !labels.includes(labelText(target))) return null;
  const classOf = classFinder(target, categoriesOf(dataset));
  const classes = labels.map((label, code) => classOf({ label, category: dataset.categories[dataset.labelCategories[code]] }));
  return Uint8Array.from(codes, (code) => classes[code]);
}
