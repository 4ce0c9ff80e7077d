import { looseName } from './looseName';

/**
 * What NSL-KDD and its copies call the score of how hard a row is to tell; some names are so general that they mean it beside
 * KDD's columns alone.
 */
const difficultyNames = new Set(['difficulty', 'difficultylevel', 'difficultyscore']);
const scoreNames = new Set(['level', 'score']);

export const isDifficulty = (name: string, besideKdd = true): boolean =>
  difficultyNames.has(looseName(name)) || (besideKdd && scoreNames.has(looseName(name)));
