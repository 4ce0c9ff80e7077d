import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { CompareResult } from '../../src-shared/contract/compare';
import { runCli, TestFolder } from './runCli.fixture';

describe('datasets side by side', () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());
  const header = 'flow id,bytes,proto,label';
  const rows = (count: number, row: (i: number) => (string | number)[]): string[] => Array.from({ length: count }, (_, i) => row(i).join(','));
  const write = (name: string, lines: string[], head = header): string => folder.write(name, `${[head, ...lines].join('\n')}\n`);
  const compare = async (...files: string[]): Promise<CompareResult> => {
    expect(await runCli(['compare', ...files, '--json', folder.at('out.json')])).toMatchObject({ code: 0 });
    return folder.json('out.json') as CompareResult;
  };
  /** 60 benign flows of 0, 2, … bytes, 40 floods of 1001, 1003, …; each has an id. */
  const flows = (id = 'f'): (string | number)[][] => [
    ...Array.from({ length: 60 }, (_, i) => [`${id}${i}`, 2 * i, 'tcp', 'normal']),
    ...Array.from({ length: 40 }, (_, i) => [`${id}${60 + i}`, 1001 + 2 * i, 'udp', 'smurf']),
  ];
  const first = write('first.csv', rows(100, (i) => flows()[i]));

  it('of a dataset and itself has the same columns, no shift, and shares all', async () => {
    const { checks, categories, labels, pairs: [pair] } = await compare(first, first);
    for (const { results: [a, b] } of checks) expect(b).toEqual(a);
    expect(checks.map(({ id }) => id)).not.toContain('test-file');
    expect(categories.map(({ category, rows: counts }) => [category, counts])).toEqual([['normal', [60, 60]], ['dos', [40, 40]]]);
    expect(labels.map(({ rows: [a, b] }) => a === b)).toEqual([true, true]);
    expect(pair.shifts.map(({ distance }) => distance)).toEqual([0, 0]);
    expect(pair.shared).toEqual({ vectors: 100, rows: [100, 100] });
    expect(pair.labelChanges).toEqual({ key: ['flow id'], compared: 100, alike: 100, changed: 0, changes: [], kinds: 0 });
    for (const { features } of pair.cuts) for (const { here, there } of features) expect(there).toBe(here);
  });

  it('finds rows again by their key, and tells labels that changed', async () => {
    // Flows 0–4 are attacks now, 60 and 61 benign; 90–99 are gone, five others came; the bytes of 10 flows were counted anew.
    const corrected = flows().slice(0, 90).map(([id, bytes, proto, label], i) =>
      [id, i >= 20 && i < 30 ? Number(bytes) + 0.5 : bytes, proto, i < 5 ? 'neptune' : i === 60 || i === 61 ? 'normal' : label]);
    const other = write('other.csv', rows(95, (i) => corrected[i] ?? [`g${i}`, 5000 + i, 'icmp', 'satan']));
    const { labels, categories, pairs: [pair] } = await compare(first, other);
    expect(pair.labelChanges).toEqual({
      key: ['flow id'], compared: 90, alike: 80, changed: 7, kinds: 2,
      changes: [{ from: 'normal', to: 'neptune', rows: 5 }, { from: 'smurf', to: 'normal', rows: 2 }],
    });
    expect(Object.fromEntries(labels.map(({ label, rows: counts }) => [label, counts])))
      .toEqual({ normal: [60, 57], smurf: [40, 28], neptune: [0, 5], satan: [0, 5] });
    expect(categories.map(({ category, role, rows: counts }) => [category, role, counts]))
      .toEqual([['normal', 'benign', [60, 57]], ['dos', 'dos', [40, 33]], ['probe', 'scan', [0, 5]]]);
    expect(pair.shared).toEqual({ vectors: 80, rows: [80, 80] });
    // Up to 40 bytes 21 of 60 benign rows in the first, and 15 of 57 in the other, whose flow 20 has 40.5.
    expect(pair.shifts.map(({ feature, measure }) => [feature, measure])).toEqual([['bytes', 'ks'], ['proto', 'totalVariation']]);
    expect(pair.shifts[0].distance).toBeCloseTo(21 / 60 - 15 / 57, 12);
    expect(pair.shifts[1].distance).toBeCloseTo(2 / 57, 12);
    expect(pair.benign).toEqual([60, 57]);
    const { out } = await runCli(['compare', first, other]);
    expect(out).toContain('90 rows of B are found again in A (by flow id), 80 of them alike in every common feature; 7 have another label.');
    expect(out).toMatch(/ normal +neptune +5\n smurf +normal +2\n/);
    expect(out).not.toMatch(/null|NaN|undefined/);
  });

  it('knows rows again by their vectors where nothing names each once', async () => {
    const bare = (lines: (string | number)[][]): string[] => lines.map((line) => line.slice(1).join(','));
    // Vector 0 stands under two labels in the first; of 3 rows there one has a third. Vectors 2 and 4 changed theirs, the latter twice.
    const a = write('a.csv', [...bare(flows()), '0,tcp,smurf', '0,tcp,smurf'], 'bytes,proto,label');
    const b = write('b.csv', ['0,tcp,normal', '0,tcp,smurf', '0,tcp,satan', '2,tcp,satan', '4,tcp,smurf', '4,tcp,smurf', '6,tcp,normal', '7,tcp,satan'], 'bytes,proto,label');
    const { pairs: [pair] } = await compare(a, b);
    expect(pair.labelChanges).toEqual({
      key: null, compared: 7, alike: null, changed: 4, kinds: 3,
      changes: [{ from: 'normal', to: 'smurf', rows: 2 }, { from: 'smurf', to: 'satan', rows: 1 }, { from: 'normal', to: 'satan', rows: 1 }],
    });
    expect(pair.shared).toEqual({ vectors: 4, rows: [6, 7] });
  });

  it('says which cuts hold and which fall', async () => {
    const there = flows('g').map(([id, bytes, , label]) => [id, bytes, 'tcp', label]);
    const { pairs: [{ cuts }] } = await compare(first, write('there.csv', rows(100, (i) => there[i])));
    expect(cuts).toEqual([{ of: 'attack', rows: [40, 40], features: [{ feature: 'bytes', here: 1, there: 1 }, { feature: 'proto', here: 1, there: 0.5 }] }]);
    const { out } = await runCli(['compare', first, folder.at('there.csv')]);
    expect(out).toMatch(/ attack +bytes +holds +100\.0\s% +100\.0\s%\n attack +proto +falls +100\.0\s% +50\.0\s%/);
  });

  it('takes folders as datasets, and files without labels or common columns', async () => {
    mkdirSync(folder.at('days'));
    write('days/mon.csv', rows(50, (i) => flows()[i]));
    write('days/tue.csv', rows(50, (i) => flows()[50 + i]));
    const unlabelled = write('bare.csv', rows(30, (i) => flows()[i].slice(0, 3)), 'flow id,bytes,proto');
    const strange = write('strange.csv', rows(30, (i) => [i, 'normal']), 'x,label');
    const { datasets, pairs } = await compare(first, folder.at('days'), unlabelled, strange);
    expect(datasets.map(({ rows: count, labelled }) => [count, labelled])).toEqual([[100, true], [100, true], [30, false], [30, true]]);
    expect(pairs.map(({ to, shared, labelChanges }) => [to, shared?.rows ?? null, labelChanges?.compared ?? null]))
      .toEqual([[1, [100, 100], 100], [2, [30, 30], 0], [3, null, null]]);
    const { code, out } = await runCli(['compare', first, unlabelled, strange]);
    expect(code).toBe(0);
    expect(out).toContain('How far benign traffic shifts is not told: B has no row that is known to be benign.');
    expect(out).toContain('A and C have no feature in common');
    expect(out).not.toMatch(/null|NaN|undefined/);
  });

  it('refuses one dataset, and nine', async () => {
    expect(await runCli(['compare', first])).toMatchObject({ code: 2, err: expect.stringContaining('2 to 8 datasets') });
    expect(await runCli(['compare', ...new Array<string>(9).fill(first)])).toMatchObject({ code: 2, err: expect.stringContaining('not 9') });
  });
});
