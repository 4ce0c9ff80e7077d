import type { FileFormat, TextDialect } from '../terms/datasetSummary';
import { formatCount } from './formatCount';
import { listNames } from './listNames';

const encodings: { [encoding in TextDialect['encoding']]: string | null } = {
  'utf-8': null, 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16, the high byte first', 'windows-1252': 'Windows-1252',
};
const notations: { [notation in TextDialect['notations'][number]['notation']]: string } = {
  quotes: 'quotes around every value (b\'…\', \'…\') taken off', 'decimal-comma': 'decimal commas read as such', thousands: 'thousands separators taken out',
  hexadecimal: 'hexadecimal numbers read as such', units: 'thousands, millions and billions (K, M, G) read as such',
};

/** What was judged about a text that is not simply lines of UTF-8 under one header, a few words each; empty where there is nothing. */
export function oddDialectWords({ dialect }: Pick<FileFormat, 'dialect'>): string[] {
  if (dialect === undefined) return [];
  const { encoding, lineBreak, skipped, numbered, rowNames, trailing, escapes } = dialect;
  return [
    ...(encodings[encoding] === null ? [] : [`text in ${encodings[encoding]}`]),
    ...(lineBreak === 'cr' ? ['lines that end with CR alone'] : []),
    ...(skipped === 0 ? [] : [`${skipped === 1 ? 'one line' : `${formatCount(skipped)} lines`} before the ${numbered ? 'numbers' : 'names'} of the columns passed over`]),
    ...(numbered ? ['the header counts the columns'] : []),
    ...(rowNames ? ['the first column, which the header does not name, names the rows'] : []),
    ...(trailing ? ['a delimiter behind the last field passed over'] : []),
    ...(escapes ? ['quotes within a field written with a backslash'] : []),
    ...dialect.notations.map(({ notation, columns }) => `${notations[notation]}: ${listNames(columns)}`),
  ];
}
