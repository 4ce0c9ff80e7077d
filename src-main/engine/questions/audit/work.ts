export { halveRows } from './columns/halveRows';
export { tellColumns } from './columns/tellColumns';
export { countContext } from './countContext';
export { countOrder } from './countOrder';
