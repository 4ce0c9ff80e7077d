import type { FeaturePrice, PriceResult, SecondsAfter, Quartiles } from '../questions/price/result';
import { formatAmount } from './formatAmount';
import { formatBytes } from './formatBytes';
import { formatCount } from './formatCount';
import { formatNumber } from './formatNumber';

/** Nanoseconds to a tenth below ten, else whole. */
export const nanoseconds = (value: number): string => formatAmount(value, Math.abs(value) < 10 ? 1 : 0);

/** The middle with the quarters around it. */
export const spreadText = ({ median, low, high }: Quartiles): string => (low === 0 && high === 0 ? '0' : `${nanoseconds(median)} (${nanoseconds(low)} – ${nanoseconds(high)})`);

/** Where and on what it was measured, in a sentence. */
export function measuredWords({ machine, traffic, rounds, windows, clock }: PriceResult): string {
  const { kind, name, connections, packets, seconds } = traffic;
  const what = kind === 'sample' ? 'the simulated sample' : `${kind === 'capture' ? 'the capture' : 'the connection log'} ${name}`;
  return `Measured on ${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${machine.platform}: ${formatCount(connections)} connections`
    + `${packets === null ? '' : ` of ${formatCount(packets)} packets`} in ${formatNumber(seconds, 3)} s of ${what}, windows by ${windows}; `
    + `${rounds} rounds, configurations in turn, the clock’s own ${nanoseconds(clock)} ns taken off. Another machine has other prices.`;
}

/** What is paid whatever features are asked for. */
export function baseWords({ connections, none, all }: PriceResult): string {
  const made = connections === null ? '' : `From stored bytes to connections: ${spreadText(connections.perConnection)} ns a connection`
    + `${connections.perPacket === null ? '' : `, ${spreadText(connections.perPacket)} ns a packet`}; every feature needs them. `;
  return `${made}All features together: ${nanoseconds(all.median - none.median)} ns a connection over ${nanoseconds(none.median)} without any.`;
}

/** How state grows with the traffic's rate. */
export function stateText({ stateBytes: [once, , four], window }: Pick<FeaturePrice, 'stateBytes' | 'window'>): string {
  if (window === null) return 'in the record';
  return once === four ? formatBytes(once) : `${formatBytes(once)}, ${formatBytes(four)} at 4 × the rate`;
}

const seconds = (value: number): string => (value === 0 ? '0' : formatNumber(value, 2));
/** How long after the first packet, at 5, 50 and 95 % of the connections. */
export const afterText = (after: SecondsAfter | null): string => (after === null ? '' : after[4] === 0 ? 'at once' : `${[after[0], after[2], after[4]].map(seconds).join(' · ')} s`);

/** What is seen, in a line. */
export function priceTitle({ features, all, none }: PriceResult): string {
  const dearest = [...features].sort((a, b) => b.alone.median - a.alone.median)[0];
  return `All ${features.length} features cost ${nanoseconds(all.median - none.median)} ns a connection; ${dearest.name} is the dearest alone, ${nanoseconds(dearest.alone.median)} ns`;
}
