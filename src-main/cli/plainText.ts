/** Text for a terminal: what a file brought along that would steer it (escape sequences, NUL) is shown as �. */
export const plainText = (text: string): string => text.replace(/(?![\t\n])\p{Cc}/gu, '\ufffd');
