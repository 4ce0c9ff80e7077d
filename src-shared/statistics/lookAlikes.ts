/** Rows one after the other: their numbers, scaled to 0 … 1 (NaN where missing), and codes of their texts. */
export type LookAlikeRows = { rows: number; columns: number; numbers: Float64Array; texts: number; codes: Int32Array };

/** Neighbours count up to the distance of the third nearest. */
const neighbours = 3;
/** Distances are equal where they agree in nine digits: 1 and 1 are, however they were summed. */
const digits = 1e9;

/**
 * Which rows look like those of the other class: more than half of the reference rows at, or within, the distance of the third nearest
 * (itself left out, ties included) are of it. Wilson's edited nearest neighbours, mended: as many reference rows of either class, so that
 * base rates do not decide, and every tie counts, so that the order of rows does not. The squared distance adds up the differences of
 * numbers scaled to 0 … 1, and 1 for each text that differs; a missing number differs by 1 from any other, and not from a missing one.
 *
 * @param judged rows of one class that are judged: the first `own` of them are references themselves
 * @param references the first `each` of them of the one class, the others, as many, of the other
 * @param isSecond whether judged rows are of the second class
 * @param between called now and then, for who wants to stop
 * @returns 1 for each row that looks like the other class
 * @example const one = (list) => ({ rows: list.length, columns: 1, numbers: Float64Array.from(list), texts: 0, codes: [] });
 *   lookAlikes(one([0.05, 0.9]), one([0, 0.1, 0.2, 0.8, 0.9, 1]), 0, false) // → [0, 1]
 * @see Wilson (1972); Flood et al. (2024)
 */
export function lookAlikes(
  judged: LookAlikeRows, references: LookAlikeRows, own: number, isSecond: boolean,
  between: (done: number) => void = () => undefined,
): Uint8Array {
  const each = references.rows / 2;
  const found = new Uint8Array(judged.rows);
  const distances = new Float64Array(references.rows);
  const add = hasGaps(judged) || hasGaps(references) ? addWithGaps : addSquares;
  for (let row = 0; row < judged.rows; row++) {
    if (row % 64 === 0) between(row);
    const third = fillDistances(judged, row, references, row < own ? row + (isSecond ? each : 0) : -1, add, distances);
    let [near, second] = [0, 0];
    for (let i = 0; i < references.rows; i++) {
      if (distances[i] > third) continue;
      near++;
      if (i >= each) second++;
    }
    const other = isSecond ? near - second : second;
    if (2 * other > near) found[row] = 1;
  }
  return found;
}

/** Adds the squared differences of two rows to a sum, in blocks; stops where it passes the bound: what is further cannot come nearer. */
type AddSquares = (sum: number, bound: number, a: Float64Array, from: number, b: Float64Array, start: number, columns: number) => number;

/** The distances of a row that are no greater than that of its third nearest, greater ones as infinite; returns that of the third. */
function fillDistances(
  judged: LookAlikeRows, row: number, references: LookAlikeRows, itself: number, add: AddSquares, out: Float64Array,
): number {
  const { columns, texts } = references;
  const [numbers, codes, theirs, theirCodes] = [judged.numbers, judged.codes, references.numbers, references.codes];
  const [start, startCode] = [row * columns, row * texts];
  const nearest = new Float64Array(neighbours).fill(Infinity);
  let bound = Infinity;
  for (let i = 0; i < references.rows; i++) {
    out[i] = Infinity;
    if (i === itself) continue;
    let sum = 0;
    for (let t = 0, at = i * texts; t < texts; t++, at++) if (codes[startCode + t] !== theirCodes[at]) sum++;
    sum = add(sum, bound, numbers, start, theirs, i * columns, columns);
    if (sum > bound) continue;
    const distance = Math.round(sum * digits);
    out[i] = distance;
    if (distance >= nearest[neighbours - 1]) continue;
    let place = neighbours - 1;
    for (; place > 0 && nearest[place - 1] > distance; place--) nearest[place] = nearest[place - 1];
    nearest[place] = distance;
    bound = (nearest[neighbours - 1] + 1) / digits;
  }
  return nearest[neighbours - 1];
}

/** Eight at once, in pairs: no addition waits for the one before. */
const addSquares: AddSquares = (sum, bound, a, from, b, start, columns) => {
  let c = 0;
  for (; c + 8 <= columns && sum <= bound; c += 8) {
    const [i, j] = [from + c, start + c];
    const d0 = a[i] - b[j];
    const d1 = a[i + 1] - b[j + 1];
    const d2 = a[i + 2] - b[j + 2];
    const d3 = a[i + 3] - b[j + 3];
    const d4 = a[i + 4] - b[j + 4];
    const d5 = a[i + 5] - b[j + 5];
    const d6 = a[i + 6] - b[j + 6];
    const d7 = a[i + 7] - b[j + 7];
    sum += ((d0 * d0 + d1 * d1) + (d2 * d2 + d3 * d3)) + ((d4 * d4 + d5 * d5) + (d6 * d6 + d7 * d7));
  }
  if (sum > bound) return sum;
  for (; c < columns; c++) sum += (a[from + c] - b[start + c]) ** 2;
  return sum;
};

const addWithGaps: AddSquares = (sum, bound, a, from, b, start, columns) => {
  for (let c = 0; c < columns; c++) {
    const difference = a[from + c] - b[start + c];
    sum += difference === difference ? difference * difference : unlike(a[from + c], b[start + c]);
    if ((c & 7) === 7 && sum > bound) return sum;
  }
  return sum;
};

const hasGaps = ({ numbers }: LookAlikeRows): boolean => {
  for (let i = 0; i < numbers.length; i++) if (numbers[i] !== numbers[i]) return true;
  return false;
};

/** A missing number is a value of its own. */
const unlike = (a: number, b: number): number => (Number.isNaN(a) === Number.isNaN(b) ? 0 : 1);
