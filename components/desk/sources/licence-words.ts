import { howLong, LICENCE_SOON_MS } from '#components/desk/parts/deadlines.ts'

export type LicenceState = { kind: 'none' | 'licensed' | 'soon' | 'ended'; text: string }
type Licence = { hasLicence: boolean; licenceUntil: number | null }
type Clock = { now: number; said: (at: number) => string }

/** Says the state of a licence at `now`. */
export function licenceWords({ hasLicence, licenceUntil }: Licence, { now, said }: Clock): LicenceState {
  if (licenceUntil === null) {
    return hasLicence ? { kind: 'licensed', text: 'licensed' } : { kind: 'none', text: 'no licence noted' }
  }
  if (licenceUntil <= now) return { kind: 'ended', text: `licence ended ${said(licenceUntil)}` }
  if (licenceUntil - now > LICENCE_SOON_MS) return { kind: 'licensed', text: `licensed until ${said(licenceUntil)}` }
  return { kind: 'soon', text: `licence ends ${said(licenceUntil)}, in ${howLong(licenceUntil - now)}` }
}
