import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-temporary-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const source = readFileSync(new URL('./temporaryFiles.ts', import.meta.url), 'utf8');
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
writeFileSync(join(folder, 'temporaryFiles.mjs'), outputText);

/** Names that a process leaves in its folder, which made the files `a` and `b`, and whose `b` has taken its name. */
function leftBy(ending: string): string[] {
  const script = `import { createTemporary, settleTemporary } from './temporaryFiles.mjs';
    for (const name of ['a', 'b']) createTemporary(name, 0o666);
    settleTemporary('b');
    ${ending}`;
  spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder, stdio: 'ignore' });
  const left = readdirSync(folder).filter((name) => !name.endsWith('.mjs'));
  for (const name of left) rmSync(join(folder, name));
  return left;
}

test.each(['process.exit(1)', 'throw new Error("nobody catches it")', '', 'process.on("SIGTERM", () => process.exit(1)); process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 5000)'])(
  'a process that ends by “%s” leaves no file that is not whole', (ending) => {
    expect(leftBy(ending)).toEqual(['b']);
  });
