import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EngineError } from '../../../src-shared/terms/errors';
import { kddLine } from './kddLines.fixture';
import { plainly, readInMemory, type InMemory, type InMemoryOptions } from './readInMemory.fixture';

/** More runs and other seeds by hand: `WIRETELL_FUZZ=20000 npx vitest run src-main/engine/read/fuzz`. */
const numRuns = Number(process.env.WIRETELL_FUZZ ?? 80);
const settings = process.env.WIRETELL_FUZZ === undefined ? { numRuns, seed: 99 } : { numRuns };

/** The dataset, or the engine's own error; anything else is a crash. */
async function attempt(bytes: Uint8Array, options?: InMemoryOptions): Promise<InMemory | EngineError> {
  return readInMemory(bytes, options).catch((error: unknown) => {
    if (error instanceof EngineError && error.code !== 'INTERNAL') return error;
    throw error;
  });
}

const newlines = (bytes: Uint8Array): number => bytes.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);

/** Every line after the header is a row, is rejected, or is blank; in a file without quotes a row is one line. */
function expectNothingLost(result: InMemory | EngineError): void {
  if (result instanceof EngineError) return;
  const { bytes, rows, lines, rejected, layout, dataset } = result;
  const body = bytes.subarray(layout.skip);
  const expected = newlines(body) + (body.length > 0 && body.at(-1) !== 10 ? 1 : 0);
  expect(lines).toBe(expected);
  if (!layout.format.quoted) expect(rows + rejected.count + rejected.blank).toBe(expected);
  expect(dataset.rows + (dataset.unlabelled ?? 0)).toBe(rows);
  expect(dataset.weights.reduce((sum, weight) => sum + weight, 0)).toBe(dataset.rows);
}

const line = fc.nat(5000).map((i) => kddLine(i));
const junk = fc.oneof(
  fc.constantFrom('', ' ', '\r', ',', ',,,', '"', '""', '"a,b"', '\0', '\ufeff', 'é', '\t', '"open', '1"2', 'x'.repeat(500)),
  fc.string({ maxLength: 20 }),
);
/** A KDD line with something cut out, put in, or both. */
const mutated = fc.tuple(line, fc.nat(200), fc.nat(10), junk).map(([text, at, cut, more]) =>
  text.slice(0, at) + more + text.slice(at + cut));
const kddFile = fc.tuple(
  fc.array(
    fc.oneof({ weight: 30, arbitrary: line }, { weight: 1, arbitrary: mutated }, { weight: 1, arbitrary: junk }),
    { minLength: 1, maxLength: 60 },
  ),
  fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean(),
).map(([lines, end, bom, last]) => Buffer.from((bom ? '\ufeff' : '') + lines.join(end) + (last ? end : '')));

test('random bytes: an error of the engine or a table, never a crash', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
    expectNothingLost(await attempt(bytes));
  }), settings);
});

test('random text of delimiters, quotes, numbers and breaks: the same', async () => {
  const piece = fc.constantFrom(',', ',', '\n', '\n', '\r\n', '"', '""', ' ', '1', '0.5', 'abc', 'label', 'é', '\t', ';', '|', '\0', '.', '-');
  const text = fc.array(piece, { maxLength: 120 }).map((pieces) => Buffer.from(`a,label\n1,x\n${pieces.join('')}`));
  await fc.assert(fc.asyncProperty(text, async (bytes) => {
    expectNothingLost(await attempt(bytes));
  }), settings);
});

test('KDD files with damaged lines: nothing is lost, and chunks and workers make no difference', async () => {
  await fc.assert(fc.asyncProperty(kddFile, fc.integer({ min: 800, max: 3000 }), fc.integer({ min: 1, max: 4 }), async (
    bytes, slotBytes, parts,
  ) => {
    const whole = await attempt(bytes);
    expectNothingLost(whole);
    const shared = await attempt(bytes, { slotBytes, parts });
    if (whole instanceof EngineError || shared instanceof EngineError) {
      if (shared instanceof EngineError && shared.code === 'LINE_TOO_LONG') return;
      expect(String(shared)).toBe(String(whole));
      return;
    }
    expect(plainly(shared.dataset)).toEqual(plainly(whole.dataset));
    expect(shared.rejected).toEqual(whole.rejected);
  }), settings);
});

test('files without line breaks in quotes: both ways through agree', async () => {
  const cell = fc.oneof(fc.constantFrom('1', '0.5', '', 'x', '?', ' y ', '"q"', '"a,b"', '"say ""hi"""', '"x', 'x"', '"x"y'), fc.stringMatching(/^[a-z0-9. ]{0,6}$/));
  const file = fc.array(fc.tuple(cell, cell, fc.constantFrom('normal', 'smurf', '"smurf."')).map((cells) => cells.join()), { minLength: 1, maxLength: 30 })
    .filter((rows) => rows.every((row) => !/(^|,)"([^"]|"")*$|"[^,"]/.test(row.replace(/"([^"]|"")*"(?=,|$)/g, 'q'))))
    .map((rows) => Buffer.from(`a,b,label\n1,2,normal\n${rows.join('\n')}\n`));
  await fc.assert(fc.asyncProperty(file, async (bytes) => {
    const [byBytes, byPapa] = [await attempt(bytes, { way: 'plain' }), await attempt(bytes, { way: 'quoted' })];
    if (byBytes instanceof EngineError || byPapa instanceof EngineError) {
      expect(String(byPapa)).toBe(String(byBytes));
      return;
    }
    expect(plainly(byBytes.dataset)).toEqual(plainly(byPapa.dataset));
    expect(byBytes.rejected).toEqual(byPapa.rejected);
  }), settings);
});
