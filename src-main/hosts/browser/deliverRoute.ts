import type { ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Delivery } from './pageSession';
import { dataHeaders, Refusal } from './refusal';

const types: { [extension: string]: string } = { '.pdf': 'application/pdf', '.json': 'application/json', '.csv': 'text/csv; charset=utf-8' };

/** `GET /download/TOKEN`: a saved file leaves, once, as an attachment. @throws Refusal 404 */
export function deliver(delivery: Delivery | undefined, response: ServerResponse): void {
  if (delivery === undefined) throw new Refusal(404, 'there is nothing to download here, or it was fetched before.');
  const { name, bytes } = delivery;
  response.writeHead(200, {
    ...dataHeaders, 'content-length': bytes.length,
    'content-type': types[extname(name).toLowerCase()] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
  });
  response.end(bytes);
}
