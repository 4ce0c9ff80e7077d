export { fitOneVsRest } from './fitOneVsRest';
