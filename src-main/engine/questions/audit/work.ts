export { countContext } from './countContext';
export { countVectors } from './vectors/countVectors';
export { countOrder } from './countOrder';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
