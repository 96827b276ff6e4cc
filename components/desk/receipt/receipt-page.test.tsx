import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { ReceiptLink } from '#components/desk/receipt/receipt-link.tsx'
import { ReceiptPage } from '#components/desk/receipt/receipt-page.tsx'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, press, render, went } from '#components/desk/testing/page.tsx'
import type { Receipt, ReceiptCheck, ReceiptPage as View } from '#domain/article/history/receipt-views.ts'

const AT = Date.UTC(2026, 10, 24, 9)
const SEEN: ReceiptCheck = {
  key: 'front',
  name: 'Front',
  paths: ['/'],
  state: 'seen',
  said: '',
  code: null,
  afterMs: 40,
  tries: 1,
}
const WRONG: ReceiptCheck = {
  key: 'section-sport',
  name: 'Section Sport',
  paths: ['/sport'],
  state: 'not-seen',
  said: 'The story is not on it.',
  code: 'not-there',
  afterMs: null,
  tries: 3,
}
const GREEN: Receipt = {
  id: 4,
  what: 'update',
  state: 'seen',
  publishedAt: AT,
  allSeenAt: AT,
  attempts: 1,
  nextAt: null,
  checks: [SEEN],
}
const RED: Receipt = { ...GREEN, state: 'not-seen', allSeenAt: null, checks: [SEEN, WRONG] }
const STORY = { id: 7, headline: 'The kite ferry', status: 'published', path: '/article/kite-ferry' } as const
const viewOf = (receipt: Receipt | null, over: Partial<View> = {}): View => ({ receipt, story: STORY, ...over })

async function receipt(
  view: View,
  { of = 7 as number | 'front', me = ANA, answer = (() => view) as (asked: Asked) => object } = {},
) {
  const asked = answerApi(answer)
  const page = render(<ReceiptPage of={of} />, { me })
  await answered()
  const sent = () => asked.filter(({ body }) => body !== null).map(({ what, body }) => [what, body])
  return { ...page, asked, sent }
}

test('a receipt that is all right is one line, green, without a table', async () => {
  const { text, all, has, named, isNamed } = await receipt(viewOf(GREEN))
  expect(all('p')).toEqual(['The kite ferry', expect.stringMatching(/^It is published\. .*its page as a reader/)])
  expect(all('[role=status] .text-green')).toEqual(['It is published.'])
  expect(text()).toContain('Published')
  expect(has('table')).toBe(false)
  expect(isNamed('Rebuild the pages')).toBe(false)
  expect(named('View as a reader').getAttribute('href')).toBe('/article/kite-ferry')
})

test('a red one has each page that is not right, with its code', async () => {
  const { all, main } = await receipt(viewOf(RED))
  expect(all('[role=status] .text-red')).toEqual(['1 of 2 pages is not right.'])
  expect(all('tbody tr')).toEqual(['Section SportThe story is not on it. not-there Checked 3 times.'])
  expect(main.querySelector('tbody a')?.getAttribute('href')).toBe('/sport')
  expect(main.querySelectorAll('tr.bg-red-wash')).toHaveLength(1)
})

test('while the server is still checking, no page is called wrong', async () => {
  const { has, all } = await receipt(viewOf({ ...RED, state: 'asking' }))
  expect(has('table')).toBe(false)
  expect(all('[role=status] b')).toEqual([])
})

test('the checks run again, and the pages are rebuilt where they are wrong', async () => {
  const said: unknown[] = []
  vi.spyOn(toast, 'message').mockImplementation((text) => said.push(text) as never)
  vi.spyOn(toast, 'error').mockImplementation((text) => said.push(text) as never)
  let isRefused = false
  const { click, sent, asked } = await receipt(viewOf(RED), {
    answer: ({ body }) => (body && isRefused ? refusal(409, { title: 'It is checking.' }) : viewOf(RED)),
  })
  click('Check again')
  await answered()
  click('Rebuild the pages')
  await answered()
  const address = 'POST /api/articles/7/receipt'
  expect(sent()).toEqual([
    [address, {}],
    [address, { isAnew: true }],
  ])
  expect(asked).toHaveLength(5)
  isRefused = true
  click('Check again')
  await answered()
  expect(said).toEqual([
    'The server is checking again.',
    'The pages are rebuilt and checked again.',
    'The check was not started. It is checking.',
  ])
})

test('a reporter may look, and not rebuild', async () => {
  const { isNamed } = await receipt(viewOf(RED), { me: { ...ANA, role: 'reporter' } })
  expect([isNamed('Check again'), isNamed('Rebuild the pages')]).toEqual([true, false])
})

test('a story that was never published has nothing to check or to view', async () => {
  const never = viewOf(null, { story: { ...STORY, headline: '', status: 'draft', path: null } })
  const { isNamed, all } = await receipt(never)
  expect([isNamed('Check again'), isNamed('View as a reader')]).toEqual([false, false])
  expect(all('p')).toEqual(['Untitled', ' It was never published. Its receipt is created when it is.'])
})

test('the arrow and Escape lead back to the story', async () => {
  const { click } = await receipt(viewOf(GREEN))
  click('Back to the story')
  press('Escape')
  expect(went).toEqual(['/desk/articles/7', '/desk/articles/7'])
})

test('the front has a receipt of its own, and leads back to the front', async () => {
  const { all, asked, named } = await receipt(viewOf(GREEN, { story: null }), { of: 'front' })
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/front/receipt'])
  expect(all('p')[0]).toBe('The front')
  expect(named('View as a reader').getAttribute('href')).toBe('/')
  press('Escape')
  expect(went).toEqual(['/desk/front'])
})

test('a receipt that cannot be read says so, and is asked for again', async () => {
  let isDown = true
  const { text, click } = await receipt(viewOf(GREEN), {
    answer: () => (isDown ? refusal(404, { title: 'Not found.' }) : viewOf(GREEN)),
  })
  expect(text()).toContain('The receipt could not be loaded.')
  isDown = false
  click('Try again')
  await answered()
  expect(text()).toContain('The kite ferry')
})

test('a link to a receipt says how it stands, in red if a page is wrong', async () => {
  const link = async (view: View) => {
    answerApi(() => view)
    const { main } = render(<ReceiptLink of={7} />)
    const before = main.textContent
    await answered()
    const made = main.querySelector('a')
    return [before, made?.textContent, made?.getAttribute('href'), made?.classList.contains('text-red')]
  }
  const href = '/desk/articles/7/receipt'
  expect(await link(viewOf(GREEN))).toEqual(['Receipt', 'Receipt: seen on 1 of 1', href, false])
  expect(await link(viewOf(RED))).toEqual(['Receipt', 'Receipt: Section Sport not seen', href, true])
})
