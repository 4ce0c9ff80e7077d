/** What the report asks of a font before it is laid out. */
type Font = { hasGlyphForCodePoint: (codePoint: number) => boolean };

/** Reads a font: by fontkit, with which pdfmake takes out of it the few letters that a report embeds. */
export async function createFont(bytes: Uint8Array): Promise<Font> {
  const { create } = await import('fontkit');
  return create(bytes);
}
