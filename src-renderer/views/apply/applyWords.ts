import type { OpenedModel, ScoringResult } from '../../../src-shared/contract/scoring';
import type { Format } from '../../composables/useFormat';

/** How a model calls rows, in a few words. */
export function decisionWords({ decision, target }: Pick<OpenedModel, 'decision' | 'target'>, format: Format): string {
  if (decision.by === 'costs') return `by least expected cost (${decision.costs.name})`;
  return decision.by === 'threshold' ? `above a probability of ${format.number(decision.threshold)}` : `the likeliest class${target === null ? '' : ` of ${target} and the rest`}`;
}

/** What was found, in a line. */
export function foundWords({ source, judged, model: { target }, shift }: ScoringResult, format: Format): string {
  const rows = format.many(source.rows, source.kind === 'table' ? 'row' : 'connection');
  if (judged?.binary) {
    const { falseNegativeRate: missed, falsePositiveRate: called } = judged.binary.metrics;
    return `Of ${rows} it misses ${format.share(missed)} of ${target}, and calls ${format.share(called)} of the rest so`;
  }
  if (judged?.decided) return `It is right for ${format.share(judged.decided.accuracy)} of ${rows}`;
  return `${rows} scored, without labels; ${shift.remarks.at(-1)?.replace(/\.$/, '').toLowerCase() ?? ''}`;
}
