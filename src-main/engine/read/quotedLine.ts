import Papa from 'papaparse';

/** Splits one line with quotes into its fields; `null` where the quotes do not match. */
export function splitQuotedLine(line: string, delimiter: number): string[] | null {
  const { data, errors } = Papa.parse<string[]>(line, { delimiter: String.fromCharCode(delimiter), header: false });
  return errors.some((error) => error.type === 'Quotes') || data.length !== 1 ? null : data[0];
}
