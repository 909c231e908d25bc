/** Everything this app may ask of Partnero. It reads, it does not write, and nothing else names a method or a path. */
export const calls = {
  program: { method: 'GET', path: '/v1/program' },
  /** The older address, for accounts whose `/v1/program` is not there. */
  overview: { method: 'GET', path: '/v1/program/overview' },
} as const;
export type Call = (typeof calls)[keyof typeof calls];
