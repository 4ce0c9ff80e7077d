import { statSync } from 'node:fs';
import type {
  Dialog, MenuItemConstructorOptions, MessageBoxOptions, MessageBoxReturnValue, MessageBoxSyncOptions, NativeTheme, OpenDialogOptions,
  OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue, Screen, Shell,
} from 'electron';
import { app } from './appDouble';

type Answer = string | string[] | null;

/** What the person will answer in the next dialogs (`null`: cancel), and what they were asked. */
export const person = {
  answers: [] as Answer[],
  asked: [] as (OpenDialogOptions | SaveDialogOptions)[],
  /** Which button the person presses in the next boxes, by its text, and what the boxes said. */
  presses: [] as string[],
  boxes: [] as string[],
  next(options: OpenDialogOptions | SaveDialogOptions): Answer {
    app.onlyWhenReady('dialog');
    person.asked.push(options);
    return person.answers.shift() ?? null;
  },
};

export const dialog = {
  async showOpenDialog(_window: unknown, options?: OpenDialogOptions): Promise<OpenDialogReturnValue> {
    const answer = person.next(options!);
    const filePaths = answer === null ? [] : [answer].flat();
    refuseWhatCannotBeChosen(filePaths, options?.properties ?? []);
    return { canceled: answer === null, filePaths };
  },
  async showSaveDialog(_window: unknown, options?: SaveDialogOptions): Promise<SaveDialogReturnValue> {
    const path = person.next(options!) as string | null;
    return { canceled: path === null, filePath: path ?? '' };
  },
  async showMessageBox(...args: [unknown, MessageBoxOptions] | [MessageBoxOptions]): Promise<MessageBoxReturnValue> {
    app.onlyWhenReady('dialog');
    const { message, buttons, cancelId } = args.at(-1) as MessageBoxOptions;
    person.boxes.push(message);
    const pressed = buttons!.indexOf(person.presses.shift() ?? '');
    return { response: pressed === -1 ? cancelId! : pressed, checkboxChecked: false };
  },
  showMessageBoxSync(...args: [unknown, MessageBoxSyncOptions] | [MessageBoxSyncOptions]): number {
    app.onlyWhenReady('dialog');
    const { message, buttons, cancelId } = args.at(-1) as MessageBoxSyncOptions;
    person.boxes.push(message);
    const pressed = buttons!.indexOf(person.presses.shift() ?? '');
    return pressed === -1 ? cancelId! : pressed;
  },
  /** May be shown at any time. */
  showErrorBox(_title: string, content: string): void {
    person.boxes.push(content);
  },
} satisfies Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox' | 'showMessageBoxSync' | 'showErrorBox'>;

/**
 * By Electron's documentation: a dialog that is asked for files and folders takes both on macOS and folders alone elsewhere, and
 * several of them only where it was told so.
 */
function refuseWhatCannotBeChosen(paths: string[], properties: NonNullable<OpenDialogOptions['properties']>): void {
  const folders = properties.includes('openDirectory');
  const files = properties.includes('openFile') && (!folders || process.platform === 'darwin');
  for (const path of paths) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder ? !folders : !files) throw new Error(`nobody can choose the ${isFolder ? 'folder' : 'file'} ${path} in this dialog`);
  }
  if (paths.length > 1 && !properties.includes('multiSelections')) throw new Error('nobody can choose several in this dialog');
}

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
export const screen = {
  getAllDisplays() {
    app.onlyWhenReady('screen');
    return [display];
  },
} satisfies Pick<Screen, 'getAllDisplays'>;
export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>;
