export { firstBehind } from './columns/firstBehind';
export { halveRows } from './columns/halveRows';
export { tellColumns } from './columns/tellColumns';
export { countOrder } from './countOrder';
export { compareFeatures } from '../../compare/compareFeatures';
export { countTestFile } from './countTestFile';
