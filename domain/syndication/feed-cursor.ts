/** Position in a feed's archive: items before an instant (ms UTC), and at that instant those with a smaller id. */
export type FeedCursor = { at: number; id: number }

/** Serialises a cursor for an address. */
export const cursorText = ({ at, id }: FeedCursor): string => `${at}-${id}`

/** True if two cursors are the same position. */
export const isSameCursor = (a: FeedCursor, b: FeedCursor): boolean => a.at === b.at && a.id === b.id

/**
 * Parses a cursor as `cursorText` writes it; null where the text is none. Negative times are valid: there were
 * newspapers before 1970.
 */
export function cursorOf(text: string): FeedCursor | null {
  const [, at, id] = /^(0|-?[1-9]\d{0,14})-(0|[1-9]\d{0,14})$/.exec(text) ?? []
  return at === undefined ? null : { at: Number(at), id: Number(id) }
}
