/** A cell as RFC 4180 has it: quoted where it holds a separator (comma or semicolon), a quote or a line break. */
export const csvCell = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
