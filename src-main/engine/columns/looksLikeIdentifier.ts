import { identityOf } from '../../../src-shared/schemas/identityNames';
import { isDifficulty } from '../../../src-shared/schemas/difficultyNames';
import { describedColumn } from '../../../src-shared/schemas/description';
import type { ColumnKind } from '../../../src-shared/terms/columns';
import type { ColumnRole } from '../../../src-shared/terms/datasetSummary';

const identifierShare = 0.5;
const identifierName = /(^|[_ .])(ip|addr|address|port|id|uid|time|timestamp|ts)$/i;

/** A column that names the capture (addresses, ports, times, flow ids) rather than the traffic. */
export function looksLikeIdentifier(
  { name, kind, distinct, role }: { name: string; kind: ColumnKind; distinct: number; role: ColumnRole }, rows: number,
): boolean {
  if (describedColumn(name) !== undefined || isDifficulty(name)) return false;
  if (role === 'meta' || identifierName.test(name) || identityOf(name) === 'port' || identityOf(name) === 'time') return true;
  return kind === 'text' && rows > 100 && distinct > rows * identifierShare;
}
