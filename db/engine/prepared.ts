import type Database from 'better-sqlite3'
import { type GetColumnData, getTableColumns, is, Param, Placeholder, type Query, SQL, sql } from 'drizzle-orm'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { SelectedFieldsOrdered, SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { rowMapper } from '#db/engine/row-mapper.ts'

/** The column's value is in a list that is bound as JSON (`listOf`): one statement for lists of every length. */
export const inList = (column: SQLiteColumn, list: SQL): SQL => sql`${column} in (select value from json_each(${list}))`

/** A column as the text that is stored: a document is parsed by its reader, and the bytes of a hash must be the stored ones. */
export const asText = <C extends SQLiteColumn>(column: C) =>
  sql<C['_']['notNull'] extends true ? string : string | null>`${column}`

/** A column in which the conditions of the query leave no null. */
export const notNull = <C extends SQLiteColumn>(column: C) => sql`${column}`.mapWith(column)

/** Some columns of a table under their own names, for `select` and `returning`. */
export function columns<T extends SQLiteTable, N extends keyof T['_']['columns'] & string>(
  table: T,
  ...names: N[]
): Pick<T['_']['columns'], N> {
  const all = getTableColumns(table)
  return Object.fromEntries(names.map((name) => [name, all[name]])) as unknown as Pick<T['_']['columns'], N>
}

/**
 * The place of a value. Without the plus, which changes no value, SQLite looks at the value for the plan of a join, a
 * `like` or a limit, and plans the query anew at each call: 31 µs where the lookup itself takes 5.
 */
const unseen = (place: Placeholder): SQL => sql`+${place}`

/** An input that is no column's value: how it is bound, and how it stands in the query. */
class Input<T> {
  readonly bind: (value: T) => unknown
  readonly template: (place: Placeholder) => SQL
  constructor(bind: (value: T) => unknown = (value) => value, template = unseen) {
    this.bind = bind
    this.template = template
  }
}

/** A list of a column's values, bound as JSON; for `inList`. */
export const listOf = <C extends SQLiteColumn>(_column: C) =>
  new Input<readonly GetColumnData<C, 'raw'>[]>((values) => JSON.stringify(values))
/** JSON text that is stored, byte by byte, as it is. */
export const storedText = new Input<string>()
/** A number or a text that is compared with an expression. */
export const number = new Input<number>()
export const text = new Input<string>()
/** For `limit` and `offset`. */
export const count = new Input<number>() as Input<number> & { isCount: true }

type Inputs = Record<string, SQLiteColumn | Input<never>>
type Value<I> = I extends Input<infer T> ? T : I extends SQLiteColumn ? GetColumnData<I, 'query'> : never
type Values<I extends Inputs> = { readonly [K in keyof I]: Value<I[K]> }
type Places<I extends Inputs> = { [K in keyof I]: I[K] extends typeof count ? Placeholder & SQL : SQL<Value<I[K]>> }
type Given<I extends Inputs> = keyof I extends never ? [] : [Values<I>]
type Builder = {
  getSQL(): SQL
  prepare(): { getQuery(): Query; all(): unknown; get(): unknown }
}
type Row<B extends Builder> = ReturnType<ReturnType<B['prepare']>['all']> extends (infer R)[] ? R : never

/** The row of a prepared query. */
export type RowOf<P> = P extends { all(...given: never[]): (infer R)[] } ? R : never

export type Prepared<I extends Inputs, R> = {
  all(db: Readable, ...values: Given<I>): R[]
  get(db: Readable, ...values: Given<I>): R | undefined
  /** Row by row; no other statement may write on this connection meanwhile. */
  iterate(db: Readable, ...values: Given<I>): IterableIterator<R>
  run(db: Readable, ...values: Given<I>): Database.RunResult
}

/**
 * A query of Drizzle's builder that is built and prepared once a connection, at its first call, and costs from then on
 * what SQL by hand costs (decision 93). Stands at the top of a module: a value that `build` closed over would be that
 * of the first call for good. An input is a column, whose type and encoder are its own, or one of the above; `reading`
 * is called beside it, not in it.
 */
export function prepared<const I extends Inputs, B extends Builder>(
  inputs: I,
  build: (db: BetterSQLite3Database, places: Places<I>) => B,
): Prepared<I, Row<B>> {
  const made = new WeakMap<Database.Database, Compiled>()
  const of = ({ $client }: Readable) => {
    let one = made.get($client)
    if (!one) made.set($client, (one = compile($client, inputs, build as never)))
    return one
  }
  const prepared: Prepared<Inputs, object> = {
    all: (db, values = {}) => {
      const { statement, bound, toRow } = of(db)
      return statement.all(...bound(values)).map(toRow)
    },
    get: (db, values = {}) => {
      const { statement, bound, toRow } = of(db)
      const row = statement.get(...bound(values))
      return row && toRow(row)
    },
    *iterate(db, values = {}) {
      const { statement, bound, toRow } = of(db)
      for (const row of statement.iterate(...bound(values))) yield toRow(row)
    },
    run: (db, values = {}) => {
      const { statement, bound } = of(db)
      return statement.run(...bound(values))
    },
  }
  return prepared as unknown as Prepared<I, Row<B>>
}

/** One prepared query for each of these keys: of a noun, an order, a state. */
export const preparedBy = <K extends string, P>(keys: readonly K[], make: (key: K) => P): Record<K, P> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, P>

type Compiled = {
  statement: Database.Statement<unknown[], unknown[]>
  bound: (values: Record<string, unknown>) => unknown[]
  toRow: (row: unknown[]) => object
}
/** Parts of Drizzle's prepared query that its types hide; `prepared.test.ts` holds them. */
type Inside = {
  stmt: Compiled['statement']
  fields?: SelectedFieldsOrdered
  joinsNotNullableMap?: Record<string, boolean>
}

function compile(
  client: Database.Database,
  inputs: Inputs,
  build: (db: BetterSQLite3Database, places: Record<string, SQL>) => Builder,
): Compiled {
  const tags = new Set<string>()
  const places = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, placeOf(name, input)]))
  const built = collectReading(tags, () => build(drizzle(client), places))
  if (tags.size > 0) throw new Error('reading() inside a prepared query is only recorded once')
  const getSQL = built.getSQL.bind(built)
  // Constants are literals: SQLite takes a partial index only where it sees the index's own literal.
  built.getSQL = () => getSQL().inlineParams()
  const query = built.prepare()
  const { stmt: statement, fields, joinsNotNullableMap } = query as unknown as Inside
  if (fields) statement.raw()
  const binders = query.getQuery().params.map((param) => binderOf(inputs, param))
  return {
    statement,
    bound: (values) => binders.map((bind) => bind(values)),
    toRow: rowMapper(fields ?? [], joinsNotNullableMap ?? {}),
  }
}

const placeOf = (name: string, input: SQLiteColumn | Input<never>): SQL =>
  (input instanceof Input ? input.template : unseen)(sql.placeholder(name))

/** From the values of a call to the one that is bound here; null is null, whatever the encoder would make of it. */
function binderOf(inputs: Inputs, param: unknown): (values: Record<string, unknown>) => unknown {
  const place = is(param, Param) ? param.value : param
  if (!is(place, Placeholder)) return () => param
  const { name } = place
  const input = inputs[name]
  if (!input) throw new Error(`${name} is no input of this query`)
  const encode = (input instanceof Input ? input.bind : (value: unknown) => input.mapToDriverValue(value)) as (
    value: unknown,
  ) => unknown
  return (values) => {
    const value = values[name]
    if (value === undefined) throw new Error(`There is no value for ${name}`)
    return value === null ? null : encode(value)
  }
}
