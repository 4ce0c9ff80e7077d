/**
 * A source as far as it is known: what was not looked up is left out, and nothing is guessed.
 * `others`: further authors, unnamed. `about`: what it is cited for, of one whose title is not known.
 */
export type Source = {
  authors: readonly string[];
  others?: true;
  year?: number;
  /** Tells sources of the same authors and year apart. */
  letter?: string;
  title?: string;
  about?: string;
  /** The proceedings that it stands in, or the journal with its volume. */
  venue?: string;
  journal?: { name: string; volume: number };
  pages?: readonly [from: number, to: number];
  doi?: string;
  arxiv?: string;
};

/** A source in words: short, as a sentence names it; whole, as a list of sources does; and as BibTeX. */
export type Citation = { name: string; text: string; bibtex: string };

/** Every form of a source, under its key. */
export const citationOf = (key: string, source: Source): Citation =>
  ({ name: nameOf(source), text: textOf(source), bibtex: bibtexOf(key, source) });

function nameOf({ authors, others, year, letter = '' }: Source): string {
  const few = typeset(authors.length > 2 || others ? `${authors[0]} et al.` : authors.join(' & '));
  return year === undefined ? few : `${few} ${year}${letter}`;
}
const typeset = (text: string): string => text.replaceAll('\'', '’');

function textOf({ authors, others, year, letter = '', title, about, venue, journal, pages, doi, arxiv }: Source): string {
  const all = others ? `${authors.join(', ')} et al.` : authors.join(', ').replace(/, ([^,]*)$/, ' & $1');
  return typeset([
    year === undefined ? all : `${all} (${year}${letter})`,
    ...(title === undefined ? [] : [title]), ...(about === undefined ? [] : [`on ${about}`]), ...(venue === undefined ? [] : [venue]),
    ...(journal === undefined ? [] : [`${journal.name} ${journal.volume}`]), ...(pages === undefined ? [] : [`pp.\u00a0${pages.join('–')}`]),
    ...(doi === undefined ? [] : [`doi ${doi}`]), ...(arxiv === undefined ? [] : [`arXiv ${arxiv}`]),
  ].join(', '));
}

function bibtexOf(key: string, { authors, others, year, title, about, venue, journal, pages, doi, arxiv }: Source): string {
  const fields: [name: string, value: string | number | undefined][] = [
    ['author', [...authors.map((name) => (name.includes(' ') ? `{${name}}` : name)), ...(others ? ['others'] : [])].join(' and ')],
    // Twice in braces: its capitals stand.
    ['title', title === undefined ? undefined : `{${title}}`],
    ['booktitle', venue], ['journal', journal?.name], ['volume', journal?.volume], ['pages', pages?.join('--')], ['year', year], ['doi', doi],
    ['eprint', arxiv], ['archiveprefix', arxiv === undefined ? undefined : 'arXiv'], ['note', about === undefined ? undefined : `On ${about}`],
  ];
  const kind = venue !== undefined ? 'inproceedings' : journal !== undefined ? 'article' : 'misc';
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${String(value).replaceAll('&', '\\&')}}`]));
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`;
}
