import { median } from './statistics.mjs';

const mebibyte = 2 ** 20;
/** What `steps` calls a change on the open dataset, as the table says it. */
const changes = [
  'another target', 'another C', 'another seed', 'another alpha', 'another threshold on |r|', 'one feature, all thresholds',
];

export const atLeast = (what, goal, value, unit = '×') => ({ what, unit, direction: 'at least', goal, value, met: value === null ? null : value >= goal });
export const atMost = (what, unit, goal, value) => ({ what, unit, direction: 'at most', goal, value, met: value === null ? null : value <= goal });

/** The goals of several features together. The objective is to be no higher than the peer's, or speed proves nothing. */
export function combinedGoals({ seconds, combined }, theirs) {
  const fit = seconds['every feature, every category'][0];
  const asLow = theirs === null || combined.objective <= theirs.objective * (1 + 1e-6);
  return [
    atLeast('every feature, every category, faster than lbfgs to an objective as low', 5, theirs === null || !asLow ? null : theirs.seconds.fit / fit),
    atMost('all pairs of features for one category', 's', 30, seconds['all pairs of features'][0]),
    atMost('forward selection to 8 features, 5 folds', 's', 60, seconds['forward selection of 8'][0]),
    atMost('another cost matrix', 'ms', 100, median(seconds['another cost matrix']) * 1000),
  ];
}

/** What the audit takes beyond opening, its last check apart. */
export const auditGoals = (what, most, seconds) => [
  atMost(`the audit of ${what}, all but look-alikes`, 'ms', most, seconds['all but look-alikes'] * 1000),
  atMost(`look-alikes of ${what}`, 'ms', 3000, seconds['look-alikes'] * 1000),
];

/** Each goal with what was measured; `value` is null where the peer or the tenfold file was left out. */
export function goalsOf(whole, steps, audit, tenfold) {
  const ratio = (sides, step) => (sides === null || sides.peer === null ? null : sides.peer.seconds[step] / sides.wiretell.seconds[step]);
  return [
    atLeast('opening the file, faster than pandas.read_csv', 5, ratio(whole, 'open')),
    atLeast('the whole study, faster than the script', 12, ratio(whole, 'process')),
    atLeast('the whole study on ten times the file', 25, ratio(tenfold, 'process')),
    atMost('peak memory on ten times the file', 'MiB', 1024, tenfold === null ? null : tenfold.wiretell.peakBytes / mebibyte),
    ...auditGoals('the file', 1000, audit.seconds),
    ...changes.map((change) => atMost(`${change}, on the open dataset`, 'ms', 100, steps.seconds[change] * 1000)),
  ];
}
