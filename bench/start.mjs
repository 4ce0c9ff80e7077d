/**
 * What starting costs. `node bench/start.mjs BUILT [BUILT …]`: folders with `out/main` of builds to compare, taken in turn, so that
 * their ratio holds on a busy machine. Medians in milliseconds: processor time of the shell’s help, and the wait for a worker’s
 * first task of reading from its start on.
 */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { median } from './statistics.mjs';

const rounds = 15;
const built = process.argv.slice(2).map((folder) => resolve(folder, 'out/main'));
const tellsTime = `data:text/javascript,${encodeURIComponent('process.on("exit", () => { const { user, system } = process.cpuUsage(); process.stderr.write(`CPU ${(user + system) / 1000}`); });')}`;

function help(folder, command) {
  const { stderr } = spawnSync(process.execPath, ['--import', tellsTime, resolve(folder, 'cli.js'), ...command, '--help'], { encoding: 'utf8' });
  return Number(/CPU ([\d.]+)/.exec(stderr)[1]);
}

/** From the start of a worker to its answer: how the head of a small table is laid out. */
function firstTask(folder) {
  const head = { bytes: Buffer.from('a,label\n1,normal\n'), complete: true };
  const from = performance.now();
  const worker = new Worker(pathToFileURL(resolve(folder, 'engine-worker.js')));
  worker.postMessage({
    id: 1, name: 'opening/layOut', input: { head, name: 'a.csv', labels: { column: null, mayLack: false } },
    cancel: new Int32Array(new SharedArrayBuffer(4)),
  });
  return new Promise((done) => worker.once('message', () => {
    done(performance.now() - from);
    void worker.terminate();
  }));
}

const measured = built.map(() => ({ help: [], 'study --help': [], 'first task of a worker': [] }));
for (let round = 0; round < rounds; round++) {
  for (const [i, folder] of built.entries()) {
    measured[i].help.push(help(folder, []));
    measured[i]['study --help'].push(help(folder, ['study']));
    measured[i]['first task of a worker'].push(await firstTask(folder));
  }
}
for (const [i, folder] of built.entries()) {
  process.stdout.write(`${folder}\n${Object.entries(measured[i]).map(([name, times]) => `  ${name}: ${Math.round(median(times))} ms\n`).join('')}`);
}
