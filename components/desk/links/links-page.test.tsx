import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { LinkedFromField } from '#components/desk/links/linked-from.tsx'
import { LinksPage } from '#components/desk/links/links-page.tsx'
import { OnTopics } from '#components/desk/links/on-topics.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { fill, submit, tick, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, render, type Surroundings } from '#components/desk/testing/page.tsx'
import type { OutgoingLink, OutgoingLinks, Orphan } from '#domain/article/links/link-views.ts'

const LINK: OutgoingLink = {
  href: 'https://ferries.example/timetable',
  host: 'ferries.example',
  state: 'gone',
  isDead: true,
  status: 404,
  movedTo: null,
  said: '',
  failures: 3,
  failingSince: 0,
  checkedAt: null,
  isWanted: false,
  ignored: null,
  stories: [],
  storyCount: 0,
}
const CHECK: OutgoingLinks['check'] = { isOn: true, lastAt: null, waiting: 7, dead: 1 }
const ORPHAN: Orphan = { id: 4, name: '', path: '/quay/night-trains', at: 1 }

async function links(address = '', around: Surroundings = {}, items = [LINK], orphans: Orphan[] = [ORPHAN]) {
  const said: string[] = []
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text as string))
  const asked = answerApi(({ what }) => {
    if (what.includes('/api/orphans')) return { items: orphans, next: null }
    return what.startsWith('GET') ? { items, next: null, check: CHECK } : {}
  })
  const page = render(<LinksPage />, { address, ...around })
  await settled()
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, said, sent, asked: () => asked.map(({ what }) => what) }
}

test.each([
  ['', 'dead', 'Dead'],
  ['view=moved', 'moved', 'Moved'],
  ['view=nonsense', 'dead', 'Dead'],
])('the address “%s” asks for the view %s', async (address, view, name) => {
  const { asked, main } = await links(address)
  expect(asked()).toEqual([`GET /api/outgoing-links?view=${view}&q=`])
  expect(main.querySelector('nav [aria-current]')?.textContent).toBe(name)
})

test('an empty view says what that means, and a search what it looked for', async () => {
  const { text, asked } = await links('', {}, [])
  expect(text()).toContain('No dead links. A link counts as dead after at least three failed checks over two days.')
  await fill('Address or host', 'tide')
  await answered()
  expect(asked().at(-1)).toBe('GET /api/outgoing-links?view=dead&q=tide')
  expect(text()).toContain('No address in this view contains “tide”.')
})

test('only admins turn the checks off', async () => {
  const editor = await links()
  expect(editor.text()).toContain('7 waiting.')
  expect(editor.isNamed('Turn link checking off')).toBe(false)
  editor.leave()
  const { click, sent, said } = await links('', { me: { ...ANA, role: 'admin' } })
  click('Turn link checking off')
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/outgoing-links/check', body: { isOn: false } }])
  expect(said).toEqual(['Link checking is off.'])
})

test('a link is ignored with a reason', async () => {
  const { click, main, sent } = await links()
  const ignore = [...main.querySelectorAll('tbody button')].find((one) => one.textContent.startsWith('Ignore…'))
  click(ignore?.getAttribute('aria-label') ?? ignore?.textContent?.trim() ?? '')
  await fill('Reason', '  ')
  await submit()
  expect(whyOf('Reason')).toBeTruthy()
  expect(sent()).toEqual([])
  await fill('Reason', 'Archived. ')
  await submit()
  expect(sent()).toEqual([{ what: 'PUT /api/outgoing-links/ignoring', body: { href: LINK.href, why: 'Archived.' } }])
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

test('orphans are listed by kind; a story leads to its page at the desk', async () => {
  const { asked, main, text } = await links('view=orphans')
  const story = main.querySelector('tbody a')
  expect([story?.textContent, story?.getAttribute('href')]).toEqual(['Untitled', '/desk/articles/4'])
  expect(text()).toContain(
    'These stories are in no list but the archive, and no other story links to them. Oldest first.',
  )
  await tick('Topics')
  await answered()
  expect(asked().at(-1)).toBe('GET /api/orphans?kind=topics')
  expect(main.querySelector('tbody a')).toBeNull()
  expect(text()).toContain('Topics without a published story. Readers see no page for them.')
})

test('without orphans the list says so, and not what they are', async () => {
  const { text } = await links('view=orphans', {}, [], [])
  expect(text()).toContain('Every story is in a list, or another story links to it.')
  expect(text()).not.toContain(
    'These stories are in no list but the archive, and no other story links to them. Oldest first.',
  )
})

test('reporters are told who mends links', async () => {
  const { text, asked } = await links('', { me: { ...ANA, role: 'reporter' } })
  expect(text()).toContain('Only editors can see and fix links.')
  expect(asked()).toEqual([])
})

test('a story says who links to it', async () => {
  answerApi(({ what }) => ({
    items: what.includes('/1/') ? [{ id: 9, headline: '', words: 'trains', publishedAt: 0 }] : [],
  }))
  const linked = render(<LinkedFromField id={1} />)
  await settled()
  expect(linked.named('Untitled').getAttribute('href')).toBe('/desk/articles/9')
  linked.leave()
  const { text } = render(<LinkedFromField id={2} />)
  await settled()
  expect(text()).toContain('No published story links here.')
})

test('earlier stories on the same topics are listed without acts where the text cannot be changed', async () => {
  const page = { path: '/quay/a', name: 'Night trains', story: { id: 3, at: 0, isPublic: true } }
  const asked = answerApi(() => ({ items: [page] }))
  const { named, has } = render(<OnTopics id={1} topics={[{ slug: 'trains' }, { slug: 'quay' }]} editor={null} />)
  await settled()
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/link-suggestions?topics=trains%2Cquay&story=1'])
  expect(named('Night trains').getAttribute('href')).toBe('/desk/articles/3')
  expect(has('button')).toBe(false)
})
