import { plainText } from '../plainText';

const escapes: { [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML 1.0, whatever a name in it holds: what may not stand there, and what would steer a terminal, is shown as �. */
export const xmlText = (text: string): string =>
  plainText(text).replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd').replace(/[&<>"]/g, (character) => escapes[character]);

/** The same between quotes, where a reader would make blanks of line breaks. */
const attributeText = (text: string): string => xmlText(text).replace(/[\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);

type Attributes = { readonly [name in 'name' | 'classname' | 'tests' | 'failures' | 'errors' | 'skipped' | 'time' | 'message' | 'type']?: string | number };

/** An element with its attributes, around what is XML already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${attributeText(String(value))}"`)].join(' ');
  return children.length === 0 ? `<${start}/>` : `<${start}>${children.join('')}</${name}>`;
}
