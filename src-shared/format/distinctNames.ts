/** Names as they are shown, each of them another text, and the way back. */
export type DistinctNames = { shown: (name: string) => string; whole: (shown: string) => string };

/**
 * Shows names by a rule that may make two of them the same (it cuts them, say): a later one then has a number behind it, so that
 * what differs is told apart wherever shown names are keys or are read side by side.
 */
export function distinctNames(rule: (name: string) => string): DistinctNames {
  const shown = new Map<string, string>();
  const whole = new Map<string, string>();
  const numbers = new Map<string, number>();
  const show = (name: string): string => {
    const known = shown.get(name);
    if (known !== undefined) return known;
    const base = rule(name);
    let own = base;
    for (let number = (numbers.get(base) ?? 1) + 1; whole.has(own); number++) {
      own = `${base} (${number})`;
      numbers.set(base, number);
    }
    shown.set(name, own);
    whole.set(own, name);
    return own;
  };
  return { shown: show, whole: (text) => whole.get(text) ?? text };
}
