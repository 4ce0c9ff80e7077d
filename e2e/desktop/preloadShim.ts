type Listener = (event: object, ...message: unknown[]) => void;
type Act = (...args: unknown[]) => unknown;
/** What the test lays on the page before the preload runs. */
type Wires = {
  ipcInvoke: (channel: string, args: unknown[]) => Promise<unknown>;
  ipcSend: (channel: string, args: unknown[]) => Promise<void>;
  droppedPaths?: { [name: string]: string };
};

/**
 * The three parts of `electron` that a sandboxed preload may use. Runs in the page, as text: it must not refer to
 * anything outside of itself.
 */
export function preloadShim(): object {
  const page = globalThis as unknown as Wires;
  const { ipcInvoke, ipcSend } = page;
  const listeners = new Map<string, Listener[]>();
  const of = (channel: string): Listener[] => listeners.get(channel) ?? [];
  Reflect.deleteProperty(page, 'ipcInvoke');
  Reflect.deleteProperty(page, 'ipcSend');
  Object.defineProperty(page, 'ipcReceive', {
    value: (channel: string, args: unknown[]) => of(channel).forEach((listener) => listener({}, ...structuredClone(args))),
  });

  // As Electron's bridge does it: a frozen copy, whose functions take and give clones.
  const across = (value: unknown): unknown => (typeof value === 'function' || value instanceof File ? value : structuredClone(value));
  const bridge = (api: { [name: string]: Act }): object => Object.freeze(Object.fromEntries(Object.entries(api).map(([name, act]) =>
    [name, (...args: unknown[]) => {
      const result = act(...args.map(across));
      return result instanceof Promise ? result.then((value: unknown) => structuredClone(value)) : result;
    }])));
  return {
    contextBridge: {
      exposeInMainWorld: (name: string, api: { [name: string]: Act }) => Object.defineProperty(page, name, { value: bridge(api) }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => structuredClone(await ipcInvoke(channel, structuredClone(args))),
      send: (channel: string, ...args: unknown[]) => void ipcSend(channel, structuredClone(args)),
      on: (channel: string, listener: Listener) => void listeners.set(channel, [...of(channel), listener]),
      removeListener: (channel: string, listener: Listener) => void listeners.set(channel, of(channel).filter((one) => one !== listener)),
    },
    webUtils: { getPathForFile: (file: File) => page.droppedPaths?.[file.name] ?? '' },
  };
}
