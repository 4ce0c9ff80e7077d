import type { EChartsOption } from 'echarts';
import { cutSentence } from '../format/cutSentence';
import { distinctNames, type DistinctNames } from '../format/distinctNames';
import { chartName } from './chartFrame';

/** Where a chart's option holds sentences; every other text in it is a name, or a word of ECharts. */
const sentences = new Set(['text', 'subtext', 'description']);
const isSentence = (key: string): boolean => sentences.has(key);
/** Where it holds marks and fonts: they are no texts. */
const marks = new Set(['symbol', 'icon', 'fontFamily']);
/** Along an axis stands what it measures, in words. */
const axes = new Set(['xAxis', 'yAxis']);
const keyWithin = (key: string, name: string): string => (name === 'name' && axes.has(key) ? 'text' : name);

/**
 * A chart's option with long names from a file cut, before ECharts measures them; a chart without any is given back as it is.
 * Whoever draws a chart, on the screen or in a report, passes its option through here. The chart's own functions go on speaking
 * of whole names: they are handed those, and what they answer is cut.
 */
export function shownOption(option: EChartsOption): EChartsOption {
  return isLong(option, '') ? (shorten(option, '', distinctNames(chartName)) as EChartsOption) : option;
}

function cut(text: string, key: string): string {
  if (marks.has(key)) return text;
  return isSentence(key) ? cutSentence(text) : chartName(text);
}

function isLong(value: unknown, key: string): boolean {
  if (typeof value === 'string') return cut(value, key) !== value;
  if (Array.isArray(value)) return value.some((item) => isLong(item, key));
  return isPlain(value) && Object.entries(value).some(([name, item]) => isLong(item, keyWithin(key, name)));
}

function shorten(value: unknown, key: string, names: DistinctNames): unknown {
  if (typeof value === 'string') return isSentence(key) || marks.has(key) ? cut(value, key) : names.shown(value);
  if (typeof value === 'function') {
    return (...args: unknown[]) => {
      const whole = args.map((arg) => withWholeNames(arg, names));
      const answer: unknown = value(...whole);
      // A name that is answered as it is stands where the chart has room for a short one.
      return typeof answer === 'string' && whole.includes(answer) ? names.shown(answer) : answerOf(answer);
    };
  }
  if (Array.isArray(value)) return value.map((item) => shorten(item, key, names));
  return isPlain(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shorten(item, keyWithin(key, name), names)])) : value;
}

/** Lines of a label or of what is told on pointing. */
const answerOf = (answer: unknown): unknown =>
  (typeof answer === 'string' ? answer.split('<br>').map((line) => cutSentence(line)).join('<br>') : answer);

/** What ECharts tells a chart's function of a part: its name, and its series' name. */
function withWholeNames(arg: unknown, names: DistinctNames): unknown {
  if (typeof arg === 'string') return names.whole(arg);
  if (Array.isArray(arg)) return arg.map((item) => withWholeNames(item, names));
  if (!isPlain(arg) || typeof arg.seriesName !== 'string') return arg;
  return { ...arg, seriesName: names.whole(arg.seriesName), name: typeof arg.name === 'string' ? names.whole(arg.name) : arg.name };
}

const isPlain = (value: unknown): value is { name?: unknown; seriesName?: unknown } =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
