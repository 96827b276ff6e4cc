import { expect, test } from 'vitest'
import { QuotesPage } from '#components/desk/quotes/quotes-page.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { press, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskPage, SaidQuote } from '#domain/article/desk-views.ts'
import type { VoicesView } from '#domain/voices/voice-views.ts'

const quoteOf = (blockId: string): SaidQuote => ({
  articleId: 7,
  blockId,
  words: `Words of ${blockId}`,
  speaker: 'Ana Brekken',
  role: 'pilot',
  place: '',
  href: '',
  headline: 'The pilots',
  path: '/article/the-pilots',
  publishedAt: Date.UTC(2026, 10, 24, 12),
})

const none = {
  quotes: 0,
  voices: 0,
  topTen: 0,
  firstTime: 0,
  kinds: { official: 0, expert: 0, business: 0, group: 0, resident: 0, other: 0, unknown: 0 },
}
const NOBODY: VoicesView = { total: none, months: [], sections: [], items: [] }

/** Answers each question about quotes with the next page, or a refusal; returns the speakers that were asked for. */
function server(...answers: (DeskPage<SaidQuote> | Response)[]) {
  const speakers: (string | null)[] = []
  answerApi(({ what }) => {
    if (what.startsWith('GET /api/voices')) return NOBODY
    speakers.push(new URLSearchParams(what.split('?')[1]).get('speaker'))
    return answers.shift() ?? refusal(404, {})
  })
  return speakers
}

async function searched(name: string) {
  const page = render(<QuotesPage />)
  press('/')
  const box = document.activeElement as HTMLInputElement
  expect(box.type).toBe('search')
  const type = async (text: string) => {
    typeIn(box, text)
    await answered()
  }
  await type(name)
  return { ...page, type }
}

test('nothing is asked before a name is typed, and quotes come page after page', async () => {
  const asked = server({ items: [quoteOf('a')], next: 'cursor' }, { items: [quoteOf('b')], next: null })
  const page = await searched(' ')
  expect([asked, page.all('h2')]).toEqual([[], ['No quote in public stories of this time names its speaker.']])
  await page.type(' Ana ')
  expect(page.all('blockquote')).toEqual(['“Words of a”'])
  page.click('Older quotes')
  await answered()
  expect(page.all('blockquote')).toEqual(['a', 'b'].map((id) => `“Words of ${id}”`))
  expect([asked, page.isNamed('Older quotes')]).toEqual([['Ana', 'Ana'], false])
})

test('a name that nobody has says so, and a fault can be tried again', async () => {
  server({ items: [], next: null }, refusal(422, { title: 'Broken.' }), { items: [quoteOf('a')], next: null })
  const page = await searched('Nobody')
  expect(page.all('h2')).toEqual(['Nobody called “Nobody” is quoted in a public story.'])
  await page.type('Ana')
  expect(page.all('[role=alert]')[0]).toContain('The quotes')
  page.click('Try again')
  await answered()
  expect(page.all('blockquote')).toEqual(['“Words of a”'])
})
