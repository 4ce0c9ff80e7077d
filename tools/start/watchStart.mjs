import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** @typedef {{ started: true, code: number } | { started: false, reason: string }} Outcome */

/**
 * Starts a program and stays with it until it ends. What it writes to stderr is passed on, and its last telling line is
 * kept: a program that ends badly within its first seconds has not started, and the line says why.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ seconds?: number, stderr?: { write(text: string): unknown } }} [options]
 * @returns {Promise<Outcome>}
 */
export function watchStart(command, args, { seconds = 10, stderr = process.stderr } = {}) {
  return new Promise((done) => {
    const begun = performance.now();
    /** @type {string[]} */
    let lines = [];
    let interrupted = false;
    let child;
    try {
      child = spawn(command, args, { stdio: ['inherit', 'inherit', 'pipe'] });
    } catch (error) {
      // What a system finds wrong with the file itself, such as another architecture, is thrown.
      done({ started: false, reason: /** @type {Error} */ (error).message });
      return;
    }
    const handOn = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, handOn);
    createInterface({ input: child.stderr }).on('line', (line) => {
      stderr.write(`${line}\n`);
      lines = [...lines.slice(-49), line];
    });
    const end = (/** @type {Outcome} */ outcome) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, handOn);
      done(outcome);
    };
    child.once('error', (error) => end({ started: false, reason: error.message }));
    child.once('close', (code, signal) => {
      const early = performance.now() - begun < seconds * 1000;
      if (code === 0 || interrupted || !early) end({ started: true, code: code ?? 1 });
      else end({ started: false, reason: tellingLine(lines) ?? (signal === null ? `it ended with code ${code}` : `it was ended by ${signal}`) });
    });
  });
}

/**
 * The line that says why: the last that ends a program, or else the last that speaks of an error, or else the last;
 * frames of a stack are no reason.
 *
 * @param {readonly string[]} lines
 * @returns {string | null}
 */
export function tellingLine(lines) {
  const worded = lines.map((line) => line.trim()).filter((line) => line !== '' && !/^(#\d+ |at |\^+$|})/.test(line));
  return worded.findLast((line) => /:FATAL:|error while loading/.test(line))
    ?? worded.findLast((line) => /error|cannot|can't|missing|failed/i.test(line)) ?? worded.at(-1) ?? null;
}
