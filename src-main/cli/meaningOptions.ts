import { guardFamilyFile } from '../../src-shared/contract/guards';
import type { Meaning } from '../../src-shared/terms/meaning';
import { byName } from '../../src-shared/terms/byName';
import type { ColumnKind } from '../../src-shared/terms/columns';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import { parseJson } from '../engine/parseJson';
import { each, text, toggle, valued, type Given } from '../engine/questions/shellOption';
import { readSmallFile } from './readSmallFile';

/** `COLUMN=WORD` of two words, gathered from every time that the option is named; the column's name may hold `=`. */
const said = <T extends string>(words: ReadonlyMap<string, T>) => (typed: string, earlier: [string, T][]): [string, T][] => {
  const at = typed.lastIndexOf('=');
  const [column, word] = [typed.slice(0, at), typed.slice(at + 1)];
  const meant = words.get(word);
  if (at < 1 || meant === undefined) throw new Error(`Expected COLUMN=${[...words.keys()].join(' or COLUMN=')}.`);
  return [...earlier, [column, meant]];
};

const roles = new Map<string, 'feature' | 'meta'>([['feature', 'feature'], ['none', 'meta']]);
const kinds = new Map<string, ColumnKind>([['number', 'numeric'], ['text', 'text']]);

/** What a person says of labels and columns. */
export const meaningOptions = {
  family: valued('--family <file>', 'a family of your own (JSON, saved by the app or written by hand), which says what columns and labels mean', text),
  benign: valued('--benign <label>', 'a label that is no attack, where none is known to be or another than is taken for it; may be repeated', each, []),
  map: valued('--map <id>', 'which of the known maps puts labels into categories (labels: each by itself); a wrong one is answered with the list', text),
  role: valued('--role <column=role>', 'whether a column is a feature: COLUMN=feature or COLUMN=none; may be repeated', said(roles), []),
  kind: valued('--kind <column=kind>', 'what a column is read as: COLUMN=number or COLUMN=text; may be repeated', said(kinds), []),
  withIdentity: toggle('--with-identity', 'columns that name the capture or the row (addresses, times, row numbers) are features, too: what would they give away?'),
};
export type MeaningChoices = Given<typeof meaningOptions>;

/**
 * What the options say of labels and columns; nothing where they say nothing.
 * @throws FILE_NOT_READABLE, BAD_REQUEST for a family that is none
 */
export async function meaningOf(
  { family, benign, map, role, kind, withIdentity }: MeaningChoices, signal: AbortSignal,
): Promise<Meaning | undefined> {
  const meaning: Meaning = {
    ...(family !== undefined && { family: await readFamilyFile(family, signal) }),
    ...(map !== undefined && { map }), ...(benign.length > 0 && { benign }), ...(role.length > 0 && { roles: byName(role) }),
    ...(kind.length > 0 && { kinds: byName(kind) }), ...(withIdentity && { identity: true }),
  };
  return Object.keys(meaning).length === 0 ? undefined : meaning;
}

/** The family of a person's own in a file. @throws FILE_NOT_READABLE, BAD_REQUEST */
export async function readFamilyFile(path: string, signal: AbortSignal): Promise<OwnFamily> {
  const called = `the family file “${path}”`;
  return guardFamilyFile(parseJson(Buffer.from(await readSmallFile(path, 'the family file', signal)), called), called);
}
