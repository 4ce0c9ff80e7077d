import { balanceWords, labelMapWords, penaltyWords } from '../paper/settingWords';
import { saidWords } from '../../../src-shared/format/meaningWords';
import type { StudyResult } from '../../../src-shared/contract/study';
import type { QuestionId } from '../../../src-shared/questions/questionList';
import { formatCount } from '../../../src-shared/format/formatCount';
import { splitWords } from '../../../src-shared/format/splitWords';
import { derivingWords } from '../../../src-shared/format/windowWords';
import type { AnsweredPaper } from './papers';

/** Settings of the run, by their names on the command line's help and in words. */
export function settingRows({ settings, description }: Pick<StudyResult, 'settings' | 'description'>): [string, string][] {
  const drop = settings.dropCorrelated;
  return [
    ['Seed', String(settings.seed)],
    ['Rows used', settings.sample === null ? 'all'
      : `${formatCount(settings.sample)} drawn at random over all rows`],
    ['Target (the positive class)', settings.target],
    ['Balance', balanceWords(settings)],
    ['Split', splitWords(settings)],
    ['Penalty', penaltyWords(settings)],
    ['Correlated features', drop === 'off' ? 'none dropped before the models'
      : drop === 'seed' ? 'dropped by the original study’s rule on |r| (the first of each pair)'
        : drop === 'seed-signed' ? 'dropped by the original study’s rule (the first of each pair, on r itself)'
          : `dropped where |r| > ${drop}`],
    ['Features', settings.features === null ? 'all' : settings.features.join(', ')],
    ...(settings.gapFeatures ? [['Missing numbers', 'at the mean, and each with a feature “was missing” of its own'] as [string, string]] : []),
    ...(settings.derive ? [['Derived features', derivingWords(settings.derive)] as [string, string]] : []),
    ['Alpha', String(settings.alpha)],
    ...(description.factors.service === null ? [] : [['Services compared', `the ${settings.topServices} most frequent`] as [string, string]]),
    ['Label map', labelMapWords(settings)],
    ...saidWords(settings.meaning).map((words): [string, string] => ['Said of columns', words]),
  ];
}

/** What each question was asked that goes beyond the original study; empty where nothing was. */
export function askedRows(study: StudyResult, papers: readonly AnsweredPaper[]): [string, string][] {
  const asked: { [I in QuestionId]?: unknown } = study.settings.asked;
  return papers.flatMap(({ id, set }) => {
    const row = asked[id] === undefined ? null : set?.(asked[id], study);
    return row ? [row] : [];
  });
}
