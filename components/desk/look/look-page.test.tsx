import { expect, test } from 'vitest'
import { LookPage } from '#components/desk/look/look-page.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { settingsQueries, type StoredSettings } from '#components/desk/queries/settings-queries.ts'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, tick } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'
import { DEFAULT_SETTINGS, withChange, type SettingsChange } from '#domain/paper/settings.ts'

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
  expect(text()).toContain('as readers see it')
  expect(named('Publish look').getAttribute('aria-disabled')).toBe('true')
  const before = src()
  await tick('Large')
  await tick('Bitter')
  expect(src()).not.toBe(before)
  expect(src()).toContain('large')
  expect(text()).toContain('not published yet')
  click('Publish look')
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/settings', body: { nameplate: 'large', type: 'bitter', version: 3 } }])
  expect(text()).toContain('as readers see it')
})

test('what was tried is discarded', async () => {
  const { click, isNamed, src } = await look()
  const before = src()
  await tick('With headline and name')
  click('Discard')
  expect(isNamed('Discard')).toBe(false)
  expect(src()).toBe(before)
})

test('the preview shows another page, on another screen', async () => {
  const { src } = await look()
  const front = src()
  await tick('Share picture')
  expect(src()).not.toBe(front)
})

test('an accent of the design is taken at once, one of one’s own once it can be read', async () => {
  const { main, click, named, text, src } = await look()
  const select = main.querySelector('select')
  const label = main.querySelector(`label[for="${select?.id}"]`)?.textContent ?? ''
  await fill(label, 'own')
  expect(field('Hex code of the colour').value).toMatch(/^#/)
  await fill('Hex code of the colour', 'blue')
  expect(text()).toContain('# and six digits, such as #1b4f8f.')
  expect(named('Use this colour').getAttribute('aria-disabled')).toBe('true')
  await fill('Hex code of the colour', '#ffee88')
  expect(main.querySelector('[role=alert]')?.textContent).toContain('1.')
  const nearest = main.querySelector('[role=alert] button')
  click(nearest?.textContent ?? '')
  expect(main.querySelector('[role=alert]')).toBeNull()
  const taken = field('Hex code of the colour').value
  expect(nearest?.textContent).toContain(taken)
  expect(src()).toContain(encodeURIComponent(taken))
  await fill('Hex code of the colour', '#123456')
  click('Use this colour')
  expect(src()).toContain(encodeURIComponent('#123456'))
  await fill(label, '')
  expect(src()).not.toContain('123456')
  expect(main.querySelector('[aria-label="Hex code of the colour"]')).toBeNull()
})

test('only a paper with a logo chooses where it stands, and one for dark pages', async () => {
  const { isNamed, leave, text } = await look()
  expect(text()).not.toContain('Logo on dark pages')
  leave()
  const logo = await look({ logo: PICTURE })
  expect(isNamed('The logo')).toBe(false)
  expect(logo.text()).toContain('Logo on dark pages')
  await tick('The logo')
  expect(logo.src()).toContain('masthead')
})
