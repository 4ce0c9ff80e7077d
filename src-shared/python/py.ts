/**
 * What may stand in a script as a value: texts, numbers and the like become Python literals, an array a list, a map a dict.
 * Only code that `py` itself made stands as code.
 */
export type PythonValue = string | number | boolean | null | PythonCode | readonly PythonValue[] | ReadonlyMap<string, PythonValue>;

const code = Symbol('Python');
/** A piece of a script. Made by `py` and `pyLines` alone: no text from a file, a report or settings can become one. */
export type PythonCode = { readonly [code]: string; toString: () => string };

const codeOf = (text: string): PythonCode => ({ [code]: text, toString: () => text });
const isCode = (value: object): value is PythonCode => Object.hasOwn(value, code);

/**
 * Python, as a tagged template: what is written in the template is code, what is put into it is a value, whoever wrote it.
 * Backslashes are Python's. A value after `#` stays on the line of its comment.
 * @throws where a template puts a value inside a string of its own: its quotes would end that string
 * @example py`y = label == ${'smurf" or True'}`.toString() // → 'y = label == "smurf\\" or True"'
 */
export function py({ raw }: TemplateStringsArray, ...values: PythonValue[]): PythonCode {
  let text = raw[0].replace(/^\n/, '');
  let place = placeAfter(text, 'code');
  values.forEach((value, i) => {
    if (place === '"' || place === "'") throw new Error(`a value stands inside a string of the template: ${raw[i]}`);
    const literal = literalOf(value, place === 'comment' ? Infinity : widest);
    if (place === 'comment' && literal.includes('\n')) throw new Error(`code of several lines stands in a comment: ${raw[i]}`);
    text += literal + raw[i + 1];
    place = placeAfter(raw[i + 1], place);
  });
  return codeOf(text.replace(/\n$/, ''));
}

/** Pieces below each other. */
export const pyLines = (pieces: readonly PythonCode[]): PythonCode => codeOf(pieces.map((piece) => piece[code]).join('\n'));

type Place = 'code' | 'comment' | '"' | "'";

/** Where the end of a piece of a template stands, if its beginning stood there. */
function placeAfter(text: string, before: Place): Place {
  let place = before;
  for (const [token] of text.matchAll(/\\[^]|["'#\n]/g)) {
    if (place !== 'code') {
      if (token === '\n' || token === place) place = 'code';
    } else if (token === '#') {
      place = 'comment';
    } else if (token === '"' || token === "'") {
      place = token;
    }
  }
  return place;
}

/** Characters after which a long list or dict goes on in the next line. */
const widest = 120;

function literalOf(value: PythonValue, width: number): string {
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'number') return numberLiteral(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (value === null) return 'None';
  if (isCode(value)) return value[code];
  if (value instanceof Map) {
    return enclosed('{', Array.from(value as ReadonlyMap<string, PythonValue>, ([key, entry]) => `${textLiteral(key)}: ${literalOf(entry, Infinity)}`), '}', width);
  }
  return enclosed('[', (value as readonly PythonValue[]).map((entry) => literalOf(entry, Infinity)), ']', width);
}

function enclosed(open: string, entries: string[], close: string, width: number): string {
  const line = open + entries.join(', ') + close;
  if (line.length <= width) return line;
  const lines = [''];
  for (const entry of entries) {
    if (lines[lines.length - 1].length + entry.length > width - 8) lines.push('');
    lines[lines.length - 1] += `${lines[lines.length - 1] === '' ? '    ' : ' '}${entry},`;
  }
  return `${open}\n${lines.join('\n')}\n${close}`;
}

const shortEscapes = new Map([['\n', '\\n'], ['\r', '\\r'], ['\t', '\\t'], ['"', '\\"'], ['\\', '\\\\']]);

/**
 * A text as Python's string literal, on one line. Whatever is not seen as it is gets escaped: controls, line and paragraph
 * separators, marks of direction, half a surrogate pair, spaces other than the usual one.
 */
function textLiteral(text: string): string {
  return `"${text.replace(/[\p{C}\p{Z}"\\]/gu, (character) => {
    if (character === ' ') return character;
    const code = character.codePointAt(0)!;
    const hex = code.toString(16);
    return shortEscapes.get(character)
      ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : code < 0x1_0000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`);
  })}"`;
}

function numberLiteral(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return `float("${String(value).toLowerCase().replace('infinity', 'inf')}")`;
}
