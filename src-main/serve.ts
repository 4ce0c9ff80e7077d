import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { version } from '../package.json';
import { startLoopbackHost, type LoopbackHost } from './hosts/browser/loopbackHost';
import { openBrowser } from './hosts/browser/openBrowser';
import { workerCount } from './hosts/workerCount';

const usage = `wiretell serve [FILE…]: the app in your browser, from a server that only this machine reaches

  The first file (or folder of files) is opened; the others stand in the list of the Data view.

  --together   open all of them as one dataset
  --no-open    do not start the browser
  --port N     listen on this port, for a tunnel; without it, any free one
  --announce   also print one line LISTENING {…}, for programs
`;

try {
  await serve();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function serve(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'no-open': { type: 'boolean' }, announce: { type: 'boolean' }, together: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    process.stdout.write(usage);
    return;
  }
  const port = Number(values.port ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('--port: a number from 1 to 65535 was expected.');
  const host = await startLoopbackHost({
    pages: fileURLToPath(new URL('../renderer', import.meta.url)),
    workerUrl: new URL('./engine-worker.js', import.meta.url),
    workers: workerCount(), version, port, files: positionals.map((path) => resolve(path)), together: values.together ?? false,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use by another program; choose another, or none.`) : error;
  });
  process.stdout.write(`Wiretell is open at ${host.address}\nIt is reachable from this machine only. Ctrl-C ends it.\n`);
  if (values.announce || process.env.WIRETELL_ANNOUNCE === '1') {
    process.stdout.write(`LISTENING ${JSON.stringify({ port: host.port, address: host.address })}\n`);
  }
  if (!values['no-open']) openBrowser(host.onceAddress());
  endOnSignal(host);
}

function endOnSignal(host: LoopbackHost): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void host.close().finally(() => process.exit(0)));
  }
}
