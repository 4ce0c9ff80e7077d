import { readFeatureMap, type FeatureMapEntry } from '../../src-shared/contract/featureMap';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';

/**
 * A person's own feature map from a JSON file.
 * @throws FILE_NOT_READABLE, BAD_REQUEST
 */
export async function readFeatureMapFile(path: string | undefined, signal: AbortSignal): Promise<FeatureMapEntry[] | undefined> {
  if (path === undefined) return undefined;
  return readFeatureMap(parseJson(Buffer.from(await readSmallFile(path, 'the feature map', signal)), `the feature map “${path}”`), path);
}
