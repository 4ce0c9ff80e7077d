import { existsSync } from 'node:fs';
import { basename, isAbsolute, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';

/** Where the files of a dataset lie, as URI references: relative ones to the folder that the paths were typed in. */
export const fileUris = ({ data }: DatasetSummary, paths: readonly string[]): string[] =>
  data.files.map(({ file }) => uriOf(pathOf(file, paths)));

/** The path that was typed of a file, or of the folder that it lies in; its name, where there is none. */
const pathOf = (file: string, paths: readonly string[]): string => paths.find((path) => basename(path) === file)
  ?? paths.map((path) => join(path, file)).find((path) => existsSync(path)) ?? file;

const uriOf = (path: string): string =>
  (isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/'));
