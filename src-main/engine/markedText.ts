/** How a text is encoded by the byte order mark in front of it: as UTF-8 where there is none. */
export function markedEncoding([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** A small text as editors save it, without its byte order mark. */
export const markedText = (bytes: Uint8Array): string => new TextDecoder(markedEncoding(bytes)).decode(bytes);
