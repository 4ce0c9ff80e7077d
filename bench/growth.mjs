/**
 * Grows what can grow in a dataset tenfold three times (`growthKinds.fixture.ts` lists it), and looks whether time and
 * memory of every step grow no faster than n log n up to the ceiling, where there is a sentence instead.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const steps = ['open', 'second file', 'overview', 'study', 'report', 'check'];
/** Below these a figure says more of starting than of the table. */
const least = { seconds: 0.5, bytes: 256e6 };
/** How much more than n log n is still noise. */
const slack = 1.5;
const patience = 5 * 60_000;

/**
 * @param only the kind to grow; all of them without
 * @param done takes the rows of each kind: one a size, with the seconds of each step, peak memory, bytes of the result, and
 *   the sentence of a refusal
 */
export async function growthBench(built, only, say, done) {
  const { growthKinds } = await import(pathToFileURL(join(built.engine, 'growthKinds.js')).href);
  const chosen = growthKinds.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new Error(`“${only}” is none of ${growthKinds.map(({ name }) => name).join(', ')}.`);
  for (const { name, sizes, hostile, harmless } of chosen) {
    const rows = sizes.map((size) => {
      say(`${name}: ${size}`);
      const [file, other] = [hostile(size), harmless(sizes[0])].map((text, i) => {
        const path = join(built.folder, `growth${i}.csv`);
        writeFileSync(path, text);
        return path;
      });
      return { name, size, ...measure(built.engine, file, other) };
    });
    done(rows.map((row, i) => ({ ...row, tooFast: i === 0 || row.sentence !== null ? [] : growsTooFast(rows[i - 1], row) })));
  }
}

function measure(engine, file, other) {
  const args = [join(import.meta.dirname, 'measureGrowth.mjs'), engine, file, other];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26, timeout: patience });
  if (status !== 0) return { seconds: {}, peakBytes: NaN, bytes: NaN, sentence: `FAILED: ${error?.message ?? stderr.trim().split('\n').at(-1)}` };
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

/** The steps whose time, or the memory if it, grew faster than n log n. */
function growsTooFast(before, after) {
  const allowed = slack * ((after.size * Math.log(after.size)) / (before.size * Math.log(before.size)));
  const beyond = (from, to, floor) => to > floor && to > allowed * Math.max(from, floor / 10);
  return [
    ...steps.filter((step) => beyond(before.seconds[step], after.seconds[step], least.seconds)),
    ...(beyond(before.peakBytes, after.peakBytes, least.bytes) ? ['memory'] : []),
  ];
}

export function printGrowth(rows) {
  const cell = (text, width) => String(text).padStart(width);
  console.log(['kind'.padEnd(20), cell('size', 8), ...steps.map((step) => cell(step, 12)), cell('peak MB', 9), cell('result MB', 10)].join(''));
  for (const { name, size, seconds, peakBytes, bytes, sentence, tooFast } of rows) {
    const times = steps.map((step) => cell(seconds[step] === undefined ? '–' : seconds[step].toFixed(2), 12));
    const megabytes = (value) => (Number.isFinite(value) ? (value / 1e6).toFixed(value < 1e7 ? 1 : 0) : '–');
    console.log([name.padEnd(20), cell(size, 8), ...times, cell(megabytes(peakBytes), 9), cell(megabytes(bytes), 10)].join(''));
    if (sentence !== null) console.log(`${' '.repeat(22)}${sentence}`);
    if (tooFast.length > 0) console.log(`${' '.repeat(22)}faster than n log n: ${tooFast.join(', ')}`);
  }
}
