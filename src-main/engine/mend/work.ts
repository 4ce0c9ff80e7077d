export { planMend } from './planMend';
export { writeCsv } from './writeCsv';
