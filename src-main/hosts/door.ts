import type { CallContext } from '../../src-shared/terms/progress';
import type { Contract, HostHandlers, Method } from '../../src-shared/contract/contract';
import { asEngineError } from '../../src-shared/terms/errors';
import { guardRequest, isEngineMethod } from '../../src-shared/contract/guards';
import { type WireReply } from '../../src-shared/contract/wire';
import type { EngineSession } from '../engine/engine';

/** Every call of the contract, answered by the engine or by the host. Requests are `unknown` until their guard passed. */
export type Door = (method: Method, request: unknown, context: CallContext) => Promise<Contract[Method]['response']>;

export function openDoor(engine: EngineSession, host: HostHandlers): Door {
  return async (method, request, context) => {
    if (isEngineMethod(method)) return engine.call(method, request, context);
    const handler = host[method] as (request: unknown, context: CallContext) => Promise<Contract[Method]['response']>;
    return handler(guardRequest(method, request), context);
  };
}

/** An outcome as a value that crosses any wire: the answer, or a code and a sentence. */
export async function asReply<T>(outcome: () => Promise<T>): Promise<WireReply<T>> {
  try {
    return { ok: true, value: await outcome() };
  } catch (thrown) {
    const { code, detail } = asEngineError(thrown);
    return { ok: false, error: { code, detail } };
  }
}
