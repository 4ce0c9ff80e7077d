import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

export type PageFile = { bytes: Buffer; type: string };

const types: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon',
  '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8',
};

/**
 * A file of the built pages by the path of its address (still percent-encoded). `null` for whatever is not there, lies
 * outside the folder however it is spelled, or is of a kind that the pages don't consist of.
 */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const path = containedPath(folder, pathname);
  const type = path === null ? undefined : types[extname(path).toLowerCase()];
  if (path === null || type === undefined) return null;
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? null : { bytes, type };
}

function containedPath(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(join(root, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(root + sep) ? path : null;
}
