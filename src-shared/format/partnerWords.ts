import type { PartnerRelease } from '../terms/datasetSummary';
import { formatCount } from './formatCount';
import { listNames } from './listNames';

/**
 * A release's test set by name, file and rows.
 * @example partnerWords({ id: 'b', name: 'The test file', rows: 311029, files: ['b.gz'] }) // → 'The test file (b.gz, 311,029 rows)'
 */
export function partnerWords({ name, rows, files }: PartnerRelease): string {
  const known = [...(files.length === 0 ? [] : [listNames(files, 4)]), ...(rows === null ? [] : [`${formatCount(rows)} rows`])];
  return `${name}${known.length === 0 ? '' : ` (${known.join(', ')})`}`;
}
