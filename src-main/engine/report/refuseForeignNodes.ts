import { EngineError } from '../../../src-shared/terms/errors';
import { currentLimits, refuseOver } from '../limits';

/** What makes a part of a pdfmake document something else than text, a list, a table, or a drawing: a file, an address, a code. */
const foreign = [
  'image', 'attachment', 'qr', 'toc', 'link', 'linkToPage', 'linkToDestination', 'linkToFile', 'pageReference', 'textReference',
];

/**
 * Refuses a document with anything in it but texts and the charts that were drawn for it, or with more of them than can be laid
 * out. A study comes from outside: where it should have a text, it may have an object, which would become a picture of a file
 * on this machine.
 * @param drawn the charts, as SVG
 * @throws BAD_REQUEST, TOO_LARGE
 */
export function refuseForeignNodes(content: unknown, drawn: ReadonlySet<string>, limits = currentLimits()): void {
  let parts = 0;
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    refuseOver('reportParts', ++parts,
      (most) => `a report of at most ${most} parts was expected; this study makes more of it, fewer sections are shorter`, limits);
    if (Array.isArray(part)) {
      for (const item of part) walk(item);
      return;
    }
    for (const [key, value] of Object.entries(part)) {
      if (foreign.includes(key) || (key === 'svg' && !drawn.has(value as string))) {
        throw new EngineError('BAD_REQUEST', `the study: a text was expected where an object with “${key}” was found.`);
      }
      walk(value);
    }
  };
  walk(content);
}
