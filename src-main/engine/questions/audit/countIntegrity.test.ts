import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IntegrityEvidence } from '../../../../src-shared/questions/audit/checks/integrity';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../../engine.fixture';

/** The names that the reference figures go by. */
const named = new Map([
  ['share', 'rate outside 0..1'], ['kdd: errors', 'serror_rate + rerror_rate > 1.01'],
  ['kdd: same_srv_rate by count', 'same_srv_rate x count is no whole number'], ['kdd: serror_rate by count', 'serror_rate x count is no whole number'],
  ['kdd: host services', 'dst_host_same_srv_rate x dst_host_count > dst_host_srv_count'], ['kdd: answer in S0', 'answer bytes in state S0'],
  ['kdd: bytes in REJ', 'bytes in state REJ'], ['kdd: tcp state', 'icmp or udp in a TCP state'], ['kdd: fragments on tcp', 'fragment error on tcp'],
  ['kdd: service', 'service named as a protocol'], ['flag', 'flag column outside 0/1'],
]);
const sentences: { readonly [file: string]: string } = {
  'kddcup.data_10_percent.gz': 'In 6 of 494,021 rows (< 0.01\u00a0%) a flag is neither 0 nor 1 (su_attempted).',
  'corrected.gz': 'In 2 of 311,029 rows (< 0.01\u00a0%) a flag is neither 0 nor 1 (su_attempted); 2 more faults of this kind.',
  'KDDTrain+_20Percent.txt.gz': 'In 13 of 25,192 rows (0.05\u00a0%) a flag is neither 0 nor 1 (su_attempted).',
};
type Oracles = { [file: string]: { invariants: { [name: string]: number }; constant: string[] } };

describe.skipIf(!hasShared)(`the integrity of published files${whySkipped}`, () => {
  const engine = testEngine();
  let oracles: Oracles;
  beforeAll(() => {
    oracles = JSON.parse(readFileSync(sharedFile('audit-oracles/audit-oracles.json'), 'utf8')) as Oracles;
    return () => engine.close();
  });

  it.each(['kddcup.data_10_percent.gz', 'corrected.gz', 'KDDTrain+_20Percent.txt.gz'])('%s breaks the expected rules', async (name) => {
    const dataset = await openFile(engine, sharedFile(`data/${name}`));
    const result = await engine.call('audit.check', { dataset, check: 'integrity' }, quietly());
    const evidence = result.evidence as IntegrityEvidence;
    const { invariants, constant } = oracles[name];
    const found = new Map(evidence.broken.map(({ id, rows }) => [named.get(id), rows]));
    for (const [words, rows] of Object.entries(invariants)) expect(found.get(words) ?? 0, words).toBe(rows);
    expect([...found.keys()].every((words) => words !== undefined)).toBe(true);
    expect(evidence.checked).toBe(12);
    expect(evidence.constant).toEqual(constant);
    expect([result.severity, result.sentence]).toEqual(['note', sentences[name]]);
    for (const { count, firstRow, conditions } of result.rows) {
      const page = await engine.call('rows.read', { dataset, trained: null, conditions, from: 0, count: 5 }, quietly());
      expect([page.total, page.rows[0].number]).toEqual([count, firstRow]);
    }
  });
});
