import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { correlationPython } from '../../../src-shared/questions/correlation/correlationPython';
import { py } from '../../../src-shared/python/py';
import { joined, readFile, readFunctions, readImports } from '../../../src-shared/python/readTable';
import { type PythonSource } from '../../../src-shared/python/pythonSource';
import { cellText, isMissingAt, labelOf, levelTexts, valueAt, type Dataset } from '../columns/dataset';
import { readInMemory } from '../read/readInMemory.fixture';
import { hasPackages, runScripts, withoutPackages } from './runPython.fixture';
import { writeTable } from './tables.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const text = fc.constantFrom('tcp', 'udp', 'NA', 'null', '', 'é', 'a b', ' x ', '"', 'a"b', 'a,b;c', '\ttab', '-', '\u00a0', '流', "it's", '#', '0');
const number = fc.constantFrom('0', '1', '1.50', '+2', '-3', '.5', '4.', '1e3', '1E-2', '007', '1e400', '-', '?', 'NaN', 'inf', '', '12345678901234567890', '0.1', '-0');
const strange = fc.constantFrom(...['', ' ', '1,2', '1;2', '"', ',,,,,,', 'x\0y', '\t', '"a"b,1,2,3']);
const file = fc.record({
  rows: fc.array(fc.tuple(text, number, number, fc.constantFrom('normal', 'smurf.', 'satan', 'back..', ' dos ')), { minLength: 30, maxLength: 60 }),
  dialect: fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'), quote: fc.boolean(), newline: fc.constantFrom('\n', '\r\n'), blanks: fc.boolean(),
  }),
  strange: fc.array(fc.tuple(fc.nat(25), strange), { maxLength: 2 }),
  mark: fc.constantFrom('', '\ufeff'), encoding: fc.constantFrom('utf8', 'utf8', 'latin1'),
});

/** Every cell as the engine holds it: a missing number is `null`. */
const engineCells = ({ columns, rowPatterns }: Dataset): (string | number | null)[][] => Array.from(rowPatterns, (pattern) =>
  columns.map((column) => {
    if (column.kind === 'text') return cellText(column, pattern);
    return isMissingAt(column, pattern) ? null : valueAt(column, pattern);
  }));

/** The same cells as a script reads them. */
const cells = '[[None if value != value else 0 if value == 0 else value for value in row] for row in zip(*(labels_of(df, name) if name == "label" else df[name] for name in columns))]';

it.skipIf(!hasPackages())(`the scripts read each cell of over 200 odd files as the engine does, or stop${withoutPackages()}`, async () => {
  const tried: { text: string; expected: unknown; script: string; badQuotes: boolean }[] = [];
  for (const [i, { rows, dialect, strange: lines, mark, encoding }] of fc.sample(file, { numRuns: 300, seed: 1999 }).entries()) {
    const table = writeTable([['proto', 'bytes', 'count', 'label'], ...rows], dialect).split('\n');
    for (const [at, line] of lines) table.splice(at + 2, 0, line);
    const bytes = Buffer.from(mark + table.join('\n'), mark === '' ? encoding : 'utf8');
    const name = `${i}.csv`;
    const read = await readInMemory(bytes).catch(() => null);
    if (read === null) continue;
    writeFileSync(join(folder, name), bytes);
    const columns = read.dataset.columns.map(({ name: column, kind }) => ({ name: column, kind }));
    const source = { data: { name, files: [] }, format: { ...read.layout.format, kind: 'delimited', compression: 'none' }, columns, rowsRead: read.rows, unlabelled: read.dataset.unlabelled, labels: levelTexts(labelOf(read.dataset)).map((label) => ({ label })), sample: null } as unknown as PythonSource;
    const names = (kind: string): string[] => columns.filter((column) => column.kind === kind).map((column) => column.name);
    const script = joined(readImports, py`import pandas as pd`, readFunctions, py`columns = ${columns.map((column) => column.name)}`,
      readFile(py`df`, source, { texts: names('text'), numbers: names('numeric') })).toString();
    expect(correlationPython(source, { columns: [] }, 'off', 0)).toContain(readFunctions.toString());
    const badQuotes = read.rejected.examples.some(({ reason }) => /quote|NUL/.test(reason));
    tried.push({ text: JSON.stringify(bytes.toString('latin1')), expected: engineCells(read.dataset), script, badQuotes });
  }
  const answers = runScripts(tried.map(({ script }) => ({ script, folder, ask: { cells } })));
  expect(tried.length).toBeGreaterThan(200);
  answers.forEach(({ figures, error }, i) => {
    // Quotes that are not closed, and the like, are read in other ways by other programs: then the script says so and stops.
    if (error !== null) expect(tried[i].badQuotes, `${error}: ${tried[i].text}`).toBe(true);
    else expect(figures.cells, tried[i].text).toEqual(tried[i].expected);
  });
}, 300_000);
