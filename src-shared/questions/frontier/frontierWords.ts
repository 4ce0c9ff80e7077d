import type { FrontierResult, FrontierSet } from './result';
import type { KnownMoment } from '../price/result';
import { formatInterval } from '../../format/formatInterval';
import { formatPercent, formatShare } from '../../format/formatShare';
import { listNames } from '../../format/listNames';
import { knownWords } from '../../format/priceOf';
import { nanoseconds } from '../../format/priceWords';

export const howWords: { [H in FrontierSet['how']]: string } = {
  alone: 'alone', pair: 'a pair', 'by-gain': 'next best by gain', 'by-price': 'next best by gain a nanosecond',
};

/** What is asked to be known by when. */
export const byWhenWords: { [M in KnownMoment]: string } = {
  'first-packet': 'known at the first packet', handshake: 'known after the handshake', end: 'known at the connection’s end', 'window-end': 'whenever it is known',
};

/** The plain answer: how few features, what they find, what they cost, and when they are known. */
export function answerWords(result: FrontierResult, known: KnownMoment): string {
  const { target, sets, frontiers } = result;
  const answer = frontiers.find((one) => one.known === known)?.answer ?? null;
  if (answer === null) return `No set of features is ${byWhenWords[known]}.`;
  const { features, recall, recallInterval, falsePositiveRate, price, known: when } = sets[answer];
  const who = features.length === 1 ? `One feature (${features[0]}) finds` : `These ${features.length} features (${listNames(features, 8)}) find`;
  const [is, costs] = features.length === 1 ? ['is', 'costs'] : ['are', 'cost'];
  return `${who} ${formatShare(recall)} of ${target} (95 %: ${formatInterval(recallInterval, (end) => formatPercent(end))} %) at ${formatShare(falsePositiveRate)} false alarms, `
    + `${costs} ${nanoseconds(price.median)} ns a connection (${nanoseconds(price.low)} – ${nanoseconds(price.high)}) and ${is} known at ${knownWords[when]}.`;
}
