import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { SourcePage } from '#components/desk/sources/source-screen.tsx'
import { SourcesPage } from '#components/desk/sources/sources-page.tsx'
import { type Asked, answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, blur, flushed, render, went } from '#components/desk/testing/page.tsx'
import type { SourceDetail } from '#domain/article/fields/source-views.ts'

const DAY = 86_400_000
const AGENCY: SourceDetail = {
  id: 5,
  slug: 'tide-agency',
  name: 'Tide Agency',
  homepage: 'https://tide.example/about',
  policy: 'may-rank',
  logo: null,
  about: '',
  usage: '',
  feed: null,
  licence: 'Yearly.',
  contact: 'Lea',
  licenceUntil: null,
  canonicalOriginal: false,
  inFeeds: false,
  out: 3,
  drafts: 2,
  scheduled: 1,
  corrections: 0,
  firstAt: null,
  ended: 0,
  returnable: 0,
  recall: null,
}
async function source(
  over: Partial<SourceDetail> = {},
  role: 'editor' | 'reporter' = 'editor',
  answer: (asked: Asked) => object | undefined = () => undefined,
) {
  const said: string[] = []
  for (const kind of ['message', 'success', 'error'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(text as string))
  const asked = answerApi((one) => {
    const own = answer(one)
    if (own) return own
    if (one.what.startsWith('GET /api/sources/5')) return { ...AGENCY, ...over }
    return { items: [], next: null }
  })
  const page = render(<SourcePage id={5} />, { me: { ...ANA, role } })
  await settled()
  const sent = () => asked.filter(({ what }) => !what.startsWith('GET'))
  return { ...page, said, sent }
}
const dialog = () => document.querySelector('[role=alertdialog]')

test('the list says policy, licence and host, and a name is looked for', async () => {
  const items = [{ ...AGENCY, hasLicence: true }]
  const asked = answerApi(({ what }) => (what.includes('q=zinc') ? { items: [], next: null } : { items, next: null }))
  const { all, text } = render(<SourcesPage />)
  await settled()
  expect(all('tbody tr')).toEqual(['Tide Agency tide.exampleLicensed, may ranklicensed3'])
  await fill('Find a source by its name', ' zinc ')
  await answered()
  expect(asked.at(-1)?.what).toBe('GET /api/sources?q=zinc')
  expect(text()).toContain('No source has “zinc” in its name.')
})

test('a source is added by its name, and its page opens', async () => {
  const asked = answerApi(({ what }) => (what.startsWith('POST') ? { id: 9 } : { items: [], next: null }))
  const { click } = render(<SourcesPage />)
  await settled()
  click('Add a source…')
  await fill('Link', 'tide')
  await submit()
  expect(whyOf('Name')).toBe('Enter the name as readers see it.')
  expect(whyOf('Link')).toBe('Enter a complete web address, such as https://example.org.')
  await fill('Name', 'Tide Agency')
  await fill('Link', '')
  await submit()
  const body = { name: 'Tide Agency', homepage: null }
  expect(asked.filter(({ what }) => what.startsWith('POST'))).toEqual([{ what: 'POST /api/sources', body }])
  expect(went).toEqual(['/desk/sources/9'])
})

test('a policy and its exceptions are saved at once, and shown before the answer', async () => {
  const { sent, main } = await source()
  flushed(() => main.querySelector<HTMLElement>(`[aria-label="Licensed, not indexed"]`)?.click())
  await answered()
  const feeds = [...main.querySelectorAll('label')].find((one) =>
    one.textContent.includes('Include its stories in our feeds'),
  )
  flushed(() => feeds?.querySelector('input')?.click())
  await answered()
  expect(sent()).toEqual([
    { what: 'PUT /api/sources/5', body: { policy: 'no-index' } },
    { what: 'PUT /api/sources/5', body: { inFeeds: true } },
  ])
  expect(main.querySelectorAll('tbody tr')[3]?.textContent).toContain('by contract')
})

test('a text of the terms is saved when its field is left, and a wrong one is not', async () => {
  const { sent } = await source()
  field('Feed address').focus()
  await fill('Feed address', 'no address')
  blur()
  await answered()
  expect(sent()).toEqual([])
  expect(whyOf('Feed address')).toBe(
    'Enter a complete web address, such as https://example.org. It is not saved until then.',
  )
  field('Feed address').focus()
  await fill('Feed address', 'https://tide.example/feed')
  blur()
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/sources/5', body: { feed: 'https://tide.example/feed' } }])
})

test('a reporter reads the terms and changes none', async () => {
  const { main, text } = await source({}, 'reporter')
  expect(text()).toContain('only editors can change the terms')
  expect(text()).toContain('no end')
  expect(text()).not.toContain('Recall everything…')
  expect([...main.querySelectorAll('input[type=radio]')].every((one) => one.hasAttribute('disabled'))).toBe(true)
})

const strips: [string, Partial<SourceDetail>, string][] = [
  [
    'ends soon',
    { licenceUntil: Date.now() + 2 * DAY },
    'Then 3 stories will be withdrawn (410), unless you set a new end date.',
  ],
  ['has ended', { licenceUntil: Date.now() - DAY, ended: 2 }, '2 stories were withdrawn when the licence ended.'],
  [
    'was renewed',
    { returnable: 2, ended: 2 },
    'The licence has been renewed, but they stay withdrawn until you publish them again.',
  ],
  ['was recalled', { recall: { id: 1, at: 0, count: 1 } }, '1 story was recalled in one act'],
]
test.each(strips)('a source whose licence %s says so', async (_, over, says) => {
  expect((await source(over)).text()).toContain(says)
})

test('what the end of a licence withdrew is published again, and what could not is said', async () => {
  const one = { id: 1, headline: '', code: null, isPublic: true }
  const items = [
    { ...one, outcome: 'changed' },
    { ...one, outcome: 'refused' },
  ]
  const { click, sent, said } = await source({ returnable: 2, ended: 2 }, 'editor', ({ what }) =>
    what.startsWith('POST') ? { items } : undefined,
  )
  click('Publish 2 stories again')
  await answered()
  expect(sent().map(({ what }) => what)).toEqual(['POST /api/sources/5/restoration'])
  expect(said).toEqual([`1 story published again. 1 story could not be changed: edited since, or no longer allowed.`])
})

test('nothing public is nothing to recall, and an unknown source says so', async () => {
  const empty = await source({ out: 0, scheduled: 0 })
  empty.click('Recall everything…')
  expect(dialog()).toBeNull()
  expect(empty.isNamed('View page')).toBe(false)
  empty.leave()
  const { text } = await source({}, 'editor', ({ what }) =>
    what.includes('/sources/5') ? refusal(404, { code: 'not-found' }) : undefined,
  )
  expect(text()).toContain('Source not found')
})
