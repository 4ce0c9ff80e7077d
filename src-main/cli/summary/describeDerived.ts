import type { SavedDerived } from '../../../src-shared/terms/deriving';
import { derivedWords } from '../../../src-shared/format/derivedWords';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';

/** What was derived, what was left aside and why, and what the rules met, in a few lines. */
export const describeDerived = ({ name, bytes, derived }: SavedDerived): string => [
  `${name}: ${formatCount(derived.connections)} ${derived.connections === 1 ? 'connection' : 'connections'}, ${derived.columns.length} columns, ${formatBytes(bytes)}`,
  ...derivedWords(derived),
].join('\n');
