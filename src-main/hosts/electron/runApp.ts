import { endWithError } from './endWithError';
import { fileArgument } from './launchFiles';
import { runSmokeTest, smokeTestOutput } from './smokeTest';
import { startApp, type AppPlaces, type RunningApp } from './startApp';

/**
 * Starts the app as its command line says. A start that fails says why and ends, instead of leaving a process without a
 * window.
 */
export async function runApp(places: AppPlaces): Promise<RunningApp | null> {
  const output = smokeTestOutput(process.argv, process.cwd());
  if (output !== null) return runSmokeTest(places, output);
  try {
    const file = fileArgument(process.argv, process.defaultApp === true, process.cwd());
    return await startApp(places, { file, fail: endWithError, around: (door) => door });
  } catch (thrown) {
    endWithError(`Wiretell could not start: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
    return null;
  }
}
