export { fitForOther } from './fitForOther';
export { judgeOnTestSet } from './judgeOnTestSet';
