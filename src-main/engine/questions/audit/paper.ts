import { listNames } from '../../../../src-shared/format/listNames';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import { summarySentence, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Paper } from '../answer';
import { auditDefinitions } from './definitions';
import { evidenceSection } from './evidenceSection';
import { pageSection } from './pageSection';

/** The audit on a page that can be read alone, and what its worse findings rest on. */
export const paper: Paper<'audit'> = {
  sections: { audit: pageSection, auditEvidence: evidenceSection },
  glance({ checks }) {
    const severe = worstFirst(checks).filter(({ severity }) => severity === 'severe').map(({ id }) => checkOf(id).title);
    return [`Fit to learn from? ${summarySentence(checks)}${severe.length === 0 ? '' : ` (severe: ${listNames(severe)})`}.`];
  },
  definitions: auditDefinitions,
};
