export { countContext } from './countContext';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
