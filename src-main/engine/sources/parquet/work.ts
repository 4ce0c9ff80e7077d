export { readFooter } from './footer';
export { readColumns } from './readColumns';
