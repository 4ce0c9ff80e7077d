import { computed, shallowRef, watch, type Ref } from 'vue';
import { mostRowsAtOnce, type RowsPage } from '../../src-shared/contract/rowConditions';
import type { RowsAsked } from '../stores/rowsShown';
import { useCall } from './useCall';

/** Rows that are asked for at a time. */
export const pageRows = 200;
/** So many pages stay; those longest not seen go. */
const mostPages = 50;

/** The rows that are asked for, a page at a time as they come into sight. */
export function useRowPages(asked: Ref<RowsAsked | null>) {
  const call = useCall('rows.read');
  const copying = useCall('rows.read', { doing: 'Reading rows' });
  const pages = shallowRef(new Map<number, RowsPage['rows']>());
  const facts = shallowRef<Omit<RowsPage, 'rows'> | null>(null);
  let inSight: [number, number] = [0, 0];

  const request = ({ dataset, trained, conditions }: RowsAsked) => ({ dataset, trained: trained ?? null, conditions });
  async function load(): Promise<void> {
    const now = asked.value;
    if (now === null || call.running.value) return;
    const [first, last] = inSight;
    const missing = Array.from({ length: last - first + 1 }, (_, i) => first + i).find((page) => !pages.value.has(page));
    if (missing === undefined) return;
    const found = await call.run({ ...request(now), from: missing * pageRows, count: pageRows });
    if (found === null || asked.value !== now) return;
    const { rows, ...others } = found;
    const kept = [...pages.value].slice(-mostPages + 1);
    pages.value = new Map([...kept, [missing, rows]]);
    facts.value = others;
    void load();
  }
  watch(asked, () => {
    call.reset();
    copying.reset();
    pages.value = new Map();
    facts.value = null;
    inSight = [0, 0];
    void load();
  }, { immediate: true });

  return {
    facts, error: call.error, copying,
    total: computed(() => facts.value?.total ?? asked.value?.count ?? 0),
    rowAt: (index: number): RowsPage['rows'][number] | undefined => pages.value.get(Math.floor(index / pageRows))?.[index % pageRows],
    /** What stands on the screen now. */
    see(first: number, last: number): void {
      inSight = [Math.floor(first / pageRows), Math.floor(last / pageRows)];
      void load();
    },
    /** The first rows, as many as one answer holds. */
    first: () => (asked.value === null ? Promise.resolve(null) : copying.run({ ...request(asked.value), from: 0, count: mostRowsAtOnce })),
    request,
  };
}
