/** What stands beside data and is none, by the pattern of its name. Whatever else is no table says so by its content. */
const notData: [RegExp, string][] = [
  [/(^|\/)__MACOSX\//, 'a leftover of macOS'],
  [/(^|\/)(\.DS_Store|\._[^/]*)$/, 'a leftover of macOS'],
  [/(^|\/)(Thumbs\.db|desktop\.ini)$/i, 'a leftover of Windows'],
  [/(^|\/)(~\$[^/]*|\.~lock\.[^/]*#?)$/, 'the lock file of an office program'],
  [/(^|\/)(#[^/]*#|[^/]*~)$/, 'the copy of an editor'],
  [/(^|\/)\.[^/]+$/, 'a hidden file'],
  [/(^|\/)(readme|licen[cs]e|changelog|checksums?|md5sums?|sha(1|256|512)sums?)\b[^/]*$/i, 'about the data, by its name'],
];

/** Why a file of so many bytes in a folder or an archive is none of its data, `null` where that remains to be seen. */
export const whyPassedOver = (path: string, bytes: number): string | null =>
  notData.find(([pattern]) => pattern.test(path))?.[1] ?? (bytes === 0 ? 'empty' : null);
