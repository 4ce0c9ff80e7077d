import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../../../src-shared/questions/audit/result';
import type { ConflictsEvidence } from '../../../../../src-shared/questions/audit/checks/conflicts';
import type { CopiesEvidence } from '../../../../../src-shared/questions/audit/checks/copies';
import type { RowsPage } from '../../../../../src-shared/contract/rowConditions';
import { openFile, quietly, testEngine } from '../../../engine.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-vectors-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

type Made = { dataset: string; copies: CheckResult; conflicts: CheckResult };
let made = 0;
const open: string[] = [];
afterEach(async () => {
  for (const dataset of open.splice(0)) await engine.call('dataset.close', { dataset }, quietly());
});

/** A file of these lines, judged. */
async function judge(header: string, lines: string[]): Promise<Made> {
  const path = join(folder, `t${made++}.csv`);
  writeFileSync(path, `${[header, ...lines].join('\n')}\n`);
  const dataset = header.toLowerCase().includes('label') ? await openFile(engine, path) : (await engine.call('dataset.open', {
    source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels: true,
  }, quietly())).dataset;
  open.push(dataset);
  const ask = (check: 'copies' | 'conflicts'): Promise<CheckResult> => engine.call('audit.check', { dataset, check }, quietly());
  return { dataset, copies: await ask('copies'), conflicts: await ask('conflicts') };
}

/** With blanks that break. */
const plain = (sentence: string): string => sentence.replaceAll('\u00a0', ' ');
const times = (count: number, line: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => line(i));
const flow = 'protocol_type,count,rate,label';
/** Rows that are never alike: normal ones, and attacks that repeat where asked. */
const distinct = (count: number, label: string, from = 0): string[] => times(count, (i) => `tcp,${from + i},${(i % 90) + 10},${label}`);

describe('copies', () => {
  it('are none where no row repeats another', async () => {
    const { copies } = await judge(flow, [...distinct(80, 'normal', 1000), ...distinct(19, 'smurf', 1080)]);
    expect(copies).toMatchObject({ severity: 'ok', sentence: 'No row repeats another.', mends: [], rows: [], figure: { value: 0 } });
    expect((copies.evidence as CopiesEvidence)).toMatchObject({ firstRepeat: null, overlap: 0 });
  });

  it('are said to be a flood’s where most of them are, with the same verdict', async () => {
    const [normal, flood] = [distinct(60, 'normal', 100), times(40, () => 'tcp,7,1,smurf')];
    const one = await judge(flow, [...normal, ...flood]);
    expect(one.copies.severity).toBe('severe');
    expect(plain(one.copies.sentence)).toBe('39 of 100 rows (39.0 %) repeat an earlier one, all of these in dos, as floods do; '
      + 'of a random fifth, 40.0 % would also stand in training (dos 100.0 %, normal none).');
    const other = await judge(flow, [...distinct(60, 'normal', 100), ...times(40, () => 'tcp,7,1,guess_passwd')]);
    expect(other.copies.severity).toBe('severe');
    expect(other.copies.sentence).not.toContain('flood');
  });

  it.each([[95, 'ok'], [94, 'warn'], [75, 'warn'], [74, 'severe']])('are judged by their share: %i distinct of 100 rows, and one more', async (count, severity) => {
    const rows = [...distinct(count, 'normal', 1000), ...times(100 - count, () => 'tcp,1000,10,normal')];
    expect((await judge(flow, [...rows, 'udp,1,1,smurf'])).copies.severity).toBe(severity);
  });

  it('warn where rows are new in noise alone, and say so', async () => {
    const rows = times(100, (i) => `tcp,${1000 + (i % 90)},${0.5 + i / 100_000},normal`);
    const { copies } = await judge(flow, [...rows, 'udp,1,1,smurf']);
    expect(copies.severity).toBe('warn');
    expect(plain(copies.sentence)).toBe('No row repeats another, but rounded to two significant digits, 97.0 % repeat the features of an earlier one, '
      + '97.0 points more than as they stand.');
  });

  it('say what one row a vector makes of the base rate, and send to the conflicts first', async () => {
    const { copies } = await judge(flow, [...distinct(60, 'normal', 100), ...times(40, () => 'tcp,7,1,smurf')]);
    expect(copies.mends.map(({ sentence }) => plain(sentence))).toEqual([
      'Keep rows that are alike on one side of every split: base rates stay as they are.',
      'Keep one row a vector, after a look at conflicts, which this hides: normal goes from 60.0 % of the rows to 98.4 %.',
    ]);
    // Of a vector with several categories the first row stays.
    const mixed = await judge(flow, [...distinct(60, 'normal', 100), ...times(40, (i) => `tcp,7,1,${i === 0 ? 'normal' : 'smurf'}`)]);
    expect(plain(mixed.copies.mends[1].sentence)).toContain('normal goes from 61.0 % of the rows to 100.0 %.');
    expect(copies.mends.map(({ action }) => action)).toEqual([{ kind: 'groupSplit' }, { kind: 'save', step: 'one-a-vector' }]);
  });

  it('are found behind a column that numbers the rows, by the audit and in the overview', async () => {
    const unsw = 'id,dur,proto,service,state,spkts,dpkts,sbytes,dbytes,rate,sttl,dttl,attack_cat,label';
    const line = (i: number): string => `0.${(i * 37) % 150},tcp,-,FIN,${(i * 31) % 150},4,${(i * 13) % 150},0,9.5,31,29,${i % 3 === 0 ? 'Fuzzers,1' : 'Normal,0'}`;
    const orders = [times(300, (i) => `${i + 1},${line(i % 150)}`), times(300, (i) => `${((i * 7) % 300) + 1},${line(i % 150)}`)];
    for (const lines of orders) {
      const { dataset, copies } = await judge(unsw, lines);
      expect(plain(copies.sentence)).toContain('150 of 300 rows (50.0 %) repeat an earlier one');
      const { distinctRows, alerts } = await engine.call('overview.compute', { dataset }, quietly());
      expect(distinctRows).toBe(150);
      expect(alerts.find(({ code }) => code === 'duplicate-rows')?.message).toContain('150 rows');
    }
  });
});

describe('copies behind a feature that differs in every row', () => {
  const line = (i: number): string => `${['tcp', 'udp'][i % 2]},${(i * 7) % 50},${i % 9}`;
  const unlike = (value: (i: number) => string | number): string[] => times(300, (i) => `${value(i)},${line(i % 150)},${i % 3 === 0 ? 'normal' : 'scan'}`);

  it.each([['a number', (i: number) => 7001 + ((i * 7) % 300)], ['a text', (i: number) => `flow-${i * 11}`]])('are told where that is %s', async (_, value) => {
    const { copies } = await judge('record,proto,packets,bytes,Label', unlike(value));
    expect(copies.severity).toBe('note');
    expect(plain(copies.sentence)).toBe('No row repeats another, but “record” has a value of its own in every row: without it 150 rows (50.0 %) would.');
    expect(copies.mends).toMatchObject([{ command: expect.stringContaining('--role \'record=none\''), action: { kind: 'leaveOut', columns: ['record'] } }]);
  });

  it('are none where it measures, or where the others differ, too', async () => {
    for (const value of [(i: number) => (7001 + i) / 7, (i: number) => i * i]) {
      expect((await judge('record,proto,packets,bytes,Label', unlike(value))).copies.evidence).toMatchObject({ hidden: null });
    }
    const numbered = times(300, (i) => `${7001 + i},tcp,${i % 20},${i * i},${i % 3 === 0 ? 'normal' : 'scan'}`);
    const { copies } = await judge('record,proto,packets,bytes,Label', numbered);
    expect(copies).toMatchObject({ severity: 'ok', evidence: { hidden: { columns: ['record'], repeats: 0 } } });
  });
});

describe('conflicts', () => {
  it('are none where every vector has one category, though labels of one may differ', async () => {
    const { conflicts } = await judge(flow, [...distinct(50, 'normal'), 'udp,1,1,smurf', 'udp,1,1,neptune']);
    expect(conflicts).toMatchObject({ severity: 'ok', sentence: 'Every feature vector has one category.', figure: { value: 0 } });
    expect(conflicts.details).toEqual(['Over labels 1 more row is lost, within categories.']);
    expect(conflicts.rows[0]).toMatchObject({ count: 2, firstRow: 51, conditions: [{ kind: 'repeated', how: 'conflicting', level: 'label' }] });
  });

  it('tell that attacks can be told where categories cannot', async () => {
    const { conflicts } = await judge(flow, [...distinct(94, 'normal', 1000), ...times(4, () => 'udp,1,1,smurf'), ...times(2, () => 'udp,1,1,satan')]);
    expect(conflicts.severity).toBe('severe');
    expect(plain(conflicts.sentence)).toBe('2 rows (2.0 %) cannot be put right by any classifier: the same features stand under two categories, '
      + 'most often probe and dos; attack against normal can be told of all.');
    expect(conflicts.mends[0]).toMatchObject({ command: expect.stringContaining('--target attack'), action: { kind: 'attackLevel' } });
  });

  it('tell where attacks cannot be told either, and offer no such way out', async () => {
    const { conflicts } = await judge(flow, [...distinct(94, 'normal', 1000), ...times(4, () => 'udp,1,1,normal'), ...times(2, () => 'udp,1,1,satan')]);
    expect(plain(conflicts.sentence)).toContain('attack against normal cannot be told either (2 rows, 2.0 %).');
    expect(conflicts.mends.map(({ action }) => action)).toEqual([{ kind: 'save', step: 'mark-undecidable' }, { kind: 'save', step: 'drop-undecidable' }]);
  });

  it.each([[1001, 'ok'], [1000, 'warn'], [101, 'warn'], [100, 'severe']])('of 1 row in %i are %s', async (rows, severity) => {
    const { conflicts } = await judge(flow, [...distinct(rows - 2, 'normal', 10), 'udp,1,1,smurf', 'udp,1,1,satan']);
    expect(conflicts.severity).toBe(severity);
  });

  it('count no row that is neither benign nor an attack at attack level', async () => {
    const lines = [...times(50, (i) => `tcp,${i},Benign`), ...times(8, () => 'udp,1,Background'), ...times(5, () => 'udp,1,PortScan'), ...times(3, () => 'udp,1,Benign')];
    const { dataset, conflicts } = await judge('proto,packets,Label', lines);
    const { category, attack } = conflicts.evidence as ConflictsEvidence;
    expect(category).toMatchObject({ rows: 66, conflicting: 16, irreducible: 8, classes: 3 });
    expect(attack).toMatchObject({ rows: 58, conflicting: 8, irreducible: 3, classes: 2, byClass: [{ name: 'attack', rows: 5 }, { name: 'benign', rows: 3 }] });
    const found = await read(dataset, [{ kind: 'repeated', how: 'conflicting', level: 'attack' }]);
    expect([found.total, new Set(found.rows.map(({ cells }) => cells[2]))]).toEqual([8, new Set(['PortScan', 'Benign'])]);
  });
});

const read = (dataset: string, conditions: CheckResult['rows'][number]['conditions']): Promise<RowsPage> =>
  engine.call('rows.read', { dataset, trained: null, conditions, from: 0, count: 10_000 }, quietly());

it('the rows behind are as many as is said, the first of them first, and alike in every feature', async () => {
  const lines = times(900, (i) => `${['tcp', 'udp'][i % 2]},${(i * i) % 23},${i % 7 === 3 ? '' : (i * i) % 5},${['normal', 'smurf', 'satan', 'neptune'][(i * 5) % 13 % 4]}`);
  const { dataset, copies, conflicts } = await judge(flow, lines);
  expect([copies.rows.length, conflicts.rows.length]).toEqual([21, 21]);
  for (const { count, firstRow, conditions } of [...copies.rows, ...conflicts.rows]) {
    const found = await read(dataset, conditions);
    expect([found.total, found.rows[0].number], JSON.stringify(conditions)).toEqual([count, firstRow]);
    if (conditions[0].kind !== 'alike') continue;
    expect(new Set(found.rows.map(({ cells }) => cells.slice(0, 3).join()))).toHaveLength(1);
  }
  for (const level of ['label', 'category', 'attack'] as const) {
    const found = await read(dataset, [{ kind: 'repeated', how: 'conflicting', level }]);
    expect(found.total).toBe((conflicts.evidence as ConflictsEvidence)[level]!.conflicting);
  }
  await expect(read(dataset, [{ kind: 'alike', row: 901 }])).rejects.toThrow(/row from 1 to 900/);
  await expect(read(dataset, [{ kind: 'alike', row: 0 }])).rejects.toThrow(/rows are numbered from 1/);
});

describe('of what there is little to say', () => {
  it.each<[string, string, string[], string, string]>([
    ['no label', 'protocol_type,count,rate', [...times(30, (i) => `tcp,${i},1`), 'tcp,1,1'], '1 of 31 rows (3.2 %) repeats an earlier one', 'No row has a label.'],
    ['one class', flow, distinct(20, 'normal'), 'No row repeats another.', 'All rows have the same label: nothing can contradict it.'],
    ['one category', flow, [...distinct(20, 'smurf'), ...distinct(20, 'neptune', 100)], 'No row repeats another.', 'All rows are of one category, so that none can contradict another.'],
    ['no benign class', 'proto,packets,Label', [...times(99, (i) => `tcp,${i},a`), 'tcp,1,b'], 'No row repeats another.', '1 row (1.0 %) cannot be put right by any classifier: the same features stand under two categories.'],
    ['one column', 'packets,label', times(40, (i) => `${i % 20},${i % 20 < 10 ? 'normal' : 'smurf'}`), '20 of 40 rows (50.0 %) repeat an earlier one', 'Every feature vector has one category.'],
    ['all rows equal', flow, times(40, () => 'tcp,1,1,normal'), 'All 40 rows are the same.', 'All rows have the same label: nothing can contradict it.'],
    ['a label a row', 'proto,packets,Label', times(300, (i) => `tcp,1,l${i}`), 'No row repeats another.', 'All rows are of one category, so that none can contradict another; over labels, 299 rows (99.67 %) cannot be put right.'],
    ['empty features', 'proto,packets,Label', times(20, (i) => `,,${i % 2 === 0 ? 'normal' : 'scan'}`), '18 of 20 rows (90.0 %) repeat an earlier one', '10 rows (50.0 %) cannot be put right by any classifier'],
    ['no feature', 'src_ip,Label', times(40, (i) => `10.0.0.${i % 20},${i % 2 === 0 ? 'normal' : 'scan'}`), 'No column is a feature', 'No column is a feature'],
  ])('%s', async (_, header, lines, ofCopies, ofConflicts) => {
    const { copies, conflicts } = await judge(header, lines);
    expect(plain(copies.sentence)).toContain(ofCopies);
    expect(plain(conflicts.sentence)).toContain(ofConflicts);
  });
});
