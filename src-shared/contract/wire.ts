import { mendBeside } from '../mending/mending';
import type { Contract, Method, PickedFile } from './contract';
import type { Progress } from '../terms/progress';
import type { ErrorCode } from '../terms/errors';
import type { ViewId } from './viewList';

/**
 * How the calls of the contract travel between a page and its host. Two ways: functions that the preload puts on the
 * page (Electron), and HTTP on the loopback address (browser). Both carry the same replies.
 */

/** Every outcome of a call is a value: an error that crosses has a code and a sentence, never a stack. */
export type WireError = { code: ErrorCode; detail: string };
export type WireReply<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** The files that a call wrote, by token and name: in a host without dialogs each is then fetched. */
export function writtenFiles<M extends Method>(
  method: M, request: Contract[M]['request'], response: Contract[M]['response'],
): { file: string; name: string }[] {
  if (method === 'mend.save') {
    const [{ files }, saved] = [request as Contract['mend.save']['request'], response as Contract['mend.save']['response']];
    return [
      ...saved.tables.map(({ name }, i) => ({ file: files.tables[i], name })),
      ...mendBeside.map((what) => ({ file: files[what], name: saved[what].name })),
    ];
  }
  return method.endsWith('.save') ? [{ file: (request as { file: string }).file, name: (response as { name: string }).name }] : [];
}


// ---- Electron ------------------------------------------------------------------------------------------------------

/**
 * What a menu entry, or the system, asks the page to do. `launch-file`: a file was handed over (a second start, the
 * system's “open with”, a recent file in the menu); the page fetches its token by `host.launchFile`.
 */
export type MenuCommand =
  | 'open' | 'open-folder' | 'open-sample' | 'launch-file' | 'open-settings' | 'save-settings' | 'export-pdf' | 'export-json'
  | 'preferences' | 'shortcuts' | 'about'
  | `view-${ViewId}`;

/**
 * `window.wiretell` as the preload puts it on the page: frozen, one function per call of the contract
 * (`wiretell['dataset.open'](callId, request)`), and four more.
 * A `callId` is the page's own name for a call (a random UUID): progress and `cancel` refer to it.
 */
export type ElectronBridge = Readonly<
  { [M in Method]: (callId: string, request: Contract[M]['request']) => Promise<WireReply<Contract[M]['response']>> } & {
    cancel: (callId: string) => void;
    /** Returns the function that ends the listening. */
    onProgress: (listener: (callId: string, progress: Progress) => void) => () => void;
    onMenu: (listener: (command: MenuCommand) => void) => () => void;
    /** A DOM `File` that was dropped on the page becomes a token; `BAD_REQUEST` if it has no place on disk. */
    droppedFile: (file: object) => Promise<WireReply<PickedFile>>;
  }
>;

/** Channel names of Electron's IPC. Each call has its own: `wiretell:call:dataset.open`. */
export const callChannel = <M extends Method>(method: M) => `wiretell:call:${method}` as const;
export const cancelChannel = 'wiretell:cancel';
export const progressChannel = 'wiretell:progress';
export const menuChannel = 'wiretell:menu';
export const droppedFileChannel = 'wiretell:dropped-file';

// ---- Loopback HTTP -------------------------------------------------------------------------------------------------

/**
 * 1. The address that opens the page carries a secret in its fragment, which a browser never sends:
 *    `http://127.0.0.1:PORT/#open=SECRET`. The page takes it out of the address bar.
 * 2. `GET /session` with the secret as `x-wiretell-token` is answered by a stream of JSON lines that stays open as long
 *    as the page lives. Its first line is `{ session, reopen }`. From then on `session` is the token of every request of
 *    this page; `reopen` is the secret to keep in `sessionStorage`, for a reload (a secret in the address may work once
 *    only). When the stream ends, so does everything of this page: its calls, its datasets, its tokens.
 *    `401` means that the secret is not, or no longer, good: the page says to start from the printed address; `429` that
 *    as many pages are open as may be.
 * 3. `POST /api/METHOD`, `content-type: application/json`, body `{ "request": … }`. Answer: JSON lines
 *    (`application/x-ndjson`), any number of `{ progress }` and at last one `WireReply`. Ending the fetch cancels the
 *    call. What is refused before it starts has status 400, 401, 403, 404, 408, 413 or 415 and a `WireReply` alone as body.
 * 4. A file of the page: `POST /upload`, JSON `{ name, bytes }` → `WireReply<PickedFile>`. Nothing is sent yet; the page
 *    keeps its `File` under that token. Whenever the engine reads it, the session's stream has a line
 *    `{ send: { file, upload } }`, and the page does `PUT /upload/UPLOAD` with the `File` as body (or with its bytes
 *    [from, to), where the line has a `range`): it streams straight into the reader, at the reader's pace. The PUT ends with 204,
 * or is cut off: when the reading is over, when it does
 *    not have the size that was offered, or when nothing comes for too long.
 * 5. A file for the page: `host.pickSave` gives a token without asking; after `report.save` or `settings.save` with it,
 *    `GET /download/TOKEN` (no header needed, an `<a href download>` will do) delivers it once. The last few wait.
 */
export const tokenHeader = 'x-wiretell-token';
export const openFragment = 'open';
export const httpPaths = {
  session: '/session',
  call: (method: Method): string => `/api/${method}`,
  upload: '/upload',
  uploadBody: (upload: string): string => `/upload/${upload}`,
  download: (file: string): string => `/download/${file}`,
} as const;

/** Lines of the stream that `GET /session` opens. */
export type SessionLine =
  | { session: string; reopen: string }
  | { send: { file: string; upload: string; range?: { from: number; to: number } } }
  /** Sent now and then so that a dead connection is noticed; says nothing. */
  | { alive: true };

/** Lines of the answer to `POST /api/METHOD`. */
export type CallLine<T> = { progress: Progress } | WireReply<T>;

/** Body of `POST /upload`; `bytes` is the file's size. */
export type UploadOffer = { name: string; bytes: number };
