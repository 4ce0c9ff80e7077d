import { computed, ref } from 'vue';
import type { MendAction } from '../../../src-shared/questions/audit/check';
import { listNames } from '../../../src-shared/format/listNames';
import { splitLabel } from '../../../src-shared/format/splitWords';
import { attackTarget } from '../../../src-shared/schemas/classFinder';
import { withSaid } from '../../../src-shared/terms/columnMeaning';
import { withGroups } from '../../../src-shared/terms/splitRule';
import { useActivity } from '../../stores/activity';
import { useDataset } from '../../stores/dataset';
import { useMending } from '../../stores/mending';
import { useStudy } from '../../stores/study';
import { useTestFile } from '../../stores/testFile';

/** What a mend's button says and does; `done`: what holds once it was pressed, in place of the button, and `undo` takes it back. */
export type MendOffer = { label: string; done: string | null; act: () => void; undo?: () => void };

/** Names of columns in a sentence: few of them, and how many more. */
const mostNamed = 3;
const named = (columns: readonly string[]): string => listNames(columns.map((name) => `“${name}”`), mostNamed);

/** What the app can do about a finding; `null` where it has no button for it. */
export function useMends(): (action: MendAction) => MendOffer | null {
  const dataset = useDataset();
  const study = useStudy();
  const testFile = useTestFile();
  const mending = useMending();
  const activity = useActivity();
  const targetBefore = ref<string | null>(null);
  const features = computed(() => new Set(study.featureNames));

  async function leaveOut(columns: readonly string[]): Promise<void> {
    const meaning = columns.reduce((said, name) => withSaid(said, name, { role: 'meta' }), dataset.reading.meaning ?? {});
    if (await dataset.reopen({ meaning })) activity.say(`${named(columns)} left out of every model; the audit looks again`);
  }
  return (action) => {
    switch (action.kind) {
      case 'leaveOut': {
        const left = action.columns.filter((name) => features.value.has(name));
        return {
          label: `Leave out ${named(action.columns)}`, done: left.length > 0 ? null : `${named(action.columns)} left out of every model.`,
          act: () => void leaveOut(left),
        };
      }
      case 'groupSplit': {
        const grouped = withGroups(study.split, true);
        return grouped === withGroups(study.split, false) ? null : {
          label: 'Keep copies together', done: study.split === grouped ? `The split of every model: ${splitLabel(study.split)}.` : null,
          act: () => { study.split = grouped; }, undo: () => { study.split = withGroups(study.split, false); },
        };
      }
      case 'leaveOutOverlap':
        return testFile.id === null ? null : {
          label: 'Leave them out', done: testFile.leaveOutOverlap ? 'Test rows that stand in training are left out of every figure.' : null,
          act: () => { testFile.leaveOutOverlap = true; }, undo: () => { testFile.leaveOutOverlap = false; },
        };
      case 'attackLevel':
        return study.targets.any.length === 0 ? null : {
          label: 'Look for any attack', done: study.target === attackTarget ? 'Models tell attacks from benign rows.' : null,
          act: () => {
            targetBefore.value = study.target;
            study.target = attackTarget;
          },
          ...(targetBefore.value !== null && { undo: () => { study.target = targetBefore.value!; } }),
        };
      case 'save':
        return { label: 'Mend and save…', done: null, act: () => mending.open(action.step) };
    }
  };
}
