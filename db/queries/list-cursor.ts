import type { DeskPage } from '#domain/article/desk-views.ts'

type Kinds = readonly ('number' | 'string')[]
type PlaceOf<K extends Kinds> = { -readonly [N in keyof K]: K[N] extends 'number' ? number : string }

/**
 * Cursors of one list of the API: base64url of its name and of the place after which it goes on, in values of these
 * kinds. A place is no row, so that a list goes on also where the row was deleted meanwhile.
 */
export function listCursor<const K extends Kinds>(list: string, ...kinds: K) {
  const of = (place: PlaceOf<K>): string => Buffer.from(JSON.stringify([list, ...place])).toString('base64url')
  /** The place of a cursor; null without one, or if it is none of this list. */
  const placeIn = (cursor: string | undefined): PlaceOf<K> | null => {
    try {
      const parsed: unknown = JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString())
      if (!Array.isArray(parsed)) return null
      const [name, ...place] = parsed as unknown[]
      const fits = name === list && place.length === kinds.length && place.every((one, n) => typeof one === kinds[n])
      return fits ? (place as PlaceOf<K>) : null
    } catch {
      return null
    }
  }
  return {
    of,
    placeIn,
    isOne: (typed: string): boolean => placeIn(typed) !== null,
    /** The first `size` of rows, of which the caller asks for one more; `placeOf` is that of a page's last row. */
    toPage<Row>(rows: readonly Row[], size: number, placeOf: (row: Row) => PlaceOf<K>): DeskPage<Row> {
      const items = rows.slice(0, size)
      const last = rows.length > size ? items.at(-1) : undefined
      return { items, next: last === undefined ? null : of(placeOf(last)) }
    },
  }
}
