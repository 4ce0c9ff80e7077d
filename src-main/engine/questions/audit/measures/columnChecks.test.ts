import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckId } from '../../../../../src-shared/questions/audit/checkList';
import type { ContaminantEvidence } from '../../../../../src-shared/questions/audit/checks/contaminant';
import type { AuditContext, CheckResult } from '../../../../../src-shared/questions/audit/result';
import { byName } from '../../../../../src-shared/terms/byName';
import type { Meaning } from '../../../../../src-shared/terms/meaning';
import { hasShared, quietly, sharedFile, testEngine, whySkipped } from '../../../engine.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-columns-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

type Said = { meaning?: Meaning; categories?: [label: string, category: string][] };
type Opened = { check: (id: CheckId) => Promise<CheckResult>; context: () => Promise<AuditContext> };

async function open(path: string, { meaning, categories = [] }: Said = {}): Promise<Opened> {
  const { dataset } = await engine.call('dataset.open', {
    source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: byName(categories),
    ...(meaning && { meaning }),
  }, quietly());
  return {
    check: (id) => engine.call('audit.check', { dataset, check: id }, quietly()), context: () => engine.call('audit.context', { dataset }, quietly()),
  };
}

let written = 0;
function table(head: string, rows: number, cells: (row: number) => (string | number)[], said?: Said): Promise<Opened> {
  const path = join(folder, `t${written++}.csv`);
  writeFileSync(path, [head, ...Array.from({ length: rows }, (_, row) => cells(row).join(','))].join('\n'));
  return open(path, said);
}

/** Numbers without any order, the same each time. */
const scattered = (row: number, most: number): number => (Math.imul(row + 1, 0x9e3779b1) >>> 8) % most;

describe.skipIf(!hasShared)(`single columns of KDD’s 10 % file${whySkipped}`, () => {
  const kdd = open(sharedFile('data/kddcup.data_10_percent.gz'));

  it('count tells attacks, and a click shows those that it finds', async () => {
    const { severity, sentence, rows, mends, columns } = await (await kdd).check('one-column');
    expect(severity).toBe('severe');
    expect(sentence).toBe('“count” alone tells attack from normal with 98.4\u00a0% balanced accuracy (from 80 on, 97.5\u00a0% of the attacks and 0.69\u00a0% of '
      + 'the normal rows): a model must beat this to have learnt more.');
    expect(rows.map(({ title, count }) => [title, count]).slice(0, 3)).toEqual([
      ['attacks with “count” from 80 on', 386_703], ['smurf with “service” ecr_i', 280_790], ['back with “src_bytes” 54540', 2143],
    ]);
    expect(mends[1].sentence).toContain('“src_bytes” with 96.8\u00a0%, “service” with 95.1\u00a0%');
    expect(mends[1].action).toEqual({ kind: 'leaveOut', columns });
  });

  it('dst_bytes finds attacks that it never saw, and its matrix is there', async () => {
    const { severity, sentence, evidence } = await (await kdd).check('contaminant');
    expect(severity).toBe('severe');
    expect(sentence).toContain('“dst_bytes” finds attacks that it never saw: learnt on one of 10 attacks, it scores 92.6\u00a0% on another (median).');
    const { matrices, columns } = evidence as ContaminantEvidence;
    expect(matrices.map(({ column, cells }) => [column, cells.length])).toEqual([['dst_bytes', 10], ['logged_in', 10]]);
    expect(columns[0].across).toBeCloseTo(0.925, 3);
  });

  it('service with protocol tells them on rows that the table did not see', async () => {
    const { severity, figure, sentence } = await (await kdd).check('port');
    expect([severity, figure.value!.toFixed(3)]).toEqual(['severe', '0.989']);
    expect(sentence).toContain('“service” with “protocol_type” tells attack from normal with 98.9\u00a0%');
    expect((await (await kdd).check('identity')).sentence).toBe('No column names hosts, times or rows.');
  });

  it('precision falls with the base rate', async () => {
    const { floors, benignShare, precision, smallLabels } = await (await kdd).context();
    expect(floors).toMatchObject({ category: 'dos', column: 'count' });
    expect(floors!.majority).toBeCloseTo(0.7923914165592151, 12);
    expect(benignShare).toBeCloseTo(97_278 / 494_021, 12);
    expect(precision!.column).toBe('count');
    expect([precision!.here, precision!.atOnePercent, precision!.atOnePerMille].map((value) => value!.toFixed(4))).toEqual(['0.9983', '0.5887', '0.1242']);
    expect(smallLabels.length).toBe(12);
  });
});

describe('columns that name hosts, times or rows', () => {
  /** Attacks stand in blocks, and come from a host of their own. */
  const blocks = (said?: Said) => table('id,srcip,dur,label', 1200, (row) =>
    [row + 1, Math.floor(row / 300) % 2 === 0 ? '10.0.0.1' : '10.0.0.9', scattered(row, 50), Math.floor(row / 300) % 2 === 0 ? 'BENIGN' : 'Bot'], said);

  it('are left out, and that is said with what they would reach', async () => {
    const { severity, figure, sentence, details } = await (await blocks()).check('identity');
    expect([severity, figure.value]).toEqual(['ok', null]);
    expect(sentence).toMatch(/^Left out: 2 columns that name hosts, times or rows; alone “(id|srcip)” would tell attack from Benign with 100\.0\u00a0%/);
    expect(details.join(' ')).toContain('whatever counts the rows gives the classes away');
  });

  it('are judged where they are features, by their order as well', async () => {
    const { severity, figure, columns, mends } = await (await blocks({ meaning: { identity: true } })).check('identity');
    expect([severity, figure.value]).toEqual(['severe', 1]);
    expect([...columns].sort()).toEqual(['id', 'srcip']);
    expect(mends.map(({ action }) => action?.kind)).toEqual(['leaveOut', 'save']);
  });
});

describe('bad and small input', () => {
  it('of too few attacks nothing is said', async () => {
    const few = await table('a,dport,label', 500, (row) => [scattered(row, 9), row < 40 ? 22 : 80, row < 40 ? 'Bot' : 'BENIGN']);
    for (const id of ['one-column', 'port'] as const) {
      const { severity, figure, sentence } = await few.check(id);
      expect([severity, figure.value]).toEqual(['notJudged', null]);
      expect(sentence).toMatch(/^40 attack rows: too few to say what a (column|port) tells\.$/);
    }
    expect(await few.check('contaminant')).toMatchObject({
      severity: 'notJudged', sentence: 'Too few attacks to say: 0 attack labels of 100 rows or more are there, and three are needed.',
    });
  });

  it('of attacks of one kind no more than a warning is made', async () => {
    const attacks = ['xss', 'sql', 'upload'];
    const web = await table('marked,noise,label', 1600, (row) =>
      [row % 4 === 0 ? 1 : 0, scattered(row, 40), row % 4 === 0 ? attacks[(row / 4) % 3] : 'benign'],
    { categories: attacks.map((label) => [label, 'web']) });
    const { severity, figure, details } = await web.check('contaminant');
    expect([severity, figure.value]).toEqual(['warn', 1]);
    expect(details[0]).toBe('All of these attacks are of one category (web), and may be alike for good reason: no more than a warning.');
  });

  it('a column that is constant, one that is missing where it matters, and one that nobody knows', async () => {
    const odd = await table('same,gap,noise,label', 600, (row) =>
      [7, row % 2 === 0 ? '' : scattered(row, 30), scattered(row, 90), row % 2 === 0 ? 'Bot' : 'BENIGN']);
    const { severity, sentence, columns } = await odd.check('one-column');
    expect([severity, columns]).toEqual(['severe', ['gap']]);
    expect(sentence).toContain('no value');
    expect((await odd.check('port')).sentence).toBe('No column is known to hold the destination port or the service of a connection.');
    expect((await odd.context()).floors).toMatchObject({ column: 'gap', oneRule: 1 });
  });

  it('nothing but a column that is the same in every row', async () => {
    const same = await table('same,label', 400, (row) => [7, row % 2 === 0 ? 'Bot' : 'BENIGN']);
    expect((await same.check('one-column')).sentence).toBe('No column alone tells attack from Benign: none does better than a coin.');
    expect((await same.context()).floors).toMatchObject({ majority: 0.5, oneRule: 0.5 });
  });
});
