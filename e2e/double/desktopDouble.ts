import type {
  Dialog, MenuItemConstructorOptions, NativeTheme, OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions,
  SaveDialogReturnValue, Screen, Shell,
} from 'electron';

/** What the person will answer in the next dialogs (`null`: cancel), and what they were asked. */
export const person = {
  answers: [] as (string | null)[],
  asked: [] as (OpenDialogOptions | SaveDialogOptions)[],
  next(options: OpenDialogOptions | SaveDialogOptions): string | null {
    person.asked.push(options);
    return person.answers.shift() ?? null;
  },
};

export const dialog = {
  async showOpenDialog(_window: unknown, options?: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const path = person.next(options!);
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  async showSaveDialog(_window: unknown, options?: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const path = person.next(options!);
    return { canceled: path === null, filePath: path ?? '' };
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

type Template = MenuItemConstructorOptions[];

/** The application menu as its template. */
export const Menu = {
  current: [] as Template,
  buildFromTemplate: (template: Template): Template => template,
  setApplicationMenu: (menu: Template): void => void (Menu.current = menu),
  /** Finds an entry by its label, at any depth. */
  find: (label: string): MenuItemConstructorOptions | undefined => findItem(label, Menu.current),
};

function findItem(label: string, items: Template): MenuItemConstructorOptions | undefined {
  for (const item of items) {
    const found = item.label === label ? item : Array.isArray(item.submenu) ? findItem(label, item.submenu) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

export const shownInFolder: string[] = [];
export const shell = {
  showItemInFolder: (path: string) => void shownInFolder.push(path),
} satisfies Pick<Shell, 'showItemInFolder'>;

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } } as ReturnType<Screen['getAllDisplays']>[number];
export const screen = { getAllDisplays: () => [display] } satisfies Pick<Screen, 'getAllDisplays'>;
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>;
