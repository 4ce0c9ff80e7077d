import type { CallContext } from '../../src-shared/terms/progress';
import { currentLimits } from './limits';
import type { OpenDataset } from './openDataset';
import { SharedWork, stopped } from './sharedWork';
import { weighResult } from './weighResult';

/** What a result is the answer to: a question, with its settings, about some datasets (under the label map that they have). */
export type Asked = { question: string; about: readonly OpenDataset[]; request: unknown };
/** Answers a question from what is there, or by computing it. */
export type Share = <T>(asked: Asked, context: CallContext, compute: (context: CallContext) => Promise<T>) => Promise<T>;
type Kept = { about: readonly OpenDataset[]; result: unknown; bytes: number };

/** Thrown by `peek` for what would have to be computed. */
export class NotThere extends Error {
  constructor(readonly question: string) {
    super(`“${question}” is not answered yet.`);
  }
}

/**
 * The results of one session. Whoever asks the same of the same data, a view or a report, gets the same result; who asks while
 * it is being computed waits for it together with the others. It holds so many bytes: what nobody has asked for longest goes
 * first, and with a dataset all that was said about it.
 */
export class Results {
  private readonly kept = new Map<string, Kept>();
  private readonly underWay = new Map<string, { work: SharedWork<unknown>; about: Asked['about'] }>();
  private readonly numbers = new WeakMap<OpenDataset, number>();
  private readonly took = new Map<string, number>();
  private nextNumber = 1;
  private held = 0;

  constructor(private readonly mostBytes = currentLimits().resultBytes) {}

  /** About how many bytes are held. */
  get bytes(): number {
    return this.held;
  }

  readonly share: Share = async <T>(asked: Asked, context: CallContext, compute: (context: CallContext) => Promise<T>): Promise<T> => {
    if (context.signal.aborted) throw stopped();
    const key = this.keyOf(asked);
    const found = this.find(key);
    if (found !== undefined) return found.result as T;
    const going = this.underWay.get(key);
    const work = going === undefined || going.work.abandoned ? this.begin(key, asked, context.owner, compute) : going.work;
    return work.join(context) as Promise<T>;
  };

  /** What is there already. @throws NotThere */
  readonly peek: Share = async <T>(asked: Asked): Promise<T> => {
    const found = this.find(this.keyOf(asked));
    if (found === undefined) throw new NotThere(asked.question);
    return found.result as T;
  };

  /** Seconds that a question took when it was last computed about this dataset; null where it never was. */
  secondsOf(question: string, about: OpenDataset): number | null {
    return this.took.get(`${this.numberOf(about)} ${question}`) ?? null;
  }

  /** Drops all that was said about a dataset. What is under way about it is still told to who waits for it, and not kept. */
  forget(about: OpenDataset): void {
    for (const [key, entry] of this.kept) if (entry.about.includes(about)) this.drop(key, entry);
    for (const [key, entry] of this.underWay) if (entry.about.includes(about)) this.underWay.delete(key);
    const own = `${this.numberOf(about)} `;
    for (const key of this.took.keys()) if (key.startsWith(own)) this.took.delete(key);
  }

  clear(): void {
    this.kept.clear();
    this.underWay.clear();
    this.took.clear();
    this.held = 0;
  }

  private begin<T>(
    key: string, { question, about }: Asked, owner: symbol | undefined, compute: (context: CallContext) => Promise<T>,
  ): SharedWork<unknown> {
    const from = performance.now();
    const work = new SharedWork<unknown>(async (context) => {
      try {
        const result = await compute(context);
        if (this.underWay.get(key)?.work === work) {
          this.keep(key, about, result);
          this.took.set(`${this.numberOf(about[0])} ${question}`, (performance.now() - from) / 1000);
        }
        return result;
      } finally {
        if (this.underWay.get(key)?.work === work) this.underWay.delete(key);
      }
    }, owner);
    this.underWay.set(key, { work, about });
    return work;
  }

  private find(key: string): Kept | undefined {
    const found = this.kept.get(key);
    if (found === undefined) return undefined;
    // Last in the row again: the first ones go.
    this.kept.delete(key);
    this.kept.set(key, found);
    return found;
  }

  /** The newest always stays, however large: what follows from it is asked next. */
  private keep(key: string, about: Asked['about'], result: unknown): void {
    const bytes = key.length + weighResult(result);
    this.kept.set(key, { about, result, bytes });
    this.held += bytes;
    for (const [oldest, entry] of this.kept) {
      if (this.held <= this.mostBytes || oldest === key) return;
      this.drop(oldest, entry);
    }
  }

  private drop(key: string, { bytes }: Kept): void {
    this.kept.delete(key);
    this.held -= bytes;
  }

  /** Of equal settings in whatever order: views, reports and the shell name them each in their own. */
  private keyOf({ question, about, request }: Asked): string {
    return JSON.stringify([question, about.map((open) => this.numberOf(open)), request], (_, value: unknown) =>
      (typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value));
  }

  /** A dataset under another label map is another one. */
  private numberOf(open: OpenDataset): number {
    const known = this.numbers.get(open);
    if (known !== undefined) return known;
    this.numbers.set(open, this.nextNumber);
    return this.nextNumber++;
  }
}
