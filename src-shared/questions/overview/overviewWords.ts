import type { OverviewResult } from './result';
import { formatCount } from '../../format/formatCount';

/** What of very many protocols, labels and columns an overview does not hold, in sentences; empty where it holds all. */
export function overviewWords({ inAll, labelsByProtocol, histograms }: Pick<OverviewResult, 'inAll' | 'labelsByProtocol' | 'histograms'>): string {
  if (inAll === undefined) return '';
  const protocols = Object.keys(labelsByProtocol).length;
  return [
    ...(inAll.protocols === undefined ? [] : [`Labels are counted apart for the ${formatCount(protocols)} most frequent of ${formatCount(inAll.protocols)} protocols.`]),
    ...(inAll.protocolLabels === undefined ? [] : [`Of ${formatCount(inAll.protocolLabels)} labels the most frequent are counted by protocol.`]),
    ...(inAll.histograms === undefined ? [] : [`Histograms are of the first ${formatCount(histograms.length)} of ${formatCount(inAll.histograms)} columns.`]),
  ].join(' ');
}
