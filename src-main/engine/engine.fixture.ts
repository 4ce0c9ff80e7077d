import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PathGate } from '../cli/pathGate';
import type { CallContext } from '../../src-shared/terms/progress';
import type { StudySettings } from '../../src-shared/contract/study';
import { contestMap } from '../../src-shared/families/kdd99';
import { createEngine, type Engine } from './engine';

/** For tests: a real engine with real workers, over real files. */
export function testEngine(workers = 2): Engine & { files: PathGate } {
  const files = new PathGate();
  const engine = createEngine({ workerUrl: new URL(process.env.WIRETELL_WORKER!), workers, files, version: '0.0.0-test' });
  return { ...engine, files };
}

export const quietly = (): CallContext => ({ signal: new AbortController().signal, progress: () => {} });

export const usualSettings: StudySettings = {
  seed: 1999, sample: null, target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised',
  alpha: 0.05, dropCorrelated: 'off', features: null, topServices: 10, comparisons: [], labelMap: contestMap.name, labelCategories: {}, asked: {},
};

/** Third-party files and reference figures live beside the repository; tests that need them are skipped without. */
export const sharedFile = (name: string): string => resolve(import.meta.dirname, '../../../shared', name);
export const hasShared = existsSync(sharedFile('data/kddcup.data_10_percent.gz')) && existsSync(sharedFile('oracles/overview.train.json'));
export const whySkipped = hasShared ? '' : ' (skipped: ../shared/data and ../shared/oracles are not there)';
export const oracle = <T>(name: string): T => JSON.parse(readFileSync(sharedFile(`oracles/${name}.json`), 'utf8')) as T;

export async function openFile(engine: Engine & { files: PathGate }, path: string): Promise<string> {
  const request = { source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
  return (await engine.call('dataset.open', request, quietly())).dataset;
}
