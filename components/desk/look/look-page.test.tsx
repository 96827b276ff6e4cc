import { expect, test } from 'vitest'
import { LookPage } from '#components/desk/look/look-page.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, tick } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'
import { lookWords as words } from '#components/desk/words/look.ts'
import { settingsWords } from '#components/desk/words/settings.ts'
import { DEFAULT_SETTINGS, withChange, type SettingsChange } from '#domain/paper/settings.ts'

const { colour } = settingsWords
const PICTURE = 'a'.repeat(64)

async function look(over: Partial<StoredSettings> = {}) {
  let stored: StoredSettings = { ...DEFAULT_SETTINGS, version: 3, ...over }
  const asked = answerApi(({ what, body }) => {
    if (!what.includes('/api/settings')) return { items: [] }
    if (body === null) return stored
    const { version: _, ...change } = body as SettingsChange & { version?: number }
    stored = { ...withChange(stored, change), version: stored.version + 1 }
    return stored
  })
  const client = new DeskQueryClient()
  client.setQueryData(settingsQueries.paper().queryKey, stored)
  const page = render(<LookPage />, { client })
  await settled()
  const src = () => page.main.querySelector('iframe')?.getAttribute('src') ?? ''
  return { ...page, src, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('a look is tried in the preview, and published as a whole', async () => {
  const { text, named, click, src, sent } = await look()
  expect(text()).toContain(words.noChanges)
  expect(named(words.publish).getAttribute('aria-disabled')).toBe('true')
  const before = src()
  await tick(words.nameplates.large)
  await tick(words.types.bitter)
  expect(src()).not.toBe(before)
  expect(src()).toContain('large')
  expect(text()).toContain(words.changes)
  click(words.publish)
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/settings', body: { nameplate: 'large', type: 'bitter', version: 3 } }])
  expect(text()).toContain(words.noChanges)
})

test('what was tried is discarded', async () => {
  const { click, isNamed, src } = await look()
  const before = src()
  await tick(words.cardLayouts.headline)
  click(words.discard)
  expect(isNamed(words.discard)).toBe(false)
  expect(src()).toBe(before)
})

test('the preview shows another page, on another screen', async () => {
  const { src } = await look()
  const front = src()
  await tick(words.pages.card)
  expect(src()).not.toBe(front)
})

test('an accent of the design is taken at once, one of one’s own once it can be read', async () => {
  const { main, click, named, text, src } = await look()
  const select = main.querySelector('select')
  const label = main.querySelector(`label[for="${select?.id}"]`)?.textContent ?? ''
  await fill(label, 'own')
  expect(field(colour.hex).value).toMatch(/^#/)
  await fill(colour.hex, 'blue')
  expect(text()).toContain(colour.hexHint('#1b4f8f'))
  expect(named(colour.use).getAttribute('aria-disabled')).toBe('true')
  await fill(colour.hex, '#ffee88')
  expect(main.querySelector('[role=alert]')?.textContent).toContain('1.')
  const nearest = main.querySelector('[role=alert] button')
  click(nearest?.textContent ?? '')
  expect(main.querySelector('[role=alert]')).toBeNull()
  const taken = field(colour.hex).value
  expect(nearest?.textContent).toContain(taken)
  expect(src()).toContain(encodeURIComponent(taken))
  await fill(colour.hex, '#123456')
  click(colour.use)
  expect(src()).toContain(encodeURIComponent('#123456'))
  await fill(label, '')
  expect(src()).not.toContain('123456')
  expect(main.querySelector(`[aria-label="${colour.hex}"]`)).toBeNull()
})

test('only a paper with a logo chooses where it stands, and one for dark pages', async () => {
  const { isNamed, leave, text } = await look()
  expect(text()).not.toContain(words.logoDark.name)
  leave()
  const logo = await look({ logo: PICTURE })
  expect(isNamed(settingsWords.logo.mastheads.logo)).toBe(false)
  expect(logo.text()).toContain(words.logoDark.name)
  await tick(settingsWords.logo.mastheads.logo)
  expect(logo.src()).toContain('masthead')
})
