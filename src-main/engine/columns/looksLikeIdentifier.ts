import { identityOf } from '../../../src-shared/schemas/identityNames';
import { isDifficulty } from '../../../src-shared/schemas/difficultyNames';
import type { ColumnAbout, ColumnKind } from '../../../src-shared/terms/columns';
import type { ColumnRole } from '../../../src-shared/terms/datasetSummary';

const identifierShare = 0.5;
const identifierName = /(^|[_ .])(ip|addr|address|port|id|uid|time|timestamp|ts)$/i;

/** A column that names the capture (addresses, ports, times, flow ids) rather than the traffic. */
export function looksLikeIdentifier(
  { name, kind, distinct, role, about }: { name: string; kind: ColumnKind; distinct: number; role: ColumnRole; about?: ColumnAbout },
  rows: number,
): boolean {
  if ((role === 'feature' && about?.description !== undefined) || isDifficulty(name)) return false;
  if (role === 'meta' || identifierName.test(name) || identityOf(name) === 'port' || identityOf(name) === 'time') return true;
  return kind === 'text' && rows > 100 && distinct > rows * identifierShare;
}
