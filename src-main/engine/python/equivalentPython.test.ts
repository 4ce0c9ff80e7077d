import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import { testEngine } from '../engine.fixture';
import { hasPackages, withoutPackages } from './runPython.fixture';
import { ScriptCases } from './scriptCases.fixture';
import { dialects, kddFiles, kinds, smallTable, textOf, writeTable } from './tables.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

type Variant = Pick<ModelSettings, 'balance' | 'split' | 'penalty' | 'intercept'> & { words: string };

/** Where nothing is drawn, every way of fitting; with draws, whose figures differ anyway, each way in turn. */
function everySetting(): Variant[] {
  const fits = (['l1', 'l2', 'none'] as const).flatMap((penalty) => (['free', 'penalised'] as const).map((intercept) => ({ penalty, intercept })));
  const settings = (['none', 'weights', 'undersample'] as const).flatMap((balance) => ['none', '0.25', 'kfold:3', 'grouped:0.25', 'grouped:kfold:3'].flatMap((split, i) => (
    split === 'none' && balance !== 'undersample' ? fits : [fits[(balance.length + i) % fits.length]]).map((fit) => ({ balance, split, ...fit }))));
  return settings.map((one) => ({ ...one, words: Object.values(one).join(', ') }));
}

async function addDialects(cases: ScriptCases): Promise<void> {
  for (const { name, file, bytes, ...meaning } of dialects()) {
    const summary = await cases.open(file, bytes, meaning);
    const features = summary.columns.filter(({ role }) => role === 'feature').map((column) => column.name);
    await cases.single(`${name}: a text alone`, summary, features[0], { penalty: 'l1', intercept: 'penalised' });
    await cases.single(`${name}: a number with gaps alone`, summary, features[1], { balance: 'weights' });
    await cases.combined(`${name}: together`, summary);
    await cases.correlation(`${name}: correlation`, summary);
    await cases.closeFiles();
  }
  for (const { name, file, bytes } of kddFiles()) {
    const summary = await cases.open(file, bytes);
    const [duration, , service] = summary.columns;
    await cases.single(`${name}: service`, summary, service.name, { target: 'attack', penalty: 'l1', intercept: 'penalised' });
    await cases.single(`${name}: a number`, summary, duration.name, { target: 'normal' });
    await cases.correlation(`${name}: most partners stay`, summary, 'partners');
    await cases.correlation(`${name}: the first goes`, summary, 'seed');
    await cases.correlation(`${name}: the first goes where r itself is high`, summary, 'seed-signed');
  }
}

async function addSettings(cases: ScriptCases): Promise<void> {
  const summary = await cases.open('settings.csv', textOf(smallTable(kinds), { delimiter: ',' }));
  for (const { words, ...settings } of everySetting()) {
    await cases.single(`alone: ${words}`, summary, 'count', { ...settings, target: 'satan' });
    await cases.combined(`every category: ${words}`, summary, { ...settings, features: ['proto', 'count'] });
    await cases.combined(`a target: ${words}`, summary, { ...settings, target: 'attack', features: ['count', 'rate'] });
  }
  for (const [penalty, intercept] of [['l1', 'penalised'], ['l2', 'free']] as const) {
    const settings = { penalty, intercept, scale: 'asinh' } as const;
    await cases.single(`alone on a log scale: ${penalty}`, summary, 'count', { ...settings, target: 'satan' });
    await cases.combined(`together on a log scale: ${penalty}`, summary, settings);
  }
  const drawn = await cases.open('drawn.csv', textOf(smallTable(kinds), { delimiter: ',' }), { sample: 100 });
  await cases.single('some rows: alone', drawn, 'proto');
  await cases.combined('some rows: together', drawn);
}

async function addSecondFiles(cases: ScriptCases): Promise<void> {
  const first = await cases.open('first.csv', textOf(smallTable(kinds), { delimiter: ',' }));
  const changed = smallTable([...kinds, 'neptune'], 200);
  const half = { ...changed, rows: [...smallTable(kinds).rows.slice(0, 60), ...changed.rows] };
  const second = await cases.open('second.csv', textOf(half, { delimiter: ';' }));
  const fewer = [['rate', 'proto'], ...half.rows.map(([proto, , , rate]) => [rate, proto])];
  const lacking = await cases.open('lacking.tsv', writeTable(fewer, { delimiter: '\t' }), { mayLackLabels: true });
  await cases.combined('a second file', first, {}, { summary: second, leaveOutOverlap: false });
  await cases.combined('a second file without the rows of both', first, { target: 'dos' }, { summary: second, leaveOutOverlap: true });
  await cases.combined('a second file that lacks features and labels', first, {}, { summary: lacking, leaveOutOverlap: false });
}

async function addGaps(cases: ScriptCases): Promise<void> {
  const marked = await cases.open('gaps.csv', textOf(smallTable(kinds), { delimiter: ',' }), { gapFeatures: true });
  await cases.single('that a number is missing, alone', marked, 'rate was missing');
  await cases.combined('that numbers are missing, together', marked);
  await cases.correlation('that numbers are missing: correlation', marked);
  const other = smallTable(kinds, 200);
  const full = await cases.open('full.csv', writeTable([['proto', 'rate', 'label'], ...other.rows.map(([proto, , , rate, label]) => [proto, rate === '-' ? '1' : rate, label])], { delimiter: ',' }));
  await cases.combined('that numbers are missing, on a second file', marked, {}, { summary: full, leaveOutOverlap: true });
}

async function addTests(cases: ScriptCases): Promise<void> {
  const small = await cases.open('tested.csv', textOf(smallTable(kinds), { delimiter: ',' }));
  const far = `proto,x,label\n${'tcp,1,normal\n'.repeat(4000)}${'udp,2,smurf\n'.repeat(4000)}udp,1,normal\nicmp,3,satan\n`;
  for (const [name, summary] of [['small', small], ['far in the tail', await cases.open('tails.csv', far)]] as const) {
    for (const outcome of ['label', 'attack']) {
      await cases.test(`${name}, ${outcome}`, summary, outcome, []);
      await cases.test(`${name}, ${outcome}, filtered`, summary, outcome, [{ column: 'proto', include: ['tcp', 'udp', 'NA'] }]);
      await cases.test(`${name}, ${outcome}, nothing to compare`, summary, outcome, [{ column: 'label', include: ['normal'] }]);
    }
  }
}

it.skipIf(!hasPackages())(`every kind of script runs without a warning and gives the app’s figures${withoutPackages()}`, async () => {
  const cases = new ScriptCases(engine, folder);
  for (const add of [addDialects, addSettings, addSecondFiles, addGaps, addTests]) {
    await add(cases);
    await cases.closeFiles();
  }
  expect(cases.run()).toEqual([]);
  expect(cases.count).toBe(170);
}, 590_000);
