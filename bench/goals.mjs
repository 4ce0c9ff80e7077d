const mebibyte = 2 ** 20;
/** What `steps` calls a change on the open dataset, as the table says it. */
const changes = [
  'another target', 'another C', 'another seed', 'another alpha', 'another threshold on |r|', 'one feature, all thresholds',
];

/** Each goal with what was measured; `value` is null where the peer or the tenfold file was left out. */
export function goalsOf(whole, steps, tenfold) {
  const ratio = (sides, step) => (sides === null || sides.peer === null ? null : sides.peer.seconds[step] / sides.wiretell.seconds[step]);
  const atLeast = (what, goal, value) => ({ what, unit: '×', direction: 'at least', goal, value, met: value === null ? null : value >= goal });
  const atMost = (what, unit, goal, value) => ({ what, unit, direction: 'at most', goal, value, met: value === null ? null : value <= goal });
  return [
    atLeast('opening the file, faster than pandas.read_csv', 5, ratio(whole, 'open')),
    atLeast('the whole study, faster than the script', 12, ratio(whole, 'process')),
    atLeast('the whole study on ten times the file', 25, ratio(tenfold, 'process')),
    atMost('peak memory on ten times the file', 'MiB', 1024, tenfold === null ? null : tenfold.wiretell.peakBytes / mebibyte),
    ...changes.map((change) => atMost(`${change}, on the open dataset`, 'ms', 100, steps.seconds[change] * 1000)),
  ];
}
