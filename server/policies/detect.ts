import type { Item } from '../hcl';
import { flatten, nameOf, parseConfig } from '../hcl';
import { safely } from './blocks';
import { pathKeys } from './dialects';

/** First words of blocks and settings of other kinds of files in the same syntax. */
const foreign = new Set(
  (
    'resource data variable output module provider terraform locals moved import removed check ephemeral ' +
    'job namespace node agent operator quota host_volume plugin variables client server ' +
    'source build packer listener storage ha_storage seal service_registration telemetry ui api_addr cluster_addr ' +
    'disable_mlock plugin_directory log_level backend auto_auth cache template vault template_config pid_file exec ' +
    'env_template api_proxy service key key_prefix node_prefix service_prefix session_prefix event_prefix query_prefix ' +
    'controller worker kms project app target group include inputs dependency dependencies remote_state generate ' +
    'consul datacenter acl tls ports bind_addr data_dir connect function'
  ).split(' '),
);

/** `policy`: has a rule as policies have them. `other`: has what no policy has. */
export type Kind = 'policy' | 'other' | 'unclear';

/** What a text in HCL or JSON is, by what stands at its top. Broken texts too. */
export function kindOf(text: string): Kind {
  const tree = parseConfig(text);
  const items = tree.format === 'json' ? flatten(tree.items) : tree.items;
  let isOther = false;
  for (const item of items) {
    const [key, label] = item.keys;
    const name = key && safely(() => nameOf(key));
    if (name === 'path' && label && isRule(item)) return 'policy';
    isOther ||= name !== undefined && foreign.has(name);
  }
  return isOther ? 'other' : 'unclear';
}

function isRule({ value }: Item): boolean {
  if (value?.kind !== 'object') return false;
  return value.items.some(({ keys: [key] }) => {
    const name = key && safely(() => nameOf(key));
    return name !== undefined && Object.hasOwn(pathKeys, name);
  });
}
