import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { question, shape } from '../question';
import { checkIds } from './checkList';
import type { AuditContext, AuditResult, CheckResult } from './result';

const bound = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0, 'a threshold is 0 or more')));

/** Is the dataset fit to learn from? */
export const audit = question({
  id: 'audit', title: 'Audit', about: 'whether the dataset is fit to learn from', view: true,
  calls: {
    'audit.check': {
      /** `test`: the second file, for the check that is about it; `thresholds`: others than the usual ones. */
      ask: v.strictObject({
        dataset: text, test: v.optional(text), check: v.picklist(checkIds),
        thresholds: v.optional(v.strictObject({ warn: bound, severe: bound })),
      }),
      answer: shape<CheckResult>(),
    },
    /** Every check at once. */
    'audit.find': { ask: v.strictObject({ dataset: text, test: v.optional(text) }), answer: shape<AuditResult>() },
    'audit.context': { ask: v.strictObject({ dataset: text }), answer: shape<AuditContext>() },
  },
  settings: null, usual: null, result: shape<AuditResult>(),
  sections: {
    audit: { title: 'Is it fit to learn from?', holds: () => 'on a page: copies, conflicts, give-aways, order and defects, each with its thresholds' },
    auditEvidence: { title: 'What the audit rests on', holds: () => 'the counts behind what is severe or to mind, and what to do about it' },
  },
});
