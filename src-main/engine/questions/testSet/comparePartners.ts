import { partnerWords } from '../../../../src-shared/format/partnerWords';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';

type Recognised = Pick<DatasetSummary, 'data' | 'testSet'>;

/**
 * What is to be known of a second file from the release that it is: that both were taken for each other, that it is a training set,
 * or what its own authors or critics say. Of files of no known release nothing is claimed.
 */
export function comparePartners(train: Recognised, test: Recognised): string[] {
  const [learnt, judged] = [train.data.release, test.data.release];
  if (judged === null) return [];
  const own = test.testSet ?? null;
  if (own !== null && learnt !== null && own.id === learnt.id) {
    return [`The two files have changed places: “${test.data.name}” is ${judged.name}, and the file learnt from, “${train.data.name}”, is its test set.`
      + `${own.caution === undefined ? '' : ` ${own.caution}`}`];
  }
  if (learnt !== null && judged.id === learnt.id) return [`This is the release that the models learnt from: ${judged.name}.`];
  if (own === null) return [];
  const usual = train.testSet ?? null;
  return [`“${test.data.name}” is ${judged.name}, which others learn from${usual === null ? '' : `; the test set of ${learnt!.name} is ${partnerWords(usual)}`}.`];
}
