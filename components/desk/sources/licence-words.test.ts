import { expect, test } from 'vitest'
import { licenceWords } from '#components/desk/sources/licence-words.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 10, 24, 12)
const clock = { now: NOW, said: (at: number) => `day ${(at - NOW) / DAY}` }

test.each([
  [{ hasLicence: false, licenceUntil: null }, 'none', 'no licence noted'],
  [{ hasLicence: true, licenceUntil: null }, 'licensed', 'licensed'],
  [{ hasLicence: true, licenceUntil: NOW + 15 * DAY }, 'licensed', 'licensed until day 15'],
  [{ hasLicence: true, licenceUntil: NOW + 6 * DAY }, 'soon', 'licence ends day 6, in 6 days'],
  [{ hasLicence: false, licenceUntil: NOW }, 'ended', 'licence ended day 0'],
])('%o', (licence, kind, text) => {
  expect(licenceWords(licence, clock)).toEqual({ kind, text })
})
