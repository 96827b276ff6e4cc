import { expect, test } from 'vitest'
import { ReplaceNamesPage } from '#components/desk/names/replace-names-page.tsx'
import { answerApi, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { fill, submit } from '#components/desk/testing/fields.ts'
import { ANA, flushed, render, went } from '#components/desk/testing/page.tsx'

const one = (key: string, before: string) => ({
  key,
  place: 'text',
  form: 0,
  before,
  name: 'Vestergaard',
  after: ' left.',
  replacement: 'a man',
  isPublic: true,
  isByHand: false,
})
const story = (id: number, ...occurrences: object[]) => ({
  of: 'story',
  id,
  headline: `Story ${id}`,
  isPublic: true,
  occurrences,
})

async function found(act: () => object) {
  const asked = answerApi(({ what, body }) => {
    if (what !== 'POST /api/replacements/preview') return act()
    const { after } = body as { after: number }
    return after === 0
      ? { stories: [story(3, one('a-1', 'Then '), one('a-2', 'Ida '))], words: ['Vestergaards'], next: 3 }
      : { stories: [story(9, one('b-1', 'And '))], words: [], next: null }
  })
  const page = render(<ReplaceNamesPage request={7} />)
  await fill('Form 1', 'Vestergaard')
  await fill('Replace by (1)', 'a man')
  page.click('Find occurrences')
  await settled()
  const sent = () => asked.filter(({ what }) => what === 'POST /api/replacements').map(({ body }) => body)
  return { ...page, sent }
}
const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
const press = async (box: HTMLInputElement | undefined) => {
  flushed(() => box?.click())
  await settled()
}

test('only what was ticked is sent, with the request that it answers', async () => {
  const { click, sent, text } = await found(() => ({ id: 12, stories: 1, replaced: 1, missed: 0 }))
  expect(text()).toContain('Perhaps other forms:')
  expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false, false, false])
  await press(boxes()[1])
  click('Replace 1 occurrence…')
  await submit()
  expect(sent()).toMatchObject([
    { request: 7, forms: [{ form: 'Vestergaard', replacement: 'a man' }], stories: [{ id: 3, keys: ['a-1'] }] },
  ])
  expect(went).toEqual(['/desk/replacements/12'])
})

test('a refusal is said, the ticks stay, and the same act goes on', async () => {
  let isRefused = true
  const { click, sent } = await found(() =>
    isRefused ? refusal(503, { code: 'busy' }) : { id: 12, stories: 2, replaced: 3, missed: 0 },
  )
  click('Choose all')
  click('Replace 3 occurrences…')
  await submit()
  expect(boxes().every(({ checked }) => checked)).toBe(true)
  isRefused = false
  click('Replace 3 occurrences…')
  await submit()
  const [first, second] = sent() as { batch: string }[]
  expect(second?.batch).toBe(first?.batch)
  expect(went.at(-1)).toBe('/desk/replacements/12')
})

test('a reporter is told whom to ask', () => {
  answerApi(() => ({}))
  const { text } = render(<ReplaceNamesPage />, { me: { ...ANA, role: 'reporter' } })
  expect(text()).toContain('Only editors replace names.')
})
