import type { AlwaysId, AskedId, AskedSettings, ResultOf } from '../questions/questionList';
import type { BasicSettings } from '../terms/basicSettings';
import type { DataIdentity, DatasetSummary, FileFormat, KnownDefect, RecognisedFamily } from '../terms/datasetSummary';
import type { Json } from '../terms/json';

/** What a study is made with: what every study sets, and the questions that this one is asked. */
export type StudySettings = BasicSettings & {
  /** By the id of each question that goes beyond the original study, how it is asked. */
  asked: AskedSettings;
};

/** What is known of the columns and labels of a dataset; see `DatasetSummary`. */
export type DatasetDescription = Pick<DatasetSummary, 'groups' | 'factors' | 'categories' | 'spellings'>
  & { /** `null` for a table of no family. */ family: Pick<RecognisedFamily, 'id' | 'name' | 'layout'> | null };

/** What a result file says of itself and of its data. */
type StudyHead = {
  /** What wrote it, and the version of its keys. */
  wiretell: { version: string; schema: 2 };
  data: DataIdentity;
  format: FileFormat;
  /** What its columns and labels mean. */
  description: DatasetDescription;
  /** Lines that did not become rows, with the first of them, and how many were blank. */
  rejected: DatasetSummary['rejected'];
  /** How missing cells are written, by column. */
  missingMarks: DatasetSummary['missingMarks'];
  /** Of a published release that was recognised. */
  defects: KnownDefect[];
  settings: StudySettings;
};

/**
 * The result file that `wiretell study --json` writes; other programs rely on its keys: the head, and under its own id what
 * each question answered. Plain JSON: no Map, Date or typed array, and every number is finite or `null`.
 */
export type StudyResult = StudyHead & { [I in AlwaysId]: ResultOf<I> } & { [I in AskedId]?: ResultOf<I> };

/** Compiles as long as the whole of it is plain JSON. */
export type StudyIsJson = StudyResult extends Json ? true : never;
export const studyIsJson: StudyIsJson = true;
