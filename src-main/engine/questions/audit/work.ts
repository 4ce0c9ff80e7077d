export { countContext } from './countContext';
export { halveRows } from './columns/halveRows';
export { tellColumns } from './columns/tellColumns';
