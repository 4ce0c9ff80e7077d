import { endWithError } from './endWithError';
import { startApp, type AppPlaces, type RunningApp } from './startApp';

/** Starts the app; a start that fails says why and ends, instead of leaving a process without a window. */
export async function runApp(places: AppPlaces): Promise<RunningApp | null> {
  try {
    return await startApp(places);
  } catch (thrown) {
    endWithError(`Wiretell could not start: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return null;
  }
}
