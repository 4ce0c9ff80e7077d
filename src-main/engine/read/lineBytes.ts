const tab = 9, carriageReturn = 13, space = 32;

/** Whether a line holds nothing but blanks and delimiters. */
export function isBlank(bytes: Uint8Array, start: number, end: number, delimiter: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte !== space && byte !== carriageReturn && byte !== tab && byte !== delimiter) return false;
  }
  return true;
}

/** Fields of a line, quotes not understood. */
export function countFields(bytes: Uint8Array, start: number, end: number, delimiter: number): number {
  let fields = 1;
  for (let i = start; i < end; i++) if (bytes[i] === delimiter) fields++;
  return fields;
}
