export { tracePath } from './tracePath';
