import type { Progress, SectionEstimate } from '../../../src-shared/contract/contract';
import type { ReportSectionId } from '../../../src-shared/contract/reportSections';
import { secondsText } from '../../shell/progressText';

/** Sections that need nothing computed: they say what the study is, how it is checked, and what its words mean. */
const free: readonly string[] = ['file', 'check', 'definitions'];
/** Sections whose questions fit many models. */
const slow: readonly string[] = ['categories', 'giveaways', 'test-set', 'combined', 'selection', 'costs', 'price', 'frontier'] satisfies ReportSectionId[];

/**
 * What a section costs to compute: nothing, about as long as last time, or a word; while a study is made, how far it is.
 * @param estimates of this study; null while they are not known
 */
export function sectionCost(id: string, estimates: readonly SectionEstimate[] | null, progress: Progress | null): string {
  const share = progress?.sections?.find((section) => section.id === id)?.share;
  if (share !== undefined) return share >= 1 ? 'done' : `${Math.floor(100 * share)} %`;
  if (free.includes(id)) return 'nothing to compute';
  const found = estimates?.filter(({ section }) => section === id) ?? [];
  if (found.length === 0) return '';
  const missing = found.filter(({ there }) => !there);
  if (missing.length === 0) return 'already there';
  const seconds = missing.map((estimate) => estimate.seconds);
  if (seconds.every((each) => each !== null)) return `about ${secondsText(Math.max(...seconds))}, as last time`;
  return slow.includes(id) ? 'to be computed: takes its time' : 'to be computed: quick';
}
