export { costParts } from './costParts';
