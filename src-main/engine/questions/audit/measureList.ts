import type { CallContext } from '../../../../src-shared/terms/progress';
import type { CheckId, EvidenceOf } from '../../../../src-shared/questions/audit/checkList';
import type { AboutTools } from '../answer';
import { measureContaminant } from './measures/contaminant';
import { measureConflicts } from './measures/conflicts';
import { measureCopies } from './measures/copies';
import { measureIdentity } from './measures/identity';
import { measureIntegrity } from './measures/integrity';
import { measureLookAlikes } from './measures/lookAlikes';
import { measureOneColumn } from './measures/oneColumn';
import { measureOrder } from './measures/order';
import { measurePort } from './measures/port';
import { measureTestFile } from './measures/testFile';

export type AuditTools = AboutTools<typeof import('./work')>;
/** Counts what a check judges. A sentence instead of evidence says why there is nothing to judge. */
export type Measure<Evidence> = (tools: AuditTools, context: CallContext) => Promise<Evidence | NotJudged>;
export type NotJudged = { notJudged: string };

/** How the evidence of each check is counted: one that is missing does not compile. */
export const measures: { readonly [I in CheckId]: Measure<EvidenceOf<I>> } = {
  copies: measureCopies,
  conflicts: measureConflicts,
  'one-column': measureOneColumn,
  contaminant: measureContaminant,
  identity: measureIdentity,
  port: measurePort,
  order: measureOrder,
  integrity: measureIntegrity,
  'look-alikes': measureLookAlikes,
  'test-file': measureTestFile,
};
