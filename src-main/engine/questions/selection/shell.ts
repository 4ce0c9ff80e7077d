import { selection as question } from '../../../../src-shared/questions/selection/selection';
import { selectionMetrics, type SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import { asking } from '../answer';
import { list, valued, whole } from '../shellOption';
import { describeSelection } from './describeSelection';

/** One `--select`: forward up to a number of features, or all pairs. */
type Selected = { forward: number | null; metric: SelectionMetric };

export const shell = asking('selection', {
  options: {
    selection: valued('--select <what>', 'also how few features do: forward:N[:metric], pairs[:metric]; may be repeated', selected, []),
    selectionFolds: valued('--select-folds <k>', 'folds that forward selection judges by', whole('a number of folds', 2, 50), question.usual.folds),
    selectionFrom: valued('--select-from <features>', 'features that an earlier selection found, to go on from', list, []),
  },
  refuse({ selection, selectionFrom: start }, named) {
    const features = forwardOf(selection);
    if (features === null) {
      if (named('selectionFolds')) return '--select-folds needs --select forward:N';
      return named('selectionFrom') ? '--select-from needs --select forward:N' : null;
    }
    if (new Set(start).size < start.length) return 'each feature of --select-from is named once';
    return start.length > features ? `--select-from names ${start.length} features, more than --select forward:${features}` : null;
  },
  settings({ selection, selectionFolds: folds, selectionFrom: start }) {
    const features = forwardOf(selection);
    return {
      metric: selection[0].metric, folds, pairs: selection.some(({ forward }) => forward === null),
      forward: features === null ? null : { features, start },
    };
  },
  summary: describeSelection,
});

/** How far forward selection goes; `null` where it is not asked for. */
const forwardOf = (all: readonly Selected[]): number | null => all.find(({ forward }) => forward !== null)?.forward ?? null;

function selected(typed: string, earlier: Selected[]): Selected[] {
  const [how, ...rest] = typed.split(':');
  const forward = how === 'forward' ? Number(rest.shift()) : null;
  const [metric = question.usual.metric, ...more] = rest;
  const known = selectionMetrics.find((name) => name === metric);
  if (!['forward', 'pairs'].includes(how) || (forward !== null && !(Number.isSafeInteger(forward) && forward >= 1)) || known === undefined || more.length > 0) {
    throw new Error(`Expected forward:N, forward:N:METRIC, pairs or pairs:METRIC, with N of 1 or more and a metric of ${selectionMetrics.join(', ')}.`);
  }
  if (forward !== null && forwardOf(earlier) !== null) throw new Error('Expected one forward:N.');
  if (earlier.some((one) => one.metric !== known)) throw new Error('Expected the same metric in every --select.');
  return [...earlier, { forward, metric: known }];
}
