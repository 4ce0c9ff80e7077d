export { analyseCorrelation, correlateShare } from './analyseCorrelation';
export { countJointly } from './countJointly';
