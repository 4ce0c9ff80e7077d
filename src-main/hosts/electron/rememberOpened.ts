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
    const paths = source.kind === 'files' ? source.files.map((file) => files.readPath(file)).filter((path) => path !== null) : [];
    if (paths.length !== 1) return answer;
    recent.add(paths[0]);
    app.addRecentDocument(paths[0]);
    return answer;
  };
}
