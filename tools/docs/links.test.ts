import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

/** What the pages name is there: linked pages, the headings within them, and files and folders of the repository. */
const root = resolve(import.meta.dirname, '../..');
const pages = [...readdirSync(root), ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)]
  .filter((name) => name.endsWith('.md'));
const textOf = (page: string): string => readFileSync(page, 'utf8');
/** As GitHub makes anchors of headings. */
const anchorsOf = (page: string): string[] => [...textOf(page).matchAll(/^#+ (.*)$/gm)]
  .map(([, heading]) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\- _]/gu, '').replaceAll(' ', '-'));

const inRepository = /`((?:src-main|src-shared|src-renderer|docs|tools|bench|e2e|\.github)\/[^`\s<>*]*)`/g;
const links = /\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g;

it.each(pages)('%s', (page) => {
  const missing: string[] = [];
  for (const [, target, anchor] of textOf(join(root, page)).matchAll(links)) {
    const file = target === '' ? join(root, page) : resolve(root, dirname(page), target);
    if (!existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor))) missing.push(`${target}#${anchor ?? ''}`);
  }
  for (const [, path] of textOf(join(root, page)).matchAll(inRepository)) {
    if (!existsSync(join(root, path))) missing.push(path);
  }
  expect(missing).toEqual([]);
});
