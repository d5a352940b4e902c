import { connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  readonly address: string;
  /** How many of the next requests that match lose their connection. */
  cuts: number;
  stop(): Promise<void>;
}

/**
 * A TCP proxy before a real server that loses the connection at a write: 'afterRequest' lets the server have it and drops
 * the answer, 'beforeRequest' drops the request. `matches` sees the head and body of what the client sends.
 */
export async function startCuttingProxy(
  upstream: string,
  when: 'afterRequest' | 'beforeRequest',
  matches: (request: string) => boolean,
): Promise<CuttingProxy> {
  const { hostname, port } = new URL(upstream);
  const sockets = new Set<Socket>();
  const proxy = { address: '', cuts: 0, stop: () => Promise.resolve() };
  const server = createServer((client) => {
    const target = connect(Number(port), hostname);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        target.destroy();
      });
    }
    let cutting = false;
    client.on('data', (chunk) => {
      if (proxy.cuts > 0 && matches(chunk.toString('latin1'))) {
        proxy.cuts--;
        cutting = true;
        if (when === 'beforeRequest') client.destroy();
      }
      if (!client.destroyed) target.write(chunk);
    });
    target.on('data', (chunk) => {
      if (cutting) client.destroy();
      else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  proxy.address = `http://127.0.0.1:${address.port}`;
  proxy.stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return proxy;
}
