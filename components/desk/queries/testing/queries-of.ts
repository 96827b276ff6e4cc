/** A module of queries: factories by name, and the roots of their keys. */
export type QueryModule = Record<string, unknown>
/** The key that a factory makes; `factory` is its full name, `sectionQueries.every`. */
export type Made = { factory: string; name: string; key: readonly unknown[] }

const isFactory = (value: unknown): value is (...given: unknown[]) => unknown => typeof value === 'function'
const madeBy = (factory: (...given: unknown[]) => unknown): unknown =>
  // Any argument will do, because a key takes its arguments as they are.
  factory(...Array.from({ length: Math.max(4, factory.length) }, () => ({})))

/** Calls every factory of the modules; functions that return a root of keys are left out. */
export const queriesOf = (modules: Record<string, QueryModule>): Made[] =>
  Object.entries(modules).flatMap(([module, members]) =>
    Object.entries(members).flatMap(([name, member]) => {
      const made = isFactory(member) ? madeBy(member) : null
      if (typeof made !== 'object' || made === null || !('queryKey' in made)) return []
      return [{ factory: `${module}.${name}`, name, key: made.queryKey as unknown[] }]
    }),
  )

/** Returns the roots of keys of each module, by which several queries are invalidated. */
export const rootsOf = (modules: Record<string, QueryModule>): { root: string; key: readonly unknown[] }[] =>
  Object.entries(modules).flatMap(([module, members]) =>
    Object.entries(members).flatMap(([name, member]) => {
      const key = isFactory(member) ? madeBy(member) : member
      return Array.isArray(key) ? [{ root: `${module}.${name}`, key }] : []
    }),
  )

/**
 * Returns the factories that could give the key of another: those whose keys agree in the parts that are no argument.
 * The first part names the resource and the second the factory, so that no arguments make two keys one.
 */
export function sharedKeys(made: readonly Made[]): string[][] {
  const byNames = Map.groupBy(made, ({ key }) => JSON.stringify(key.filter((part) => typeof part === 'string')))
  return [...byNames.values()].filter((ones) => ones.length > 1).map((ones) => ones.map(({ factory }) => factory))
}
