import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Delivery } from './deliveries';
import { expectReader } from './patience';
import { dataHeaders, Refusal } from './refusal';

const types: { [extension: string]: string } = { '.pdf': 'application/pdf', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8' };

/** `GET /download/TOKEN`: a saved file leaves, once, as an attachment. @throws Refusal 404 */
export async function deliver(delivery: Delivery | undefined, response: ServerResponse): Promise<void> {
  if (delivery === undefined) {
    throw new Refusal(404, 'there is nothing to download here, or it was fetched before, or too much was saved since.');
  }
  const { name, bytes, file } = delivery;
  response.writeHead(200, {
    ...dataHeaders, 'content-length': bytes,
    'content-type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeName(name)}`,
  });
  expectReader(response);
  await pipeline(file.createReadStream({ start: 0 }), response);
}

/** Half of a surrogate pair, which no encoding has, becomes the replacement character. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\u{fffd}')).replaceAll("'", '%27');
