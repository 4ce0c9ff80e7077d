import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useCall } from '../composables/useCall';
import { useDataset } from './dataset';
import { useReport } from './report';

/** The pages of the report as they will be saved, drawn when they are asked for. */
export const useReportPages = defineStore('reportPages', () => {
  const dataset = useDataset();
  const report = useReport();
  const running = useCall('study.run', { doing: 'Running the study' });
  const drawing = useCall('report.preview', { doing: 'Drawing the pages' });
  const checking = useCall('report.lacking');
  const drawn = shallowRef<{ pdf: Uint8Array; wish: string } | null>(null);
  const pages = computed(() => drawn.value?.pdf ?? null);
  const busy = computed(() => running.running.value || drawing.running.value);
  const loading = computed(() => running.loading.value || drawing.loading.value);
  const progress = computed(() => running.progress.value ?? drawing.progress.value);
  const error = computed(() => running.error.value ?? drawing.error.value);
  const wish = computed(() => JSON.stringify([report.request, report.options, dataset.revision]));
  /** The pages show another report than the one that would be saved now. */
  const stale = computed(() => drawn.value !== null && drawn.value.wish !== wish.value);
  /** Characters that the report has no sign for: of the pages where they are drawn, else of names and what was written. */
  const lacking = computed(() => (drawn.value !== null && !stale.value ? drawing.data.value?.lacking : checking.data.value) ?? []);

  watch(() => dataset.fileRevision, () => {
    cancel();
    drawn.value = null;
  });

  async function draw(): Promise<void> {
    const { request, options } = report;
    if (request === null || busy.value) return;
    running.error.value = drawing.error.value = null;
    const asked = wish.value;
    const study = await running.run(request);
    if (study === null) return;
    const answer = await drawing.run({ study, options });
    running.data.value = null;
    if (answer !== null) drawn.value = { pdf: bytesOf(answer.pdf), wish: asked };
  }
  async function check(): Promise<void> {
    if (dataset.id === null) return;
    const { title, author, sections } = report.options;
    await checking.run({ dataset: dataset.id, texts: [title ?? '', author ?? '', ...(sections ?? []).map(({ note }) => note)] });
  }
  function cancel(): void {
    running.cancel();
    drawing.cancel();
  }
  return { pages, busy, loading, progress, error, stale, lacking, draw, check, cancel };
});

/** Letter by letter: a function called for each takes a hundred times as long. */
function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
