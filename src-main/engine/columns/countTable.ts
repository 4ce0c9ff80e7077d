import { distinctOf, labelOf, type CodedColumn, type Codes, type Dataset } from './dataset';

/** The category of each pattern, as an index into `dataset.categories`. */
export function patternCategories(dataset: Dataset): Uint8Array {
  const { codes } = labelOf(dataset);
  const categories = new Uint8Array(dataset.patterns);
  for (let i = 0; i < categories.length; i++) categories[i] = dataset.labelCategories[codes[i]];
  return categories;
}

/**
 * Everything about one feature: rows by value and class, `table[code * classes + class]`.
 * @param classOf the class of each pattern, below `classes`
 * @param weights rows of each pattern (all of them, or those of one part)
 * @param placeOf where values stand together (in bins, the rarer ones as one): the place of each code, 0 up to the largest
 */
export function countTable(
  column: CodedColumn, classOf: Uint8Array | Codes, classes: number, weights: Uint32Array, placeOf?: Uint16Array,
): Float64Array {
  const { codes } = column;
  if (placeOf !== undefined) return countPlaces(codes, placeOf, classOf, classes, weights);
  const table = new Float64Array(distinctOf(column) * classes);
  for (let i = 0; i < codes.length; i++) table[codes[i] * classes + classOf[i]] += weights[i];
  return table;
}

function countPlaces(codes: Codes, placeOf: Uint16Array, classOf: Uint8Array | Codes, classes: number, weights: Uint32Array): Float64Array {
  const places = placeOf.reduce((most, place) => Math.max(most, place + 1), 0);
  const table = new Float64Array(places * classes);
  for (let i = 0; i < codes.length; i++) table[placeOf[codes[i]] * classes + classOf[i]] += weights[i];
  return table;
}

/** Rows by value, whatever their class. */
export function countValues(column: CodedColumn, weights: Uint32Array): Float64Array {
  const counts = new Float64Array(distinctOf(column));
  const { codes } = column;
  for (let i = 0; i < codes.length; i++) counts[codes[i]] += weights[i];
  return counts;
}
