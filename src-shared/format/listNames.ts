import { formatCount } from './formatCount';

/** Names that a sentence takes up before it counts the others. */
const usual = 40;

/**
 * Names in a sentence, as many as one can read.
 * @example listNames(['http', 'smtp', 'ftp', 'ssh'], 2) // → 'http, smtp and 2 more'
 */
export function listNames(names: readonly string[], most = usual): string {
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most).join(', ')} and ${formatCount(names.length - most)} more`;
}
