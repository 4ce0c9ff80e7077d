import { asking } from '../answer';
import { each, toggle, valued } from '../shellOption';
import { describeTestSet } from './describeTestSet';

export const shell = asking('testSet', {
  options: {
    testSet: valued('--test <file>', 'also judge the models on a second file, such as the labelled test file, or on several as one (repeated); without labels its rows are only predicted', each, []),
    testSetOverlap: toggle('--leave-out-overlap', 'leave rows of the second file out that also stand in the first'),
  },
  settings: ({ testSetOverlap = false }) => ({ leaveOutOverlap: testSetOverlap }),
  summary: describeTestSet,
});
