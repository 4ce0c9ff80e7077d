/** Names of link types as tcpdump's list has them, for those that can be told in a sentence. */
const names = new Map<number, string>([
  [0, 'NULL (BSD loopback)'], [1, 'EN10MB (Ethernet)'], [6, 'IEEE802_5 (Token Ring)'], [8, 'SLIP'], [9, 'PPP'], [12, 'RAW (IP)'], [14, 'RAW (IP)'],
  [50, 'PPP_SERIAL'], [51, 'PPP_ETHER'], [101, 'RAW (IP)'], [105, 'IEEE802_11 (Wi-Fi)'], [107, 'FRELAY'], [108, 'LOOP (OpenBSD loopback)'],
  [113, 'LINUX_SLL (cooked)'], [119, 'PRISM_HEADER (Wi-Fi)'], [127, 'IEEE802_11_RADIOTAP (Wi-Fi)'], [147, 'USER0'], [187, 'BLUETOOTH_HCI_H4'],
  [189, 'USB_LINUX'], [192, 'PPI'], [195, 'IEEE802_15_4'], [220, 'USB_LINUX_MMAPPED'], [227, 'CAN_SOCKETCAN'], [228, 'IPV4'], [229, 'IPV6'],
  [239, 'NFLOG'], [249, 'USBPCAP'], [276, 'LINUX_SLL2 (cooked, second version)'],
]);

/** A link type as a person can look it up: its number and, where it is known, its name. */
export const linkTypeName = (linkType: number): string => `${linkType}${names.has(linkType) ? `, ${names.get(linkType)}` : ''}`;

const readable = new Set([0, 1, 9, 12, 14, 50, 51, 101, 108, 113, 228, 229, 276]);

/** Whether packets of this link type can be followed to their IP header. */
export const isReadable = (linkType: number): boolean => readable.has(linkType);

const etherIpv4 = 0x0800;
const etherIpv6 = 0x86dd;
const etherPppSession = 0x8864;
const vlanTags = new Set([0x8100, 0x88a8, 0x9100]);

/** No IP header follows: what is there instead is told by the reasons below. */
export const noIp = -1;
export const cutShort = -2;

/**
 * Where the IP header of a frame begins, `noIp` for another protocol, or `cutShort` where the capture kept too little.
 * Follows VLAN tags (802.1Q, 802.1ad, stacked) and PPPoE sessions.
 * @param end where what was captured of the frame ends
 */
export function networkHeader(bytes: Uint8Array, start: number, end: number, linkType: number): number {
  switch (linkType) {
    case 1:
      return afterEtherType(bytes, start + 12, end);
    case 113:
      return afterEtherType(bytes, start + 14, end);
    case 276:
      if (start + 20 > end) return cutShort;
      return isIp(bytes, start) || vlanTags.has((bytes[start] << 8) | bytes[start + 1])
        ? afterEtherType(bytes, start, end, start + 20) : noIp;
    case 12: case 14: case 101: case 228: case 229:
      return start;
    case 0: case 108:
      return start + 4 > end ? cutShort : start + 4;
    case 9: case 50:
      return afterPpp(bytes, start, end);
    case 51:
      return afterPpp(bytes, start + 6, end);
    default:
      return noIp;
  }
}

const isIp = (bytes: Uint8Array, at: number): boolean => {
  const type = (bytes[at] << 8) | bytes[at + 1];
  return type === etherIpv4 || type === etherIpv6;
};

/** @param body where the payload begins, if not behind the type */
function afterEtherType(bytes: Uint8Array, from: number, end: number, body = from + 2): number {
  let at = from;
  let payload = body;
  for (let tags = 0; tags < 4; tags++) {
    if (at + 2 > end) return cutShort;
    const type = (bytes[at] << 8) | bytes[at + 1];
    if (type === etherIpv4 || type === etherIpv6) return payload;
    if (type === etherPppSession) return afterPpp(bytes, payload + 6, end);
    if (!vlanTags.has(type)) return noIp;
    at = payload + 2;
    payload += 4;
  }
  return noIp;
}

function afterPpp(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  if (at + 2 > end) return cutShort;
  if (bytes[at] === 0xff && bytes[at + 1] === 0x03) at += 2;
  if (at + 2 > end) return cutShort;
  // A protocol number may be compressed to one byte, which is odd then.
  const compressed = (bytes[at] & 1) === 1;
  const protocol = compressed ? bytes[at] : (bytes[at] << 8) | bytes[at + 1];
  return protocol === 0x21 || protocol === 0x57 ? at + (compressed ? 1 : 2) : noIp;
}
