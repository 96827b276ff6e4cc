import { howLong, LICENCE_SOON_MS } from '#components/desk/parts/deadlines.ts'
import { sourcesWords } from '#components/desk/words/sources.ts'

export type LicenceState = { kind: 'none' | 'licensed' | 'soon' | 'ended'; text: string }
type Licence = { hasLicence: boolean; licenceUntil: number | null }
type Clock = { now: number; said: (at: number) => string }

/** Says the state of a licence at `now`. */
export function licenceWords({ hasLicence, licenceUntil }: Licence, { now, said }: Clock): LicenceState {
  const words = sourcesWords.licence
  if (licenceUntil === null) {
    return hasLicence ? { kind: 'licensed', text: words.licensed } : { kind: 'none', text: words.none }
  }
  const end = said(licenceUntil)
  if (licenceUntil <= now) return { kind: 'ended', text: words.ended(end) }
  if (licenceUntil - now > LICENCE_SOON_MS) return { kind: 'licensed', text: words.until(end) }
  return { kind: 'soon', text: words.soon(end, howLong(licenceUntil - now)) }
}
