/**
 * Vitest runs this before each file. In the gate `PROPERTY_SEED` makes every property draw the same cases, so that a
 * commit that passed passes again on another machine; by hand each run draws new ones, and fast-check prints its seed.
 */
const seed = process.env['PROPERTY_SEED']
if (seed) {
  const { default: fc } = await import('fast-check')
  fc.configureGlobal({ seed: Number(seed) })
}

export {}
