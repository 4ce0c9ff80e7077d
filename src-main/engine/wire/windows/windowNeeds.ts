/** What a window has to keep for the features that are asked of it. */
export type WindowNeeds = { hosts: boolean; services: boolean; errors: boolean; pairs: boolean; ports: boolean };

const nothing: WindowNeeds = { hosts: false, services: false, errors: false, pairs: false, ports: false };

/** Needs of a feature, without `dst_host_`: the groups that it counts, and whether errors or pairs are counted in them. */
const needsOf: { [feature: string]: Partial<WindowNeeds> } = {
  count: { hosts: true },
  srv_count: { services: true },
  serror_rate: { hosts: true, errors: true },
  srv_serror_rate: { services: true, errors: true },
  rerror_rate: { hosts: true, errors: true },
  srv_rerror_rate: { services: true, errors: true },
  // A pair is a host's and a service's place: both tables stand behind it.
  same_srv_rate: { hosts: true, services: true, pairs: true },
  diff_srv_rate: { hosts: true, services: true, pairs: true },
  srv_diff_host_rate: { hosts: true, services: true, pairs: true },
  same_src_port_rate: { hosts: true, ports: true },
};

/** Together, what these features of one window need. */
export function windowNeeds(features: readonly string[]): WindowNeeds {
  const needs = { ...nothing };
  for (const feature of features) Object.assign(needs, needsOf[feature.replace(/^dst_host_/, '')]);
  return needs;
}

/** A window of a host's own has no groups to keep apart, only its ring: what is looked for in it. */
export const isAsked = (needs: WindowNeeds): boolean => needs.hosts || needs.services;
