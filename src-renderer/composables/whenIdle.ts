/** Longer than this nobody waits for a page to have a moment. */
const patienceMs = 500;

/** Resolves as soon as the page has nothing else to do. */
export const whenIdle = (): Promise<void> => new Promise((resolve) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: patienceMs });
  else setTimeout(resolve, 0);
});
