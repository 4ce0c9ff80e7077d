export { judgeScored } from './judgeScored';
export { scoreLines } from './scoreLines';
export { writeModelFile } from './writeModelFile';
