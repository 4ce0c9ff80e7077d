/**
 * What starting costs: the shell's help, the engine's code, and a worker until its first task of reading and its first of another
 * kind are answered. `node bench/start.mjs BUILT [BUILT …]`: folders with `out/main` of builds to compare, taken in turn, so that
 * their ratio holds on a busy machine. Medians in milliseconds of processor time (the shell) and of waiting (the worker).
 */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { spread } from './spread.mjs';
