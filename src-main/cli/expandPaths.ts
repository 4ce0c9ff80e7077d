import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { matchesFiles } from '../../src-shared/format/filePattern';

/**
 * The paths that were named, with `*` and `?` in their last part expanded where the shell left them as they are (quotes, Windows).
 * What is there by that very name, or matches nothing, stays: it is told when it is opened.
 */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const expanded = await Promise.all(paths.map(async (path) => {
    const pattern = basename(path);
    if (!/[*?]/.test(pattern) || await stat(path).then(() => true, () => false)) return [path];
    const matches = matchesFiles(pattern.replace(/[\\|]/g, '\\$&'));
    const hidden = pattern.startsWith('.');
    const names = await readdir(dirname(path)).catch((): string[] => []);
    const found = names.filter((name) => (hidden || !name.startsWith('.')) && matches(name)).sort();
    return found.length === 0 ? [path] : found.map((name) => join(dirname(path), name));
  }));
  return expanded.flat();
}
