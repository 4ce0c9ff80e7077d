import type { Datagram } from './datagram';

/** What an IP header led to. */
export type IpOutcome = 'datagram' | 'fragment' | 'no IP' | 'cut short' | 'damaged IP header';

const ipv4Mapped = 0xffff;
/** Extension headers of IPv6 that stand before the transport header (RFC 8200; 135 mobility, 139 HIP, 140 shim6). */
const hopByHop = 0, routing = 43, fragmentHeader = 44, authentication = 51, destinationOptions = 60, mobility = 135, hip = 139, shim6 = 140;

/**
 * Reads the IP header at `at` into `datagram`.
 * @param end where what was captured of the frame ends
 * @param original bytes of the whole frame from `at` on, for a length of 0 (segmentation left to the network card)
 */
export function readIp(bytes: Uint8Array, at: number, end: number, original: number, datagram: Datagram): IpOutcome {
  if (at >= end) return 'cut short';
  const version = bytes[at] >> 4;
  if (version === 4) return readIpv4(bytes, at, end, original, datagram);
  if (version === 6) return readIpv6(bytes, at, end, original, datagram);
  return 'no IP';
}

function readIpv4(bytes: Uint8Array, at: number, end: number, original: number, datagram: Datagram): IpOutcome {
  if (at + 20 > end) return 'cut short';
  const headerBytes = (bytes[at] & 15) * 4;
  const total = ((bytes[at + 2] << 8) | bytes[at + 3]) || original;
  if (headerBytes < 20 || total < headerBytes) return 'damaged IP header';
  if (at + headerBytes > end) return 'cut short';
  const { source, destination } = datagram;
  source[0] = source[1] = destination[0] = destination[1] = 0;
  source[2] = destination[2] = ipv4Mapped;
  source[3] = word(bytes, at + 12);
  destination[3] = word(bytes, at + 16);
  const fragment = (bytes[at + 6] << 8) | bytes[at + 7];
  datagram.identification = (bytes[at + 4] << 8) | bytes[at + 5];
  return takeBody(bytes, at + headerBytes, Math.min(end, at + total), total - headerBytes, bytes[at + 9], datagram,
    (fragment & 0x1fff) * 8, (fragment & 0x2000) !== 0);
}

function readIpv6(bytes: Uint8Array, at: number, end: number, original: number, datagram: Datagram): IpOutcome {
  if (at + 40 > end) return 'cut short';
  for (let i = 0; i < 4; i++) {
    datagram.source[i] = word(bytes, at + 8 + i * 4);
    datagram.destination[i] = word(bytes, at + 24 + i * 4);
  }
  const declared = (bytes[at + 4] << 8) | bytes[at + 5];
  let length = declared === 0 ? original - 40 : declared;
  const stop = Math.min(end, at + 40 + length);
  let next = bytes[at + 6];
  let header = at + 40;
  let offset = 0;
  let more = false;
  for (;;) {
    const isFragment = next === fragmentHeader;
    if (!isFragment && next !== hopByHop && next !== routing && next !== destinationOptions && next !== authentication
      && next !== mobility && next !== hip && next !== shim6) break;
    if (header + 8 > stop) return 'cut short';
    const size = isFragment ? 8 : next === authentication ? (bytes[header + 1] + 2) * 4 : (bytes[header + 1] + 1) * 8;
    if (isFragment) {
      const place = (bytes[header + 2] << 8) | bytes[header + 3];
      offset = place & 0xfff8;
      more = (place & 1) !== 0;
      datagram.identification = word(bytes, header + 4);
    }
    next = bytes[header];
    header += size;
    length -= size;
    if (length < 0) return 'damaged IP header';
    if (header > stop) return 'cut short';
    // Behind a later piece's fragment header stands no further header, but the middle of the payload.
    if (offset > 0) break;
  }
  return takeBody(bytes, header, stop, length, next, datagram, offset, more);
}

function takeBody(
  bytes: Uint8Array, at: number, end: number, length: number, protocol: number, datagram: Datagram, offset: number, more: boolean,
): IpOutcome {
  datagram.protocol = protocol;
  datagram.header = bytes;
  datagram.headerAt = at;
  datagram.headerEnd = end;
  datagram.length = length;
  datagram.packets = 1;
  datagram.wrong = 0;
  datagram.offset = offset;
  datagram.moreFragments = more;
  return offset > 0 || more ? 'fragment' : 'datagram';
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
