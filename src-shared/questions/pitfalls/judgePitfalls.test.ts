import { describe, expect, it } from 'vitest';
import { checkResult } from '../audit/checkResult.fixture';
import type { CheckResult } from '../audit/result';
import { judgePitfalls, withAnswers, type PitfallFacts } from './judgePitfalls';
import { pitfallIds, type Pitfall, type PitfallId } from './result';
import { answeredWords, askedWords, pitfallNumber } from './words';

const context: PitfallFacts['audit']['context'] = {
  floors: { majority: 0.7924, category: 'dos', oneRule: 0.973, column: 'count' }, benignShare: 0.197,
  precision: { column: 'count', here: 0.9983, atOnePercent: 0.589, atOnePerMille: 0.124 }, smallLabels: [{ label: 'spy', rows: 2 }], defects: [],
};
const data = { name: 'a.csv', bytes: 1, sha256: '', files: [], simulated: false, release: null, passedOver: [] } as unknown as PitfallFacts['summary']['data'];
type Own = { checks?: CheckResult[]; context?: typeof context; testFile?: typeof data; how?: Partial<PitfallFacts['how']>; sampled?: true };
const found = ({ checks = [], testFile, how, sampled, ...own }: Own = {}): { [I in PitfallId]: Pitfall } => {
  const { pitfalls } = judgePitfalls({
    audit: { checks, context: own.context ?? context, testFile: testFile ?? null },
    summary: { data, rows: 100, rowsRead: 1000, sample: sampled ? { rows: 100, seed: 1 } : null },
    how: { balance: 'none', split: '0.2', dropCorrelated: 'off', selection: false, ...how },
  });
  return Object.fromEntries(pitfalls.map((pitfall) => [pitfall.id, pitfall])) as { [I in PitfallId]: Pitfall };
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('ten pitfalls', () => {
  it('are all told, in their order, with figures where there are some', () => {
    const told = found();
    expect(Object.keys(told)).toEqual(pitfallIds);
    expect(pitfallIds.map(pitfallNumber)).toEqual(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10']);
    expect(plain(told['sampling-bias'].sentence)).toBe('The data are no published release that is known. '
      + '19.7 % of the rows are benign: in a network that is to be watched most are.');
    expect(plain(told.baseline.sentence)).toBe('Who always says “dos” is right in 79.2 % of the rows, who looks at “count” alone in 97.3 %: a model must beat that.');
    expect(plain(told['base-rate'].sentence)).toContain('a precision of 99.83 % on these rows, of 58.9 % if 1 % were attacks, and of 12.4 % if 0.1 % were.');
    expect(plain(told.measures.sentence)).toContain('1 label of few rows: no figure says much of it.');
    expect([told['lab-only'].status, told['threat-model'].status]).toEqual(['asked', 'asked']);
  });

  it('take up what the audit found, the worst first, and what is in order only where nothing was found', () => {
    const severe = checkResult('copies', 'severe', { sentence: 'Rows repeat.' });
    const note = checkResult('copies', 'note', { sentence: 'A little.' });
    const order = (severity: CheckResult['severity']): CheckResult => ({ ...checkResult('copies', severity, { sentence: 'The order.' }), id: 'order' as never });
    expect(found({ checks: [note, order('warn'), severe] })['data-snooping']).toMatchObject({
      checks: ['copies', 'order', 'copies'], sentence: expect.stringMatching(/^Rows repeat\. The order\. Models: /),
    });
    expect(found({ checks: [checkResult('copies', 'ok', { sentence: 'No row repeats another.' }), order('warn')] })['data-snooping'])
      .toMatchObject({ checks: ['order'], sentence: expect.stringMatching(/^The order\. Models: /) });
    expect(found({ checks: [checkResult('copies', 'notJudged')] })['data-snooping'].sentence).toMatch(/^There is nothing to judge\. Models: /);
  });

  it('go by how models are made and judged', () => {
    const told = found({ how: { balance: 'undersample', split: 'grouped:0.2', dropCorrelated: 0.6, selection: true }, sampled: true, testFile: { ...data, name: 'test.csv' } });
    expect(told['sampling-bias'].sentence).toContain('100 rows were drawn at random from 1,000 rows. Models see classes that are drawn down to equal size.');
    expect(told['data-snooping'].sentence).toContain('copies kept together');
    expect(told['data-snooping'].sentence).toContain('decided on all rows');
    expect(told['parameter-selection'].sentence).toContain('a little too good');
    expect(told['base-rate'].sentence).toContain('own base rate');
    expect(told['lab-only']).toMatchObject({ status: 'partly', sentence: 'A second file, “test.csv”, is held against these data.' });
  });

  it('say so where there are no labels', () => {
    const told = found({ context: { ...context, floors: null, benignShare: null, precision: null, smallLabels: [] } });
    expect(told.baseline.sentence).toBe('There are no classes to guess.');
    expect(told['base-rate'].sentence).toMatch(/^No number tells attacks/);
    expect(Object.values(told).map(({ sentence }) => sentence).join(' ')).not.toMatch(/null|undefined|NaN|–/);
  });

  it('have what was answered in one line, and say what was not', () => {
    const answers = { sampling: ' A campus,\n one week. ', labels: '', lab: '  ', threat: '' };
    const { pitfalls } = withAnswers({ pitfalls: Object.values(found()) }, answers);
    expect(pitfalls.map(({ answer }) => answer)).toEqual(['A campus, one week.', ...new Array<null>(9).fill(null)]);
    expect(pitfalls.map(askedWords).map((words) => words?.match(/Answer: .*|Not answered\./)?.[0] ?? null)).toEqual([
      'Answer: A campus, one week.', 'Not answered.', null, null, null, null, null, null, 'Not answered.', 'Not answered.',
    ]);
    expect(answeredWords(answers)).toBe('1 of 4 questions answered');
  });
});
