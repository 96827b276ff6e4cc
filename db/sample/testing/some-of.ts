/**
 * Returns every `n`th case of a sweep, that at `first` among them; all where `SWEEPS` is `all`, as in `npm run
 * test:deep`.
 */
export const someOf = <T>(cases: readonly T[], n: number, first = 0): T[] =>
  process.env['SWEEPS'] === 'all' ? [...cases] : cases.filter((_, at) => at % n === first % n)
