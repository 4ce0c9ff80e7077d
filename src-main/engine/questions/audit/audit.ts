import { runningOrder, checkIds } from '../../../../src-shared/questions/audit/checkList';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import type { AuditContext, AuditResult, CheckResult } from '../../../../src-shared/questions/audit/result';
import type { CallContext } from '../../../../src-shared/terms/progress';
import { answer } from '../answer';
import type { AuditTools } from './measureList';
import { countContext } from './countContext';
import { runCheck } from './runCheck';

/** Audits run unasked: they take turns for workers with whatever a person asks, and never stand before it. */
const owner = Symbol('audit');

/** How a dataset is audited: a call a check, so that each is told as soon as it is there. */
export const audit = answer('audit', {
  work: () => import('./work'),
  calls: {
    'audit.check': (request, tools, context) => runCheck(request, tools, { ...context, owner }),
    'audit.find': (_, tools, context) => auditWhole(tools, context),
    'audit.context': (_, tools, context) => contextOf(tools, { ...context, owner }),
  },
  composed: ['audit.find'],
  labels: false,
  study: (_, { ask, about, test }, context) => ask('audit.find', { ...about, test }, {}, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});

async function contextOf(tools: AuditTools, context: CallContext): Promise<AuditContext> {
  return { ...await countContext(tools, context), defects: tools.open.summary.defects };
}

/** Every check, one after another in the order of what each tells in a second. */
async function auditWhole({ ask, open, test }: AuditTools, context: CallContext): Promise<AuditResult> {
  const found = new Map<string, CheckResult>();
  for (const check of runningOrder) {
    const needsTest = checkOf(check).needs === 'testFile';
    found.set(check, await ask('audit.check', { open, test: needsTest ? test : null }, { check }, context));
  }
  return {
    checks: checkIds.map((id) => found.get(id)!), context: await ask('audit.context', { open }, {}, context), testFile: test?.summary.data ?? null,
  };
}
