import * as v from 'valibot';
import { listNames } from '../../../src-shared/format/listNames';
import { auditSchema } from '../../../src-shared/questions/audit/auditFile';
import type { EarlierCheck } from '../../../src-shared/questions/audit/compareAudits';
import { severities } from '../../../src-shared/questions/audit/words';
import { EngineError } from '../../../src-shared/terms/errors';
import { parseJson } from '../../engine/parseJson';
import { readSmallFile } from '../readSmallFile';

/** An earlier audit, as far as a later one is held against it. */
export type Baseline = { features: string[]; checks: EarlierCheck[] };

const figure = v.object({ value: v.nullable(v.pipe(v.number(), v.finite())) });
const baseline = v.object({
  features: v.array(v.string()), checks: v.array(v.object({ id: v.string(), severity: v.picklist(severities), figure })),
});
const form = v.object({ wiretell: v.string(), schema: v.number() });

/** @throws FILE_NOT_READABLE, BAD_REQUEST for what is no audit, or one of another form */
export async function readBaseline(path: string, signal: AbortSignal): Promise<Baseline> {
  const content = parseJson(Buffer.from(await readSmallFile(path, 'the baseline', signal)), `the baseline “${path}”`);
  const refuse = (found: string): EngineError =>
    new EngineError('BAD_REQUEST', `an audit was expected as baseline, as wiretell audit --json writes it; “${path}” ${found}.`);
  if (!v.is(form, content)) throw refuse('is none');
  if (content.schema !== auditSchema) throw refuse(`is one of form ${content.schema}, and this version reads form ${auditSchema}: write it anew`);
  const parsed = v.safeParse(baseline, content);
  if (!parsed.success) throw refuse(`lacks what an audit has (${v.getDotPath(parsed.issues[0]) ?? 'checks'})`);
  return parsed.output;
}

/**
 * What is to be known before figures of two datasets are compared: features that one of them lacks, in a sentence; `null` where neither
 * does.
 * @throws BAD_REQUEST where they have no feature in common
 */
export function otherFeatures(before: readonly string[], now: readonly string[]): string | null {
  const [lost, added] = [before.filter((name) => !now.includes(name)), now.filter((name) => !before.includes(name))];
  if (lost.length === before.length && now.length > 0) {
    throw new EngineError('BAD_REQUEST', 'a baseline of the same columns was expected; none of its features is one of this dataset.');
  }
  if (lost.length + added.length === 0) return null;
  const parts = [
    ...(lost.length > 0 ? [`${listNames(lost, 8)} ${lost.length === 1 ? 'is' : 'are'} gone`] : []),
    ...(added.length > 0 ? [`${listNames(added, 8)} ${added.length === 1 ? 'is' : 'are'} new`] : []),
  ];
  return `The baseline has other features (${parts.join('; ')}): what changed may be due to that.`;
}
