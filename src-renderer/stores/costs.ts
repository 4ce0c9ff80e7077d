import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { costsOf, sameCosts, type CostPreset, type CostTable } from '../../src-shared/schemas/costTables';
import { areContestClasses } from '../../src-shared/schemas/kddCosts';
import { useAsked } from './asked';
import { useCombined } from './combined';
import { useDataset } from './dataset';
import { useStudy } from './study';

export type CostChoice = CostPreset | 'own';

/** What wrong answers of the combined model cost: a preset or a person's own table, shared by the view and the report. */
export const useCosts = defineStore('costs', () => {
  const dataset = useDataset();
  const study = useStudy();
  const combined = useCombined();
  const { set } = useAsked('costs');
  /** `null` until something is chosen: the contest's costs where they know every class, else 1 for each wrong answer. */
  const chosen = shallowRef<CostPreset | CostTable | null>(null);
  /** The person's own costs, kept while a preset is looked at, and the preset that they began from. */
  const own = shallowRef<CostTable | null>(null);
  const base = shallowRef<CostPreset | null>(null);

  const classes = computed<string[]>(() => {
    const { result, target } = combined;
    if (result !== null && result.settings.target === target) return result.classes;
    return target === null ? study.targets.categories : ['other', target];
  });
  const knows = (known: readonly string[]): boolean => classes.value.every((one) => known.includes(one));
  const contestKnows = computed(() => areContestClasses(classes.value));
  /** Whether the file has the contest's categories; elsewhere nothing is said of it. */
  const ofContest = computed(() => areContestClasses(study.targets.categories));
  const ownKnows = computed(() => own.value !== null && knows(own.value.classes));
  const usual = computed<CostPreset>(() => (contestKnows.value ? 'kdd99' : 'ones'));

  const fits = (one: CostPreset | CostTable | null): one is 'ones' | CostTable =>
    one === 'ones' || (typeof one === 'object' && one !== null && knows(one.classes));
  /** The costs between the classes of the model; a table that lacks one of them waits until it fits again. */
  const table = computed<CostTable>(() => costsOf(fits(chosen.value) ? chosen.value : usual.value, classes.value));
  // Another target has other classes, and another file begins anew: a study is always asked with costs between those at hand.
  watch([table, set], () => { set.value = table.value; }, { flush: 'sync', immediate: true });
  const isPreset = (preset: CostPreset): boolean => sameCosts(table.value, costsOf(preset, classes.value));
  /** By what the table holds, wherever it came from. */
  const choice = computed<CostChoice>(() => {
    if (contestKnows.value && isPreset('kdd99')) return 'kdd99';
    return isPreset('ones') ? 'ones' : 'own';
  });

  /** @throws COSTS_BROKEN where the table lacks a class of the model */
  function take(next: CostPreset | CostTable): void {
    costsOf(next, classes.value);
    if (typeof next !== 'string') {
      if (choice.value !== 'own') base.value = choice.value;
      own.value = next;
    }
    chosen.value = next;
  }
  /** One cell, changed by hand: from then on the costs are the person's own. */
  function change(actual: number, predicted: number, cost: number): void {
    if (table.value.matrix[actual][predicted] === cost) return;
    const matrix = table.value.matrix.map((row, i) => row.map((before, j) => (i === actual && j === predicted ? cost : before)));
    take({ name: choice.value === 'own' ? table.value.name : 'own costs', classes: table.value.classes, matrix });
  }
  const undo = (): void => take(base.value === 'kdd99' && !contestKnows.value ? 'ones' : base.value ?? usual.value);

  watch(() => dataset.fileRevision, () => {
    chosen.value = own.value = base.value = null;
  }, { flush: 'sync' });

  return { classes, table, choice, chosen, own, contestKnows, ofContest, ownKnows, take, change, undo };
});
