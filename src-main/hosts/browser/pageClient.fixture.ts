import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import type { Contract, Method, PickedFile } from '../../../src-shared/contract/contract';
import type { Progress } from '../../../src-shared/terms/progress';
import {
  httpPaths, openFragment, tokenHeader, type CallLine, type SessionLine, type WireReply,
} from '../../../src-shared/contract/wire';

export type Answer = { status: number; headers: IncomingMessage['headers']; body: string };
export type RawRequest = { method?: string; path: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** One request as bytes on the wire: nothing is normalised, and any header may be forged. */
export function send(port: number, { method = 'GET', path, headers = {}, body }: RawRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const usual = { host: `127.0.0.1:${port}`, ...(method === 'GET' ? {} : { origin: `http://127.0.0.1:${port}` }) };
    const given = Object.fromEntries(Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined));
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers: given, setHost: false });
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({
        status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts).toString('latin1'),
      }));
    });
    request.end(body);
  });
}

/** Bytes on the wire that need be no request at all; everything that comes back until the connection ends. */
export function speak(port: number, said: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (part) => { heard += part.toString('latin1'); });
    socket.on('error', () => {});
    socket.on('close', () => resolve(heard));
    socket.write(said);
  });
}

/** A page in a browser, as far as the server sees one. */
export class PageClient {
  session = '';
  reopen = '';
  private readonly held = new Map<string, Buffer>();
  private stream: IncomingMessage | null = null;

  constructor(readonly port: number) {}

  static async open(address: string): Promise<PageClient> {
    const { port, hash } = new URL(address);
    const page = new PageClient(Number(port));
    await page.start(hash.slice(`#${openFragment}=`.length));
    return page;
  }

  /** Opens the stream and sends a file whenever it is asked for. */
  start(secret: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = httpRequest({ host: '127.0.0.1', port: this.port, path: httpPaths.session, headers: { [tokenHeader]: secret } });
      request.on('error', reject);
      request.on('response', (response) => {
        if (response.statusCode !== 200) {
          reject(new Error(`status ${response.statusCode}`));
          return;
        }
        this.stream = response;
        response.on('error', () => {});
        createInterface(response).on('line', (text) => {
          const line = JSON.parse(text) as SessionLine;
          if ('session' in line) {
            ({ session: this.session, reopen: this.reopen } = line);
            resolve();
          } else if ('send' in line) {
            void this.sendFile(line.send.file, line.send.upload, line.send.range);
          }
        });
      });
      request.end();
    });
  }

  sendFile: (file: string, upload: string, range?: { from: number; to: number }) => Promise<unknown> = (file, upload, range) =>
    send(this.port, {
      method: 'PUT', path: httpPaths.uploadBody(upload), headers: { [tokenHeader]: this.session },
      body: this.held.get(file)?.subarray(range?.from, range?.to),
    }).catch(() => {});

  /** Sends so much of a file when it is asked for, then nothing more. */
  stall(content: Buffer): void {
    this.sendFile = (_, upload) => fetch(`http://127.0.0.1:${this.port}${httpPaths.uploadBody(upload)}`, {
      method: 'PUT', body: new ReadableStream({ start: (controller) => controller.enqueue(content) }), duplex: 'half',
      headers: { origin: `http://127.0.0.1:${this.port}`, [tokenHeader]: this.session },
    } as RequestInit).catch((error: unknown) => error);
  }

  async upload(name: string, content: Buffer, bytes = content.length): Promise<PickedFile> {
    const { body } = await this.post(httpPaths.upload, { name, bytes });
    const reply = JSON.parse(body) as WireReply<PickedFile>;
    if (!reply.ok) throw new Error(reply.error.detail);
    this.held.set(reply.value.file, content);
    return reply.value;
  }

  post(path: string, body: unknown, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return send(this.port, {
      method: 'POST', path, body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', [tokenHeader]: this.session, ...headers },
    });
  }

  async call<M extends Method>(
    method: M, request: Contract[M]['request'],
    options: { signal?: AbortSignal; onProgress?: (progress: Progress) => void } = {},
  ): Promise<WireReply<Contract[M]['response']>> {
    const response = await fetch(`http://127.0.0.1:${this.port}${httpPaths.call(method)}`, {
      method: 'POST', body: JSON.stringify({ request }), signal: options.signal ?? null,
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${this.port}`, [tokenHeader]: this.session },
    });
    let rest = '';
    const decoder = new TextDecoder();
    for await (const part of response.body!) {
      const lines = (rest + decoder.decode(part as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop()!;
      for (const text of lines) {
        const line = JSON.parse(text) as CallLine<Contract[M]['response']>;
        if (!('progress' in line)) return line;
        options.onProgress?.(line.progress);
      }
    }
    throw new Error(`no reply, but “${rest}”`);
  }

  /** As closing the tab does. */
  close(): void {
    this.stream?.destroy();
  }
}
