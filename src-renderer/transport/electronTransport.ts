import type { Contract, Method, PickedFile } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import { EngineError } from '../../src-shared/terms/errors';
import type { ElectronBridge, WireReply } from '../../src-shared/contract/wire';
import { offerEach } from './offerEach';
import type { CallOptions, Transport } from './transport';

/** Calls through the functions that the preload put on the page. */
export function electronTransport(bridge: ElectronBridge): Transport {
  const together = async (files: string[]): Promise<PickedFile> => unwrap(await bridge['host.together'](crypto.randomUUID(), { files }));
  const listeners = new Map<string, (progress: Progress) => void>();
  bridge.onProgress((callId, progress) => listeners.get(callId)?.(progress));

  return {
    async call<M extends Method>(
      method: M, request: Contract[M]['request'], { signal, progress }: CallOptions = {},
    ): Promise<Contract[M]['response']> {
      if (signal?.aborted) throw new EngineError('CANCELLED', 'the work was stopped.');
      const callId = crypto.randomUUID();
      const cancel = (): void => bridge.cancel(callId);
      if (progress) listeners.set(callId, progress);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        const ask = bridge[method] as (id: string, plain: unknown) => Promise<WireReply<Contract[M]['response']>>;
        // A proxy of Vue cannot be cloned on its way to the main process.
        return unwrap(await ask(callId, toPlain(request)));
      } finally {
        listeners.delete(callId);
        signal?.removeEventListener('abort', cancel);
      }
    },
    offerFiles: (files) => offerEach(files, async (file) => unwrap(await bridge.droppedFile(file)), together),
    onMenu: (listener) => bridge.onMenu(listener),
    onLost: () => () => undefined,
  };
}

const toPlain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function unwrap<T>(reply: WireReply<T>): T {
  if (reply.ok) return reply.value;
  throw new EngineError(reply.error.code, reply.error.detail);
}
