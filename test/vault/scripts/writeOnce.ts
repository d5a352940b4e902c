/** Writes one secret, without token and namespace. Arguments: address, value. */
import { createTransport } from '../../../client/vault/transport';

const [address = '', value = ''] = process.argv.slice(2);

createTransport({ address, timeout: 5000 })
  .request('POST', 'secret/data/x', { data: { value } })
  .then(
    () => process.stdout.write('written\n'),
    (error: unknown) => process.stderr.write(`${String(error)}\n`),
  );
