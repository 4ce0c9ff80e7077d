import { expect, it } from 'vitest';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { familyOf } from '../../../../src-shared/families/findFamily';
import { recogniseRelease } from '../../recogniseRelease';
import { comparePartners } from './comparePartners';

/** A file of a listed release, by its stored bytes. */
function fileOf(family: string, id: string): Pick<DatasetSummary, 'data' | 'testSet'> {
  const file = familyOf(family)!.releases.find((release) => release.id === id)!.files[0];
  const { release, testSet } = recogniseRelease([file.sha256!], 0, {});
  return { data: { name: file.name, release } as DatasetSummary['data'], testSet };
}

it('knows the test set of a release, with its file, rows and what is to be known of it', () => {
  expect(fileOf('kdd99', 'kdd99-10-percent').testSet)
    .toEqual({ id: 'kdd99-corrected', name: 'KDD Cup 99, labelled test file (corrected)', rows: 311_029, files: ['corrected.gz'] });
  expect(fileOf('unsw-nb15', 'unsw-nb15-training').testSet).toMatchObject({ rows: 82_332, caution: expect.stringContaining('175,341 rows') });
  expect(fileOf('kdd99', 'kdd99-corrected').testSet).toBeNull();
});

it('tells that two partitions have changed places, and what is a training set', () => {
  const [training, testing] = [fileOf('unsw-nb15', 'unsw-nb15-training'), fileOf('unsw-nb15', 'unsw-nb15-testing')];
  const [kdd, corrected, whole] = ['kdd99-10-percent', 'kdd99-corrected', 'kdd99-full'].map((id) => fileOf('kdd99', id));
  expect(comparePartners(training, testing)).toEqual([]);
  expect(comparePartners(kdd, corrected)).toEqual([]);
  expect(comparePartners(testing, training)).toEqual([expect.stringMatching(/^The two files have changed places: “UNSW_NB15_training-set\.csv” is .*175,341 rows\.$/)]);
  expect(comparePartners(kdd, kdd)).toEqual(['This is the release that the models learnt from: KDD Cup 99, 10 % release.']);
  expect(comparePartners(kdd, whole)).toEqual(['“kddcup.data.gz” is KDD Cup 99, full training file, which others learn from; '
    + 'the test set of KDD Cup 99, 10 % release is KDD Cup 99, labelled test file (corrected) (corrected.gz, 311,029 rows).']);
});
