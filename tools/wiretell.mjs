#!/usr/bin/env node
/** The `wiretell` command: makes sure that everything is installed and built, then hands over to the shell's program. */
import { ensureBuilt, ensureInstalled } from './ensure.mjs';

ensureInstalled();
ensureBuilt();
await import('../out/main/cli.js');
