import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Family } from '../../../src-shared/families/family';
import { unswNb15 } from '../../../src-shared/families/unswNb15';
import { xIiotid } from '../../../src-shared/families/xIiotid';
import type { PythonSource } from '../../../src-shared/python/pythonSource';
import { py } from '../../../src-shared/python/py';
import { joined, readFile, readFunctions, readImports } from '../../../src-shared/python/readTable';
import { labelOf, levelTexts } from '../columns/dataset';
import { familyFile, layoutOf } from '../read/familyFile.fixture';
import { cellsOf, readInMemory } from '../read/readInMemory.fixture';
import { hasPackages, runScripts, withoutPackages } from './runPython.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-families-'));
afterAll(() => { rmSync(folder, { recursive: true }); });

const take = (...values: string[]) => (row: number): string => values[row % values.length];

const cases: { family: Family; id: string; label: string; column: string; of: [string, (row: number) => string][] }[] = [
  { family: unswNb15, id: 'unsw-nb15-raw', label: 'attack_cat', column: 'service',
    of: [['attack_cat', take('', ' Fuzzers ', 'Backdoors', 'Backdoor')], ['service', take('-', 'dns')]] },
  { family: xIiotid, id: 'x-iiotid', label: 'class1', column: 'Service', of: [['class1', take('Normal', 'normal', 'TCP Relay')], ['Service', take('mqtt', '-', '?')]] },
];

it.skipIf(!hasPackages()).each(cases)(`the scripts read labels and gaps of $id as the engine does${withoutPackages()}`, async ({ family, id, label, column, of }) => {
  const name = `${id}.csv`;
  const text = familyFile(family, layoutOf(family, id), 24, new Map(of));
  writeFileSync(join(folder, name), text);
  const { layout, dataset, spellings, rows } = await readInMemory(text);
  const columns = dataset.columns.map(({ name: own, kind, about }) => ({ name: own, kind, ...about }));
  const source = {
    data: { name, files: [] }, format: { ...layout.format, kind: 'delimited', compression: 'none' }, columns, rowsRead: rows, spellings,
    unlabelled: dataset.unlabelled, labels: levelTexts(labelOf(dataset)).map((own) => ({ label: own })), sample: null,
  } as unknown as PythonSource;
  const script = joined(readImports, py`import pandas as pd`, readFunctions, readFile(py`df`, source, { texts: [label, column], numbers: [] })).toString();
  const [{ figures, error }] = runScripts([{ script, folder, ask: { labels: `labels_of(df, "${label}").tolist()`, cells: `df["${column}"].tolist()` } }]);
  expect(error).toBeNull();
  const held = (one: string): string[] => {
    const at = dataset.columns.findIndex((own) => own.name === one);
    return cellsOf(dataset).map((row) => row[at].replace('−', ''));
  };
  expect(figures).toEqual({ labels: held(label), cells: held(column) });
});
