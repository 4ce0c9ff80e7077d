/**
 * Measures opening, the whole study and changes on an open dataset, beside the same work done with pandas, SciPy and
 * scikit-learn, in one call: what counts are the ratios, since both sides ran on the same machine at the same time.
 *
 *     npm run bench                     on ../shared/data/kddcup.data_10_percent.gz, and on a table of floats that it writes
 *     npm run bench -- --floats 40000   on a table of floats of so many rows alone
 *     npm run bench -- FILE --quick     on another file; without the tenfold one
 *     npm run bench -- --combined       models of several features instead
 *     npm run bench -- --wire 200000    from captures and logs to features alone
 *     npm run bench -- --growth [KIND]  made-up tables that grow tenfold three times instead
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildEngine } from './buildEngine.mjs';
import { floatBench } from './floats.mjs';
import { combinedGoals, goalsOf } from './goals.mjs';
import { growthBench, printGrowth } from './growth.mjs';
import { printCombined, printFloats, printResult, printWire } from './printResult.mjs';
import { spreadOf } from './spread.mjs';
import { median } from './statistics.mjs';
import { wireBench } from './wire.mjs';
import { repeatTenfold } from './tenfold.mjs';

const usage = `Usage: npm run bench -- [FILE] [--quick] [--floats ROWS] [--wire PACKETS] [--combined] [--growth] [--no-peer] [--peer-python PATH] [--repeats N] [--json]

  FILE         a dataset in the format of KDD Cup 1999, plain or gzip (../shared/data/kddcup.data_10_percent.gz)
  --quick      leave out the run on ten times the file, the table of floats and the capture
  --floats N   only a table of floats of N rows, in the shape of CIC-IDS2017 (the whole bench has one of 400,000)
  --wire N     only a made-up capture of N packets and a log of half as many connections (the whole bench has 2,000,000)
  --combined   only what several features tell together: one model, pairs, selection, path, costs (some minutes)
  --growth     rows, columns, labels and more (or the one KIND named), each grown tenfold three times: does time or memory
               run away (some minutes)
  --no-peer    leave out the Python scripts
  --peer-python PATH  the Python with pandas, SciPy, scikit-learn, Polars and DuckDB (or WIRETELL_PYTHON; python3)
  --repeats N  runs of Wiretell; the peer runs half as often (5)
  --json       print the measurements as JSON`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    floats: { type: 'string' }, wire: { type: 'string' }, 'peer-python': { type: 'string' },
    growth: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, combined: { type: 'boolean', default: false }, 'no-peer': { type: 'boolean', default: false },
    repeats: { type: 'string', default: '5' }, json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  },
});
const repeats = Number(options.repeats);
const floatRows = options.floats === undefined ? undefined : Number(options.floats);
const packets = options.wire === undefined ? undefined : Number(options.wire);
const badNumber = [repeats, floatRows ?? 1, packets ?? 2].some((number) => !Number.isInteger(number) || number < 1);
if (options.help || positionals.length > 1 || badNumber) {
  console.error(usage);
  process.exit(options.help ? 0 : 2);
}
const file = resolve(positionals[0] ?? join(import.meta.dirname, '../../shared/data/kddcup.data_10_percent.gz'));
if (!options.growth && floatRows === undefined && packets === undefined && !existsSync(file)) {
  console.error(`There is no file at ${file}. Name one: npm run bench -- FILE`);
  process.exit(1);
}

const say = (text) => process.stderr.write(`${text}\n`);

/** Runs a program that prints one line of JSON; adds the seconds of the whole process, start-up included. */
function run(command, args) {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(`${basename(args[0])} failed: ${error?.message ?? stderr}`);
  const result = JSON.parse(stdout.trim().split('\n').at(-1));
  return { ...result, seconds: { ...result.seconds, process: (performance.now() - start) / 1000 } };
}

/** A Python that has what the peer script needs, or `null`. */
function findPython() {
  const named = options['peer-python'] ?? process.env.WIRETELL_PYTHON;
  return (named === undefined ? ['/usr/bin/python3', 'python3', 'python'] : [named]).find((python) =>
    spawnSync(python, ['-c', 'import numpy, pandas, scipy, sklearn']).status === 0) ?? null;
}

const python = options['no-peer'] || options.growth ? null : findPython();
if (python === null && !options['no-peer'] && !options.growth) {
  say('No python3 with pandas, SciPy and scikit-learn was found: only Wiretell’s own figures follow.');
}
const built = await buildEngine();
const measure = (scenario, path) => run(process.execPath, [join(import.meta.dirname, 'measure.mjs'), built.engine, scenario, path]);
const peer = (path, script = 'peer.py') => run(python, [join(import.meta.dirname, script), path]);

/** A peer of the table of floats, `null` where it is not installed. */
const floatPeer = (path, script, name) => {
  if (python === null || spawnSync(python, ['-c', `import ${name}`]).status !== 0) return null;
  return run(python, [join(import.meta.dirname, script), path, name]);
};
const floats = () => floatBench({ folder: built.folder, measure, peer: floatPeer, repeats: Math.min(3, repeats), rows: floatRows, say });

const wire = () => wireBench({ folder: built.folder, measure, repeats: Math.min(3, repeats), packets, say });

/** Both sides in turn, so that whatever else the machine does hits both. */
function compare(path, wiretellRuns, peerRuns, what) {
  const sides = { wiretell: [], peer: [] };
  for (let i = 0; i < wiretellRuns; i++) {
    say(`${what}: run ${i + 1} of ${wiretellRuns}`);
    sides.wiretell.push(measure('study', path));
    if (python !== null && i < peerRuns) sides.peer.push(peer(path));
  }
  return { wiretell: summarise(sides.wiretell), peer: sides.peer.length === 0 ? null : summarise(sides.peer) };
}

/** Medians over runs. */
function summarise(runs) {
  const seconds = {};
  for (const name of Object.keys(runs[0].seconds)) seconds[name] = median(runs.flatMap((each) => each.seconds[name]));
  return { runs: runs.length, rows: runs[0].rows, seconds, peakBytes: median(runs.map((each) => each.peakBytes)) };
}

async function studyBench() {
  measure('study', file);
  const whole = compare(file, repeats, Math.ceil(repeats / 2), basename(file));
  say('Steps and changes, one by one');
  const steps = summarise([measure('steps', file), measure('steps', file), measure('steps', file)]);
  const audit = summarise([measure('audit', file), measure('audit', file), measure('audit', file)]);
  const spread = spreadOf(measure('spread', file).spread);
  let tenfold = null;
  if (!options.quick) {
    const path = repeatTenfold(file, built.folder);
    tenfold = compare(path, Math.min(3, repeats), 1, 'ten times the file');
    if (tenfold.wiretell.rows !== whole.wiretell.rows * 10) throw new Error('The tenfold file does not hold ten times the rows.');
  }
  const floating = options.quick ? null : await floats();
  const fromWire = options.quick ? null : await wire();
  const result = {
    file: basename(file), cores: availableParallelism(), node: process.versions.node, python,
    whole, steps, audit, tenfold, spread, floats: floating, wire: fromWire,
    goals: [...goalsOf(whole, steps, audit, tenfold), ...floating?.goals ?? [], ...fromWire?.goals ?? []],
  };
  if (options.json) console.log(JSON.stringify(result, null, 1));
  else printResult(result);
}

/** One model of every feature beside scikit-learn's, one after the other; then what follows from it. */
function combinedBench() {
  say('Several features together');
  const own = measure('combined', file);
  if (python !== null) say('The same model by scikit-learn’s lbfgs');
  const theirs = python === null ? null : peer(file, 'peerCombined.py');
  const result = {
    file: basename(file), cores: availableParallelism(), node: process.versions.node, python, own, theirs,
    goals: combinedGoals(own, theirs),
  };
  if (options.json) console.log(JSON.stringify(result, null, 1));
  else printCombined(result);
}

try {
  if (options.growth) {
    await growthBench(built, positionals[0], say, (rows) => (options.json ? console.log(JSON.stringify(rows)) : printGrowth(rows)));
  } else if (floatRows !== undefined) {
    const result = await floats();
    if (options.json) console.log(JSON.stringify(result, null, 1));
    else printFloats(result);
  } else if (packets !== undefined) {
    const result = await wire();
    if (options.json) console.log(JSON.stringify(result, null, 1));
    else printWire(result);
  } else if (options.combined) combinedBench();
  else await studyBench();
} finally {
  await built.remove();
}
