/** A packet of a simulated connection that is still to be written. */
export type PlannedPacket = {
  /** Whole microseconds since the simulation began. */
  time: number;
  /** Whether it goes from the destination to the source. */
  back: boolean;
  /** Bytes behind the transport header: for TCP and UDP payload, for ICMP what follows the eight bytes of its own. */
  payload: number;
  /** Of TCP: flags, and the numbers of this side and of the other. */
  flags?: number;
  sequence?: number;
  acknowledged?: number;
  /** Of a piece of a datagram: where it lies and how many bytes it brings; the first holds the transport header. */
  piece?: { offset: number; length: number; more: boolean };
};

/** Whole microseconds at which a simulated connection starts. */
export const startOf = ({ startTime }: { startTime: number }): number => Math.round(startTime * 1e6);
