export { countContext } from './countContext';
export { countOrder } from './countOrder';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
