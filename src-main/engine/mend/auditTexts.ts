import { checkIds, type CheckId } from '../../../src-shared/questions/audit/checkList';
import type { CheckResult } from '../../../src-shared/questions/audit/result';
import type { CardTexts } from '../../../src-shared/mending/croissant';
import { NotThere } from '../results';

/** Checks whose findings bias what is learnt, and those that tell what is missing; what the others find limits what can be learnt. */
const biases: readonly string[] = ['contaminant', 'port'];
const missing: readonly string[] = ['integrity'];

/** The sentences of the audit of a dataset as it was opened, of those checks that are answered: nothing is computed for a card. */
export async function auditTexts(answered: (check: CheckId) => Promise<CheckResult>): Promise<CardTexts> {
  const found: CheckResult[] = [];
  for (const id of checkIds) {
    const result = await answered(id).catch((thrown: unknown) => {
      if (thrown instanceof NotThere) return null;
      throw thrown;
    });
    if (result !== null && ['note', 'warn', 'severe'].includes(result.severity)) found.push(result);
  }
  const sentencesOf = (of: (id: string) => boolean): string[] => found.filter(({ id }) => of(id)).map(({ sentence }) => `Before it was mended: ${sentence}`);
  return {
    limitations: sentencesOf((id) => !biases.includes(id) && !missing.includes(id)),
    biases: sentencesOf((id) => biases.includes(id)), missing: sentencesOf((id) => missing.includes(id)),
  };
}
