import { windowFeatureNames } from '../wire/windows/windowFeatures';
import type { Connection } from './connection';

const isRate = windowFeatureNames.map((name) => name.endsWith('_rate'));
/** Every rate there is, as text: 0.00, 0.01 … 1.00. */
const RATES = Array.from({ length: 101 }, (_, hundredths) => (hundredths / 100).toFixed(2));

/**
 * One line of a KDD file, without its line end: the 41 features in file order and the label with its full stop, joined
 * by commas. Rates have two decimals, everything else is whole.
 * @param windows the 19 window features, in file order
 */
export function kddLine(connection: Connection, windows: Float64Array): string {
  const { content } = connection;
  return [
    connection.duration,
    connection.protocol,
    connection.service,
    connection.flag,
    connection.srcBytes,
    connection.dstBytes,
    connection.land,
    connection.wrongFragment,
    connection.urgent,
    content.hot,
    content.numFailedLogins,
    content.loggedIn,
    content.numCompromised,
    content.rootShell,
    content.suAttempted,
    content.numRoot,
    content.numFileCreations,
    content.numShells,
    content.numAccessFiles,
    content.numOutboundCmds,
    content.isHostLogin,
    content.isGuestLogin,
    ...Array.from(windows, (value, i) => (isRate[i] ? RATES[Math.round(100 * value)] : value)),
    connection.label,
  ].join(',');
}
