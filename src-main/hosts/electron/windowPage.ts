import type { WebContents } from 'electron';
import type { Door } from '../door';
import { PageCalls } from '../pageCalls';

/** The page that is in a window now. A reload, a crash and closing end what the page before had under way. */
export class WindowPage {
  calls: PageCalls;

  constructor(contents: WebContents, private readonly door: Door) {
    this.calls = new PageCalls(door);
    // When another page has taken the place of this one. `did-start-navigation` comes before a navigation is refused.
    contents.on('did-navigate', () => this.renew());
    contents.on('render-process-gone', () => this.renew());
    contents.on('destroyed', () => this.calls.end());
  }

  private renew(): void {
    this.calls.end();
    this.calls = new PageCalls(this.door);
  }
}
