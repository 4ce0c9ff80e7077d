import { join } from 'node:path';
import { atLeast, atMost, auditGoals } from './goals.mjs';
import { writeFloatTable } from './floatTable.mjs';
import { median } from './statistics.mjs';

const usualRows = 400_000;
/** Rows of the table that every category is fitted on, where there are as many. */
const categoryRows = 60_000;
const numbers = 78;
const mebibyte = 2 ** 20;
const steps = ['open', 'overview', 'correlation', 'models'];

/**
 * Writes a table of floats and measures opening, study and what is asked beyond it beside pandas with scikit-learn, and opening
 * beside Polars and DuckDB, each side in turn. A peer that is not installed is left out.
 * @param tools `measure(scenario, path)`, and `peer(path, script, argument)`: `null` without a Python or without that package
 */
export async function floatBench({ folder, measure, peer, repeats, rows = usualRows, say }) {
  const path = join(folder, 'floats.csv');
  say(`Writing ${rows} rows of floats`);
  await writeFloatTable(path, rows);
  const smaller = join(folder, 'categories.csv');
  const fewer = Math.min(categoryRows, rows);
  await writeFloatTable(smaller, fewer);
  const sides = { wiretell: [], study: [], audit: [], categories: [], pandas: [], polars: [], duckdb: [] };
  for (let i = 0; i < repeats; i++) {
    say(`Table of floats: run ${i + 1} of ${repeats}`);
    sides.wiretell.push(measure('floats', path));
    sides.study.push(measure('floatStudy', path));
    sides.audit.push(measure('floatAudit', path));
    sides.categories.push(measure('categories', smaller));
    for (const name of ['pandas', 'polars', 'duckdb']) {
      if (name === 'pandas' && i >= Math.ceil(repeats / 2)) continue;
      const found = peer(path, 'peerFloats.py', name);
      if (found !== null) sides[name].push(found);
    }
  }
  const medians = Object.fromEntries(Object.entries(sides).map(([name, runs]) => [name, runs.length === 0 ? null : summarise(runs)]));
  return { rows, steps, ...medians, goals: floatGoals(rows, fewer, medians) };
}

function summarise(runs) {
  const seconds = Object.fromEntries(Object.keys(runs[0].seconds).map((step) => [step, median(runs.flatMap((run) => run.seconds[step]))]));
  return { version: runs[0].version ?? '', runs: runs.length, seconds, peakBytes: median(runs.map(({ peakBytes }) => peakBytes)) };
}

function floatGoals(rows, fewer, { wiretell, study, audit, categories, pandas, polars }) {
  const own = wiretell.seconds;
  const sum = (seconds, of) => of.reduce((total, step) => total + seconds[step], 0);
  const faster = (of) => (pandas === null ? null : sum(pandas.seconds, of) / sum(own, of));
  const most = (2 * rows * numbers * 8) / mebibyte + 150;
  return [
    atMost('a table of floats: opening, of Polars’ time', '×', 1.5, polars === null ? null : own.open / polars.seconds.open),
    atLeast('opening and every column’s figures, faster than pandas', 4, faster(['open', 'overview'])),
    atLeast('the study’s steps, faster than pandas and scikit-learn', 4, faster(steps)),
    atLeast('the whole study, process against process', 4, pandas === null ? null : pandas.seconds.process / study.seconds.process),
    atMost('another target on it', 'ms', 500, own['another target'] * 1000),
    atMost(`every category × feature, 5 draws, ${fewer} rows`, 'ms', 3000, categories.seconds['every category'] * 1000),
    ...auditGoals('a table of floats', 3000, audit.seconds),
    atMost('peak memory of the study: twice the numbers and 150 MiB', 'MiB', most, study.peakBytes / mebibyte),
  ];
}
