import { describe, expect, it } from 'vitest';
import type { CombinedResult, JudgedPart } from '../../../src-shared/questions/combined/result';
import { fitWarnings, predictedRows, recallRows } from './combinedTables';

const part = (kind: JudgedPart['part'], shares: (number | null)[] | null): JudgedPart => ({
  part: kind, name: kind, remarks: [], predicted: { normal: 30, dos: 70 },
  decided: shares === null ? null : { recall: shares.map((share, i) => ({ class: ['normal', 'dos'][i], rows: 50, found: 0, share, interval: null })) },
}) as unknown as JudgedPart;
const result = (changes: Partial<CombinedResult>): CombinedResult => ({
  classes: ['normal', 'dos'], notTrained: [], parts: { train: [20, 60], test: [5, 15] }, features: ['count', 'land'],
  fit: { converged: true, iterations: 9, warnings: [] }, judged: [part('train', [1, 1]), part('test', [0.9, 1]), part('file', [0.8, null])], ...changes,
}) as unknown as CombinedResult;

describe('a combined model here and there', () => {
  it('says how the recall of each class changes, where it exists', () => {
    const rows = recallRows(part('test', [0.9, 1]), part('file', [0.8, null]));
    expect(rows.map(({ class: name, change }) => [name, change === null ? null : Number(change.toFixed(3))])).toEqual([['normal', -0.1], ['dos', null]]);
  });

  it('warns of a fit that did not end, of classes it never saw, and of what the second file lacks', () => {
    const model = result({ notTrained: ['u2r'], fit: { converged: false, iterations: 1, optimality: 0.1, warnings: ['x'] } as unknown as CombinedResult['fit'] });
    const judged = [part('test', [0.9, 1]), { ...part('file', [0.8, null]), remarks: ['land is missing.'] }];
    expect(fitWarnings({ ...model, judged })).toEqual([
      expect.stringMatching(/^Stopped after 1 iteration before the optimum/), 'x', 'Never predicted, as training has no row of it: u2r.', 'land is missing.',
    ]);
    expect(fitWarnings(result({}))).toEqual([]);
  });

  it('counts what an unlabelled file is taken for, beside training', () => {
    expect(predictedRows(result({}))).toEqual([
      { class: 'normal', training: 20, trainingShare: 0.25, rows: 30, share: 0.3 }, { class: 'dos', training: 60, trainingShare: 0.75, rows: 70, share: 0.7 },
    ]);
  });
});
