/** Bytes of a history that are kept: each letter once a side, so that 14 are enough. */
export const historyBytes = 16;

/**
 * Zeek's letters for what was seen, the originator's as capitals: S a SYN, H a SYN-ACK, A a bare ACK, D data, F a FIN, R a
 * RST, T something sent again. Each stands once a side, where it was first seen.
 */
const letters = 'shadfrt';
export const seenBits = { syn: 1, synAck: 2, ack: 4, data: 8, fin: 16, rst: 32, again: 64 } as const;

/** The byte of a letter, by its bit and by who sent it: 0 the originator, 1 the responder. */
export const letterOf = (bit: number, who: number): number => letters.charCodeAt(31 - Math.clz32(bit)) - (who === 0 ? 32 : 0);

export function historyText(bytes: Uint8Array, at: number): string {
  let text = '';
  for (let i = at; i < at + historyBytes && bytes[i] !== 0; i++) text += String.fromCharCode(bytes[i]);
  return text;
}
