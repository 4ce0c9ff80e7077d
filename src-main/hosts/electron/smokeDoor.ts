import type { Method } from '../../../src-shared/contract/contract';
import { asEngineError } from '../../../src-shared/terms/errors';
import type { Door } from '../door';
import type { FileTokens } from '../fileTokens';

/** The door during a smoke test: what is to be saved goes to one file without asking, and a call that fails is a failure. */
export class SmokeDoor {
  /** Calls that are under way, and what was answered so far. */
  underWay = 0;
  readonly answered = new Set<Method>();

  constructor(private readonly output: string, private readonly fail: (reason: string) => void) {}

  readonly around = (door: Door, files: FileTokens): Door => async (method, request, context) => {
    if (method === 'host.pickSave') return files.pickToWrite(this.output);
    this.underWay++;
    try {
      const answer = await door(method, request, context);
      this.answered.add(method);
      return answer;
    } catch (thrown) {
      const { code, detail } = asEngineError(thrown);
      // A view that is left stops what it had asked for.
      if (code !== 'CANCELLED') this.fail(`${method}: ${detail}`);
      throw thrown;
    } finally {
      this.underWay--;
    }
  };
}
