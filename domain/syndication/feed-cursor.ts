/** A place in the archive of a feed: what came out before that instant (ms UTC), and in it before the one of that id. */
export type FeedCursor = { at: number; id: number }

/** As it stands in an address. */
export const cursorText = ({ at, id }: FeedCursor): string => `${at}-${id}`

/** Null where the text is no cursor. There were newspapers before 1970. */
export function cursorOf(text: string): FeedCursor | null {
  const [, at, id] = /^(-?\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  return at === undefined ? null : { at: Number(at), id: Number(id) }
}
