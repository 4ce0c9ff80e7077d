export { readRows, writeRows } from './readRows';
export { selectRows } from './selectRows';
