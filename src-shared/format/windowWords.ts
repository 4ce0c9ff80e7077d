import { zeekTimeouts, type Deriving, type WindowRuleName } from '../terms/deriving';

/** What the host window of a rule holds, in few words. */
export const windowWords: { [N in WindowRuleName]: string } = {
  'host-255-distinct': 'last 255 to the same host',
  'sorted-255-distinct': 'last 255, sorted by host: as the published files',
  'all-100-share': 'last 100 of all hosts: as public extractors',
  'all-255-distinct': 'last 255 of all hosts',
  'host-100-share': 'last 100 to the same host: the task page’s words',
};

/** How captures and logs became rows, for the settings of a report. */
export function derivingWords({ windows, timeouts, labels, logs }: Deriving): string {
  const usual = JSON.stringify(timeouts) === JSON.stringify(zeekTimeouts);
  return [
    `windows ${windows} (${windowWords[windows]})`,
    ...(usual ? [] : [`timeouts ${Object.entries(timeouts).map(([name, seconds]) => `${name} ${seconds} s`).join(', ')}`]),
    ...(labels === null ? [] : [`labels by ${labels.name}${labels.zone === null ? '' : `, zone ${labels.zone}`}${labels.otherwise === null ? '' : `, otherwise ${labels.otherwise}`}`]),
    ...(logs ? ['connection logs derived from, too'] : []),
  ].join('; ');
}
