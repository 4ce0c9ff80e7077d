import type { SectionEstimate } from '../../../src-shared/contract/contract';
import { questionOf } from '../../../src-shared/contract/reportLayout';
import { isAsked } from '../../../src-shared/questions/questionList';
import type { Progress } from '../../../src-shared/terms/progress';
import { secondsText } from '../../shell/progressText';

/**
 * What a section costs to compute: nothing, about as long as last time, or a word; while a study is made, how far it is.
 * @param estimates of this study; null while they are not known
 */
export function sectionCost(id: string, estimates: readonly SectionEstimate[] | null, progress: Progress | null): string {
  const share = progress?.sections?.find((section) => section.id === id)?.share;
  if (share !== undefined) return share >= 1 ? 'done' : `${Math.floor(100 * share)} %`;
  const question = questionOf(id);
  // What the study is, how it is checked, and what its words mean.
  if (question === null) return 'nothing to compute';
  const found = estimates?.filter(({ section }) => section === id) ?? [];
  if (found.length === 0) return '';
  const missing = found.filter(({ there }) => !there);
  if (missing.length === 0) return 'already there';
  const seconds = missing.map((estimate) => estimate.seconds);
  if (seconds.every((each) => each !== null)) return `about ${secondsText(Math.max(...seconds))}, as last time`;
  // What not every study asks fits many models, or measures.
  return isAsked(question) ? 'to be computed: takes its time' : 'to be computed: quick';
}
