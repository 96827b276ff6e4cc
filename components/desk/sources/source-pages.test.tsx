import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { SourcePage } from '#components/desk/sources/source-screen.tsx'
import { SourcesPage } from '#components/desk/sources/sources-page.tsx'
import { type Asked, answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { field, fill, submit, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, blur, flushed, render, went } from '#components/desk/testing/page.tsx'
import { sourcesWords as words } from '#components/desk/words/sources.ts'
import type { SourceDetail, SourceLeaving } from '#domain/article/fields/source-views.ts'

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
  withdrawal: null,
}
const LEAVING: SourceLeaving = {
  out: 3,
  scheduled: 1,
  drafts: 2,
  slots: 1,
  items: [{ id: 7, headline: 'Night trains', status: 'published', at: null }],
  next: null,
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
    if (one.what.includes('/withdrawal')) return LEAVING
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
  await fill(words.search, ' zinc ')
  await answered()
  expect(asked.at(-1)?.what).toBe('GET /api/sources?q=zinc')
  expect(text()).toContain(words.noMatch.title('zinc'))
})

test('a source is added by its name, and its page opens', async () => {
  const asked = answerApi(({ what }) => (what.startsWith('POST') ? { id: 9 } : { items: [], next: null }))
  const { click } = render(<SourcesPage />)
  await settled()
  click(words.add)
  await fill(words.adding.link, 'tide')
  await submit()
  expect(whyOf(words.adding.name)).toBe(words.adding.noName)
  expect(whyOf(words.adding.link)).toBe(words.adding.wrongLink)
  await fill(words.adding.name, 'Tide Agency')
  await fill(words.adding.link, '')
  await submit()
  const body = { name: 'Tide Agency', homepage: null }
  expect(asked.filter(({ what }) => what.startsWith('POST'))).toEqual([{ what: 'POST /api/sources', body }])
  expect(went).toEqual(['/desk/sources/9'])
})

test('a policy and its exceptions are saved at once, and shown before the answer', async () => {
  const { sent, main } = await source()
  flushed(() => main.querySelector<HTMLElement>(`[aria-label="${words.policies['no-index']}"]`)?.click())
  await answered()
  const feeds = [...main.querySelectorAll('label')].find((one) => one.textContent.includes(words.policy.inFeeds))
  flushed(() => feeds?.querySelector('input')?.click())
  await answered()
  expect(sent()).toEqual([
    { what: 'PUT /api/sources/5', body: { policy: 'no-index' } },
    { what: 'PUT /api/sources/5', body: { inFeeds: true } },
  ])
  expect(main.querySelectorAll('tbody tr')[3]?.textContent).toContain(words.policy.feeds['by-contract'])
})

test('a text of the terms is saved when its field is left, and a wrong one is not', async () => {
  const { sent } = await source()
  field(words.terms.feed).focus()
  await fill(words.terms.feed, 'no address')
  blur()
  await answered()
  expect(sent()).toEqual([])
  expect(whyOf(words.terms.feed)).toBe(words.terms.wrongLink)
  field(words.terms.feed).focus()
  await fill(words.terms.feed, 'https://tide.example/feed')
  blur()
  await answered()
  expect(sent()).toEqual([{ what: 'PUT /api/sources/5', body: { feed: 'https://tide.example/feed' } }])
})

test('a reporter reads the terms and changes none', async () => {
  const { main, text } = await source({}, 'reporter')
  expect(text()).toContain(words.one.readOnly)
  expect(text()).toContain(words.terms.noEnd)
  expect(text()).not.toContain(words.withdrawing.open)
  expect([...main.querySelectorAll('input[type=radio]')].every((one) => one.hasAttribute('disabled'))).toBe(true)
})

const strips: [string, Partial<SourceDetail>, string][] = [
  ['ends soon', { licenceUntil: Date.now() + 2 * DAY }, words.banner.soonThen(3)],
  ['has ended', { licenceUntil: Date.now() - DAY, ended: 2 }, words.banner.byLicence(2)],
  ['was renewed', { returnable: 2, ended: 2 }, words.banner.renewed],
  ['was withdrawn', { withdrawal: { act: 1, at: 0, count: 1 } }, '1 story was withdrawn in one step'],
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
  click(words.banner.republish(2))
  await answered()
  expect(sent().map(({ what }) => what)).toEqual(['POST /api/sources/5/restoration'])
  expect(said).toEqual([`${words.toasts.republished(1)} ${words.toasts.others(1)}`])
})

test('a withdrawal of everything is undone', async () => {
  const { click, sent } = await source({ withdrawal: { act: 12, at: 0, count: 3 } }, 'editor', ({ what }) =>
    what.startsWith('POST') ? { items: [] } : undefined,
  )
  click(words.banner.undo)
  await answered()
  expect(sent().map(({ what }) => what)).toEqual(['POST /api/bulk/12/undoing'])
})

test('everything is withdrawn once its number is typed, in as many requests as it takes', async () => {
  let parts = 0
  const { click, sent } = await source({}, 'editor', ({ what }) =>
    what.startsWith('POST') ? { act: 12, withdrawn: 4, left: parts++ === 0 ? 2 : 0 } : undefined,
  )
  click(words.withdrawing.open)
  await settled()
  expect(dialog()?.textContent).toContain(words.withdrawing.published(410))
  expect(dialog()?.textContent).toContain('1 slot of the front')
  const confirm = () =>
    [...(dialog()?.querySelectorAll('button') ?? [])].find((one) => one.textContent === words.withdrawing.confirm(4))
  expect(confirm()?.getAttribute('aria-disabled')).toBe('true')
  await fill(words.withdrawing.typeCount(4), '3')
  flushed(() => confirm()?.click())
  await answered()
  expect(sent()).toEqual([])
  await fill(words.withdrawing.typeCount(4), '4')
  flushed(() => field(words.withdrawing.legal).click())
  expect(dialog()?.textContent).toContain(words.withdrawing.published(451))
  flushed(() => confirm()?.click())
  await settled()
  expect(sent().map(({ body }) => body)).toMatchObject([
    { reason: words.withdrawing.firstReason('Tide Agency'), legal: true, count: 4 },
    { legal: true, count: 2 },
  ])
  expect(dialog()).toBeNull()
})

test('nothing public is nothing to withdraw, and an unknown source says so', async () => {
  const empty = await source({ out: 0, scheduled: 0 })
  empty.click(words.withdrawing.open)
  expect(dialog()).toBeNull()
  expect(empty.isNamed(words.one.view)).toBe(false)
  empty.leave()
  const { text } = await source({}, 'editor', ({ what }) =>
    what.includes('/sources/5') ? refusal(404, { code: 'not-found' }) : undefined,
  )
  expect(text()).toContain(words.one.notFound)
})
