export { compareFeatures } from './compareFeatures';
export { comparePair } from './comparePair';
