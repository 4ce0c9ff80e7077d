/** Characters, as a reader sees them, that a name from a file takes up at most where it is shown. */
export const shownCharacters = 80;

/** UTF-16 units that one shown character may take: a letter with its accents has a handful, a family emoji eleven. */
const unitsPerCharacter = 16;

/** Made when the first text needs it: its tables take a while to load. */
let segmenter: Intl.Segmenter | null = null;
const charactersOf = (text: string): Intl.Segments => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })).segment(text);

/**
 * A text from a file as it is shown: at most `most` characters as a reader sees them (graphemes: a letter with its accents
 * is one, and is never cut in two), with `…` in place of the rest. Only the beginning of a long text is looked at, so the
 * time does not depend on its length; a character piled up from hundreds of marks is cut short itself.
 */
export function cutText(text: string, most = shownCharacters): string {
  if (text.length <= most && !piledUp.test(text)) return text;
  const head = text.slice(0, (most + 1) * unitsPerCharacter);
  if (plain.test(head)) return `${head.slice(0, most)}…`;
  let shown = '';
  let count = 0;
  for (const { segment } of charactersOf(head)) {
    if (count === most) return `${shown}…`;
    shown += segment.length <= unitsPerCharacter ? segment : `${whole(segment.slice(0, unitsPerCharacter - 1))}…`;
    count++;
  }
  return head.length === text.length ? shown : `${shown}…`;
}

/** The last so many characters of a text, as a reader sees them. */
export function endOf(text: string, count: number): string {
  const tail = text.slice(-(count + 1) * unitsPerCharacter);
  // The first of them may have been cut in two.
  return plain.test(tail) ? tail.slice(-count) : [...charactersOf(tail)].slice(1).slice(-count).map(({ segment }) => segment).join('');
}

/** Letters that are one character each: most long texts are nothing else, and need no look at their marks. */
const plain = /^[\x20-\x7e]*$/;

/** More combining marks in a row than any script stacks. */
const piledUp = /\p{M}{15}/u;

/** Without half a surrogate pair at its end. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
