import { withGapFeatures } from '../columns/gapFeatures';
import { joinRows } from '../columns/joinRows';
import { mergeRows } from '../columns/mergeRows';
import { takeColumns } from '../columns/takeColumns';
import { unifyColumns } from '../columns/unifyColumns';
import { layOut, readLines } from '../sources/formats';

/** What opening a file asks of a worker: loaded with it, before all else, so that reading begins at once. */
export const openingTasks = { layOut, readLines, joinRows, unifyColumns, mergeRows, takeColumns, withGapFeatures };
