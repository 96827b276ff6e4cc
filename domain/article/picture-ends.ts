import type { Check, Place } from '#domain/article/checks.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

/** A picture that a story shows, and where. */
export type ShownPicture = { mediaId: string; place: Place }
/** One that may be shown for a time only: until `endsAt`, ms UTC. */
export type PictureEnd = { place: Place; endsAt: number }

/** From so long before its end on, it is worth a look. */
const SOON_MS = 30 * 86_400_000
type Clock = { now: number; day: (at: number) => string }

/** Every picture of a story, its lead first. */
export function picturesShown({ lead, document }: Pick<DeskArticle, 'lead' | 'document'>): ShownPicture[] {
  const inText = document.blocks.flatMap((block) => {
    const images = block.type === 'image' ? [block] : block.type === 'gallery' ? block.images : []
    return images.map(({ mediaId }) => ({ mediaId, place: { block: block.id } }))
  })
  return lead === null ? inText : [{ mediaId: lead.mediaId, place: { field: 'lead' } }, ...inText]
}

const nameOf = (place: Place) => ('field' in place ? 'The picture on top' : 'A picture')
/** The last day that it may be shown on. */
const lastDay = ({ endsAt }: PictureEnd, day: Clock['day']) => day(endsAt - 1)

/** What an editor should know of them: whose time is over, and whose soon will be. */
export function endChecks(ends: readonly PictureEnd[], { now, day }: Clock): Check[] {
  return ends
    .filter(({ endsAt }) => endsAt - now < SOON_MS)
    .map((end) => {
      const name = nameOf(end.place)
      const sentence =
        end.endsAt <= now
          ? `${name} has run out on ${lastDay(end, day)}: readers do not see it.`
          : `${name} may be shown until ${lastDay(end, day)} only.`
      return { sentence, place: end.place }
    })
}

/** What is in the way of going out at an instant, ms UTC: pictures whose time is over then. */
export const endObstacles = (ends: readonly PictureEnd[], goesAt: number, day: Clock['day']): string[] =>
  ends
    .filter(({ endsAt }) => endsAt <= goesAt)
    .map((end) => `${nameOf(end.place)} may be shown until ${lastDay(end, day)} only. Take it out, or choose another.`)

/** `picture until 30 Nov`, of the one that ends first; null where none ends soon. */
export function endDeadline(
  ends: readonly PictureEnd[],
  { now, day }: Clock,
): { text: string; isLate: boolean } | null {
  const [first] = [...ends].sort((a, b) => a.endsAt - b.endsAt)
  if (!first || first.endsAt - now >= SOON_MS) return null
  const isLate = first.endsAt <= now
  return { text: isLate ? `picture ran out ${lastDay(first, day)}` : `picture until ${lastDay(first, day)}`, isLate }
}
