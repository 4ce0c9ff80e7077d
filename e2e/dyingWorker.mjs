import { existsSync, rmSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';

/**
 * The engine's worker, with a flaw: while the file `doom` exists, the first task of that name ends the thread as soon as
 * it tells of its progress, and takes the file with it. `globalThis.flaw` says which: `{ worker: URL, doom: FILE, task }`.
 */
const { worker, doom, task } = globalThis.flaw;
let underWay = '';
const listen = parentPort.on.bind(parentPort);
parentPort.on = (event, listener) => listen(event, (message) => {
  underWay = message.name;
  listener(message);
});
const post = parentPort.postMessage.bind(parentPort);
parentPort.postMessage = (reply, transfer) => {
  if (underWay === task && existsSync(doom)) {
    rmSync(doom);
    process.exit(1);
  }
  post(reply, transfer);
};
await import(worker);
