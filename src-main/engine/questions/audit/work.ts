export { countContext } from './countContext';
export { countIntegrity } from './countIntegrity';
export { countOrder } from './countOrder';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
