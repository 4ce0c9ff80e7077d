import { families } from '../../src-shared/families/families';
import type { Family, FamilyRelease } from '../../src-shared/families/family';
import { mapFinder } from '../../src-shared/schemas/labelMap';
import { byName, ofName, type Counts } from '../../src-shared/terms/byName';
import type { DatasetSummary, KnownDefect, PartnerRelease, Release } from '../../src-shared/terms/datasetSummary';

/** The release that a dataset is, with its family; `files` names which of its files are there, where not all are. */
type Found = { family: Family; release: FamilyRelease; by: 'sha256' | 'content'; files?: string[] };

const releases: { family: Family; release: FamilyRelease }[] = families.flatMap((family) =>
  family.releases.map((release) => ({ family, release })));

/**
 * Which published release a dataset is: by the SHA-256 of its stored files, or, where they were packed anew, by its number of rows
 * together with the rows of every label or category.
 */
function findRelease(hashes: readonly string[], rows: number, labels: Counts): Found | null {
  for (const { family, release } of releases) {
    const known = release.files.filter(({ sha256 }) => sha256 !== null);
    const met = known.filter(({ sha256 }) => hashes.includes(sha256!));
    if (met.length === 0 || !hashes.every((hash) => met.some(({ sha256 }) => sha256 === hash))) continue;
    return { family, release, by: 'sha256', ...(met.length < release.files.length && { files: met.map(({ name }) => name) }) };
  }
  const byContent = releases.find(({ family, release }) => release.rows === rows && hasCounts(family, release, labels));
  return byContent === undefined ? null : { ...byContent, by: 'content' };
}

/** Whether the labels, or their categories under the usual map, have the published counts. */
function hasCounts(family: Family, release: FamilyRelease, labels: Counts): boolean {
  if (release.labels !== undefined) return sameCounts(release.labels, labels);
  if (release.categories === undefined) return false;
  const counts = categoryCounts(family, labels);
  return Object.entries(release.categories).every(([category, rows]) => ofName(counts, category) === rows);
}

/** Rows of each category under the usual map of a family's usual label; a label that it does not know stands for itself. */
export function categoryCounts(family: Family, labels: Counts): Counts {
  const find = mapFinder(family.labels[0].maps[0]);
  const counts = new Map<string, number>();
  for (const [label, rows] of Object.entries(labels)) {
    const category = find(label) ?? label;
    counts.set(category, (counts.get(category) ?? 0) + rows);
  }
  return byName(counts);
}

const sameCounts = (published: Counts, found: Counts): boolean =>
  Object.entries(published).every(([label, rows]) => ofName(found, label) === rows)
    && Object.keys(published).length === Object.keys(found).length;

/** A release of a family. */
export type ReleaseOf = Pick<Found, 'family' | 'release'>;

/** What is known of a release: which it is, what is wrong with it, and its test set; `found` is all else. */
type Known = { release: Release; defects: KnownDefect[]; found: ReleaseOf | null } & Pick<DatasetSummary, 'testSet'>;

/** What a dataset was recognised as; of a file of no known release nothing is claimed. */
export function recogniseRelease(hashes: readonly string[], rows: number, labels: Counts): Known {
  const found = findRelease(hashes, rows, labels);
  if (found === null) return { release: null, defects: [], testSet: null, found };
  const { release: { id, name, defects = [] }, by, files } = found;
  return { release: { id, name, by, ...(files && { files }) }, defects: [...defects], testSet: testSetOf(found), found };
}

function testSetOf({ family, release: { test } }: Found): PartnerRelease | null {
  const partner = family.releases.find(({ id }) => id === test);
  if (partner === undefined) return null;
  const { id, name, rows, files, caution } = partner;
  return { id, name, rows, files: files.map((file) => file.name), ...(caution !== undefined && { caution }) };
}
