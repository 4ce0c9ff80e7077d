import { protocol } from 'electron';
import { readPageFile } from '../pageFiles';
import { pageHeaders } from '../pageHeaders';
import { appScheme, crashAddress, isAppAddress } from './appAddress';
import { crashPage } from './crashPage';

/** Makes the scheme a standard, secure one. Electron takes this only before it is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built pages, and nothing outside their folder, under the app's own addresses. */
export function serveApp(pages: string): void {
  protocol.handle(appScheme, async ({ method, url }) => {
    if (method !== 'GET' || !isAppAddress(url)) return nothing();
    if (url === crashAddress) return crashPage();
    const file = await readPageFile(pages, new URL(url).pathname);
    if (file === null) return nothing();
    return new Response(new Uint8Array(file.bytes), { headers: { ...pageHeaders, 'content-type': file.type } });
  });
}

const nothing = (): Response => new Response(null, { status: 404, headers: pageHeaders });
