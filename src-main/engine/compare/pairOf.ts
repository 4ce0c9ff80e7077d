import { unknownCategory } from '../../../src-shared/schemas/labelMap';
import { isMissingLabel } from '../../../src-shared/schemas/labelText';
import { alignColumns, type AlignedColumn, type ColumnCheck } from '../columns/alignColumns';
import { bridgeCategories } from '../columns/bridgeCategories';
import { labelOf, levelTexts, type Dataset } from '../columns/dataset';
import { matchGapFeatures } from '../columns/gapFeatures';

/** Two files to be held against each other: the first as it is, the other with its names, units and categories. */
export type FilePair = { here: Dataset; there: Dataset; columns: AlignedColumn[]; schema: ColumnCheck };

/** Pairs the features of two files by name and by what is known of them, and their categories by name and role. */
export function pairOf(here: Dataset, other: Dataset): FilePair {
  const there = bridgeCategories(here, matchGapFeatures(here, other), null);
  return { here, there, ...alignColumns(here, there) };
}

/**
 * The classes of a pair's rows. `here` and `there` give each pattern its place: 0 benign, 1 and more the attack categories in their
 * order (`attacks`), the last one none of them: undecided, or without a label.
 */
export type PairClasses = { attacks: string[]; benign: string | null; count: number; here: Uint16Array; there: Uint16Array };

export function classesOfPair({ here, there }: Pick<FilePair, 'here' | 'there'>): PairClasses {
  const isAttack = (role: string): boolean => role !== 'benign' && role !== 'undecided';
  const attacks = [...new Set([here, there].flatMap(({ categories, roles }) => categories.filter((_, i) => isAttack(roles[i]))))];
  const none = attacks.length + 1;
  const placesIn = (dataset: Dataset): Uint16Array => {
    const label = labelOf(dataset);
    const places = levelTexts(label).map((text, code) => {
      const category = dataset.labelCategories[code];
      const role = dataset.roles[category];
      return isUnlabelled(dataset, text, code) || role === 'undecided' ? none : role === 'benign' ? 0 : attacks.indexOf(dataset.categories[category]) + 1;
    });
    return Uint16Array.from(label.codes, (code) => places[code]);
  };
  const benign = here.categories.find((_, i) => here.roles[i] === 'benign') ?? there.categories.find((_, i) => there.roles[i] === 'benign') ?? null;
  return { attacks, benign, count: none + 1, here: placesIn(here), there: placesIn(there) };
}

/** Whether a label level says that a row has none: what the label map knows is a label, however it looks. */
export const isUnlabelled = ({ categories, labelCategories }: Dataset, text: string, code: number): boolean =>
  isMissingLabel(text) && categories[labelCategories[code]] === unknownCategory;
