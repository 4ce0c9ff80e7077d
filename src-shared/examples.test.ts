import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Code up to an arrow, and what its last expression comes to: `code // → value (a remark)`. */
type Step = { code: string; value: string };
type Source = { file: string; text: string };

const folder = new URL('./', import.meta.url);
const sources: Source[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(test|fixture|d)\.ts$/.test(file))
  .map((file) => file.replaceAll('\\', '/')).sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

const examplesIn = (text: string): string[] =>
  [...text.matchAll(/^ *\* @example([^]*?)(?=^ *\* @|^ *\*\/)/gm)].map(([, lines]) => lines.replace(/^ *\* ?/gm, '').trim());

function stepsOf(example: string): Step[] {
  const steps = [...example.matchAll(/([^]*?)\/\/ → (.*)$/gm)];
  return steps.map(([, code, value]) => ({ code: code.trim(), value: value.replace(/ \([^)]*(\([^)]*\)[^)]*)*\)$/, '') }));
}

/** A number with decimals is right to the digits that it has; a whole one, and a text, exactly. */
function expected(value: string): unknown {
  const near = value.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|-?\d+\.(\d+)/g, (found, decimals?: string) =>
    (decimals === undefined ? found : `near(${found}, ${decimals.length})`));
  return new Function('near', `return (${near});`)((number: number, digits: number) => expect.closeTo(number, digits));
}

/** A typed array reads like any list. */
function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

describe.each(sources.filter(({ text }) => examplesIn(text).length > 0))('the examples of $file', async ({ file, text }) => {
  const names = await import(/* @vite-ignore */ `./${file}`) as { [name: string]: unknown };

  it.each(examplesIn(text))('%s', (example) => {
    const steps = stepsOf(example);
    expect(steps, 'an example says what comes out: // → value').not.toEqual([]);
    let before = '';
    for (const { code, value } of steps) {
      const from = code.lastIndexOf(';\n') + 1;
      before += code.slice(0, from);
      const actual = new Function(...Object.keys(names), `${before} return (${code.slice(from)});`)(...Object.values(names)) as unknown;
      expect(plain(actual)).toEqual(expected(value));
    }
  });
});

it('every example stands in a form in which it is found', () => {
  const lost = sources.filter(({ text }) => text.split('@example').length - 1 !== examplesIn(text).length);
  expect(lost.map(({ file }) => file)).toEqual([]);
});
