import type { IncomingMessage, ServerResponse } from 'node:http';
import { readPageFile } from '../pageFiles';
import { pageHeaders } from '../pageHeaders';
import { expectReader } from './patience';
import { Refusal } from './refusal';

/** The built pages. They hold nothing secret, so they need no token: the page needs them to find its own. */
export async function servePage(
  folder: string, pathname: string, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  const file = await readPageFile(folder, pathname);
  if (file === null && pathname === '/favicon.ico') {
    response.writeHead(204, pageHeaders).end();
    return;
  }
  if (file === null) throw new Refusal(404, 'there is no such page.');
  response.writeHead(200, { ...pageHeaders, 'content-type': file.type, 'content-length': file.bytes.length });
  expectReader(response);
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
