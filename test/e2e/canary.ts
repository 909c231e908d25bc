import { createSocket } from 'node:dgram';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';

/** What nobody may reach. It remembers who does, by whatever way. */
export interface Canary {
  /** `127.0.0.1:port`: whatever is asked below it is answered, to anybody. */
  readonly web: string;
  /** A port that is only listened at. */
  readonly tcp: string;
  readonly udp: string;
  /** Every connection, request and packet so far: `GET /image`, `tcp`, `udp`. */
  heard(): readonly string[];
  close(): Promise<void>;
}

const address = '127.0.0.1';
const open = { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' };

export async function openCanary(): Promise<Canary> {
  const heard: string[] = [];
  const web = createHttpServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200, open);
    response.end('self.reached = true;');
  });
  web.on('connection', () => heard.push('connection'));
  web.on('upgrade', (request, socket) => {
    heard.push(`socket ${request.url}`);
    socket.destroy();
  });
  const raw = createServer((socket) => {
    heard.push('tcp');
    socket.on('error', () => {});
    socket.destroy();
  });
  const packets = createSocket('udp4').on('message', () => heard.push('udp'));
  await Promise.all([
    new Promise<void>((resolve) => web.listen(0, address, resolve)),
    new Promise<void>((resolve) => raw.listen(0, address, resolve)),
    new Promise<void>((resolve) => packets.bind(0, address, resolve)),
  ]);
  const at = (bound: string | AddressInfo | null) => `${address}:${(bound as AddressInfo).port}`;
  return {
    web: at(web.address()),
    tcp: at(raw.address()),
    udp: at(packets.address()),
    heard: () => heard,
    async close() {
      web.closeAllConnections();
      packets.close();
      await Promise.all([web, raw].map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}
