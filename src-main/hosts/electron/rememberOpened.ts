import { app } from 'electron';
import type { Contract } from '../../../src-shared/contract/contract';
import type { Door } from '../door';
import type { FileTokens } from '../fileTokens';
import type { RecentFiles } from './recentFiles';

/** A file that was opened, and could be read, is a recent one from then on. */
export function rememberOpened(door: Door, files: FileTokens, recent: RecentFiles): Door {
  return async (method, request, context) => {
    const answer = await door(method, request, context);
    if (method !== 'dataset.open') return answer;
    const { source } = request as Contract['dataset.open']['request'];
    const paths = source.kind === 'files' ? source.files.flatMap((file) => files.readPaths(file)) : [];
    if (paths.length === 0) return answer;
    recent.add(paths);
    // The system's own list opens one at a time.
    if (paths.length === 1) app.addRecentDocument(paths[0]);
    return answer;
  };
}
