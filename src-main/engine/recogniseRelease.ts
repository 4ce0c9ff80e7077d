import { ofName } from '../../src-shared/terms/byName';
import type { Release } from '../../src-shared/terms/datasetSummary';
import type { Counts } from '../../src-shared/terms/byName';
import { knownReleases } from '../../src-shared/schemas/families/releases';

/**
 * Which published release a file is: by the SHA-256 of its stored bytes, or, where it was compressed anew, by its number
 * of rows together with the rows of every category.
 */
export function recogniseRelease(sha256: string, rows: number, categories: Counts): Release {
  const byHash = knownReleases.find((release) => release.sha256 === sha256);
  if (byHash !== undefined) return { id: byHash.id, name: byHash.name, by: 'sha256' };
  const byContent = knownReleases.find((release) => release.rows === rows
    && Object.entries(release.categories).every(([category, count]) => ofName(categories, category) === count));
  return byContent === undefined ? null : { id: byContent.id, name: byContent.name, by: 'content' };
}
