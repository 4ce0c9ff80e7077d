import { nextTick } from 'vue';
import { darkTheme, lightTheme } from '../../src-shared/charts/theme';
import { cutText } from '../../src-shared/format/cutText';
import { chartAsPng, chartAsSvg, type Picture, type PictureSize } from '../components/savedChart';
import { useActivity } from '../stores/activity';
import { useDataset } from '../stores/dataset';
import { fileBase } from '../stores/report';
import { useCall } from './useCall';
import { borrowedTheme, useChartTheme } from './useChartTheme';
import { fileNameOf, useDownload } from './useDownload';

export type PictureFormat = 'png' | 'svg' | 'pdf';
export type PictureGround = 'light' | 'dark' | 'clear';
/** What is drawn: asked for again for every picture, since its colours follow the ground. `about`: feature, target. */
export type Pictured = () => { option: Picture['option']; title: string; how: string; about: readonly string[] };

/** How charts leave the app as pictures, to a file or to the clipboard. Each names its dataset, and what else it is about. */
export function useChartPicture(): {
  save: (what: Pictured, format: PictureFormat, size: PictureSize, ground: PictureGround) => Promise<void>;
  copy: (what: Pictured, size: PictureSize) => Promise<void>;
} {
  const dataset = useDataset();
  const activity = useActivity();
  const download = useDownload();
  const shown = useChartTheme();
  const printing = useCall('chart.print');

  /** Draws in the colours of a ground. Every chart takes them for that moment, and gives them back before anything is painted. */
  async function draw<T>(what: Pictured, ground: PictureGround, format: PictureFormat, make: (picture: Picture) => T): Promise<T> {
    const theme = ground === 'dark' ? darkTheme : ground === 'light' ? lightTheme : shown.value;
    borrowedTheme.value = format === 'pdf' ? { ...theme, fontFamily: 'Roboto' } : theme;
    await nextTick();
    try {
      const { about, ...picture } = what();
      const named = about.filter((name) => name !== '' && !`${picture.title} ${picture.how}`.includes(name));
      return make({ ...picture, from: [dataset.summary?.data.name ?? '', ...named].map((name) => cutText(name)).join(' · ') });
    } finally {
      borrowedTheme.value = null;
    }
  }
  const fileName = (what: Pictured): string => {
    const { title, about } = what();
    return fileNameOf([fileBase(dataset.summary?.data.name), ...about.filter((name) => !title.includes(name)), title].map((name) => cutText(name)).join(' '), 120);
  };

  async function save(what: Pictured, format: PictureFormat, size: PictureSize, ground: PictureGround): Promise<void> {
    const name = `${fileName(what)}.${format}`;
    const clear = ground === 'clear' ? null : undefined;
    if (format === 'png') {
      download.save(name, await (await draw(what, ground, format, (picture) =>
        ({ blob: chartAsPng(picture, shown.value, size, clear) }))).blob);
      return;
    }
    const svg = await draw(what, ground, format, (picture) => chartAsSvg(picture, shown.value, size, clear));
    if (format === 'svg') {
      download.save(name, svg, 'image/svg+xml');
      return;
    }
    const answer = await printing.run({ svg, ...size });
    if (answer === null) throw printing.error.value ?? new Error('The picture was not made.');
    download.save(name, new Blob([Uint8Array.from(atob(answer.pdf), (character) => character.charCodeAt(0))], { type: 'application/pdf' }));
  }

  async function copy(what: Pictured, size: PictureSize): Promise<void> {
    // The clipboard takes the promise: what a click allows is over by the time that the picture is drawn.
    const blob = draw(what, 'light', 'png', (picture) => ({ blob: chartAsPng(picture, shown.value, size) })).then((drawn) => drawn.blob);
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
    activity.say(`Copied “${what().title}” as a picture`);
  }
  return { save, copy };
}
