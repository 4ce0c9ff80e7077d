export { fitTogether } from './fitTogether';
export { judgeOther } from './judgeOther';
export { predictRows } from './predictRows';
