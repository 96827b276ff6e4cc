/** Position in a feed's archive: items before an instant (ms UTC), and at that instant those with a smaller id. */
export type FeedCursor = { at: number; id: number }

/** Serialises a cursor for an address. */
export const cursorText = ({ at, id }: FeedCursor): string => `${at}-${id}`

/** Parses a cursor; null where the text is none. Negative times are valid: there were newspapers before 1970. */
export function cursorOf(text: string): FeedCursor | null {
  const [, at, id] = /^(-?\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return at === undefined ? null : { at: Number(at), id: Number(id) }
}
