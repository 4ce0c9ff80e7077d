import { useActivity } from '../stores/activity';

/** Lets the browser save what an address leads to, under the given name. */
export function startDownload(href: string, name: string): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}

/** Saves content that the page made itself (a table as CSV, a chart as SVG), and says so. */
export function useDownload(): { save: (name: string, content: Blob | string, type?: string) => void } {
  const activity = useActivity();
  return {
    save(name, content, type = 'text/plain;charset=utf-8') {
      const address = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content);
      startDownload(address, name);
      activity.say(`Saved ${name}`);
      // The download has taken its own hold of the blob by then.
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  };
}

/** A title as a file name: `Labels by category` → `labels-by-category`. */
export const fileNameOf = (title: string, most = 60): string =>
  title.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, most) || 'wiretell';
