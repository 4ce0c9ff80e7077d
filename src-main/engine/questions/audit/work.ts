export { countContext } from './countContext';
export { countIntegrity } from './countIntegrity';
export { countOrder } from './countOrder';
