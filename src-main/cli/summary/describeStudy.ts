import type { StudyResult } from '../../../src-shared/contract/study';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { summariesOf, type Shells } from '../questionOptions';
import { describeFile } from './describeFile';

/** The whole study as text, in the order of its questions. */
export const describeStudy = (summary: DatasetSummary, study: StudyResult, shells: Shells): string =>
  [describeFile(summary), ...summariesOf(study, shells)].join('\n\n');
