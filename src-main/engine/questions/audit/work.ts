export { countContext } from './countContext';
export { countVectors } from './vectors/countVectors';
