import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import type { ReportOptions, SettingsFile } from '../../src-shared/contract/contract';
import { guardSettingsFile } from '../../src-shared/contract/guards';
import { layoutOptions, reportedSettings, takeLayout, tickedSections } from '../../src-shared/contract/reportLayout';
import type { StudySettings } from '../../src-shared/contract/study';
import { entriesOf, filesDiffer, sameFiles } from '../../src-shared/contract/studyFiles';
import { listNames } from '../../src-shared/format/listNames';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';
import type { Session } from './session';

/** A study as it is asked, and how its report is laid out. */
export type AskedStudy = { settings: StudySettings; options: ReportOptions };

/** The study file that `--settings` names. @throws FILE_NOT_READABLE, BAD_REQUEST */
export async function readStudyFile(path: string, signal: AbortSignal): Promise<SettingsFile> {
  const called = `the study file “${path}”`;
  return guardSettingsFile(parseJson(Buffer.from(await readSmallFile(path, 'the study file', signal)), called), called);
}

/**
 * What a study file asks of the files that are open. Of other data than its own it is a template: what does not fit is told,
 * and the rest taken.
 */
export async function askedByFile(
  study: SettingsFile, summary: DatasetSummary, test: DatasetSummary | null, { engine, context, say }: Session,
): Promise<AskedStudy> {
  const open = entriesOf(summary.data);
  const same = sameFiles(study.data, open);
  if (!same) say(`“${summary.data.name}” is not the data that the study was made with (${listNames(filesDiffer(study.data, open), 10)}; SHA-256): what fits is taken over.`);
  const fitted = same ? { settings: study, misfits: [] }
    : await engine.call('settings.fit', { dataset: summary.dataset, settings: study }, context);
  for (const misfit of fitted.misfits) say(misfit);
  if (test === null && study.test !== null) say(`The study judges on a second file, which was not named: ${study.test.map(({ name }) => `--test ${name}`).join(' ')}.`);
  if (test !== null && study.test !== null && !sameFiles(study.test, entriesOf(test.data))) {
    say(`“${test.data.name}” is not the second file of the study (${listNames(filesDiffer(study.test, entriesOf(test.data)), 10)}; SHA-256).`);
  }
  const layout = takeLayout(fitted.settings.report);
  const settings = reportedSettings(fitted.settings.settings, layout, test !== null);
  return { settings, options: layoutOptions(layout, tickedSections(layout, settings)) };
}
