import { describe, expect, it } from 'vitest';
import { costsOf } from '../../schemas/costTables';
import { contestRulerChart, rulerMarks } from './contestRulerChart';
import { lightTheme } from '../../charts/theme';
import { dearestWords, matrixOf, partWords, placeWords, shownParts, whyNoRuler } from './costWords';
import { exampleCosts } from './costs.fixture';

const result = exampleCosts();
const [part] = result.parts;

describe('costs in words', () => {
  it('say what both decisions cost, and which mistake is the dearest', () => {
    expect(partWords(part)).toBe('0.2331 a row by least expected cost, 0.2523 by likeliest class');
    expect(partWords({ ...part, leastCost: part.likeliest })).toBe('0.2523 a row, by likeliest class and by least expected cost alike');
    expect(dearestWords(part.leastCost.confusion, matrixOf(result), result.classes, null, 1)).toBe('Dearest: r2l predicted normal: 14,527 × 4 = 58,108 (80.1\u00a0%).');
    expect(dearestWords([[3, 0], [0, 1]], [[0, 1], [1, 0]], ['a', 'b'])).toBe('No answer costs anything.');
    expect(dearestWords([[3, 1], [0, 4]], [[0, 1], [1, 0]], ['normal', 'smurf'], [1.6, 0.4]))
      .toBe('Dearest: normal predicted smurf: 1 × 1 × 1.600 = 1.60 (100.0\u00a0%).');
    expect(partWords({ ...part, rowWeights: [1, 1, 1, 1, 1] })).toBe('0.2331 a row of the file by least expected cost, 0.2523 by likeliest class');
    expect(partWords({ ...part, leastCost: { confusion: [], total: 0, average: null } })).toBe('there are no rows to judge');
  });

  it('leave training rows aside where others were judged', () => {
    const train = { ...part, part: 'train' as const };
    expect(shownParts({ ...result, parts: [train, part] })).toEqual([part]);
    expect(shownParts({ ...result, parts: [train] })).toEqual([train]);
  });

  it('bring the costs into the order of the classes', () => {
    const turned = { ...result, costs: costsOf('kdd99', [...result.classes].reverse()) };
    expect(matrixOf(turned)).toEqual(matrixOf(result));
    expect(whyNoRuler(turned)).toBeNull();
  });
});

describe('the contest’s ruler', () => {
  it('stands only where rows and costs are the contest’s', () => {
    expect(whyNoRuler(result)).toBeNull();
    expect(whyNoRuler({ ...result, costs: costsOf('ones', result.classes) })).toMatch(/at the contest’s costs .*these are others/);
    expect(whyNoRuler(exampleCosts({ contest: false }))).toMatch(/corrected.gz is another file/);
    expect(whyNoRuler(exampleCosts({ contest: false, part: 'test' }))).toMatch(/Open it as the test file/);
    const others = { ...result, classes: ['benign', 'scan'], costs: costsOf('ones', ['benign', 'scan']) };
    expect(whyNoRuler(others), 'classes that the contest did not have').toBeNull();
  });

  it('says between which marks a score lies', () => {
    expect(placeWords(0.23)).toBe('no dearer than the winner (Pfahringer) at 0.2331');
    expect(placeWords(0.2447)).toBe('between runner-up at 0.2356 and 1-nearest neighbour at 0.2523');
    expect(placeWords(0.53)).toMatch(/dearer than always dos at 0.5220, which has learned nothing/);
  });

  it('marks published scores and both decisions, cheapest first', () => {
    expect(rulerMarks(result).map(({ name, own }) => (own ? `* ${name}` : name))).toEqual([
      '* this model, least expected cost', 'winner (Pfahringer)', 'runner-up', '1-nearest neighbour', '* this model, likeliest class', 'always dos']);
    const option = contestRulerChart(result, lightTheme) as unknown as {
      title: { text: string };
      series: { name: string; symbol: string; data: number[][] }[];
    };
    expect(option.title.text).toBe('This model costs 0.2331 a row: no dearer than the winner (Pfahringer) at 0.2331');
    expect(option.series.map(({ name, symbol, data }) => [name, symbol, data.length])).toEqual([['published', 'circle', 4], ['this model', 'diamond', 2]]);
  });
});
