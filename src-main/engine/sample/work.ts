import { sampleDataset } from './sampleDataset';

export { simulatedCapture } from './capture/simulatedCapture';
export const simulate = ({ seed }: { seed: number }): ReturnType<typeof sampleDataset> => sampleDataset(seed);
