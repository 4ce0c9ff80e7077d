import { parentPort } from 'node:worker_threads';
import { asEngineError } from '../src-shared/contract/errors';
import type { TaskContext } from './engine/pool/taskContext';
import { tasks } from './engine/pool/tasks';
import type { TaskMessage, TaskReply } from './engine/pool/workerPool';

const port = parentPort!;
const reply = (message: TaskReply): void => port.postMessage(message);

port.on('message', async ({ id, name, input, cancel }: TaskMessage) => {
  const context: TaskContext = {
    progress: (progress) => reply({ id, progress }),
    isCancelled: () => Atomics.load(cancel, 0) !== 0,
  };
  try {
    const task = tasks[name] as (input: unknown, context: TaskContext) => unknown;
    reply({ id, output: await task(input, context) });
  } catch (thrown) {
    const { code, detail } = asEngineError(thrown);
    reply({ id, error: { code, detail } });
  }
});
