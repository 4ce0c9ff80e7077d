import { EngineError } from '../../src-shared/terms/errors';
import { httpPaths, openFragment, tokenHeader, type SessionLine, type WireReply } from '../../src-shared/contract/wire';
import { jsonLines } from './jsonLines';

export type HttpSession = {
  /** The token of every request of this page; rejects if the page may not come in, and at once when Wiretell has stopped. */
  token: () => Promise<string>;
  /** Keeps a file of the page ready for the host to ask for. */
  keep: (file: string, content: File) => void;
  /** Stops sending: whoever cancels a reading does not wait for the host to cut its file off. */
  stopSending: () => void;
  onLost: (listener: (sentence: string) => void) => () => void;
};

const secretKey = 'wiretell-session';
const gone = 'Wiretell has stopped. Start it again, and use the address that it prints.';
const refused = 'This page has no valid key to Wiretell. Use the address that it printed when it started.';

/** Opens the page's session with the loopback host; it lives as long as its stream does. */
export function openHttpSession(): HttpSession {
  const files = new Map<string, File>();
  const sending = new Set<AbortController>();
  const listeners = new Set<(sentence: string) => void>();
  let lost: string | null = null;
  const lose = (sentence: string): void => {
    lost = sentence;
    for (const listener of listeners) listener(sentence);
  };

  const token = new Promise<string>((resolve, reject) => {
    const listen = async (): Promise<void> => {
      const response = await fetch(httpPaths.session, { headers: { [tokenHeader]: takeSecret() }, cache: 'no-store' });
      if (response.status === 429) throw new EngineError('NOT_SUPPORTED', await sentenceOf(response));
      if (!response.ok || response.body === null) throw new EngineError('NOT_SUPPORTED', refused);
      for await (const line of jsonLines<SessionLine>(response.body)) {
        if ('session' in line) {
          sessionStorage.setItem(secretKey, line.reopen);
          resolve(line.session);
        } else if ('send' in line) {
          void send(line.send);
        }
      }
      throw new EngineError('INTERNAL', gone);
    };
    listen().catch((thrown: unknown) => {
      const sentence = thrown instanceof EngineError ? thrown.detail : gone;
      reject(new EngineError('NOT_SUPPORTED', sentence));
      lose(sentence);
    });
  });
  token.catch(() => undefined);
  const current = (): Promise<string> => (lost === null ? token : Promise.reject(new EngineError('NOT_SUPPORTED', lost)));

  const send = async ({ file, upload, range }: Extract<SessionLine, { send: unknown }>['send']): Promise<void> => {
    const whole = files.get(file);
    const body = range === undefined ? whole : whole?.slice(range.from, range.to);
    const stop = new AbortController();
    sending.add(stop);
    try {
      const headers = { [tokenHeader]: await current() };
      await fetch(httpPaths.uploadBody(upload), { method: 'PUT', headers, body, signal: stop.signal });
    } catch {
      // The host cuts an upload off when it has read enough; the call that reads it tells what went wrong, if anything.
    } finally {
      sending.delete(stop);
    }
  };

  // The right address, pasted into a tab that has no key any more, is a change of its fragment alone: nothing loads anew by itself.
  addEventListener('hashchange', ({ newURL }) => {
    const secret = secretIn(new URL(newURL).hash);
    if (secret === null || lost === null) return;
    sessionStorage.setItem(secretKey, secret);
    location.reload();
  });

  return {
    token: current,
    keep: (file, content) => files.set(file, content),
    stopSending: () => sending.forEach((stop) => stop.abort()),
    onLost(listener) {
      listeners.add(listener);
      if (lost !== null) listener(lost);
      return () => listeners.delete(listener);
    },
  };
}

async function sentenceOf(response: Response): Promise<string> {
  const reply = (await response.json()) as WireReply<never>;
  return reply.ok ? refused : reply.error.detail;
}

/** The secret stands in the address once, and is taken out of it; after a reload it is where it was kept. */
function takeSecret(): string {
  const secret = secretIn(location.hash);
  if (secret === null) return sessionStorage.getItem(secretKey) ?? '';
  history.replaceState(null, '', location.pathname + location.search);
  return secret;
}

const secretIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#\/?/, '')).get(openFragment);
