import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import type { CostTable } from '../../src-shared/contract/combinedResults';
import { costsOf, sameCosts, type CostPreset } from '../../src-shared/schemas/costTables';
import { kdd99Costs } from '../../src-shared/schemas/kddCosts';
import { useDataset } from './dataset';
import { useStudy } from './study';
import { useTogether } from './together';

export type CostChoice = CostPreset | 'own';

/** What wrong answers of the combined model cost: a preset or a person's own table, shared by the view and the report. */
export const useCosts = defineStore('costs', () => {
  const dataset = useDataset();
  const study = useStudy();
  const together = useTogether();
  /** `null` until something is chosen: the contest's costs where they know every class, else 1 for each wrong answer. */
  const chosen = shallowRef<CostPreset | CostTable | null>(null);
  /** The person's own costs, kept while a preset is looked at, and the preset that they began from. */
  const own = shallowRef<CostTable | null>(null);
  const base = shallowRef<CostPreset | null>(null);

  const classes = computed<string[]>(() => {
    const { result, target } = together;
    if (result !== null && result.settings.target === target) return result.classes;
    return target === null ? study.targets.categories : ['other', target];
  });
  const knows = (known: readonly string[]): boolean => classes.value.every((one) => known.includes(one));
  const contestKnows = computed(() => knows(kdd99Costs.classes));
  const ownKnows = computed(() => own.value !== null && knows(own.value.classes));
  const usual = computed<CostPreset>(() => (contestKnows.value ? 'kdd99' : 'ones'));

  const fits = (one: CostTable | null | undefined): one is CostTable => one !== null && one !== undefined && knows(one.classes);
  /** The costs between the classes of the model; a table that lacks one of them waits until it fits again. */
  const table = computed<CostTable>(() => {
    if (fits(study.further.costs)) return costsOf(study.further.costs, classes.value);
    const choice = chosen.value;
    if (choice === 'ones' || (typeof choice === 'object' && fits(choice))) return costsOf(choice, classes.value);
    return costsOf(usual.value, classes.value);
  });
  const isPreset = (preset: CostPreset): boolean => sameCosts(table.value, costsOf(preset, classes.value));
  /** By what the table holds, wherever it came from. */
  const choice = computed<CostChoice>(() => {
    if (contestKnows.value && isPreset('kdd99')) return 'kdd99';
    return isPreset('ones') ? 'ones' : 'own';
  });

  /** @throws COSTS_BROKEN where the table lacks a class of the model */
  function take(next: CostPreset | CostTable): void {
    const fitting = costsOf(next, classes.value);
    if (typeof next !== 'string') {
      if (choice.value !== 'own') base.value = choice.value;
      own.value = next;
    }
    chosen.value = next;
    if (study.further.costs) study.further.costs = fitting;
  }
  /** One cell, changed by hand: from then on the costs are the person's own. */
  function change(actual: number, predicted: number, cost: number): void {
    if (table.value.matrix[actual][predicted] === cost) return;
    const matrix = table.value.matrix.map((row, i) => row.map((before, j) => (i === actual && j === predicted ? cost : before)));
    take({ name: choice.value === 'own' ? table.value.name : 'own costs', classes: table.value.classes, matrix });
  }
  const undo = (): void => take(base.value === 'kdd99' && !contestKnows.value ? 'ones' : base.value ?? usual.value);

  const inReport = computed({
    get: () => Boolean(study.further.costs),
    set: (wanted) => {
      const now = table.value;
      chosen.value = choice.value === 'own' ? now : choice.value;
      study.further.costs = wanted ? now : null;
      // The costs are those of the combined model's answers: the report needs both.
      if (wanted) together.inReport = true;
    },
  });

  watch(() => dataset.fileRevision, () => {
    chosen.value = own.value = base.value = null;
  }, { flush: 'sync' });
  // Another target may have classes that the report's costs do not know.
  watch(classes, () => {
    if (study.further.costs && !fits(study.further.costs)) study.further.costs = table.value;
  }, { flush: 'sync' });

  return { classes, table, choice, chosen, own, contestKnows, ownKnows, inReport, take, change, undo };
});
