import { VaultChanged } from '../protocol/vault';
import type { Feature } from './server';

/** `strongroom/vaultChanged`: somebody has logged in or out, or wants to know it anew. */
export const vaultChanged: Feature = ({ connection, live, manifests }) => {
  connection.onNotification(VaultChanged.method, () => {
    live.forget();
    manifests.vaultChanged();
  });
};
