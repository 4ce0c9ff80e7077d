export { fitPairs } from './fitPairs';
export { tryFeatures } from './tryFeatures';
