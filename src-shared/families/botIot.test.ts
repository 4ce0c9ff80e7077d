import { describe, expect, it } from 'vitest';
import { botIot } from './botIot';
import { columnsOf, hasHeaders, publishedHeader, whySkipped } from './families.fixture';

describe('BoT-IoT', () => {
  it.skipIf(!hasHeaders).each([
    ['bot-iot-full', 'bot-iot-full', 35],
    ['bot-iot-5-percent', 'bot-iot-5pc-all-features', 46],
    ['bot-iot-10-best', 'bot-iot-10-best-semicolon', 20],
    ['bot-iot-10-best-train-test', 'bot-iot-10-best-train-test', 19],
  ])(`knows the columns of %s as published${whySkipped}`, (id, list, width) => {
    const layout = botIot.layouts.find((one) => one.id === id)!;
    expect(layout.columns).toEqual(publishedHeader(list));
    expect(layout.columns).toHaveLength(width);
  });

  it('takes a first column without a name for a row number', () => {
    expect(columnsOf(botIot, '').map(({ identity }) => identity)).toEqual(['it counts the rows of the file']);
  });

  it('has three labels, of which none is a feature', () => {
    expect(botIot.labels.map(({ column }) => column)).toEqual(['category', 'subcategory', 'attack']);
    expect(columnsOf(botIot, 'subcategory ')).toHaveLength(1);
  });
});
