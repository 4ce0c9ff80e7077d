import { parentPort } from 'node:worker_threads';
import { asEngineError } from '../src-shared/terms/errors';
import type { TaskContext } from './engine/pool/taskContext';
import type { AnyWork } from './engine/pool/taskGroup';
import type { TaskMessage, TaskReply } from './engine/pool/workerPool';
import * as openingWork from './engine/read/openingWork';
import { opening } from './engine/read/opening';

const port = parentPort!;
const reply = (message: TaskReply): void => port.postMessage(message);

port.on('message', async ({ id, name, input, cancel }: TaskMessage) => {
  const context: TaskContext = {
    progress: (progress) => reply({ id, progress }),
    isCancelled: () => Atomics.load(cancel, 0) !== 0,
  };
  try {
    const task = await taskNamed(name);
    reply({ id, output: await task(input, context) });
  } catch (thrown) {
    const { code, detail } = asEngineError(thrown);
    reply({ id, error: { code, detail } });
  }
});

/** What opening a file needs is there from the start; all else is loaded when it is asked for: a worker is there in half the time. */
async function taskNamed(name: string): Promise<AnyWork[string]> {
  const [id, task] = name.split('/');
  const work = id === opening.id ? openingWork as unknown as AnyWork : await (await import('./engine/taskGroups')).workOf(id);
  return work[task];
}
