import { parseSplit } from '../terms/splitRule';
import type { Split } from '../terms/modelSettings';
import { cutText } from './cutText';
import { patternWords } from './filePattern';
import { formatShare } from './formatShare';

/** What keeping copies together means, in a clause. */
export const togetherClause = 'rows that are alike in every feature stand on one side';

/** A split in a few words, as it stands in menus and beside figures: “20 %”, “5 folds, copies together”, “none”. */
export function splitLabel(split: Split): string {
  const rule = parseSplit(split);
  if (rule.kind === 'none') return 'none';
  if (rule.kind === 'files') return cutText(patternWords(rule.pattern));
  const parts = rule.kind === 'folds' ? `${rule.folds} folds` : `${Number((100 * rule.share).toFixed(2))} %`;
  return rule.grouped ? `${parts}, copies together` : parts;
}

/** What models were judged on, in a clause of the report. */
export function splitWords({ split }: { split: Split }): string {
  const rule = parseSplit(split);
  if (rule.kind === 'none') return 'no split: fitted and judged on the same rows';
  if (rule.kind === 'files') return `the ${cutText(patternWords(rule.pattern), 300)} held out as the test part, the others learnt from`;
  if (rule.kind === 'folds') {
    return `${rule.folds}-fold cross-validation: every row judged by a model that never saw it${rule.grouped ? `, nor a copy of it (${togetherClause})` : ''}`;
  }
  const share = formatShare(rule.share, 0);
  return rule.grouped ? `copies kept together (${togetherClause}); as near to ${share} of the rows as they allow held out as the test part`
    : `${share} of the rows held out as the test part`;
}
