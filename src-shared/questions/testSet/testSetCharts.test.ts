import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { LabelRecall, TestSetFeature, TestSetResult } from './result';
import { hereAndThere, sortHereAndThere } from './hereAndThere';
import { labelRecallDots, recallLines } from './labelRecallDots';
import { recallGroups } from './recallGroups';
import { changeText, testSetDumbbells } from './testSetDumbbells';
import { lightTheme } from '../../charts/theme';

const title = (option: EChartsOption): string => (option.title as { text: string }).text;
const axis = (option: EChartsOption, at: number): string[] => (option.yAxis as { data: string[] }[])[at].data;

const feature = (name: string, here: number | null, there: number | null): TestSetFeature => ({
  name, group: 'basic',
  internal: { metrics: { accuracy: here, balancedAccuracy: here, falseNegativeRate: here === null ? null : 1 - here } },
  metrics: { accuracy: there, balancedAccuracy: there, falseNegativeRate: there === null ? null : 1 - there },
}) as unknown as TestSetFeature;
const label = (name: string, category: string, novel: boolean, rows: number, found: number): LabelRecall =>
  ({ label: name, category, novel, ofTarget: category === 'dos', rows, found, recall: rows === 0 ? null : found / rows, interval: rows === 0 ? null : [0.1, 0.9] });
const labels = [
  label('mailbomb', 'dos', true, 50, 5), label('smurf', 'dos', false, 900, 900), label('back', 'dos', false, 100, 0),
  label('normal', 'normal', false, 400, 300), label('saint', 'probe', true, 20, 20), label('spy', 'r2l', false, 0, 0),
];
const result = {
  data: { name: 'corrected.gz' }, target: 'dos', features: [feature('flag', 0.8, 0.85), feature('urgent', null, null), feature('service', 0.99, 0.92)],
  recall: [{ model: 'service', labels }],
} as unknown as TestSetResult;

describe('one metric here and there', () => {
  it('says which way a change goes for the reader: a higher error is worse, a higher accuracy better', () => {
    expect(hereAndThere(feature('a', 0.99, 0.92), 'accuracy').verdict).toBe('worse');
    expect(hereAndThere(feature('a', 0.99, 0.92), 'falseNegativeRate').verdict).toBe('worse');
    expect(hereAndThere(feature('a', 0.8, 0.85), 'falseNegativeRate').verdict).toBe('better');
    expect(hereAndThere(feature('a', 0.8, 0.805), 'accuracy').verdict).toBe('same');
    const guesses = { ...feature('a', 0.5, 0.8), metrics: { accuracy: 0.8, balancedAccuracy: 0.5 } } as TestSetFeature;
    expect(hereAndThere(guesses, 'accuracy').verdict).toBe('same');
    expect(hereAndThere(feature('a', null, 0.5), 'accuracy')).toMatchObject({ change: null, verdict: null });
  });

  it('puts the best feature of the own test part first, and one without a value last', () => {
    expect(sortHereAndThere(result, 'accuracy').map(({ name }) => name)).toEqual(['service', 'flag', 'urgent']);
    expect(sortHereAndThere(result, 'falseNegativeRate').map(({ name }) => name)).toEqual(['service', 'flag', 'urgent']);
  });

  it('writes both values and the signed difference', () => {
    expect(changeText(hereAndThere(feature('a', 0.99, 0.92), 'accuracy'), true)).toBe('99.0 to 92.0 (−7.0)');
    expect(changeText(hereAndThere(feature('a', 0.8, 0.85), 'accuracy'), true)).toBe('80.0 to 85.0 (+5.0)');
    expect(changeText(hereAndThere(feature('a', 0.8, 0.8), 'accuracy'), true)).toBe('80.0 to 80.0 (0.0)');
    expect(changeText({ here: null, there: 0.5, change: null }, false)).toBe('– to 0.50');
  });

  it('draws each feature once, and no line where a value is missing', () => {
    const option = testSetDumbbells(result, 'accuracy', lightTheme);
    expect(title(option)).toBe('Accuracy here and there: worse on the second file for 1 of 3 features');
    expect(axis(option, 0)).toEqual(['service', 'flag', 'urgent']);
    expect((option.series as { data: unknown[] }[])[0].data).toEqual([[99, 0, 92], [80, 1, 85]]);
  });
});

describe('recall of every label', () => {
  it('keeps known and novel apart, and the target from what should be left alone', () => {
    const groups = recallGroups(labels, 'dos');
    expect(groups.map(({ id, labels: members }) => [id, members.map((member) => member.label)])).toEqual([
      ['target-known', ['smurf', 'back']], ['target-novel', ['mailbomb']], ['other-known', ['normal']], ['other-novel', ['saint']],
    ]);
    expect(groups[0]).toMatchObject({ rows: 1000, found: 900, recall: 0.9 });
  });

  it('goes by what each label says of itself, whatever the target is called', () => {
    const attacks = labels.map((one) => ({ ...one, ofTarget: one.category !== 'normal' }));
    expect(recallGroups(attacks, 'attack').find(({ id }) => id === 'target-novel')?.rows).toBe(70);
  });

  it('names what is seen, and heads each group with its sum', () => {
    const option = labelRecallDots(result.recall[0], 'dos', lightTheme);
    expect(title(option)).toBe('“service” alone finds 90.0\u00a0% of known dos, 10.0\u00a0% of novel');
    expect(recallLines(recallGroups(labels, 'dos')).map(({ name }) => name)).toEqual([
      'known dos', 'smurf', 'back', 'novel dos', 'mailbomb', 'known others', 'normal', 'novel others', 'saint',
    ]);
    expect(axis(option, 1)[0]).toBe('90.0\u00a0% of 1,000');
  });
});
