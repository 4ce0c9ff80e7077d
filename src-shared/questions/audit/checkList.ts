import type { Json } from '../../terms/json';
import type { Check } from './check';
import { contaminant } from './checks/contaminant';
import { conflicts } from './checks/conflicts';
import { copies } from './checks/copies';
import { identity } from './checks/identity';
import { integrity } from './checks/integrity';
import { lookAlikes } from './checks/lookAlikes';
import { oneColumn } from './checks/oneColumn';
import { order } from './checks/order';
import { port } from './checks/port';
import { testFile } from './checks/testFile';

/** The checks of the audit, in their usual order. */
export const checkList = [copies, conflicts, oneColumn, contaminant, identity, port, order, lookAlikes, integrity, testFile] as const;

export type AuditCheck = (typeof checkList)[number];
export type CheckId = AuditCheck['id'];
export type EvidenceOf<I extends CheckId> = Extract<AuditCheck, { id: I }> extends Check<I, infer Evidence> ? Evidence : never;

export const checkIds = checkList.map(({ id }) => id);

/** Any check, for who walks all of them: evidence that is handed to it is its own. */
export const checkOf = (id: CheckId): Check<CheckId, Json> => checkList.find((one) => one.id === id) as unknown as Check<CheckId, Json>;

/** What tells most in a second comes first, and what takes longest last. */
const byTelling: readonly string[] = ['copies', 'conflicts', 'one-column', 'port', 'identity', 'order', 'contaminant', 'integrity', 'test-file', 'look-alikes'];

/** The order in which they are run. */
export const runningOrder: readonly CheckId[] = [...checkIds].sort((a, b) => byTelling.indexOf(a) - byTelling.indexOf(b));
