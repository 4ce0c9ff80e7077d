import { patternCategories } from './countTable';
import type { Codes, Dataset, TextColumn } from './dataset';

/** The level of `attack` that is neither an attack nor benign. */
const undecidedLevel = 'undecided';

/**
 * What the label map says of each row, as if it stood in the file: `category`, or `attack` (attack, the benign category, or
 * undecided, which is neither). `undefined` for any other name, and for `attack` where no category is known to be benign. In every
 * question these two names mean the map, also where a column is called so.
 */
export function derivedColumn(dataset: Dataset, name: string): TextColumn | undefined {
  if (name !== 'attack' && name !== 'category') return undefined;
  const categories = patternCategories(dataset);
  if (name === 'category') return textColumn(name, dataset.categories, categories);
  const benign = dataset.roles.indexOf('benign');
  if (benign < 0) return undefined;
  const levels = ['attack', dataset.categories[benign], ...(dataset.roles.includes('undecided') ? [undecidedLevel] : [])];
  return textColumn(name, levels, categories.map((category) => (category === benign ? 1 : dataset.roles[category] === 'undecided' ? 2 : 0)));
}

function textColumn(name: string, levels: string[], codes: Codes): TextColumn {
  const encoded = levels.map((level) => new TextEncoder().encode(level));
  const offsets = new Uint32Array(levels.length + 1);
  encoded.forEach((level, i) => { offsets[i + 1] = offsets[i] + level.length; });
  const bytes = new Uint8Array(offsets[levels.length]);
  encoded.forEach((level, i) => bytes.set(level, offsets[i]));
  return { form: 'coded', kind: 'text', name, group: 'other', role: 'label', codes, missingCode: -1, notNumbers: null, bytes, offsets };
}
