import { asking } from '../answer';
import type { FeatureMapEntry } from '../../../../src-shared/contract/featureMap';
import { each, text, toggle, valued } from '../shellOption';
import { describeTestSet } from './describeTestSet';

export const shell = asking('testSet', {
  options: {
    testSet: valued('--test <file>', 'also judge the models on a second file, such as the labelled test file, or on several as one (repeated); without labels its rows are only predicted', each, []),
    testSetOverlap: toggle('--leave-out-overlap', 'leave rows of the second file out that also stand in the first'),
    testSetColumns: valued('--feature-map <file>', 'JSON file of columns of the second file that stand for those of the first: [{"from", "to", "factor"}]', text),
  },
  // The command reads the file.
  settings: ({ testSetOverlap = false, featureMap }: { testSetOverlap?: boolean; featureMap?: FeatureMapEntry[] }) =>
    ({ leaveOutOverlap: testSetOverlap, ...(featureMap && { featureMap }) }),
  summary: describeTestSet,
});
