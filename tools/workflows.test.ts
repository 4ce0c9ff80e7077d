import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { register } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder);

// The parser imports its schema without saying that it is JSON, which Node asks for.
const asJson = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)`;
register(`data:text/javascript,${encodeURIComponent(asJson)}`);
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

/** What GitHub's own parser finds wrong with a workflow. */
async function faultsOf(content: string): Promise<string[]> {
  const { context, value } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
  const found = context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || found.length > 0) return found;
  const { errors = [] } = await convertWorkflowTemplate(context, value);
  return errors.map(({ Message }) => Message);
}

describe('the workflows', () => {
  it.each(workflows)('%s is one that GitHub accepts', async (name) => {
    expect(await faultsOf(readFileSync(join(folder, name), 'utf8'))).toEqual([]);
  });

  it('would not pass with a misspelt key, an unknown context, or a job that is not there', async () => {
    const workflow = (job: string): string => `on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n${job}`;
    expect(await faultsOf(workflow('    steps: [{ run: ls }]\n'))).toEqual([]);
    expect(await faultsOf(workflow('    steps: [{ rum: ls }]\n'))).not.toEqual([]);
    expect(await faultsOf(workflow('    steps: [{ run: "${{ matrx.os }}" }]\n'))).not.toEqual([]);
    expect(await faultsOf(workflow('    needs: [none]\n    steps: [{ run: ls }]\n'))).not.toEqual([]);
  });

  it('run scripts that are there and may be run', () => {
    const named = new Set(workflows.flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/\.ci\/[\w/.-]*[\w-]/g) ?? []));
    expect(named.size).toBeGreaterThan(2);
    for (const script of [...named].map((name) => join(root, name))) accessSync(script, constants.X_OK);
    const systems = [...readFileSync(join(folder, 'desktop.yml'), 'utf8').matchAll(/system: (\w+)/g)].map(([, system]) => system);
    for (const system of systems) accessSync(join(root, '.ci/desktop', system), constants.X_OK);
  });
});
