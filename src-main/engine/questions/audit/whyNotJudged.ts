import type { Need } from '../../../../src-shared/questions/audit/check';
import type { AboutTools } from '../answer';

/** Why a check has nothing to judge, in a sentence; `null` where it has. */
export function whyNotJudged(need: Need, { open: { summary }, test }: Pick<AboutTools<unknown>, 'open' | 'test'>): string | null {
  if (need === 'testFile' && test === null) return 'There is no second file to hold it against.';
  if (need === 'rows') return null;
  if (!summary.labelled) return 'No row has a label.';
  if (need !== 'attacks') return null;
  const has = (wanted: (role: string) => boolean): boolean => summary.categories.some(({ role }) => wanted(role));
  if (!has((role) => role === 'benign')) return 'No category is known to be benign: there is nothing to tell attacks from.';
  return has((role) => role !== 'benign' && role !== 'undecided') ? null : 'No row is an attack.';
}
