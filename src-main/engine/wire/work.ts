export { deriveWire } from './deriveTask';
