import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { testEngine } from '../engine.fixture';
import { figuresOf, type Case } from './caseFigures.fixture';

/**
 * Small files that readers get wrong, each beside what is in it, counted by another program. A new case is two files in the
 * folder: `NAME.csv`, or whatever it is, and `NAME.expected.json` with what to look at; no code.
 */
const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).filter((name) => name.endsWith('.expected.json')).map((name) => {
  const { file, second, ...read } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case & { case: string };
  return { ...read, file: join(folder, file), ...(second !== undefined && { second: join(folder, second) }) };
});
const engine = testEngine(2);
afterAll(() => engine.close());

/** Numbers to ten digits, and lists of words as what has to be among others. */
function matching(expected: unknown, key = ''): unknown {
  if (typeof expected === 'number') return Number.isInteger(expected) ? expected : expect.closeTo(expected, 8);
  if (typeof expected === 'string') return key === 'error' ? expect.stringMatching(expected) : expected;
  if (Array.isArray(expected)) return key === 'alerts' || key === 'messages' ? expect.arrayContaining(expected) : expected;
  if (typeof expected !== 'object' || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, matching(value, name)]));
}

test.each(cases.map((one) => [one.case, one] as const))('%s', async (_, one) => {
  if (one.expect.error !== undefined) await expect(figuresOf(engine, one)).rejects.toThrow(new RegExp(one.expect.error));
  else expect(await figuresOf(engine, one)).toMatchObject(matching(one.expect) as object);
});
