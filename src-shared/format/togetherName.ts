import { byFileName } from './fileOrder';
import { formatCount } from './formatCount';

/** What files are called together: the first by name, and how many more. */
export function togetherName(names: readonly string[]): string {
  const [first, ...more] = [...names].sort(byFileName);
  return more.length === 0 ? first : `${first} and ${formatCount(more.length)} more`;
}
