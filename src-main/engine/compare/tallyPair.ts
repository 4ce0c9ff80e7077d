import type { AlignedColumn } from '../columns/alignColumns';
import { asCoded } from '../columns/asCoded';
import { countTable } from '../columns/countTable';
import { distinctOf, type CodedColumn, type CodedNumbers } from '../columns/dataset';
import type { FilePair, PairClasses } from './pairOf';

/**
 * Everything about one feature in two files: the values of both together, ascending, a missing one last (levels of a text in any
 * order), each with its rows by class in either file: `here[class][place]`. `first`: the place of the least value of the first file,
 * −1 where it has no other; `missing`: whether the last place stands for missing numbers.
 */
export type PairTally = { text: boolean; first: number; missing: boolean; here: Float64Array[]; there: Float64Array[] };

/** Counts a feature that two files have. */
export function tallyPair({ train, test, toTrain }: AlignedColumn, { here, there }: FilePair, classes: PairClasses): PairTally {
  const [own, other] = [asCoded(train), asCoded(test)];
  const places = toTrain === null ? mergeNumbers(own as CodedNumbers, other as CodedNumbers) : joinLevels(own, toTrain);
  const count = (column: CodedColumn, classOf: Uint16Array, weights: Uint32Array, placeOf: Uint32Array): Float64Array[] => {
    const table = countTable(column, classOf, classes.count, weights);
    return Array.from({ length: classes.count }, (_, c) => {
      const rows = new Float64Array(places.size);
      for (let code = 0; code < placeOf.length; code++) rows[placeOf[code]] += table[code * classes.count + c];
      return rows;
    });
  };
  return {
    text: toTrain !== null, first: places.here.length < 2 ? -1 : places.here[0],
    missing: toTrain === null && (own.missingCode >= 0 || other.missingCode >= 0),
    here: count(own, classes.here, here.weights, places.here), there: count(other, classes.there, there.weights, places.there),
  };
}

/** The place of each code of either file among the values of both. */
type Places = { size: number; here: Uint32Array; there: Uint32Array };

function mergeNumbers(own: CodedNumbers, other: CodedNumbers): Places {
  const [here, there] = [own, other].map((column) => new Uint32Array(distinctOf(column)));
  let [i, j, size] = [0, 0, 0];
  while (i < here.length || j < there.length) {
    const order = compareNumbers(own.values[i], other.values[j], i < here.length, j < there.length);
    if (order <= 0) here[i++] = size;
    if (order >= 0) there[j++] = size;
    size++;
  }
  return { size, here, there };
}

/** Missing numbers come last, and are equal. */
function compareNumbers(a: number, b: number, hasA: boolean, hasB: boolean): number {
  if (!hasA || !hasB) return hasA ? -1 : 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a - b;
}

function joinLevels(own: CodedColumn, toTrain: Int32Array): Places {
  const here = Uint32Array.from({ length: distinctOf(own) }, (_, code) => code);
  let size = here.length;
  return { here, there: Uint32Array.from(toTrain, (code) => (code < 0 ? size++ : code)), get size() { return size; } };
}
