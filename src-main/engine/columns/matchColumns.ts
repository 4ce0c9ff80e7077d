import { looseName } from '../../../src-shared/schemas/looseName';
import { conversionOf, conversionWords, convertUnit, type Conversion } from './convertUnit';
import type { Column, Dataset } from './dataset';

/**
 * A column of another file that stands for one of the training file: under a name that is written otherwise, or because the families
 * of the two say that it is the same quantity; `conversion` brings its numbers into the unit of training.
 */
export type Matched = { here: Column; there: Column; by: 'writing' | 'family'; conversion: Conversion | null };

/** By what a column is known: how its name is written, what its family calls it, what quantity it holds. */
const keys: readonly { by: Matched['by']; of: (column: Column) => string | undefined; sameKind: boolean }[] = [
  { by: 'writing', of: ({ name }) => looseName(name), sameKind: false },
  { by: 'family', of: ({ name, about }) => looseName(about?.usualName ?? name), sameKind: false },
  { by: 'family', of: ({ about }) => about?.meaning?.as, sameKind: true },
];

/**
 * Another file with the training file's names and units: columns of the same name stand for each other, then those whose names
 * differ in letter case, blanks, `_` or `-` alone, then those that are the same quantity by what the families say. Where more than
 * one could be meant, none is taken.
 */
export function matchColumns(train: Dataset, file: Dataset): { test: Dataset; matched: Matched[] } {
  const named = new Map(train.columns.map((column) => [column.name, column]));
  const pairs: Matched[] = file.columns.flatMap((here) => {
    const there = named.get(here.name);
    return there === undefined || here.name === '' ? [] : [pairOf(here, there, 'writing')];
  });
  for (const { by, of, sameKind } of keys) {
    const [heres, theres] = [new Set(pairs.map(({ here }) => here)), new Set(pairs.map(({ there }) => there))];
    const wanted = byKey(train.columns.filter((column) => !theres.has(column)), of);
    const similar = byKey(file.columns.filter((column) => !heres.has(column)), of);
    for (const [key, [there, ...others]] of wanted) {
      const [here, ...more] = similar.get(key) ?? [];
      if (here === undefined || others.length + more.length > 0 || (sameKind && here.kind !== there.kind)) continue;
      pairs.push(pairOf(here, there, by));
    }
  }
  const matched = pairs.filter(({ here, there, conversion }) => here.name !== there.name || conversion !== null);
  if (matched.length === 0) return { test: file, matched };
  const of = new Map(matched.map((pair) => [pair.here, pair]));
  const columns = file.columns.map((column) => {
    const pair = of.get(column);
    return pair === undefined ? column : inWordsOf(pair);
  });
  return { test: { ...file, columns }, matched };
}

/** A column as training knows it: what is said of its unit is true of its numbers. */
function inWordsOf({ here, there, conversion }: Matched): Column {
  const column = { ...convertUnit(here, conversion), name: there.name };
  if (conversion === null) return column;
  const { unit, meaning } = there.about!;
  return { ...column, about: { ...here.about, meaning, ...(unit !== undefined && { unit }) } };
}

function pairOf(here: Column, there: Column, by: Matched['by']): Matched {
  const [own, wanted] = [here.about?.meaning, there.about?.meaning];
  const same = own !== undefined && own.as === wanted?.as && here.kind === 'numeric' && there.kind === 'numeric';
  return { here, there, by, conversion: same ? conversionOf(own.factor, wanted!.factor) : null };
}

function byKey(columns: Column[], keyOf: (column: Column) => string | undefined): Map<string, Column[]> {
  const found = new Map<string, Column[]>();
  for (const column of columns) {
    const key = column.name === '' ? undefined : keyOf(column);
    if (key !== undefined) found.set(key, [...found.get(key) ?? [], column]);
  }
  return found;
}

const shownNames = 6;
/** Of columns whose units differ nobody should miss one. */
const shownQuantities = 20;

/** Which features were matched, a sentence for each way; none where names and units are the same. */
export function matchedWords(matched: readonly Matched[]): string[] {
  const features = matched.filter(({ there }) => there.role === 'feature');
  const written = features.filter(({ by, conversion }) => by === 'writing' && conversion === null);
  const known = features.filter((pair) => !written.includes(pair));
  return [
    ...(written.length === 0 ? [] : ['Names that differ in letter case, blanks, “_” or “-” alone were taken for the same: '
      + `${listed(written.map(({ here, there }) => `${here.name} as ${there.name}`), shownNames)}.`]),
    ...(known.length === 0 ? [] : [`The same quantity by what is known of the two families: ${listed(known.map(quantityWords), shownQuantities)}.`]),
  ];
}

const listed = (words: string[], most: number): string =>
  `${words.slice(0, most).join(', ')}${words.length > most ? ` and ${words.length - most} more` : ''}`;

/** `Flow Duration (µs) as dur (s), divided by 1,000,000`. */
function quantityWords({ here, there, conversion }: Matched): string {
  const named = ({ name, about }: Column): string => (conversion === null || about?.unit === undefined ? name : `${name} (${about.unit})`);
  return `${named(here)} as ${named(there)}${conversion === null ? '' : `, ${conversionWords(conversion)}`}`;
}
