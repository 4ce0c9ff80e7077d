import { formatCount } from '../../src-shared/format/formatCount';
import { formatAmount } from '../../src-shared/format/formatAmount';
import { formatInterval } from '../../src-shared/format/formatInterval';
import { formatNumber } from '../../src-shared/format/formatNumber';
import { formatP, formatPValue } from '../../src-shared/format/formatP';
import { formatRate } from '../../src-shared/format/formatRate';
import { formatPercent, formatShare } from '../../src-shared/format/formatShare';
import { useSettings, type Thousands } from '../stores/settings';

const separators: { [choice in Thousands]: string } = { comma: ',', space: '\u202f', none: '' };

/** Puts the chosen mark between groups of three digits, where the shared formats put a comma. */
export const withThousands = (text: string, choice: Thousands): string =>
  (choice === 'comma' ? text : text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, separators[choice]));

export type Format = {
  /** Rows and values: `494,021`. */
  count: (value: number | null) => string;
  /** Things by number: `1 row`, `494,021 rows`. */
  many: (count: number, thing: string) => string;
  /** A share of 0 … 1 in per cent: `79.2 %`. */
  share: (value: number | null, decimals?: number) => string;
  /** The same without its sign, for columns that have it in their title. */
  percent: (value: number | null, decimals?: number) => string;
  /** A number of unknown size, to the chosen digits. */
  number: (value: number | null) => string;
  /** A coefficient, a statistic, a time, with the chosen number of decimals. */
  fixed: (value: number | null, decimals?: number) => string;
  /** A rate or an effect size, with the chosen number of decimals; never rounded to a bound that it has not reached. */
  rate: (value: number | null, decimals?: number) => string;
  interval: (interval: [number, number] | null, decimals?: number) => string;
  p: (p: number | null, log10P: number | null, alpha: number, name?: string) => string;
  pValue: (p: number | null, log10P: number | null, alpha: number) => string;
};

/** Numbers as the settings want them. Reads the settings when called in a template or computed, so it follows them. */
export function useFormat(): Format {
  const { choices } = useSettings();
  const mark = (text: string): string => withThousands(text, choices.thousands);
  return {
    count: (value) => mark(formatCount(value)),
    many: (count, thing) => `${mark(formatCount(count))} ${count === 1 ? thing : `${thing}s`}`,
    share: (value, decimals) => mark(formatShare(value, decimals)),
    percent: (value, decimals) => mark(formatPercent(value, decimals)),
    number: (value) => mark(formatNumber(value, choices.digits)),
    fixed: (value, decimals = choices.digits) => mark(formatAmount(value, decimals)),
    rate: (value, decimals = choices.digits) => mark(formatRate(value, decimals)),
    interval: (interval, decimals = choices.digits) => mark(formatInterval(interval, (end) => formatRate(end, decimals))),
    p: (p, log10P, alpha, name) => mark(formatP(p, log10P, alpha, name)),
    pValue: (p, log10P, alpha) => mark(formatPValue(p, log10P, alpha)),
  };
}
