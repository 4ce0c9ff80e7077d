import { looseName } from './looseName';

const names = new Set(['difficulty', 'difficultylevel', 'difficultyscore']);

/** Whether a column of any table is named as a score of how hard its rows are to tell: made from the label, as NSL-KDD's is. */
export const isDifficulty = (name: string): boolean => names.has(looseName(name));
