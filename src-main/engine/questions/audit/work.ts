export { countContext } from './countContext';
export { countOrder } from './countOrder';
