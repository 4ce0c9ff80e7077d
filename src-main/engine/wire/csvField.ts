/** A text as a field of a comma-separated table: in quotes where it must be (RFC 4180). */
export const csvField = (text: string): Uint8Array =>
  Buffer.from(/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
