export { parquetSchema, writeFooter, writeRowGroup } from './parquetPieces';
export { planMend } from './planMend';
export { writeCsv } from './writeCsv';
