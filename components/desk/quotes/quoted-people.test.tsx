import { expect, test } from 'vitest'
import { QuotesPage } from '#components/desk/quotes/quotes-page.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { fill, submit } from '#components/desk/testing/fields.ts'
import { render } from '#components/desk/testing/page.tsx'
import type { VoicesView } from '#domain/voices/voice-views.ts'

const kinds = { official: 6, expert: 0, business: 0, group: 0, resident: 0, other: 0, unknown: 4 }
const figures = { quotes: 10, voices: 3, topTen: 10, firstTime: 1, kinds }
const VIEW: VoicesView = {
  total: figures,
  months: [{ month: '2026-11', ...figures }],
  sections: [{ id: 4, name: 'World', ...figures }],
  items: [
    {
      name: 'Maren Tolliver',
      spellings: ['M. Tolliver'],
      kind: 'official',
      role: 'premier',
      place: '',
      quotes: 6,
      isFirstTime: true,
      lastAt: Date.UTC(2026, 10, 24, 12),
    },
  ],
}

async function opened(put: () => Response | object) {
  const asked: string[] = []
  answerApi(({ what, body }) => {
    asked.push(what.startsWith('PUT') ? `${what} ${JSON.stringify(body)}` : what)
    return what.startsWith('PUT') ? put() : VIEW
  })
  const page = render(<QuotesPage />)
  await answered()
  return { ...page, asked }
}

test('the people who are quoted most are listed, with their share, by month and by section', async () => {
  const page = await opened(() => ({}))
  const text = page.text()
  expect(text).toContain('10 quotes of 3 people, 1 of them for the first time. The ten most quoted have 100 %.')
  expect(text).toContain('Official 60 %, unknown 40 %')
  expect(page.all('h2')).toEqual(['By month', 'By section'])
  expect(page.all('tbody th')[0]).toContain('Also M. Tolliver')
})

test('an editor says that two names are one person; a name that nobody has is refused beside the field', async () => {
  const answers = [refusal(404, { code: 'not-found' }), {}]
  const page = await opened(() => answers.shift() ?? {})
  page.click('Change Maren Tolliver')
  await fill('Same person as', 'Nobody')
  await submit()
  const says = () => [...document.querySelectorAll('[role=dialog] [role=alert]')].map((one) => one.textContent)
  expect(says()).toEqual(['No public story quotes anybody of that name.'])
  await submit()
  expect(document.querySelector('[role=dialog]')).toBeNull()
  const sent = { name: 'Maren Tolliver', kind: 'official', countedAs: 'Nobody' }
  expect(page.asked.filter((one) => one.startsWith('PUT'))).toEqual(
    [1, 2].map(() => `PUT /api/voices ${JSON.stringify(sent)}`),
  )
})
