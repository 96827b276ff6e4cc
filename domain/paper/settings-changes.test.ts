import { expect, test } from 'vitest'
import { reverseOf, seenOnEveryPage } from '#domain/paper/settings-changes.ts'
import { DEFAULT_SETTINGS, type SettingsChange, settingsChange, withChange } from '#domain/paper/settings.ts'

test('what every page shows is named, unless it stays the same', () => {
  expect(seenOnEveryPage(DEFAULT_SETTINGS, { name: 'The Halyard', tagline: 'At sea' })).toEqual(['name'])
  expect(seenOnEveryPage(DEFAULT_SETTINGS, { name: DEFAULT_SETTINGS.name, clock: '12' })).toEqual(['clock'])
  expect(seenOnEveryPage(DEFAULT_SETTINGS, { feeds: { topics: false } })).toEqual([])
})

test('the logo is on every page only while it heads each', () => {
  const logo = 'a'.repeat(64)
  const withLogo = { ...DEFAULT_SETTINGS, logo, masthead: 'logo' as const }
  expect(seenOnEveryPage(DEFAULT_SETTINGS, { logo })).toEqual([])
  expect(seenOnEveryPage(withLogo, { logo: 'b'.repeat(64) })).toEqual(['logo'])
  expect(seenOnEveryPage(withLogo, { logo: null, masthead: 'wordmark' })).toEqual(['masthead'])
})

test.each<SettingsChange>([
  { name: 'The Halyard', zone: 'Europe/Oslo' },
  { accent: '#1b4f8f', logo: 'a'.repeat(64) },
  { feeds: { topics: false }, crawlers: { training: false } },
  { files: { humans: 'Ada' }, telling: { hubs: ['https://hub.example/'], indexNow: true } },
  { sameAs: ['https://social.example/halyard'] },
])('undoing %j restores every setting, and is a change that may be saved', (change) => {
  const reverse = reverseOf(DEFAULT_SETTINGS, change)
  expect(settingsChange.safeParse(reverse).success).toBe(true)
  expect(withChange(withChange(DEFAULT_SETTINGS, change), reverse)).toEqual(DEFAULT_SETTINGS)
  expect(Object.keys(reverse)).toEqual(Object.keys(change))
})

test('undoing leaves what another change set in the same group', () => {
  const reverse = reverseOf(DEFAULT_SETTINGS, { feeds: { topics: false } })
  expect(withChange(withChange(DEFAULT_SETTINGS, { feeds: { topics: false, authors: false } }), reverse).feeds).toEqual(
    {
      ...DEFAULT_SETTINGS.feeds,
      authors: false,
    },
  )
})
