/** Characters, as a reader sees them, that a name from a file takes up at most where it is shown. */
export const shownCharacters = 80;

/** UTF-16 units that one shown character may take: a letter with its accents has a handful, a family emoji eleven. */
const unitsPerCharacter = 16;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

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
  for (const { segment } of segmenter.segment(head)) {
    if (count === most) return `${shown}…`;
    shown += segment.length <= unitsPerCharacter ? segment : `${whole(segment.slice(0, unitsPerCharacter - 1))}…`;
    count++;
  }
  return head.length === text.length ? shown : `${shown}…`;
}

/**
 * A name as it is shown where room is scarce: of one that is longer than `most` characters the beginning and, rather more, the
 * end, with `…` between. Names of one file often begin alike and differ at their ends.
 */
export function cutMiddle(name: string, most: number): string {
  if (cutText(name, most) === name) return name;
  const start = Math.floor((most - 1) * 0.4);
  const end = most - 1 - start;
  const tail = name.slice(-(end + 1) * unitsPerCharacter);
  if (plain.test(name.slice(0, start)) && plain.test(tail)) return `${name.slice(0, start)}…${name.slice(-end)}`;
  // The first of them may have been cut in two.
  const last = [...segmenter.segment(tail)].slice(1).slice(-end).map(({ segment }) => segment).join('');
  return `${cutText(name, start)}${cutText(last, end)}`;
}

/**
 * A long name in two, of which the end is shown whatever the room; `null` for a name of usual length. @example
 * splitName('source_to_destination_idle_time_minimum') // ['source_to_destination_i', 'dle_time_minimum']
 */
export function splitName(name: string): [string, string] | null {
  if (name.length <= usualName) return null;
  const tail = [...segmenter.segment(name.slice(-2 * endOfName * unitsPerCharacter))].slice(1).slice(-endOfName).map(({ segment }) => segment).join('');
  return [cutText(name.slice(0, name.length - tail.length)), cutText(tail)];
}
const usualName = 28;
const endOfName = 16;

/** Letters that are one character each: most long texts are nothing else, and need no look at their marks. */
const plain = /^[\x20-\x7e]*$/;

/** More combining marks in a row than any script stacks. */
const piledUp = /\p{M}{15}/u;

/** Without half a surrogate pair at its end. */
const whole = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');
