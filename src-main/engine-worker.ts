import { parentPort } from 'node:worker_threads';
import { asEngineError } from '../src-shared/terms/errors';
import type { TaskContext } from './engine/pool/taskContext';
import { openingTasks } from './engine/pool/openingTasks';
import type { TaskName } from './engine/pool/tasks';
import type { TaskMessage, TaskReply } from './engine/pool/workerPool';

const port = parentPort!;
type Task = (input: unknown, context: TaskContext) => unknown;
const opening = new Map(Object.entries(openingTasks) as [string, Task][]);
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

/** Loads all others when one is asked for that opening a file does not need: a worker is there in half the time. */
async function taskNamed(name: TaskName): Promise<Task> {
  return opening.get(name) ?? (await import('./engine/pool/tasks')).tasks[name] as Task;
}
