import type { DeskArticle } from '#domain/article/desk-views.ts'
import type { Check, Place } from '#domain/article/fields/publication-checks.ts'
import { t } from '#domain/messages/t.ts'

/** A picture that a story shows, and where. */
export type PlacedPicture = { mediaId: string; place: Place }
/** A picture with an expiry: it may be shown until `endsAt`, ms UTC. */
export type PictureEnd = { place: Place; endsAt: number }

/** Time before the expiry from which it is worth a warning. */
const SOON_MS = 30 * 86_400_000
type Clock = { now: number; day: (at: number) => string }

/** Every picture of a story, the lead first. */
export function picturesIn({ lead, document }: Pick<DeskArticle, 'lead' | 'document'>): PlacedPicture[] {
  const inText = document.blocks.flatMap((block) => {
    const poster = block.type === 'embed' && block.poster ? [block.poster] : []
    const images = block.type === 'image' ? [block] : block.type === 'gallery' ? block.images : poster
    return images.map(({ mediaId }) => ({ mediaId, place: { block: block.id } }))
  })
  return lead === null ? inText : [{ mediaId: lead.mediaId, place: { field: 'lead' } }, ...inText]
}

const isLead = ({ place }: PictureEnd) => 'field' in place
/** Last day on which the picture may be shown. */
const lastDay = ({ endsAt }: PictureEnd, day: Clock['day']) => day(endsAt - 1)

/** Warnings about pictures that have expired or will soon. */
export function endChecks(ends: readonly PictureEnd[], { now, day }: Clock): Check[] {
  return ends
    .filter(({ endsAt }) => endsAt - now < SOON_MS)
    .map((end) => ({ sentence: endSentence(end, lastDay(end, day), end.endsAt <= now), place: end.place }))
}

function endSentence(end: PictureEnd, day: string, isOver: boolean): string {
  if (isOver)
    return isLead(end)
      ? t('The lead picture expired on {day}: readers do not see it.', { day })
      : t('A picture expired on {day}: readers do not see it.', { day })
  return isLead(end)
    ? t('The lead picture may only be shown until {day}.', { day })
    : t('A picture may only be shown until {day}.', { day })
}

function obstacleSentence(end: PictureEnd, day: string): string {
  return isLead(end)
    ? t('The lead picture may only be shown until {day}. Remove it, or choose a different one.', { day })
    : t('A picture may only be shown until {day}. Remove it, or choose a different one.', { day })
}

/** Reasons against publishing at an instant (ms UTC): pictures that have expired by then. */
export const endObstacles = (ends: readonly PictureEnd[], goesAt: number, day: Clock['day']): Check[] =>
  ends
    .filter(({ endsAt }) => endsAt <= goesAt)
    .map((end) => ({ sentence: obstacleSentence(end, lastDay(end, day)), place: end.place }))

/** Reasons against publishing while the labels of these pictures, made by AI as their files say, are not chosen. */
export const labelObstacles = (places: readonly Place[]): Check[] =>
  places.map((place) => ({
    sentence:
      'field' in place
        ? t('AI made the lead picture, as its file says. Choose its label in the library.')
        : t('AI made a picture, as its file says. Choose its label in the library.'),
    place,
  }))

/** Deadline of the picture that expires first, as `picture until 30 Nov`; null where none expires soon. */
export function endDeadline(
  ends: readonly PictureEnd[],
  { now, day }: Clock,
): { text: string; isLate: boolean } | null {
  const [first] = [...ends].sort((a, b) => a.endsAt - b.endsAt)
  if (!first || first.endsAt - now >= SOON_MS) return null
  const isLate = first.endsAt <= now
  const last = { day: lastDay(first, day) }
  return { text: isLate ? t('picture expired {day}', last) : t('picture until {day}', last), isLate }
}
