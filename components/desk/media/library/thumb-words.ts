import { isWithoutText, type LibraryPicture } from '#components/desk/media/pictures.ts'
import { t } from '#domain/messages/t.ts'

export type ThumbMark = 'deleted' | 'expired' | 'no-text' | 'expiring'
export type ThumbWords = { text: string; mark: ThumbMark | null }

/** A picture shows its expiry during this long before it. */
const SOON_MS = 30 * 86_400_000

type Facts = Pick<LibraryPicture, 'alt' | 'isDecorative' | 'deletedAt' | 'expiresAt' | 'uses' | 'credit' | 'uploadedBy'>
type Clock = { now: number; day: (at: number) => string }

/** The line under a picture: the worst problem first, otherwise the number of uses and the credit. */
export function thumbWords(picture: Facts, { now, day }: Clock): ThumbWords {
  const { expiresAt, uses, credit, uploadedBy, deletedAt } = picture
  // The last day on which it may be used.
  const lastDay = expiresAt === null ? '' : day(expiresAt - 1)
  if (deletedAt !== null) return { text: t('deleted', {}, 'picture'), mark: 'deleted' }
  if (expiresAt !== null && expiresAt <= now)
    return { text: t('expired {day}', { day: lastDay }, 'picture'), mark: 'expired' }
  if (isWithoutText(picture)) return { text: t('no alt text'), mark: 'no-text' }
  if (expiresAt !== null && expiresAt - now < SOON_MS)
    return { text: t('until {day}', { day: lastDay }), mark: 'expiring' }
  const whose = credit || uploadedBy?.name
  return {
    text: [t('{n, plural, =0 {unused} other {used #×}}', { n: uses }, 'picture'), whose].filter(Boolean).join(' · '),
    mark: null,
  }
}
