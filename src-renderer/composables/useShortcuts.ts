import { onScopeDispose } from 'vue';

export type Shortcuts = {
  view: (number: number) => void;
  open: () => void;
  exportPdf: () => void;
  preferences: () => void;
  commands: () => void;
  undo: () => void;
  redo: () => void;
  help: () => void;
  escape: () => void;
};

/** The shortcuts that work everywhere. Plain keys are left alone while a person types or a dialog is open. */
export function useShortcuts(actions: Shortcuts): void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const act = actionOf(event, actions);
    if (act === null) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', onKey);
  onScopeDispose(() => window.removeEventListener('keydown', onKey));
}

function actionOf(event: KeyboardEvent, actions: Shortcuts): (() => void) | null {
  const { key, code } = event;
  const command = (event.ctrlKey || event.metaKey) && !event.altKey;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (digit !== undefined && !event.shiftKey && (command || (event.altKey && !event.ctrlKey))) return () => actions.view(Number(digit));
  if (command) {
    if (key === 'o') return actions.open;
    if (key === 'e') return actions.exportPdf;
    if (key === ',') return actions.preferences;
    if (key === 'k') return actions.commands;
    // In a field these keys undo what was typed there.
    if (key.toLowerCase() === 'z' && !isWriting(event.target)) return event.shiftKey ? actions.redo : actions.undo;
    if (key === 'y' && !isWriting(event.target)) return actions.redo;
    return null;
  }
  if (event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"], [role="listbox"][data-state="open"]')) return null;
  if (key === '?') return actions.help;
  if (key === 'Escape') return actions.escape;
  if (key === '/') return focusSearch();
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Where letters go: the field undoes them itself. A slider or a tick has nothing of its own to undo. */
const isWriting = (target: EventTarget | null): boolean =>
  isTyping(target) && !(target instanceof HTMLInputElement && ['range', 'checkbox', 'radio'].includes(target.type));

function focusSearch(): (() => void) | null {
  const box = [...document.querySelectorAll<HTMLInputElement>('input[type="search"]')].find((input) => input.offsetParent !== null);
  return box === undefined ? null : () => box.focus();
}
