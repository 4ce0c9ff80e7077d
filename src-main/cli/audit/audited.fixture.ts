import { auditSchema, type AuditedCheck, type AuditFile } from '../../../src-shared/questions/audit/auditFile';

/** Names that try to be more than names. */
export const hostile = '</testcase>]]>&amp;"\'\u001b[31m\u0000\u202e\ud800\uffff';

const check = (id: AuditedCheck['id'], severity: AuditedCheck['severity'], more: Partial<AuditedCheck> = {}): AuditedCheck => ({
  id, title: id, severity, reason: null, figure: { name: 'a share', value: 0.123456789, unit: 'share' }, thresholds: { warn: 0.05, severe: 0.25 },
  sentence: `12 rows of “${hostile}” are alike.`, details: [], evidence: null, rows: [], columns: [hostile], citations: [], seconds: 0.0123,
  mends: [{ sentence: `Leave “${hostile}” out.`, command: `wiretell study '${hostile}'` }], ...more,
});

/** An audit with one check of each kind: severe, in order, not judged, and left out. */
export const auditOf = (more: Partial<AuditFile> = {}): AuditFile => ({
  wiretell: '1.2.3', schema: auditSchema, rows: 100, features: ['a'],
  files: [{ name: `${hostile}.csv`, sha256: 'a'.repeat(64), rows: 60, release: null }, { name: 'b.csv', sha256: 'b'.repeat(64), rows: 40, release: null }],
  testFiles: [], settings: { seed: 1, sample: null, labelMap: '', labelCategories: {}, labelColumn: 'label', failOn: 'severe', strict: false },
  summary: '1 severe, 1 not judged',
  checks: [
    check('copies', 'severe', { rows: [{ title: hostile, count: 12, of: 'data', firstRow: 71, file: 'b.csv', line: 12 }] }),
    check('test-file', 'notJudged', { reason: 'There is no second file.', figure: { name: 'a share', value: null, unit: 'share' } }),
  ],
  skipped: [{ id: 'order', reason: `by class & “${hostile}”` }],
  context: { floors: null, benignShare: null, precision: null, smallLabels: [], defects: [] }, changes: null, failing: ['copies'], couldNotRun: [],
  notLookedAt: '', ...more,
});
