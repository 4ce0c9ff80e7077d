import { formatCount } from '../../src-shared/format/formatCount';
import { formatFixed } from '../../src-shared/format/formatFixed';
import { formatInterval } from '../../src-shared/format/formatInterval';
import { formatNumber } from '../../src-shared/format/formatNumber';
import { formatP, formatPValue } from '../../src-shared/format/formatP';
import { formatShare } from '../../src-shared/format/formatShare';
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
  /** A number of unknown size, to the chosen digits. */
  number: (value: number | null) => string;
  /** A rate, a coefficient or an effect size, with the chosen number of decimals. */
  fixed: (value: number | null, decimals?: number) => string;
  interval: (interval: [number, number] | null, decimals?: number) => string;
  p: (p: number | null, log10P: number | null) => string;
  pValue: (p: number | null, log10P: number | null) => string;
};

/** Numbers as the settings want them. Reads the settings when called in a template or computed, so it follows them. */
export function useFormat(): Format {
  const { choices } = useSettings();
  const mark = (text: string): string => withThousands(text, choices.thousands);
  return {
    count: (value) => mark(formatCount(value)),
    many: (count, thing) => `${mark(formatCount(count))} ${count === 1 ? thing : `${thing}s`}`,
    share: (value, decimals) => mark(formatShare(value, decimals)),
    number: (value) => mark(formatNumber(value, choices.digits)),
    fixed: (value, decimals = choices.digits) => mark(formatFixed(value, decimals)),
    interval: (interval, decimals = choices.digits) => mark(formatInterval(interval, (end) => formatFixed(end, decimals))),
    p: (p, log10P) => mark(formatP(p, log10P)),
    pValue: (p, log10P) => mark(formatPValue(p, log10P)),
  };
}
