import type { WebContents } from 'electron';
import type { PageCalls } from '../pageCalls';

/** The page that is in a window now. A reload, a crash and closing end what the page before had under way. */
export class WindowPage {
  calls: PageCalls;

  /** @param open opens a session for the page that comes next */
  constructor(contents: WebContents, private readonly open: () => PageCalls) {
    this.calls = open();
    // When another page has taken the place of this one. `did-start-navigation` comes before a navigation is refused.
    contents.on('did-navigate', () => this.renew());
    contents.on('render-process-gone', () => this.renew());
    contents.on('destroyed', () => this.calls.end());
  }

  private renew(): void {
    this.calls.end();
    this.calls = this.open();
  }
}
