import { createServer } from 'node:net';

const listens = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/** A port P such that P and P+1 are both free just now (the dev server binds both). */
export async function freePortPair(): Promise<number> {
  for (;;) {
    const port = await listens(0);
    if (port !== undefined && port < 65_535 && (await listens(port + 1)) !== undefined) return port;
  }
}
