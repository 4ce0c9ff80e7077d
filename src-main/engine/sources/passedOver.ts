/** Files that systems and office programs leave beside data, by the pattern of their names. */
const leftovers: [RegExp, string][] = [
  [/(^|\/)__MACOSX\//, 'a leftover of macOS'],
  [/(^|\/)(\.DS_Store|\._[^/]*)$/, 'a leftover of macOS'],
  [/(^|\/)(Thumbs\.db|desktop\.ini)$/i, 'a leftover of Windows'],
  [/(^|\/)(~\$[^/]*|\.~lock\.[^/]*#?)$/, 'the lock file of an office program'],
  [/(^|\/)\.[^/]+$/, 'a hidden file'],
];

/** Why a file in a folder or an archive is none of its data, `null` where its name does not tell. */
export const whyPassedOver = (path: string): string | null => leftovers.find(([pattern]) => pattern.test(path))?.[1] ?? null;
