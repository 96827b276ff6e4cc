import { expect, test } from 'vitest'
import { OpenStory } from '#components/desk/editor-page/open-story.tsx'
import { PlainText } from '#components/desk/editor-page/plain-text.tsx'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { fire, render, went } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'

async function opened(...answers: Response[]) {
  const asked = answerApi(() => answers.shift() ?? refusal(404, { code: 'not-found' }))
  const client = new DeskQueryClient()
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const page = render(<OpenStory id={7} />, { client })
  const before = page.has('[aria-busy]')
  const title = page.all('h1')
  await answered()
  return { ...page, asked, before, title }
}

test('a story that is read is announced; one that is not there leads back to the list', async () => {
  const { before, title, all, click, asked } = await opened()
  expect([before, title]).toEqual([true, ['Loading the story']])
  expect(asked.map(({ what }) => what)).toEqual(['GET /api/articles/7'])
  expect(all('h1')).toEqual(['Story not found'])
  click('Back to the list')
  expect(went).toEqual(['/desk'])
})

test('a story that cannot be read says so, and is read again', async () => {
  const { all, click, asked } = await opened(refusal(500, {}))
  expect(all('[role=alert] b')).toEqual(['The story could not be loaded.'])
  click('Try again')
  await answered()
  expect(asked).toHaveLength(2)
  expect(all('h1')).toEqual(['Story not found'])
})

test('who is signed out is led to sign in', async () => {
  const { has } = await opened(refusal(401, {}))
  expect([went, has('[role=alert]')]).toEqual([['/desk/sign-in'], false])
})

type Text = Partial<Parameters<typeof PlainText>[0]>
const field = (label: string, of: Text = {}) => (
  <PlainText
    label={label}
    value=""
    placeholder={label}
    language="en"
    maxLength={9}
    isEditable
    onChange={() => undefined}
    onBlur={() => undefined}
    {...of}
  />
)

test('Enter goes to the next text, also to the body, but not with a modifier or in the middle of a letter', () => {
  const { main } = render(
    <article>
      {field('Headline', { isStart: true })}
      {field('Standfirst')}
      <div className="ProseMirror" tabIndex={-1} />
    </article>,
  )
  const here = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className
  const enter = (fields: KeyboardEventInit = {}) =>
    fire(
      document.activeElement ?? main,
      new window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...fields }),
    ).defaultPrevented
  expect(here()).toBe('Headline')
  for (const fields of [{ ctrlKey: true }, { metaKey: true }, { isComposing: true }, { key: 'a' }])
    expect([enter(fields), here()]).toEqual([false, 'Headline'])
  expect([enter(), here()]).toEqual([true, 'Standfirst'])
  expect([enter(), here()]).toEqual([true, 'ProseMirror'])
})

test('lines that are pasted become one, and who may not write reads', () => {
  const typed: string[] = []
  const { main, rerender } = render(field('Headline', { onChange: (value) => typed.push(value) }))
  const area = main.querySelector('textarea')
  if (!area) throw new Error('There is no field.')
  typeIn(area, 'Ebb  \n and flood')
  expect([typed, area.readOnly, area.dir]).toEqual([['Ebb and flood'], false, 'ltr'])
  rerender(field('Headline', { isEditable: false, language: 'ar' }))
  expect([area.readOnly, area.dir, area.lang]).toEqual([true, 'rtl', 'ar'])
})
