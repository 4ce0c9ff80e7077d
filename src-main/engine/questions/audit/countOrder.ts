import type { Changes, FileOrder, OrderEvidence } from '../../../../src-shared/questions/audit/checks/order';
import { attackTarget, noClass } from '../../../../src-shared/schemas/classFinder';
import { positionTable } from '../../../../src-shared/statistics/positionTable';
import { runsTest } from '../../../../src-shared/statistics/runsTest';
import { asCoded } from '../../columns/asCoded';
import { countRuns } from '../../columns/countRuns';
import { patternCategories } from '../../columns/countTable';
import { distinctOf, labelOf, levelTexts, type Dataset } from '../../columns/dataset';
import { classifyPatterns } from '../../fitting/targetClasses';

/** The dataset, and how many rows its files have, where those in use were drawn from them. */
export type CountOrderInput = { dataset: Dataset; drawnFrom: number | null };

/** Changes from attack to benign and back that are listed. */
const mostListed = 1000;

/** In which order the rows come: changes of label, category and attack v benign, the row number as a feature, and file by file. */
export function countOrder({ dataset, drawnFrom }: CountOrderInput): OrderEvidence {
  const { rows, rowPatterns, categories } = dataset;
  const label = labelOf(dataset);
  const labelled = placesWhere(rowPatterns, (pattern) => label.codes[pattern] !== label.missingCode);
  const attackOf = classifyPatterns(dataset, attackTarget);
  const judged = placesWhere(rowPatterns, (pattern) => attackOf[pattern] !== noClass && label.codes[pattern] !== label.missingCode);
  const attack = dataset.roles.includes('benign') ? attackOrder(rowPatterns, judged, attackOf) : null;
  const benign = attack?.benign ?? 0;
  return {
    rows, drawnFrom,
    label: changesOf(rowPatterns, labelled, label.codes, distinctOf(label)),
    category: changesOf(rowPatterns, labelled, patternCategories(dataset), categories.length),
    attack, files: attack === null ? [] : filesOf(dataset, attackOf), roundShare: roundShareOf(benign, judged.length),
  };
}

/** The places of the rows whose pattern is asked for, from 0. */
function placesWhere(rowPatterns: Uint32Array, wanted: (pattern: number) => boolean): Uint32Array {
  const places = new Uint32Array(rowPatterns.length);
  let count = 0;
  for (let row = 0; row < rowPatterns.length; row++) if (wanted(rowPatterns[row])) places[count++] = row;
  return places.subarray(0, count);
}

/** The changes among some of the rows, as if the others were not there. */
function changesOf(rowPatterns: Uint32Array, places: Uint32Array, classOf: ArrayLike<number>, classes: number): Changes {
  const found = countRuns(places.length === rowPatterns.length ? rowPatterns : places.map((row) => rowPatterns[row]), classOf, classes);
  const { runs, expected } = runsTest(found.map(({ rows }) => rows), found.reduce((sum, one) => sum + one.runs, 0));
  const [changes, random] = [Math.max(0, runs - 1), Math.max(0, expected - 1)];
  const longest = found.reduce((best, one) => ((one.longest - best.longest || best.longestAt - one.longestAt) > 0 ? one : best));
  return {
    changes, expected: random, ratio: random === 0 ? null : changes / random,
    longestRun: longest.longest, longestFrom: longest.longestAt < 0 ? 0 : places[longest.longestAt] + 1,
  };
}

function attackOrder(rowPatterns: Uint32Array, places: Uint32Array, attackOf: Uint8Array): OrderEvidence['attack'] {
  const attacks = Uint8Array.from(places, (row) => attackOf[rowPatterns[row]]);
  const benign = attacks.map((is) => 1 - is);
  const position = positionTable(attacks, benign);
  const all = attacks.reduce((sum, is) => sum + is, 0);
  if (all === 0 || all === attacks.length) return null;
  const changes = changesOf(rowPatterns, places, attackOf, 2);
  const turned = changes.changes > mostListed ? [] : places.filter((_, at) => at > 0 && attacks[at] !== attacks[at - 1]);
  return {
    ...changes, attacks: all, benign: attacks.length - all, changesAt: Array.from(turned, (row) => row + 1),
    position: position.accuracy, attacksByPart: position.positives, benignByPart: position.negatives,
  };
}

/** Each file by itself; none where the dataset is one file. */
function filesOf({ rows, rowPatterns, columns }: Dataset, attackOf: Uint8Array): FileOrder[] {
  const source = columns.find(({ role }) => role === 'source');
  if (source === undefined) return [];
  const column = asCoded(source);
  const files = levelTexts(column);
  const found: FileOrder[] = [];
  for (let from = 0, to: number; from < rows; from = to) {
    const file = column.codes[rowPatterns[from]];
    for (to = from + 1; to < rows && column.codes[rowPatterns[to]] === file; to++);
    const [benign, attacks] = countRuns(rowPatterns, attackOf, 3, from, to);
    const places = placesWhere(rowPatterns.subarray(from, to), (pattern) => attackOf[pattern] !== noClass);
    const { changes, ratio } = changesOf(rowPatterns.subarray(from, to), places, attackOf, 2);
    found.push({ file: files[file], rows: to - from, firstRow: from + 1, attacks: attacks.rows, benign: benign.rows, changes, ratio });
  }
  return found;
}

/** Of fewer rows any share is near a round one. */
const fewestForShare = 1000;
const roundSteps = 20;

/** The share, where it is a multiple of 5 % to the row: then the rows were drawn so. */
function roundShareOf(benign: number, rows: number): number | null {
  const step = Math.round((roundSteps * benign) / rows);
  const exact = rows >= fewestForShare && step > 0 && step < roundSteps && Math.abs(benign - (rows * step) / roundSteps) < 1;
  return exact ? step / roundSteps : null;
}
