import { EngineError } from '../../../src-shared/terms/errors';
import { listNames } from '../../../src-shared/format/listNames';
import { labelText } from '../../../src-shared/schemas/labelText';
import { patternCategories } from '../columns/countTable';
import { labelOf, levelTexts, type Dataset } from '../columns/dataset';

/** The class of each pattern (1 = positive, the target), and how many rows each class has. */
export type TargetClasses = { target: string; classes: Uint8Array; positives: number; negatives: number };

/** The name of the target that is everything but normal traffic. */
export const attackTarget = 'attack';

/**
 * Splits the dataset into a target and everything else. The target is a category (`dos`), one label (`smurf`), or
 * `attack` for whatever is not normal.
 * @throws TARGET_NOT_FOUND, with what could be chosen; ONE_CLASS if all rows or none are the target
 */
export function targetClasses(dataset: Dataset, target: string): TargetClasses {
  const classes = classify(dataset, target);
  let positives = 0;
  for (let i = 0; i < classes.length; i++) if (classes[i] === 1) positives += dataset.weights[i];
  const negatives = dataset.rows - positives;
  if (positives === 0 || negatives === 0) {
    throw new EngineError('ONE_CLASS', positives === 0
      ? `rows with “${target}” and rows without were expected; none of the ${dataset.rows} rows is “${target}”.`
      : `rows with “${target}” and rows without were expected; all ${dataset.rows} rows are “${target}”.`);
  }
  return { target, classes, positives, negatives };
}

/** 1 for each pattern of the target, else 0; none may be. For a file that is only judged, where a class may be absent. */
export const classifyPatterns = (dataset: Dataset, target: string): Uint8Array =>
  findTarget(dataset, target) ?? new Uint8Array(dataset.patterns);

function classify(dataset: Dataset, target: string): Uint8Array {
  if (target === attackTarget && !dataset.categories.includes('normal')) {
    throw new EngineError('TARGET_NOT_FOUND', `“${attackTarget}” is all that is not normal, and no label here is known to be normal: `
      + `name the label to find (${shorten(levelTexts(labelOf(dataset)))}), or give one the category normal by a label map.`);
  }
  const classes = findTarget(dataset, target);
  if (classes !== null) return classes;
  throw new EngineError('TARGET_NOT_FOUND', `“${target}” is neither a category (${listNames(dataset.categories)}), `
    + `nor a label (${shorten(levelTexts(labelOf(dataset)))}), nor “${attackTarget}”.`);
}

/** The class of each pattern; `null` where the dataset knows neither a category nor a label of this name. */
function findTarget(dataset: Dataset, target: string): Uint8Array | null {
  const categories = patternCategories(dataset);
  if (target === attackTarget) {
    const normal = dataset.categories.indexOf('normal');
    return categories.map((category) => (category === normal ? 0 : 1));
  }
  const category = dataset.categories.indexOf(target);
  if (category >= 0) return categories.map((candidate) => (candidate === category ? 1 : 0));
  const { codes } = labelOf(dataset);
  const label = levelTexts(labelOf(dataset)).indexOf(labelText(target));
  return label < 0 ? null : Uint8Array.from(codes, (code) => (code === label ? 1 : 0));
}

const shorten = (labels: string[]): string =>
  labels.length > 12 ? `${labels.slice(0, 12).join(', ')} … (${labels.length})` : labels.join(', ');
