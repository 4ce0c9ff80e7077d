/**
 * An IP datagram as the connections see it. There is one of it in a reader, filled anew for every packet: no packet
 * makes an object.
 */
export type Datagram = {
  /** Whole nanoseconds since the capture's origin: of its first piece, and of its last. */
  firstTime: number;
  time: number;
  /** Addresses as four words each; IPv4 as ::ffff:a.b.c.d. */
  source: Int32Array;
  destination: Int32Array;
  /** Protocol number: 6 TCP, 17 UDP, 1 ICMP, 58 ICMPv6. */
  protocol: number;
  /** The bytes in which the transport header stands, as far as they were captured. */
  header: Uint8Array;
  headerAt: number;
  headerEnd: number;
  /** Bytes of transport header and payload, by the IP header: what was cut from a snapped packet counts. */
  length: number;
  packets: number;
  /** Pieces that overlap others or end beyond 65,535. */
  wrong: number;
  /** Of a piece: where it lies in its datagram, whether others follow, and which datagram it is. */
  offset: number;
  moreFragments: boolean;
  identification: number;
};

export const emptyDatagram = (): Datagram => ({
  firstTime: 0, time: 0, source: new Int32Array(4), destination: new Int32Array(4), protocol: 0, header: new Uint8Array(0),
  headerAt: 0, headerEnd: 0, length: 0, packets: 1, wrong: 0, offset: 0, moreFragments: false, identification: 0,
});
