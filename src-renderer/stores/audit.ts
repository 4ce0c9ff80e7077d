import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { Severity } from '../../src-shared/questions/audit/check';
import { checkIds, checkOf, runningOrder, type CheckId } from '../../src-shared/questions/audit/checkList';
import type { AuditContext, CheckResult } from '../../src-shared/questions/audit/result';
import { summarySentence } from '../../src-shared/questions/audit/words';
import { asEngineError, type EngineError } from '../../src-shared/terms/errors';
import { useTransport } from '../transport/createTransport';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { quietMoment } from './quietMoment';
import { useTestFile } from './testFile';

/** How far one check has come. */
export type CheckState = {
  id: CheckId;
  progress: 'waiting' | 'running' | 'done' | 'failed' | 'stopped';
  /** Its latest answer about this file, which stays while a newer one is under way. */
  result: CheckResult | null;
  /** What it said before a column, a label or the second file changed, where that was something else. */
  before: CheckResult | null;
  error: EngineError | null;
};

/** What stands before a check: how it came out, or why there is no answer yet. */
export type CheckMark = Severity | Exclude<CheckState['progress'], 'done'>;

const anew = (id: CheckId): CheckState => ({ id, progress: 'waiting', result: null, before: null, error: null });
const isPending = ({ progress }: CheckState): boolean => progress === 'waiting' || progress === 'running';
/** A check whose answer depends on the second file. */
const isOnTestFile = (id: CheckId): boolean => checkOf(id).needs === 'testFile';

/**
 * Whether the open file is fit to learn from. Every check runs by itself, one at a time, whenever a file, its labels or its columns
 * are new; as long as nobody looks at the audit it steps back behind whatever a person asks.
 */
export const useAudit = defineStore('audit', () => {
  const transport = useTransport();
  const activity = useActivity();
  const dataset = useDataset();
  const testFile = useTestFile();

  const states = shallowRef<ReadonlyMap<CheckId, CheckState>>(new Map());
  const context = shallowRef<AuditContext | null>(null);
  let run: AbortController | null = null;

  const checks = computed(() => [...states.value.values()]);
  const results = computed(() => checks.value.flatMap(({ result }) => (result === null ? [] : [result])));
  const pending = computed(() => checks.value.filter(isPending).length);
  const running = computed(() => pending.value > 0);
  /** What the checks came to; `null` until each has an answer about the file as it is now. */
  const summary = computed(() =>
    (checks.value.length > 0 && checks.value.every(({ progress }) => progress === 'done') ? summarySentence(results.value) : null));

  function put(id: CheckId, change: Partial<CheckState>): void {
    states.value = new Map([...states.value, [id, { ...states.value.get(id) ?? anew(id), ...change }]]);
  }

  /** Runs these checks, and those that still waited for their turn. */
  async function begin(ids: readonly CheckId[]): Promise<void> {
    run?.abort();
    if (dataset.id === null) return;
    const signal = (run = new AbortController()).signal;
    const wanted = runningOrder.filter((id) => ids.includes(id) || isPending(states.value.get(id) ?? anew(id)));
    for (const id of wanted) put(id, { progress: 'waiting', error: null });
    for (const id of wanted) {
      await quietMoment(signal, () => activity.view === 'audit');
      if (signal.aborted) return;
      await answer(id, dataset.id, signal);
      if (signal.aborted) return;
    }
    if (context.value === null) await askContext(dataset.id, signal);
  }

  async function answer(id: CheckId, about: string, signal: AbortSignal): Promise<void> {
    put(id, { progress: 'running' });
    const test = isOnTestFile(id) ? testFile.id : null;
    try {
      const result = await transport.call('audit.check', { dataset: about, check: id, ...(test !== null && { test }) }, { signal });
      if (signal.aborted) return;
      const before = states.value.get(id)?.result ?? null;
      put(id, { progress: 'done', result, before: before === null || isSame(before, result) ? null : before });
    } catch (thrown) {
      if (signal.aborted) return;
      const error = asEngineError(thrown);
      put(id, error.code === 'CANCELLED' ? { progress: 'stopped' } : { progress: 'failed', error });
    }
  }
  async function askContext(about: string, signal: AbortSignal): Promise<void> {
    try {
      const found = await transport.call('audit.context', { dataset: about }, { signal });
      if (!signal.aborted) context.value = found;
    } catch {
      // It is no verdict: the list stands without it, and running the audit again asks for it again.
    }
  }

  function stop(): void {
    run?.abort();
    for (const { id } of checks.value.filter(isPending)) put(id, { progress: 'stopped' });
  }
  /** Runs the checks that were stopped or failed. */
  const goOn = (): Promise<void> => begin(checks.value.filter(({ progress }) => progress !== 'done').map(({ id }) => id));

  let fileAsked = dataset.fileRevision;
  watch(() => dataset.revision, () => {
    run?.abort();
    if (fileAsked !== dataset.fileRevision || dataset.id === null) states.value = new Map();
    fileAsked = dataset.fileRevision;
    context.value = null;
    if (dataset.id === null) return;
    states.value = new Map(checkIds.map((id) => [id, states.value.get(id) ?? anew(id)]));
    void begin(checkIds);
  }, { flush: 'sync' });
  watch(() => testFile.summary, () => {
    if (states.value.size > 0) void begin(checkIds.filter(isOnTestFile));
  });

  return { checks, results, context, pending, running, summary, begin, stop, goOn };
});

const isSame = (one: CheckResult, other: CheckResult): boolean =>
  one.figure.value === other.figure.value && one.severity === other.severity && one.sentence === other.sentence;
