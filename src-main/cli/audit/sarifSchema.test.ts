import { expect, test } from 'vitest';
import { auditOf } from './audited.fixture';
import { asSarif } from './asSarif';
import { sarifFaults } from './sarifFaults.fixture';

const uris = ['data/a%20b.csv', 'data/b.csv'];

test('an audit as SARIF is as the published schema says', () => {
  const audits = [auditOf(), auditOf({ checks: [] }), auditOf({ changes: [{ id: 'copies', change: 'worse', before: { severity: 'ok', value: 0 } }] })];
  for (const audit of audits) expect(sarifFaults(asSarif(audit, uris))).toEqual([]);
});

test('and what is not is told', () => {
  expect(sarifFaults({ version: '2.1.0', runs: [{ results: [{ level: 'severe' }] }] })).not.toEqual([]);
});
