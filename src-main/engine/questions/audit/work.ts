export { countIntegrity } from './countIntegrity';
export { firstBehind } from './columns/firstBehind';
export { halveRows } from './columns/halveRows';
export { tellColumns } from './columns/tellColumns';
export { countVectors } from './vectors/countVectors';
export { countOrder } from './countOrder';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
