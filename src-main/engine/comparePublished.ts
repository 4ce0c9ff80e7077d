import type { Family } from '../../src-shared/families/family';
import { columnFinder } from '../../src-shared/families/findFamily';
import type { PublishedComparison } from '../../src-shared/questions/overview/result';
import { looseLabel } from '../../src-shared/schemas/labelText';
import { rowsOfName, type Counts } from '../../src-shared/terms/byName';
import { categoryCounts, type ReleaseOf } from './recogniseRelease';

/** Between these shares of a release's rows a dataset can be the release, cleaned or with more; else it is an excerpt, or another. */
const [least, most] = [0.2, 2];
/** From this share of all names on, theirs and its own, labels are those of a release. */
const enough = 0.5;

/**
 * The rows of a dataset beside those that were published: of the release that it was recognised as, or of the one of its family that
 * it is most likely to have been, which has as many rows of each label or more, and in all nearly as many. `null` where there is none.
 */
export function comparePublished(
  found: ReleaseOf | null, family: Family | undefined, labelColumn: string, { rows, labels }: { rows: number; labels: Counts },
): PublishedComparison | null {
  if (found !== null) return compare(found, true, rows, labels);
  const usual = family?.labels.at(0)?.column;
  if (family === undefined || usual === undefined || columnFinder(family)(labelColumn)?.name !== usual) return null;
  const near = family.releases.flatMap((release) => {
    const comparison = compare({ family, release }, false, rows, labels);
    return comparison !== null && isNear(comparison) ? [comparison] : [];
  });
  const distance = ({ counts, published }: PublishedComparison): number[] =>
    [Number(counts.some((one) => one.here > one.published)), Math.abs(Math.log(rows / published))];
  return near.sort((a, b) => {
    const [[moreA, sizeA], [moreB, sizeB]] = [distance(a), distance(b)];
    return moreA - moreB || sizeA - sizeB;
  })[0] ?? null;
}

function compare({ family, release }: ReleaseOf, recognised: boolean, rows: number, labels: Counts): PublishedComparison | null {
  const published = release.labels ?? release.categories;
  if (release.rows === null || published === undefined) return null;
  const own = release.labels === undefined ? categoryCounts(family, labels) : labels;
  const written = new Map(Object.keys(published).map((name) => [looseLabel(name), name]));
  const here = new Map<string, number>();
  for (const [label, count] of Object.entries(own)) {
    const name = written.get(looseLabel(label)) ?? label;
    if (count > 0) here.set(name, (here.get(name) ?? 0) + count);
  }
  const counts = [...new Set([...Object.keys(published), ...here.keys()])]
    .map((name) => ({ name, published: rowsOfName(published, name), here: here.get(name) ?? 0 }))
    .sort((a, b) => b.published - a.published || b.here - a.here || (a.name < b.name ? -1 : 1));
  const of = release.labels === undefined ? 'category' : 'label';
  return { release: release.name, recognised, of, published: release.rows, here: rows, counts };
}

function isNear({ published, here, counts }: PublishedComparison): boolean {
  const common = counts.filter((one) => one.published > 0 && one.here > 0).length;
  return here >= published * least && here <= published * most && common >= counts.length * enough;
}
