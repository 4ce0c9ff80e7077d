import { EngineError } from '../../../src-shared/terms/errors';
import type { Declared } from './namedColumns';

const numericTypes = /^(numeric|real|integer)$/i;
const escapes: { [letter: string]: string } = { n: '\n', t: '\t', r: '\r' };

/** One `@attribute NAME TYPE` line. @throws FORMAT_UNKNOWN for a name without an end, or a type that is none of a table */
export function readAttribute(text: string, file: string, line: number): Declared & { isNominal: boolean } {
  const rest = text.replace(/^@attribute\s*/i, '');
  const refuse = (what: string): EngineError => new EngineError('FORMAT_UNKNOWN', `${what} on line ${line} of “${file}”: “${text.slice(0, 60)}”.`);
  const quoted = takeQuoted(rest, 0);
  if (quoted === 'open') throw refuse('the name of an attribute has a quote that is not closed');
  const name = quoted?.text ?? /^[^\s{]*/.exec(rest)![0];
  const type = rest.slice(quoted?.end ?? name.length).trim();
  if (type.startsWith('{')) {
    if (!type.endsWith('}')) throw refuse('the values of an attribute end with }, which was not found');
    return { name, kind: 'text', isNominal: true };
  }
  const [word] = type.split(/[\s[]/, 1);
  if (numericTypes.test(word)) return { name, kind: 'numeric', isNominal: false };
  if (/^(string|date)$/i.test(word)) return { name, kind: 'text', isNominal: false };
  throw refuse('numeric, real, integer, string, date or {values} was expected as the type of an attribute');
}

/** The fields of a row, between commas or tabs; a missing one is empty. Or why it is no row, as a text. */
export function splitArffRow(text: string): string[] | string {
  const fields: string[] = [];
  if (text.trimStart().startsWith('{')) return 'a sparse row';
  for (let at = 0; ;) {
    while (text[at] === ' ') at++;
    const quoted = takeQuoted(text, at);
    if (quoted === 'open') return 'a quote that is not closed';
    let end = quoted?.end ?? at;
    while (end < text.length && text[end] !== ',' && text[end] !== '\t') end++;
    const bare = text.slice(quoted?.end ?? at, end).trim();
    if (quoted !== null && bare !== '') return 'text after a closing quote';
    // A weight of the row, which is not used, follows it in braces.
    if (quoted === null && fields.length > 0 && /^\{[^}]*\}$/.test(bare) && end === text.length) return fields;
    fields.push(quoted?.text ?? (bare === '?' ? '' : unescaped(bare)));
    if (end >= text.length) return fields;
    at = end + 1;
  }
}

/** A text in single or double quotes that begins at `at`, and where it ends; `null` where none begins there. */
function takeQuoted(text: string, at: number): { text: string; end: number } | null | 'open' {
  const mark = text[at];
  if (mark !== '\'' && mark !== '"') return null;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === mark) return { text: unescaped(text.slice(at + 1, end)), end: end + 1 };
  }
  return 'open';
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter);
