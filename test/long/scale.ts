/** `npm run test:long` sets it: the same simulations, as long as they ought to be. */
export const isLong = process.env['GLANCE_LONG'] === '1';

export const atScale = <T>(short: T, long: T): T => (isLong ? long : short);

/** Everything by chance in the simulations follows from it. A failure names it; another one is tried by setting it. */
export const seed = Number(process.env['GLANCE_SEED'] ?? 20_260_310);

/** How long one test may take. */
export const withinMs = atScale(120_000, 60 * 60_000);
