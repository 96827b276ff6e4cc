import { LICENCE_SOON_MS, timeUntil } from '#components/desk/parts/deadlines.ts'
import { t } from '#domain/messages/t.ts'

export type LicenceState = { kind: 'none' | 'licensed' | 'soon' | 'ended'; text: string }
type Licence = { hasLicence: boolean; licenceUntil: number | null }
type Clock = { now: number; said: (at: number) => string }

/** Says the state of a licence at `now`. */
export function licenceWords({ hasLicence, licenceUntil }: Licence, { now, said }: Clock): LicenceState {
  if (licenceUntil === null) {
    return hasLicence ? { kind: 'licensed', text: t('licensed') } : { kind: 'none', text: t('no licence noted') }
  }
  const end = said(licenceUntil)
  if (licenceUntil <= now) return { kind: 'ended', text: t('licence ended {time}', { time: end }) }
  if (licenceUntil - now > LICENCE_SOON_MS) return { kind: 'licensed', text: t('licensed until {time}', { time: end }) }
  return { kind: 'soon', text: t('licence ends {time}, {when}', { time: end, when: timeUntil(licenceUntil - now) }) }
}
