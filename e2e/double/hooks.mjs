import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = new URL('./', import.meta.url).href;

/** `electron` is the double; and the double's own files, which are TypeScript, are found and translated. */
export async function resolve(specifier, context, next) {
  if (specifier === 'electron') return { url: `${here}electron.ts`, shortCircuit: true };
  if (context.parentURL?.startsWith(here) && specifier.startsWith('./')) {
    return { url: new URL(`${specifier}.ts`, context.parentURL).href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(here) || !url.endsWith('.ts')) return next(url, context);
  const text = await readFile(fileURLToPath(url), 'utf8');
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true },
  });
  return { format: 'module', source: outputText, shortCircuit: true };
}
