export { compareLevels } from './compareLevels';
