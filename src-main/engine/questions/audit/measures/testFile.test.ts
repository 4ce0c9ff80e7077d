import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { TestFileEvidence } from '../../../../../src-shared/questions/audit/checks/testFile';
import type { CheckResult } from '../../../../../src-shared/questions/audit/result';
import { openFile, quietly, sharedFile, testEngine } from '../../../engine.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-test-file-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const header = 'bytes,proto,label';
const write = (name: string, rows: string[], head = header): string => {
  writeFileSync(join(folder, name), `${[head, ...rows].join('\n')}\n`);
  return join(folder, name);
};
const open = async (name: string, rows: string[], head = header): Promise<string> => {
  const source = { kind: 'files', files: [engine.files.name(write(name, rows, head))] };
  return (await engine.call('dataset.open', { source, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels: true }, quietly())).dataset;
};
const checkOf = (dataset: string, test: string): Promise<CheckResult> => engine.call('audit.check', { dataset, test, check: 'test-file' }, quietly());
type Judged = CheckResult & { evidence: TestFileEvidence; ids: { train: string; test: string } };
async function judge(train: string[], test: string[], heads = [header, header]): Promise<Judged> {
  const ids = { train: await open('train.csv', train, heads[0]), test: await open('test.csv', test, heads[1]) };
  opened.push(ids.train, ids.test);
  return { ...await checkOf(ids.train, ids.test), ids } as Judged;
}
const opened: string[] = [];
afterEach(async () => {
  for (const dataset of opened.splice(0)) await engine.call('dataset.close', { dataset }, quietly());
});
const rows = (count: number, row: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => row(i));

/** 200 benign rows of even bytes and 200 attacks of odd ones, all different from those that begin elsewhere. */
const flows = (from: number, attack = 'smurf', far = 100_000): string[] =>
  [...rows(200, (i) => `${from + 2 * i},tcp,normal`), ...rows(200, (i) => `${far + from + 2 * i + 1},udp,${attack}`)];

describe('a second file', () => {
  it('is in order where it shares no row, shifts little and its cut holds', async () => {
    const { severity, figure, sentence, mends, evidence } = await judge(flows(0), flows(20).map((row) => row.replace(',', '.5,')));
    expect([severity, figure.value, sentence]).toEqual(['ok', 0, 'No test row stands in the training file.']);
    // 10 of 200 benign rows here lie below the first there, and as many behind the last.
    expect(evidence.drift.map(({ column, measure, distance }) => [column, measure, Number(distance.toFixed(12))]))
      .toEqual([['bytes', 'ks', 0.055], ['proto', 'totalVariation', 0]]);
    expect(mends).toEqual([]);
  });

  it('is judged by the rows that stand in training, whatever their label, of each category', async () => {
    // 3 benign and 1 attack of 400 are rows of training; one of the benign ones is an attack there.
    const test = [...flows(1000, 'smurf', 200_000).slice(4), '0,tcp,normal', '2,tcp,normal', '100001,udp,smurf', '100003,udp,normal'];
    const found = await judge(flows(0), test);
    expect([found.evidence.overlap.rows, found.figure.value]).toEqual([4, 0.01]);
    expect(found.evidence.mixed).toEqual({ vectors: 1, rows: 1, firstRow: 400 });
    expect(found.evidence.overlap.byCategory).toEqual([{ category: 'normal', rows: 3, of: 199 }, { category: 'dos', rows: 1, of: 201 }]);
    expect(found.sentence).toContain('4 of 400 test rows (1.0\u00a0%) stand in the training file');
    expect(found.mends[0]).toMatchObject({ command: 'wiretell study train.csv --test test.csv --leave-out-overlap', action: { kind: 'leaveOutOverlap' } });
    const pages = await Promise.all(found.rows.map(({ conditions }) => engine.call('rows.read', {
      dataset: found.ids.test, trained: found.ids.train, conditions, from: 0, count: 10,
    }, quietly())));
    expect(pages.map((page, i) => [page.total, page.rows[0].number === found.rows[i].firstRow])).toEqual([[4, true], [1, true]]);
  });

  it('is to mind from 1 % on, severe from 10 %', async () => {
    const test = (known: number): string[] => [...flows(0).slice(0, known), ...flows(0).slice(known).map((row) => row.replace(',', '.5,'))];
    for (const [known, severity] of [[3, 'ok'], [4, 'warn'], [39, 'warn'], [40, 'severe']] as const) {
      expect((await judge(flows(0), test(known))).severity, `${known} of 400`).toBe(severity);
    }
  });

  it('is worse than its shared rows where benign rows shift or a cut falls, and says which', async () => {
    const shifted = await judge(flows(0), rows(200, (i) => `${200 + 2 * i}.5,tcp,normal`).concat(rows(200, (i) => `${100_000 + 2 * i}.5,udp,smurf`)));
    expect([shifted.severity, shifted.columns]).toEqual(['severe', ['bytes']]);
    expect(shifted.details[0]).toBe('By the share of test rows that stand in training alone it would be less: the shift of benign rows makes it severe.');
    // Attacks of the test file are the very opposite of those of training.
    const turned = await judge(flows(0), [...rows(200, (i) => `${2 * i}.5,tcp,normal`), ...rows(200, (i) => `${2 * i}.7,tcp,smurf`)]);
    expect(turned.severity).toBe('warn');
    expect(turned.sentence).toBe('No test row stands in the training file; “bytes” alone tells attack from normal with 100.0\u00a0% balanced accuracy '
      + 'in training and 50.0\u00a0% on the test file (chance: 50\u00a0%).');
  });

  it('names labels that one file alone has, and a benign one under another name is none', async () => {
    const { evidence, details } = await judge(
      [...flows(0), '7,tcp,neptune', '9,tcp,neptune'],
      [...flows(20, 'mailbomb').map((row) => row.replace(',', '.5,').replace('normal', 'BENIGN')), '5.5,tcp,smurf'],
    );
    expect([evidence.newLabels.labels, evidence.newLabels.firstRow]).toEqual([[{ label: 'mailbomb', rows: 200 }], 201]);
    expect(evidence.lostLabels.labels).toEqual([{ label: 'neptune', rows: 2 }]);
    expect(details).toContain('1 label with 200 test rows is new to training: mailbomb (200).');
  });

  it('says what is not judged: no labels, no benign rows, few rows, no common column', async () => {
    const bare = await judge(flows(0), flows(0).slice(0, 50).map((row) => row.replace(/,\w+$/, '')), [header, 'bytes,proto']);
    expect([bare.severity, bare.figure.value, bare.evidence.drift, bare.evidence.newLabels.inAll]).toEqual(['severe', 1, [], 0]);
    expect(bare.details.join(' ')).toMatch(/Whether benign traffic shifts was not judged: no label says which test rows are benign/);
    const attacks = await judge(flows(0), flows(0).slice(200));
    expect(attacks.details.join(' ')).toMatch(/not judged: the test file has no normal row\./);
    const few = await judge(flows(0), ['1.5,tcp,normal', '1.7,tcp,smurf', '9.5,tcp,smurf']);
    expect(few.severity).toBe('ok');
    expect(few.details.join(' ')).toMatch(/of 1 normal row nothing can be said\..* Too few rows to say whether a cut holds: attack \(200 in training, 2 in the test file\)/);
    const strange = await judge(flows(0), flows(0), [header, 'a,b,label']);
    expect([strange.severity, strange.evidence]).toEqual(['notJudged', null]);
    const alone = await engine.call('audit.check', { dataset: await open('alone.csv', flows(0)), check: 'test-file' }, quietly());
    expect([alone.severity, alone.sentence]).toEqual(['notJudged', 'There is no second file to hold it against.']);
  });
});

type TwoFiles = {
  testRowsInTraining: number; byCategory: { [category: string]: number }; sharedVectorsWithMoreThanOneLabel: number; testRowsInThem: number;
  newLabels: string[]; rowsOfNewLabels: number; lostLabels: string[];
};
const figures = sharedFile('audit-oracles/audit-oracles.json');
const hasFigures = existsSync(figures) && existsSync(sharedFile('data/corrected.gz'));

it.skipIf(!hasFigures)(`has the counts of pandas for KDD’s two files${hasFigures ? '' : ' (skipped: ../shared/audit-oracles is not there)'}`, async () => {
  const expected = (JSON.parse(readFileSync(figures, 'utf8')) as { [pair: string]: TwoFiles })['kddcup.data_10_percent.gz -> corrected.gz'];
  const [train, test] = [await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz')), await openFile(engine, sharedFile('data/corrected.gz'))];
  const { severity, sentence, evidence, details } = await checkOf(train, test) as CheckResult & { evidence: TestFileEvidence };
  const { overlap, mixed, newLabels, lostLabels } = evidence;
  expect(overlap.rows).toBe(expected.testRowsInTraining);
  expect(Object.fromEntries(overlap.byCategory.map(({ category, rows: count }) => [category, count]))).toEqual(expected.byCategory);
  expect([mixed.vectors, mixed.rows]).toEqual([expected.sharedVectorsWithMoreThanOneLabel, expected.testRowsInThem]);
  expect([newLabels.labels.map(({ label }) => label).sort(), newLabels.rows]).toEqual([expected.newLabels, expected.rowsOfNewLabels]);
  expect(lostLabels.labels.map(({ label }) => label).sort()).toEqual(expected.lostLabels);
  expect(severity).toBe('severe');
  expect(sentence).toBe('181,136 of 311,029 test rows (58.2\u00a0%) stand in the training file; “service” alone tells r2l from normal with 97.3\u00a0% '
    + 'balanced accuracy in training and 56.2\u00a0% on the test file (chance: 50\u00a0%).');
  expect(details.join(' ')).toMatch(/Among normal rows “dst_host_same_srv_rate” shifts most: 0\.215 .*half of the 41 columns shift by 0\.020 or less/);
});
