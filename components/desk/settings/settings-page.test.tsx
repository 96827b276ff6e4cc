import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { SettingsPage } from '#components/desk/settings/settings-page.tsx'
import { type Asked, answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, tick, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, blur, click, render } from '#components/desk/testing/page.tsx'
import { DEFAULT_SETTINGS, type SettingsChange, withChange } from '#domain/paper/settings.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

const FILL = { state: 'running', total: 200, looked: 50, drawn: 50, failed: 0, beganAt: 1, changedAt: null } as const
const STORE: PageStoreView = { store: { pages: 120, bytes: 2_048, maxBytes: 4_096, fill: FILL } }
const SCRIPT = { src: 'https://counter.example/count.js', integrity: '', attributes: {} }

async function settings(answer: (asked: Asked) => object | undefined = () => undefined) {
  const said: string[] = []
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  let stored = { ...DEFAULT_SETTINGS, version: 1 }
  const asked = answerApi((one) => {
    const own = answer(one)
    if (own) return own
    if (one.what.endsWith('/api/page-store')) return STORE
    if (one.what.endsWith('/api/page-store/fill'))
      return { store: { ...STORE.store, fill: { ...FILL, state: 'paused' } } }
    if (one.what.endsWith('/api/outside-scripts')) return one.body ?? { version: 1, scripts: [SCRIPT] }
    if (one.what.endsWith('/api/embed-hosts')) return one.body ?? { version: 1, hosts: [] }
    if (one.what.endsWith('/api/webhooks')) return { items: [] }
    if (one.body) stored = { ...withChange(stored, one.body as SettingsChange), version: stored.version + 1 }
    return stored
  })
  const page = render(<SettingsPage />, { me: { ...ANA, role: 'admin' } })
  await settled()
  return { ...page, said, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('the places of the page are listed, and a switch is saved at once', async () => {
  const { all, sent, text } = await settings()
  expect(all('nav a')).toContain('Files')
  await tick('Readers can save stories, and read the last thirty again offline')
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/settings', body: { offline: !DEFAULT_SETTINGS.offline, version: 1 } }])
  expect(text()).toMatch(/saved \d\d:\d\d:\d\d/)
})

test('a clock is chosen among examples of it', async () => {
  const { main, sent } = await settings()
  const clocks = main.querySelectorAll<HTMLElement>('[role=radiogroup][aria-label="Clock"] button')
  expect(clocks).toHaveLength(2)
  const other = [...clocks].find((one) => one.getAttribute('aria-checked') === 'false')
  await tick(other?.textContent.trim() ?? '')
  // Every page shows it, so it is asked about first.
  expect(sent()).toEqual([])
  const [confirm] = [...document.querySelectorAll('[role=alertdialog] button')].slice(-1)
  if (confirm) click(confirm)
  await answered()
  expect(sent()[0]?.body).toMatchObject({ clock: DEFAULT_SETTINGS.clock === '24' ? '12' : '24' })
})

test('the store of pages says how far it is, and is paused', async () => {
  const { main, text, sent, said, ...page } = await settings()
  expect(main.querySelector('progress')?.getAttribute('value')).toBe('25')
  expect(text()).toContain('50 of 200 addresses')
  page.click('Pause')
  await settled()
  expect(sent()).toEqual([{ what: 'PUT /api/page-store/fill', body: { order: 'pause' } }])
  expect(said).toEqual(['Paused.'])
})

test('a full store says so and counts what failed; one that is off says that', async () => {
  const done = { state: 'done', total: 200, looked: 200, drawn: 190, failed: 2, beganAt: 1, changedAt: null } as const
  const full = await settings(({ what }) =>
    what.endsWith('/api/page-store') ? { store: { ...STORE.store, fill: done } } : undefined,
  )
  expect(full.has('progress')).toBe(false)
  expect(full.text()).toContain('2 pages could not be made.')
  expect(full.text()).toContain('Pages that are still right are kept.')
  full.leave()
  const { text } = await settings(({ what }) => (what.endsWith('/api/page-store') ? { store: null } : undefined))
  expect(text()).toContain(
    'The server keeps no pages on disk: PAGE_STORE_MB is 0, or there was an error since its start. Readers get their pages all the same.',
  )
})

test('scripts of other sites are saved by a button, and a refusal stands at them', async () => {
  const { text, isNamed, sent, ...page } = await settings()
  expect(text()).toContain('Every page for readers loads scripts from https://counter.example.')
  expect(isNamed('Save scripts')).toBe(false)
  await fill('Outside scripts', '')
  page.click('Discard')
  expect(field('Outside scripts').value).toBe(SCRIPT.src)
  await fill('Outside scripts', `${SCRIPT.src} data-domain=halyard.example`)
  page.click('Save scripts')
  await answered()
  const scripts = [{ ...SCRIPT, attributes: { 'data-domain': 'halyard.example' } }]
  expect(sent()).toEqual([{ what: 'PUT /api/outside-scripts', body: { version: 1, scripts } }])
  expect(isNamed('Save scripts')).toBe(false)
})

test('a script that is refused stays in its field with the reason', async () => {
  const message = 'is not an address that begins with https://'
  const page = await settings(({ what }) =>
    what === 'PUT /api/outside-scripts'
      ? refusal(422, { code: 'invalid-input', errors: [{ field: 'scripts.0.src', message }] })
      : undefined,
  )
  await fill('Outside scripts', 'http://counter.example')
  page.click('Save scripts')
  await settled()
  expect(whyOf('Outside scripts')).toBe(`Line 1: ${message}`)
  expect(field('Outside scripts').value).toBe('http://counter.example')
})

test('sites to embed are saved when their field is left', async () => {
  const { sent } = await settings()
  field('Sites to embed').focus()
  await fill('Sites to embed', 'video.example https://video.example/oembed')
  blur()
  await answered()
  const hosts = [{ host: 'video.example', endpoint: 'https://video.example/oembed', frameHost: 'video.example' }]
  expect(sent()).toEqual([{ what: 'PUT /api/embed-hosts', body: { version: 1, hosts } }])
})

test('the endpoint of IndexNow is asked for only while it is on', async () => {
  const { text } = await settings()
  expect(text()).not.toContain('IndexNow address')
  await tick('Notify search engines')
  await answered()
  expect(text()).toContain('IndexNow address')
})

test('who may not change settings is led to the pages', async () => {
  const { text, named } = await settings(({ what }) =>
    what === 'GET /api/settings' ? refusal(403, { code: 'not-allowed' }) : undefined,
  )
  expect(text()).toContain('Only admins can change the settings.')
  expect(named('Pages').getAttribute('href')).toBe('/desk/pages')
})
