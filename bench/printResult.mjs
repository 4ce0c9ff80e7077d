import Table from 'cli-table3';

const steps = ['open', 'overview', 'correlation', 'tests', 'models'];
const mebibytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MiB`;
const seconds = (value) => `${value < 10 ? value.toFixed(2) : value.toFixed(1)} s`;
const percent = (share) => `${(share * 100).toFixed(0)} %`;

/** Prints everything that was measured, for a person. */
export function printResult({ file, cores, node, python, whole, steps: alone, tenfold, spread, floats, wire, goals }) {
  console.log(`\n${file}: ${whole.wiretell.rows} rows; ${cores} cores, Node ${node}${python === null ? ', no Python peer' : `, ${python}`}. Medians.\n`);
  printGoals(goals);
  printSides('The whole study', whole);
  if (tenfold !== null) printSides('The whole study on ten times the file', tenfold);
  printSteps(alone, whole.peer);
  printSpread(spread);
  if (floats !== null) printFloatSteps(floats);
  if (wire !== null) printWireSteps(wire);
}

/** Prints what captures and logs take alone. */
export function printWire(wire) {
  printGoals(wire.goals);
  printWireSteps(wire);
}

function printWireSteps({ packets, connections, capture, log }) {
  const row = (name, side) => [name, String(side.derived), seconds(side.seconds), seconds(side.cpu), mebibytes(side.peakBytes)];
  table(['From the wire', 'rows', 'file to file', 'processor time', 'peak memory'],
    [row(`${packets} packets`, capture), row(`a Zeek log of ${connections} connections`, log)]);
}

/** Prints what a table of floats takes alone. */
export function printFloats(floats) {
  printGoals(floats.goals);
  printFloatSteps(floats);
}

function printFloatSteps({ rows, steps: of, wiretell, ...peers }) {
  const sides = [['Wiretell', wiretell], ...['pandas', 'polars', 'duckdb'].filter((name) => peers[name]).map((name) => [`${name} ${peers[name].version}`, peers[name]])];
  table([`${rows} rows of floats`, ...of, 'peak memory'], sides.map(([name, side]) =>
    [name, ...of.map((step) => (side.seconds[step] === undefined ? '–' : seconds(side.seconds[step]))), mebibytes(side.peakBytes)]));
}

/** Prints the goals of several features together, and both sides' optimum. */
export function printCombined({ file, cores, node, python, own, theirs, goals }) {
  console.log(`\n${file}: ${own.rows} rows; ${cores} cores, Node ${node}${python === null ? ', no Python peer' : `, ${python}`}.\n`);
  printGoals(goals);
  const row = (name, time, { objective, iterations }) => [name, seconds(time), objective.toFixed(4), String(iterations)];
  table(['One model, five categories, every feature', 'fit', 'objective', 'iterations'], [
    row('Wiretell (with design and judging)', own.seconds['every feature, every category'][0], own.combined),
    ...(theirs === null ? [] : [row('scikit-learn lbfgs (the fit alone)', theirs.seconds.fit, theirs)]),
  ]);
  table(['Also', ''], [['L1 path of 20 penalties', seconds(own.seconds['L1 path of 20'][0])]]);
}

function table(head, rows) {
  const chars = {
    top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
    left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
  };
  const colAligns = head.map((_, i) => (i === 0 ? 'left' : 'right'));
  const printed = new Table({ head, colAligns, chars, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } });
  printed.push(...rows);
  console.log(`${printed.toString()}\n`);
}

function printGoals(goals) {
  const show = (value, unit) => (unit === '×' ? `${value.toFixed(1)} ×` : `${value.toFixed(0)} ${unit}`);
  table(['goal', '', 'measured', ''], goals.map(({ what, unit, direction, goal, value, met }) =>
    [what, `${direction} ${show(goal, unit)}`, value === null ? '–' : show(value, unit), verdict(value, goal, met)]));
}

function verdict(value, goal, met) {
  if (met === null) return 'not measured';
  return met ? 'met' : `missed by ${percent(Math.abs(value - goal) / goal)}`;
}

function printSides(title, { wiretell, peer }) {
  const row = (name, side) => [
    name, String(side.runs), seconds(side.seconds.open), seconds(side.seconds.process), seconds(side.seconds.cpu),
    mebibytes(side.peakBytes),
  ];
  table([title, 'runs', 'opening', 'whole process', 'processor time', 'peak memory'],
    [row('Wiretell', wiretell), ...(peer === null ? [] : [row('pandas, SciPy, scikit-learn', peer)])]);
}

/** The parts of the study asked for one after the other; the study itself runs them side by side. */
function printSteps(alone, peer) {
  const total = (side) => steps.reduce((sum, step) => sum + side.seconds[step], 0);
  table(['Step alone', 'Wiretell', 'share', 'peer', 'share', 'ratio'], steps.map((step) => {
    const own = alone.seconds[step];
    const theirs = peer?.seconds[step];
    return [step, seconds(own), percent(own / total(alone)),
      ...(peer === null ? ['–', '–', '–'] : [seconds(theirs), percent(theirs / total(peer)), `${(theirs / own).toFixed(1)} ×`])];
  }));
}

function printSpread(spread) {
  const range = ({ least, median, most }) => `${least.toFixed(4)} – ${median.toFixed(4)} – ${most.toFixed(4)}`;
  table(['dos by one feature, least – median – most', 'seeds', 'accuracy', 'false negative rate'],
    spread.map(({ feature, seeds, accuracy, falseNegativeRate }) => [feature, String(seeds), range(accuracy), range(falseNegativeRate)]));
}
