import type { Contract, Method, PickedFile } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/terms/errors';
import { httpPaths, tokenHeader, writtenFiles, type CallLine, type UploadOffer, type WireReply } from '../../src-shared/contract/wire';
import { startDownload } from '../composables/useDownload';
import { openHttpSession } from './httpSession';
import { jsonLines } from './jsonLines';
import { offerEach } from './offerEach';
import { pickPageFiles } from './pickPageFiles';
import { refuseFolder } from './refuseFolder';
import type { CallOptions, Transport } from './transport';

/** Calls over the loopback address. Files come from the page by upload and leave it as downloads. */
export function httpTransport(): Transport {
  const session = openHttpSession();
  const post = async (path: string, body: object, signal?: AbortSignal): Promise<Response> => {
    const headers = { [tokenHeader]: await session.token(), 'content-type': 'application/json' };
    return fetch(path, { method: 'POST', headers, body: JSON.stringify(body), signal });
  };

  async function send<M extends Method>(
    method: M, request: Contract[M]['request'], { signal, progress }: CallOptions = {},
  ): Promise<Contract[M]['response']> {
    if (method === 'dataset.open') signal?.addEventListener('abort', session.stopSending, { once: true });
    try {
      const response = await post(httpPaths.call(method), { request }, signal);
      let reply: WireReply<Contract[M]['response']> | null = null;
      // Read to its end, or the browser counts the answer as broken off.
      for await (const line of jsonLines<CallLine<Contract[M]['response']>>(response.body as ReadableStream<Uint8Array>)) {
        if ('progress' in line) progress?.(line.progress);
        else reply = line;
      }
      if (reply !== null) return unwrap(reply);
    } catch (thrown) {
      if (signal?.aborted) throw new EngineError('CANCELLED', 'the work was stopped.');
      if (thrown instanceof EngineError) throw thrown;
      throw new EngineError('INTERNAL', 'the connection to Wiretell was lost.', { cause: thrown });
    }
    throw new EngineError('INTERNAL', 'the answer ended before it was complete.');
  }

  const offerFile = async (file: File): Promise<PickedFile> => {
    await refuseFolder(file);
    const offer: UploadOffer = { name: file.name, bytes: file.size };
    const reply = (await (await post(httpPaths.upload, offer)).json()) as WireReply<PickedFile>;
    const picked = unwrap(reply);
    session.keep(picked.file, file);
    return picked;
  };

  const offerFiles = (files: readonly File[]): Promise<PickedFile> =>
    offerEach(files, offerFile, (tokens) => send('host.together', { files: tokens }));

  return {
    async call(method, request, options) {
      if (method === 'host.pickFile') {
        const files = await pickPageFiles((request as Contract['host.pickFile']['request']).purpose);
        return (files.length === 0 ? null : await offerFiles(files)) as Contract[typeof method]['response'];
      }
      const response = await send(method, request, options);
      for (const { file, name } of writtenFiles(method, request, response)) startDownload(httpPaths.download(file), name);
      return response;
    },
    offerFiles,
    onMenu: () => () => undefined,
    onLost: session.onLost,
  };
}

function unwrap<T>(reply: WireReply<T>): T {
  if (reply.ok) return reply.value;
  throw new EngineError(reply.error.code, reply.error.detail);
}
