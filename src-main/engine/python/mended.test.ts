import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mendNames } from '../../../src-shared/mending/names';
import type { MendFormat } from '../../../src-shared/mending/mending';
import type { MendStepId } from '../../../src-shared/mending/steps';
import { openFile, quietly, testEngine } from '../engine.fixture';
import { sampleDataset } from '../sample/sampleDataset';
import { hasArrow, hasPackages, runScripts, withoutPackages } from './runPython.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
let engine: ReturnType<typeof testEngine>;
beforeAll(() => { engine = testEngine(); });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

/** Copies, contradictions, addresses, gaps, names with quotes. */
const table = ['src_ip,"it\'s ""bytes""",proto,rate,label', ...Array.from({ length: 400 }, (_, i) => {
  const vector = (i * 7) % 130;
  return `10.0.${i % 3}.${i % 250},${vector % 9 === 0 ? '' : vector * 1.5},${['tcp', 'udp', ''][vector % 3]},${vector * 1e-7},${(vector + (i > 350 ? 1 : 0)) % 2 ? 'normal' : 'dos'}`;
})].join('\n');

/** Rows of a CSV file by value: `1.0` is `1`. */
const rowsOf = (path: string): (string | number)[][] => readFileSync(path, 'utf8').trimEnd().split('\n')
  .map((line) => line.split(',').map((cell) => (cell === '' || Number.isNaN(Number(cell)) ? cell : Number(cell))));

/** Connections like KDD’s of which some have a 2 where 0 or 1 belongs. */
const broken = Buffer.from(sampleDataset(7, 1000).bytes).toString().split('\n')
  .map((line, i) => line.split(',').map((cell, c) => (i % 50 === 3 && c === 6 ? '2' : cell)).join(',')).join('\n');

async function opened(name: string, text: string): Promise<string> {
  writeFileSync(join(folder, name), text);
  return openFile(engine, join(folder, name));
}

it.skipIf(!hasPackages() || !hasArrow())(`pyarrow reads what the app wrote as Parquet, and the script writes the same${withoutPackages()} (skipped without pyarrow)`, async () => {
  const dataset = await opened('source.csv', `${table}\n`);
  const at = (name: string): string => engine.files.name(join(folder, name));
  const steps: MendStepId[] = ['drop-undecidable', 'one-a-vector'];
  const save = async (format: MendFormat): Promise<string> => {
    const { tables, ...beside } = mendNames('arrow', format, steps);
    const files = { tables: tables.map(at), recipe: at(beside.recipe), card: at(beside.card), script: at(beside.script) };
    await engine.call('mend.save', { dataset, steps, format, markFormulas: false, files }, quietly());
    return readFileSync(join(folder, beside.script), 'utf8');
  };
  await save('csv');
  const expected = rowsOf(join(folder, 'arrow.csv'));
  const script = await save('parquet');
  const asCsv = (to: string): string => `import pyarrow.parquet\npyarrow.parquet.read_table("arrow.parquet").to_pandas().to_csv("${to}", index=False)\n`;
  const answers = runScripts([asCsv('app.csv'), script, asCsv('script.csv')].map((one) => ({ script: one, folder, ask: {} })));
  for (const { error } of answers) expect(error, script).toBe(null);
  for (const name of ['app.csv', 'script.csv']) expect(rowsOf(join(folder, name)), name).toEqual(expected);
}, 120_000);

it.skipIf(!hasPackages())(`the script gives the same rows in the same order as the app${withoutPackages()}`, async () => {
  const [flows, kdd] = [await opened('flows.csv', `${table}\n`), await opened('kdd.data', broken)];
  const choices: MendStepId[][] = [
    ['drop-broken', 'one-a-vector'], [], ['one-a-vector'], ['drop-undecidable', 'drop-identity', 'shuffle'], ['mark-undecidable', 'one-a-vector', 'grouped-split'],
    ['drop-undecidable', 'one-a-vector', 'drop-identity', 'grouped-split', 'shuffle'],
  ];
  const written: string[][] = [];
  const scripts: string[] = [];
  for (const [i, steps] of choices.entries()) {
    const names = mendNames(`mended${i}`, 'csv', steps);
    const at = (name: string): string => engine.files.name(join(folder, name));
    const files = { tables: names.tables.map(at), recipe: at(names.recipe), card: at(names.card), script: at(names.script) };
    const saved = await engine.call('mend.save', { dataset: i === 0 ? kdd : flows, steps, format: 'csv', markFormulas: false, files }, quietly());
    if (i === 0) expect(saved.done[0].after.rows).toBe(980);
    // The script writes the files of the same names: those of the app are taken away first.
    written.push(names.tables);
    scripts.push(readFileSync(join(folder, names.script), 'utf8'));
  }
  const expected = written.map((tables) => tables.map((name) => rowsOf(join(folder, name))));
  for (const name of written.flat()) rmSync(join(folder, name));
  const answers = runScripts(scripts.map((script) => ({ script, folder, ask: {} })));
  answers.forEach(({ error }, i) => {
    expect(error, scripts[i]).toBe(null);
    expect(written[i].map((name) => rowsOf(join(folder, name))), choices[i].join()).toEqual(expected[i]);
  });
}, 120_000);
