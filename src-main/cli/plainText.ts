/**
 * Text for a terminal: what a file brought along that would steer it (escape sequences, NUL, marks that turn the direction of
 * writing) is shown as �.
 */
export const plainText = (text: string): string => text.replace(/(?![\t\n])[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu, '\ufffd');

/** The same for what stands on one line, whatever a name in it holds. */
export const plainLine = (text: string): string => plainText(text).replace(/[\t\n]+/g, ' ');
