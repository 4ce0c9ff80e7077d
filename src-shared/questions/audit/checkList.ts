import type { Json } from '../../terms/json';
import type { Check } from './check';
import { copies } from './checks/copies';
import { integrity } from './checks/integrity';
import { order } from './checks/order';
import { testFile } from './checks/testFile';

/** The checks of the audit, in their usual order. */
export const checkList = [copies, order, integrity, testFile] as const;

export type AuditCheck = (typeof checkList)[number];
export type CheckId = AuditCheck['id'];
export type EvidenceOf<I extends CheckId> = Extract<AuditCheck, { id: I }> extends Check<I, infer Evidence> ? Evidence : never;

export const checkIds = checkList.map(({ id }) => id);

/** Any check, for who walks all of them: evidence that is handed to it is its own. */
export const checkOf = (id: CheckId): Check<CheckId, Json> => checkList.find((one) => one.id === id) as unknown as Check<CheckId, Json>;

/**
 * The order in which they are run: what tells most in a second comes first. Checks that are not named here follow in the order of the list.
 */
export const runningOrder: readonly CheckId[] = checkIds;
