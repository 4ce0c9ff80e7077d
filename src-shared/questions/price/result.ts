import type { WindowRuleName } from '../../terms/deriving';
import type { FeatureGroup } from '../../terms/columns';

/** Of repeated measurements: the middle one, and the quarters around it. Differences of measurements may fall below 0. */
export type Quartiles = { median: number; low: number; high: number };
/** At 5, 25, 50, 75 and 95 % of the connections. */
export type SecondsAfter = [number, number, number, number, number];

/**
 * When a feature has its final value: with the first packet; when the connection has ended; or when every connection of its window
 * has. No feature of KDD's is settled by the end of the handshake alone: one with an error rate waits for the window's states.
 */
export const knownMoments = ['first-packet', 'handshake', 'end', 'window-end'] as const;
export type KnownMoment = (typeof knownMoments)[number];

/** What a window keeps for a feature: groups by host and by service, errors in them, pairs of both, source ports. */
export type KeptWork = 'hosts' | 'services' | 'errors' | 'pairs' | 'ports';

/** What one feature costs, and when it is known. */
export type FeaturePrice = {
  name: string;
  group: FeatureGroup;
  /** Nanoseconds a connection: the pipeline with it alone against one without any; and all features against all but it. */
  alone: Quartiles;
  marginal: Quartiles;
  /** Bytes of state at their peak, with it alone, at the traffic's own rate, twice and four times it. */
  stateBytes: [number, number, number];
  known: KnownMoment;
  /** Seconds after the first packet; `null` where there are no connections. */
  knownAfter: SecondsAfter | null;
  /** The window that it is of and what is kept there; `null` for a basic feature. */
  window: 'time' | 'host' | null;
  keeps: KeptWork[];
};

/** What deriving each feature costs where it was measured. `check` does not compare it: another machine has other prices. */
export type PriceResult = {
  /** Where it was measured: prices are of this machine. */
  machine: { processor: string; cores: number; memory: number; node: string; platform: string };
  traffic: {
    kind: 'sample' | 'capture' | 'log';
    name: string;
    /** How many were measured: the first of the traffic, as many as fit; and packets, where there are any. */
    connections: number;
    packets: number | null;
    seconds: number;
  };
  windows: WindowRuleName;
  rounds: number;
  /** The clock's own cost, which is taken off, in nanoseconds a measurement. */
  clock: number;
  /** From stored bytes to connections, which every feature needs: nanoseconds a connection and, of a capture, a packet. */
  connections: { perConnection: Quartiles; perPacket: Quartiles | null } | null;
  /** The loop over the connections without any feature, and with all of them. */
  none: Quartiles;
  all: Quartiles;
  features: FeaturePrice[];
  /** What keeping these things in a window costs: features that share work share its price. */
  kept: { window: 'time' | 'host'; keeps: KeptWork[]; price: Quartiles }[];
};
