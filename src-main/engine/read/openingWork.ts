/** What opening a file asks of a worker. */
export { withGapFeatures } from '../columns/gapFeatures';
export { joinRows } from '../columns/joinRows';
export { mergeRows } from '../columns/mergeRows';
export { takeColumns } from '../columns/takeColumns';
export { unifyColumns } from '../columns/unifyColumns';
export { layOut, readLines } from '../sources/formats';
