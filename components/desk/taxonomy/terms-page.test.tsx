import { act } from 'react'
import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem, api } from '#components/desk/api.ts'
import { AuthorsPage } from '#components/desk/taxonomy/authors-page.tsx'
import { TopicsPage } from '#components/desk/taxonomy/topics-page.tsx'
import { ANA, blur, click as clickOn, fire, render, type Surroundings } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskAuthor, DeskTopic } from '#domain/article/desk-views.ts'

const topic = (id: number, name: string, over: Partial<DeskTopic> = {}): DeskTopic => ({
  id,
  slug: name.toLowerCase(),
  name,
  description: `About ${name}.`,
  followUp: null,
  stories: { out: 0, desk: 0 },
  ...over,
})
const USED = topic(1, 'Harbours', { stories: { out: 3, desk: 1 }, alike: [{ slug: 'harbors', name: 'Harbors' }] })
const UNUSED = topic(2, 'Lamps')
const NOOR: DeskAuthor = {
  id: 4,
  slug: 'noor',
  name: 'Noor Halvorsen',
  role: 'Correspondent',
  bio: '',
  portrait: null,
  links: [{ label: 'Site', url: 'https://noor.example' }],
  personId: null,
  stories: { out: 1, desk: 0 },
}
const turn = () => act(() => new Promise<void>((done) => setImmediate(done)))

/** Requests that changed something, and the answer to the next of them. */
const sent: unknown[][] = []
let refusal: ApiProblem | null = null
let withUndo: ((id: string) => unknown) | null = null
const said: string[] = []
beforeEach(() => {
  sent.length = 0
  said.length = 0
  refusal = null
  withUndo = null
  vi.spyOn(api, 'send').mockImplementation(async (...request) => {
    sent.push(request)
    if (refusal) throw refusal
    return { id: 9 } as never
  })
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text as string))
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    withUndo = made as never
    return 'undo'
  })
})

async function shown(page: React.ReactNode, items: readonly object[], around: Surroundings = {}) {
  vi.spyOn(api, 'get').mockImplementation(async (path) => {
    const isNarrowed = path.includes('unused=') || path.includes('q=')
    return { items: path.startsWith('/api/people') || isNarrowed ? [] : items, next: null } as never
  })
  const made = render(page, around)
  await turn()
  return made
}
async function type(field: Element | null | undefined, text: string) {
  if (!field) throw new Error('There is no such field.')
  typeIn(field, text)
  await turn()
}

test('a topic shows its stories and what there is to do', async () => {
  const { all } = await shown(<TopicsPage />, [USED, UNUSED])
  const cells = all('tbody td').map((text) => text?.trim())
  expect(cells).toEqual(['Harbours', 'similar to Harbors', '3', '1', 'Lamps', 'unused', '0', '0'])
})

test('without topics the page says how one comes about; with a filter, that nothing matches it', async () => {
  const { text, click, main } = await shown(<TopicsPage />, [])
  expect(text()).toContain('A topic gathers the stories about one subject. Writers create topics in their stories.')
  click('Unused')
  await turn()
  expect(text()).toContain('Nothing matches this filter.')
  await type(main.querySelector('input[type="search"]'), 'quay')
  expect(text()).toContain('No name contains “quay”.')
})

test('only editors see the list', async () => {
  const { text, has, isNamed } = await shown(<TopicsPage />, [USED], { me: { ...ANA, role: 'reporter' } })
  expect(text()).toContain('Only editors can change sections, topics and authors.')
  expect(has('table')).toBe(false)
  expect(isNamed('New topic…')).toBe(false)
})

test('the selected topic is marked, and its details stay when a filter leaves it out', async () => {
  const { main, click, has } = await shown(<TopicsPage />, [USED, UNUSED], { address: 'id=1' })
  const row = main.querySelector('tr[data-row="1"]')
  expect(row?.className).toContain('bg-blue-wash')
  expect(row?.querySelector('a')?.getAttribute('aria-current')).toBe('true')
  expect(main.querySelectorAll('.bg-blue-wash')).toHaveLength(1)
  expect(main.querySelector('aside dl')?.textContent).toBe('Published3Not published1')
  click('Unused')
  await turn()
  expect(has('table')).toBe(false)
  expect(main.querySelector('aside h2')?.textContent).toBe('Harbours')
})

test('a topic that stories use is not deleted, and the reason stands below the button', async () => {
  const { click, named, text } = await shown(<TopicsPage />, [USED], { address: 'id=1' })
  expect(named('Delete').getAttribute('aria-disabled')).toBe('true')
  expect(text()).toContain('Stories use it: merge it into another one instead.')
  click('Delete')
  await turn()
  expect(sent).toEqual([])
})

test('a deleted topic comes back with its fields; where it does not, the reason is said', async () => {
  const { click } = await shown(<TopicsPage />, [UNUSED], { address: 'id=2' })
  click('Delete')
  await turn()
  expect(sent).toEqual([['DELETE', '/api/topics/2']])
  const toasted = render(withUndo?.('t') as React.ReactNode)
  expect(toasted.text()).toContain('“Lamps” is deleted.')
  refusal = new ApiProblem(422, { title: 'Refused.', errors: [{ field: 'slug', message: 'The address is taken.' }] })
  clickOn(toasted.named('Undo'))
  await turn()
  expect(sent[1]).toEqual(['POST', '/api/topics', { name: 'Lamps', slug: 'lamps', description: 'About Lamps.' }])
  expect(said).toEqual(['Nothing was changed. The address is taken.'])
})

test('a merge is counted first, and a refusal stands in its dialog', async () => {
  const { click } = await shown(<TopicsPage />, [USED], { address: 'id=1' })
  const from = { slug: 'harbours', name: 'Harbours' }
  const into = { slug: 'harbors', name: 'Harbors' }
  vi.spyOn(api, 'get').mockImplementation(
    async (path) =>
      (path.includes('/merging')
        ? { from, into, out: 3, desk: 1, scheduled: 0 }
        : { items: [USED], next: null }) as never,
  )
  click('Merge into Harbors')
  await turn()
  const dialog = () => document.querySelector('[role="dialog"]')
  expect(dialog()?.textContent).toContain('3 published stories will move to Harbors.')
  refusal = new ApiProblem(409, { title: 'It was merged a moment ago.' })
  const submit = async () => {
    const form = dialog()?.querySelector('form')
    if (form) fire(form, new window.Event('submit', { bubbles: true, cancelable: true }))
    await turn()
  }
  await submit()
  expect(sent).toEqual([['POST', '/api/topics/1/merging', { into: 'harbors' }]])
  expect(dialog()?.querySelector('[role="alert"]')?.textContent).toBe('It was merged a moment ago.')
  refusal = null
  await submit()
  expect(dialog()).toBeNull()
})

test('a link of a byline is saved once it is whole; an address that is refused stays, with the reason', async () => {
  const { main, click } = await shown(<AuthorsPage />, [NOOR], { address: 'id=4' })
  const field = (label: string) => main.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)
  const write = async (label: string, text: string) => {
    field(label)?.focus()
    await type(field(label), text)
    blur()
    await turn()
  }
  click('Add a link')
  await write('Link 2, name', 'Mastodon')
  expect(sent).toEqual([])
  refusal = new ApiProblem(422, { errors: [{ field: 'links.1.url', message: 'ist keine Webadresse' }] })
  await write('Link 2, address', 'social.example')
  const links = [...NOOR.links, { label: 'Mastodon', url: 'social.example' }]
  expect(sent).toEqual([['PUT', '/api/authors/4', { links }]])
  expect(main.querySelector('fieldset [role="alert"]')?.textContent).toBe(
    'Each link needs an address that begins with https://.',
  )
  expect(field('Link 2, address')?.value).toBe('social.example')
})
