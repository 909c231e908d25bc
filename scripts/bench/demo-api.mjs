import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { projectRoot } from '../setup/folders.mjs';

/** Of a program that there is nowhere else. */
export const benchKey = 'glance-bench-key-0001';

const documented = join(projectRoot, 'test', 'fixtures', 'answers', 'affiliate-documented.json');

/** A server on this machine that answers for one program as the documentation does. */
export async function startDemoApi() {
  const answer = JSON.parse(readFileSync(documented, 'utf8'));
  let answered = 0;
  const server = createServer((request, response) => {
    const isOurs = request.headers.authorization === `Bearer ${benchKey}` && request.url === '/v1/program';
    response.writeHead(isOurs ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isOurs ? answer : { message: 'Unauthenticated.' }));
    answered += 1;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(null)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    answered: () => answered,
    /** Figures move; nobody starts waiting, so that nothing is announced. */
    change() {
      const { stats } = answer.data;
      stats.affiliate_referred_visitors_clicks = String(Number(stats.affiliate_referred_visitors_clicks) + 1);
      stats.total_signups = String(Number(stats.total_signups) + 1);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
