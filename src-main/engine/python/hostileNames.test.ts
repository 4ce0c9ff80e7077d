import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CombinedSettings } from '../../../src-shared/questions/combined/result';
import type { ContingencyTest } from '../../../src-shared/questions/tests/result';
import { chiSquarePython } from '../../../src-shared/questions/tests/chiSquarePython';
import { combinedPython, singleFeaturePython } from '../../../src-shared/python/combinedPython';
import { correlationPython } from '../../../src-shared/questions/correlation/correlationPython';
import { py } from '../../../src-shared/python/py';
import type { PythonSource } from '../../../src-shared/python/pythonSource';
import { hasPython, runPython, withoutPython } from './runPython.fixture';

const places = 24;
/** More runs and other names by hand: `WIRETELL_FUZZ=2000 npx vitest run src-main/engine/python/hostile`. */
const runs = Number(process.env.WIRETELL_FUZZ ?? 100);
const settings = process.env.WIRETELL_FUZZ === undefined ? { numRuns: runs, seed: 1999 } : { numRuns: runs };

/** A file with these names and texts in every place that comes from a file. */
function sourceOf(names: readonly string[], header: boolean): PythonSource {
  const [file, proto, service, bytes, count, label, ...rest] = names;
  return {
    data: { name: file, files: [] as unknown } as PythonSource['data'], rowsRead: 12, sample: { rows: 9, seed: 3 },
    format: { id: 'header', name: file, compression: 'gzip', kind: 'delimited', delimiter: ',', header, quoted: true, labelColumn: label },
    columns: ([[proto, 'text'], [service, 'text'], [bytes, 'numeric'], [count, 'numeric'], [label, 'text']] as const)
      .map(([name, kind]) => ({ name, kind, group: 'other', role: name === label ? 'label' : 'feature', description: name })),
    labels: rest.slice(0, 6).map((text, i) => ({ label: text, rows: 2, category: rest[6 + (i % 3)] })),
    categories: rest.slice(6, 9).map((name, i) => ({ name, role: (['benign', 'undecided', 'other'] as const)[i] })),
  };
}

/** Every kind of script with these texts in it. */
function scriptsOf(names: readonly string[]): string[] {
  const source = sourceOf(names, true);
  const other = { source: sourceOf(names, false), leaveOutOverlap: true };
  const features = source.columns.filter(({ role }) => role === 'feature').map(({ name }) => name);
  const chosen = { features: null, balance: 'weights', split: 'kfold:3', penalty: 'l1', C: 0.5, intercept: 'penalised', seed: 1 } as const;
  const combined = (changes: Partial<CombinedSettings>): string =>
    combinedPython(source, { ...chosen, target: null, ...changes }, features, other);
  const [title, factor, outcome, first, second, third, fourth, column, include] = names.slice(-9);
  const test = {
    title, factor, outcome, levels: [first, second], outcomes: [third, fourth], filters: [{ column, include: [include, title] }],
    observed: [[5, 3], [7, 4]], chiSquare: 1, df: 1, pFisher: 0.5,
  } as unknown as ContingencyTest;
  return [
    combined({}), combined({ target: 'attack', split: '0.2', balance: 'undersample' }), combined({ target: names[12], penalty: 'l2', split: 'none' }),
    combined({ target: names[6], penalty: 'none' }), combined({ target: names[7], intercept: 'free' }),
    ...features.slice(1, 3).map((feature) => singleFeaturePython(source, { ...chosen, target: names[13] }, feature)),
    correlationPython(source, { columns: names.slice(3, 5) }, 'partners', 0.6), correlationPython(source, { columns: names.slice(3, 5) }, 'seed', 0.6),
    chiSquarePython(test, [test]), chiSquarePython({ ...test, df: 4, chiSquare: null } as ContingencyTest),
  ];
}

const pieces = [
  '"', "'", '"""', "'''", '\\', '\\"', '\n', '\r', '\r\n', '\u2028', '\u2029', '\x85', '\f', '\v', '\0', '\x1a', '\ufeff', '\u202e', '\xa0',
  '\ud800', '\udfff', '#', '# coding: utf-7\n', 'coding=rot13', '+ACI-', '{', '}', '{__import__("os")}', '%s', '\\N{BULLET}', '\\x', '\\u12', ';', ',',
  ')', ']', '\nimport os\n', '"\nimport os#', '"; import os; "', '".split() or exit() or "', '\n    exit()\n', '\t', ' ', '__proto__', 'constructor', 'a', '流',
  '\u{1f600}', '.', 'normal', 'None', 'f"', 'b"', 'r"', '\\\n',
];
const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);
const hostileNames = fc.uniqueArray(hostileText, { minLength: places, maxLength: places, selector: (text) => text.replace(/\.$/, '') });

describe('hostile names in a script', () => {
  it.skipIf(!hasPython)(`add no statement to any: ${runs} sets of names, ${11 * runs} scripts read by Python${withoutPython}`, () => {
    const sets = fc.sample(hostileNames, settings);
    const harmless = scriptsOf(Array.from({ length: places }, (_, i) => `name${i}`));
    const scripts = [harmless, ...sets.map(scriptsOf)].flat();
    const base64 = scripts.map((script) => Buffer.from(script).toString('base64'));
    const { shapes } = runPython<{ shapes: { shape: string | null; error: string | null }[] }>('scriptShapes.py', { scripts: base64, literals: [] });
    const usual = shapes.slice(0, harmless.length);
    expect(usual.filter(({ error }) => error !== null)).toEqual([]);
    expect(new Set(usual.map(({ shape }) => shape)).size).toBe(harmless.length);
    expect(shapes).toHaveLength((runs + 1) * 11);
    shapes.forEach((found, i) => { expect(found, scripts[i]).toEqual(usual[i % harmless.length]); });
  }, 590_000);

  it.skipIf(!hasPython)(`are the same texts again when Python reads them: 2,000 texts${withoutPython}`, () => {
    const texts = fc.sample(hostileText, { numRuns: 2000, seed: 1999 });
    const literals = texts.map((text) => py`${text}`.toString());
    expect(runPython<{ texts: string[] }>('scriptShapes.py', { scripts: [], literals }).texts).toEqual(texts);
  });
});
