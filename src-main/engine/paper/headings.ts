import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

/** A heading of a section, also an entry of the PDF's outline; `id` is what its subheadings hang from. */
export const sectionHeading = (id: string, text: string): Content =>
  ({ text, style: 'h1', outline: true, outlineExpanded: false, id: `section-${id}` } as Content);

/** A heading inside the section `id`, and its entry in the outline. */
export const subheading = (id: string, text: string): Content =>
  ({ text, style: 'h2', outline: true, outlineParentId: `section-${id}` } as Content);

/** Things that must not be torn apart by the end of a page: a heading and what it announces. */
export const together = (...parts: Content[]): Content => ({ stack: parts, unbreakable: true });

/**
 * A heading before something too long to be held `together` with it, such as a table over several pages. Only at the
 * top level of a section: pdfmake loses what it is told to break inside an unbreakable part.
 */
export const announcing = (heading: Content): Content => ({ ...(heading as object), headlineLevel: 1 } as Content);

/** Likewise a heading and the sentences under it, before a table that may go on over the page. */
export const announcingAll = ([heading, ...sentences]: Content[]): Content[] =>
  [{ ...(heading as object), headlineLevel: 2 } as Content, ...sentences];

/** How far down a page a heading may stand that only announces what follows it: alone, and with sentences under it. */
const lowestHeading = new Map([[1, 0.84], [2, 0.68]]);

/** Sends a heading that would stand alone at the foot of a page to the next one (pdfmake asks this of every node). */
export const startsNewPage: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node) =>
  node.headlineLevel !== undefined && node.startPosition.verticalRatio > lowestHeading.get(node.headlineLevel)!;

export const paragraph = (text: string): Content => ({ text, style: 'text' });
