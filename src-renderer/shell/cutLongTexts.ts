import { cutSentence } from '../../src-shared/format/cutSentence';

/** No text that is shorter than this is cut. */
const usualLength = 300;
/** Where a text stands as it was written: scripts, and what a person types. */
const verbatim = 'pre, code, textarea, style, script';
const mark = 'cut';

/**
 * Cuts long texts from a file (a label of 20,000 letters) wherever they come onto the page, before the browser lays them out: an
 * observer is told between the change and the next drawing. Pointing at a cut text tells the whole. Views need not think of it.
 * @returns a function that ends it
 */
export function cutLongTexts(root: Element): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'characterData') cut(target as Text);
      else for (const added of addedNodes) cutWithin(added);
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true });
  cutWithin(root);
  return () => observer.disconnect();
}

function cutWithin(node: Node): void {
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  if (node.nodeType === Node.TEXT_NODE) cut(node as Text);
  while (walker.nextNode() !== null) cut(walker.currentNode as Text);
}

function cut(text: Text): void {
  const { parentElement: parent } = text;
  if (parent === null) return;
  const whole = text.data;
  if (whole.length <= usualLength) {
    if (parent.dataset[mark] !== undefined && parent.dataset[mark] !== whole) release(parent);
    return;
  }
  if (parent.closest(verbatim) !== null) return;
  const shown = cutSentence(whole);
  if (shown === whole) return;
  text.data = shown;
  if (parent.hasAttribute('title') && parent.dataset[mark] === undefined) return;
  parent.title = whole;
  parent.dataset[mark] = shown;
}

/** Another text has come in the place of a cut one. */
function release(parent: HTMLElement): void {
  parent.removeAttribute('title');
  parent.removeAttribute(`data-${mark}`);
}
