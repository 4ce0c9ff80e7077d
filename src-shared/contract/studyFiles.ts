import type { DataFile } from '../terms/datasetSummary';
import type { StudyFileEntry } from './contract';

/** The files of a dataset as a study file names them: as they are stored, an archive once, whatever it holds. */
export function entriesOf({ files }: { files: readonly DataFile[] }): StudyFileEntry[] {
  const stored = files.filter(({ member, sha256 }, i) =>
    member === null || files.findIndex((other) => other.member !== null && other.sha256 === sha256) === i);
  return stored.map(({ file: name, sha256, bytes }) => ({ name, sha256, bytes }));
}

const hashesOf = (files: readonly StudyFileEntry[]): Set<string> => new Set(files.map(({ sha256 }) => sha256));

/** Whether both are the same content, whatever the files are called now. */
export function sameFiles(a: readonly StudyFileEntry[], b: readonly StudyFileEntry[]): boolean {
  const [one, other] = [hashesOf(a), hashesOf(b)];
  return one.size === other.size && [...one].every((hash) => other.has(hash));
}

/** What is open in place of the files that a study names, in words: `fri.csv is not among them; mon.csv has other content`. */
export function filesDiffer(named: readonly StudyFileEntry[], open: readonly StudyFileEntry[]): string[] {
  const [there, wanted] = [hashesOf(open), hashesOf(named)];
  const lacking = named.filter(({ sha256 }) => !there.has(sha256));
  const names = new Set(lacking.map(({ name }) => name));
  return [
    ...lacking.map(({ name }) => (open.some((one) => one.name === name) ? `${name} has other content` : `${name} is not among them`)),
    ...open.filter(({ name, sha256 }) => !wanted.has(sha256) && !names.has(name)).map(({ name }) => `${name} is not one of the study’s`),
  ];
}
