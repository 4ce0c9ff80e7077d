import type { IdentityEvidence } from '../../../../../src-shared/questions/audit/checks/identity';
import type { OrderEvidence } from '../../../../../src-shared/questions/audit/checks/order';
import { halvesOf } from '../columns/columnsTold';
import { namesCapture } from '../columns/namesCapture';
import type { Measure } from '../measureList';
import { rowsByRole } from './rowsByRole';

/** Columns that are handed over: those that tell most. */
const mostColumns = 50;

/** See `identity`. Where a row stands is counted by the check of the order. */
export const measureIdentity: Measure<IdentityEvidence> = async (tools, context) => {
  const { open, run, ask } = tools;
  const { dataset, summary } = open;
  const some = dataset.columns.some(namesCapture);
  const told = some ? await run('tellIdentity', { dataset, second: await halvesOf(tools, context) }, context) : [];
  const { evidence } = await ask('audit.check', { open }, { check: 'order' }, context);
  const columns = told.map(({ column, heldOut, seen, order }) => {
    const { role, about } = dataset.columns.find(({ name }) => name === column)!;
    return { column, feature: role === 'feature', reason: about?.reason ?? '', heldOut, seen, order, best: Math.max(heldOut, order ?? 0) };
  });
  return {
    ...rowsByRole(summary), columns: columns.sort((a, b) => b.best - a.best).slice(0, mostColumns), allColumns: columns.length,
    asked: columns.filter(({ feature }) => feature).length, rowNumber: (evidence as OrderEvidence | null)?.attack?.position ?? null,
  };
};
