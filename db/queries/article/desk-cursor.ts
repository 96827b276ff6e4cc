/** Encodes the place after which a desk list goes on, as an opaque cursor: base64url of JSON. */
export function toCursor(place: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

type Kinds = readonly ('number' | 'string')[]
type PlaceOf<K extends Kinds> = { -readonly [N in keyof K]: K[N] extends 'number' ? number : string }

/** The place that a cursor encodes; null without a cursor, or if it is not a cursor of this list: the list then starts anew. */
export function fromCursor<const K extends Kinds>(cursor: string | undefined, kinds: K): PlaceOf<K> | null {
  if (cursor === undefined) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (!Array.isArray(place) || place.length !== kinds.length) return null
    return place.every((part, n) => typeof part === kinds[n]) ? (place as PlaceOf<K>) : null
  } catch {
    return null
  }
}
