import type { Content } from 'pdfmake/interfaces';
import type { Lettering } from './lettering';

/** A part of a page, by pdfmake's words for what it holds. */
type Node = {
  text?: unknown;
  outline?: unknown;
  table?: { body?: unknown };
  stack?: unknown;
  columns?: unknown;
  ul?: unknown;
  ol?: unknown;
};
const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && !Array.isArray(part);
/** What holds further parts of a page; everything else of a node is settings. */
const holders = ['stack', 'columns', 'ul', 'ol'] as const;

/**
 * Content with every text that Roboto cannot draw alone in pieces, each in its font. Names in those fonts may break anywhere that
 * their script allows, and nowhere else.
 */
export function setLetters(content: Content, lettering: Lettering): Content {
  const pieces = (text: string): Node[] | null => {
    const runs = lettering.runs(text);
    if (runs.every(({ family }) => family === null)) return null;
    return runs.map((run) => ({ text: run.text, ...(run.family === null ? {} : { font: run.family, wordBreak: 'normal' }) }));
  };
  const inline = (part: unknown): unknown[] => {
    if (Array.isArray(part)) return part.flatMap(inline);
    if (typeof part === 'string') return pieces(part) ?? [part];
    if (!isNode(part)) return [part];
    if (typeof part.text !== 'string') return isNode(part.text) || Array.isArray(part.text) ? inline(part.text) : [part];
    return pieces(part.text)?.map((piece) => ({ ...part, ...piece })) ?? [part];
  };
  const set = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(set);
    if (typeof part === 'string') {
      const text = pieces(part);
      return text === null ? part : { text };
    }
    if (!isNode(part)) return part;
    const done: Node = { ...part };
    if (typeof part.text === 'string') {
      const text = pieces(part.text);
      if (text !== null) Object.assign(done, { text, ...(part.outline === true && { outlineText: part.text }) });
    } else if (Array.isArray(part.text)) done.text = inline(part.text);
    for (const key of holders) if (Object.hasOwn(part, key)) done[key] = set(part[key]);
    if (part.table !== undefined) done.table = { ...part.table, body: set(part.table.body) };
    return done;
  };
  return set(content) as Content;
}

/** A drawing with its texts in pieces likewise. Only what no markup is made of stands in another font. */
export function setDrawingLetters(svg: string, lettering: Lettering): string {
  return svg.replace(/>([^<>]+)</g, (whole, text: string) => {
    const runs = lettering.runs(text);
    if (runs.every(({ family }) => family === null)) return whole;
    return `>${runs.map((run) => (run.family === null ? run.text : `<tspan font-family="${run.family}">${run.text}</tspan>`)).join('')}<`;
  });
}
