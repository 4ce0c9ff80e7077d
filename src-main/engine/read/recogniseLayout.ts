import { families } from '../../../src-shared/families/families';
import type { Family, FamilyColumn, Layout } from '../../../src-shared/families/family';
import { columnFinder } from '../../../src-shared/families/findFamily';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { looseName } from '../../../src-shared/schemas/looseName';
import type { HeadRow } from './tableShape';

/** The layout that a table has, what it knows of each column (`undefined`: nothing), how much of it fits, and what came next. */
export type Recognised = {
  family: Family;
  layout: Layout;
  columns: (FamilyColumn | undefined)[];
  confidence: number;
  runnerUp?: { name: string; confidence: number };
};

/** The first column of a headerless table that holds something else in most rows, and the first such row. */
export type Misfit = { layout: Layout; column: FamilyColumn; index: number; expected: string; row: HeadRow };

type Known = {
  family: Family;
  layout: Layout;
  labelled: boolean;
  find: (name: string) => FamilyColumn | undefined;
  ids: Set<string>;
  written: Set<string>;
};

function knownOf(family: Family): Known[] {
  const find = columnFinder(family);
  return family.layouts.map((layout) => ({
    family, layout, find, labelled: family.labels.some(({ column }) => layout.columns.some((name) => find(name)?.name === column)),
    ids: new Set(layout.columns.map((name) => find(name)?.name ?? name)), written: new Set(layout.columns.map(looseName)),
  }));
}

const known: Known[] = families.flatMap(knownOf);

/** Whether some family knows a feature of this name: what it counts is then no row number. */
export const isFeatureSomewhere = (name: string): boolean => known.some(({ find }) => {
  const column = find(name);
  return column !== undefined && column.group !== '' && column.identity === undefined;
});

/** From this share of all columns, theirs and its own, a table has a layout. */
const enough = 0.5;
/** Or so many columns of a layout, and next to none that it does not know: an excerpt. */
const [fewestOfExcerpt, mostOfExcerpt] = [10, 0.9];
/** What the layout's own writing of names counts, beside names that mean the same. */
const writing = 0.1;

/**
 * Recognises a table by the names of its columns. The confidence is the share of the names that table and layout have in common
 * (Jaccard's index), a little less for names that are written otherwise than in this layout.
 */
export function recogniseNames(names: readonly string[]): Recognised | null {
  const loose = names.map(looseName);
  const candidates = known.filter(({ layout }) => layout.header !== 'never' || loose.some((name) => layout.columns.some((own) => looseName(own) === name)))
    .flatMap(({ family, layout, find, ids, written }) => {
      const columns = names.map((name) => find(name));
      const met = new Set(columns.flatMap((column) => (column !== undefined && ids.has(column.name) ? [column.name] : [])));
      if (met.size === 0) return [];
      const share = met.size / (ids.size + names.length - met.size);
      const excerpt = met.size >= fewestOfExcerpt && met.size >= names.length * mostOfExcerpt;
      if (share < enough && !excerpt) return [];
      const asWritten = loose.filter((name) => written.has(name)).length / names.length;
      return [{ family, layout, columns, confidence: share * (1 - writing + writing * asWritten) }];
    });
  return best(candidates);
}

function best(candidates: Recognised[]): Recognised | null {
  if (candidates.length === 0) return null;
  const [first, ...others] = [...candidates].sort((a, b) => b.confidence - a.confidence);
  const next = others.find(({ family }) => family !== first.family);
  return { ...first, ...(next && { runnerUp: { name: next.layout.name, confidence: next.confidence } }) };
}

const headerless = (unlabelled: boolean, among = known): Known[] =>
  among.filter(({ layout, labelled }) => layout.header !== 'always' && (labelled || unlabelled));

/** Layouts with labels whose files come without names. */
export const headerlessLayouts = (): Layout[] => headerless(false).map(({ layout }) => layout);

/**
 * Recognises a table without a header: by the number of its columns, and by what most of its first rows hold in each of them.
 * @param unlabelled whether the table may be one that has no labels
 * @param own the one family that it can be of
 */
export function recogniseCells(rows: HeadRow[], fields: number, unlabelled: boolean, own?: Family): Recognised | Misfit | null {
  const body = rows.filter((row) => row.fields.length === fields);
  const candidates = headerless(unlabelled, own && knownOf(own)).filter(({ layout }) => layout.columns.length === fields);
  const tried = candidates.map(({ family, layout, find }) => {
    const columns = layout.columns.map((name) => find(name)!);
    return { family, layout, columns, confidence: 1, misfit: firstMisfit(layout, columns, body, own ? fitsOwn : fits) };
  });
  const fitting = tried.find(({ misfit }) => misfit === null);
  if (fitting !== undefined) {
    const { family, layout, columns, confidence } = fitting;
    return { family, layout, columns, confidence };
  }
  // The one that fits furthest is the one that was meant.
  return tried.map(({ misfit }) => misfit!).sort((a, b) => b.index - a.index)[0] ?? null;
}

function firstMisfit(layout: Layout, columns: FamilyColumn[], body: HeadRow[], fit: typeof fits): Misfit | null {
  const mostOf = (unfit: (cell: string) => boolean, index: number): HeadRow | null => {
    const wrong = body.filter(({ fields }) => unfit(fields[index]));
    return wrong.length * 2 > body.length ? wrong[0] : null;
  };
  for (const [index, column] of columns.entries()) {
    const row = mostOf((cell) => !fit(column, cell), index);
    if (row !== null) return { layout, column, index, expected: column.kind === 'numeric' ? 'numbers' : 'names', row };
  }
  for (const [index, column] of columns.entries()) {
    const values = column.values === undefined ? null : new Set(column.values);
    const row = values && mostOf((cell) => !values.has(cell.toLowerCase()), index);
    if (row) return { layout, column, index, expected: listed(column.values!), row };
  }
  return null;
}

/** `tcp, udp or icmp`. */
const listed = (values: readonly string[]): string => `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

function fits({ kind }: FamilyColumn, cell: string): boolean {
  const isNumber = cell !== '' && Number.isFinite(Number(cell));
  if (kind === null) return true;
  return kind === 'numeric' ? isNumber || isMissingNumber(cell) : !isNumber;
}

/** Where a person names the family, there is no other to be told from: names may be numbers. */
const fitsOwn = (column: FamilyColumn, cell: string): boolean => column.kind === 'text' || fits(column, cell);
