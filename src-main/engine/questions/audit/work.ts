export { countContext } from './countContext';
