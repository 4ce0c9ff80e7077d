export { fitEachFeature } from './fitEachFeature';
export { inspectFeature } from './inspectFeature';
