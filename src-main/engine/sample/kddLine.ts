import type { Connection } from './connection';
import { HOST_TRAFFIC_FEATURES, TIME_TRAFFIC_FEATURES } from './windowFeatures';
import type { WindowFeatures } from './windowFeatures';

const TRAFFIC_FEATURES = [...TIME_TRAFFIC_FEATURES, ...HOST_TRAFFIC_FEATURES].map((name) => ({
  name,
  isRate: name.endsWith('_rate'),
}));
/** Every rate there is, as text: 0.00, 0.01 … 1.00. */
const RATES = Array.from({ length: 101 }, (_, hundredths) => (hundredths / 100).toFixed(2));

/**
 * One line of a KDD file, without its line end: the 41 features in file order and the label with its full stop, joined
 * by commas. Rates have two decimals, everything else is whole.
 */
export function kddLine(connection: Connection, features: WindowFeatures): string {
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
    ...TRAFFIC_FEATURES.map(({ name, isRate }) => (isRate ? RATES[Math.round(100 * features[name])] : features[name])),
    connection.label,
  ].join(',');
}
