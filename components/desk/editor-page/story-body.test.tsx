import { beforeEach, expect, test } from 'vitest'
import { StoryBody } from '#components/desk/editor-page/story-body.tsx'
import { deskOf } from '#components/desk/editor-page/testing/desk-of.ts'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import type { Present } from '#components/desk/presence/use-presence.ts'
import type { PanelState } from '#components/desk/story-sidebar/use-panel.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { fire, render } from '#components/desk/testing/page.tsx'
import { typeIn } from '#components/desk/testing/type-in.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

beforeEach(() => void answerApi(() => ({ items: [] })))

type Given = { story?: Partial<DeskArticle>; others?: Present[] }

async function body({ story = {}, others = [] }: Given = {}) {
  const { desk, done } = deskOf({ story })
  const seen: unknown[] = []
  const panel = { isOpen: false, show: (tab: string) => seen.push(tab) } as unknown as PanelState
  const notes = {
    editor: null,
    setEditor: (editor: unknown) => seen.push(editor === null ? 'no editor' : 'an editor'),
    list: { open: [], resolved: [] },
  } as unknown as NotesState
  const page = render(<StoryBody desk={{ ...desk, textNumber: 0 }} panel={panel} notes={notes} others={others} />)
  await answered()
  const field = (name: string) => {
    const found = page.main.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${name}"]`)
    if (!found) throw new Error(`There is no ${name}.`)
    return found
  }
  const type = (name: string, text: string) => {
    const area = field(name)
    typeIn(area, text)
  }
  return { ...page, done, seen, field, type }
}

test('kicker, headline and standfirst are written as they are read', async () => {
  const { type, field, done } = await body()
  for (const [name, text] of [
    ['Kicker', 'Tides'],
    ['Headline', 'High water'],
    ['Standfirst', 'At noon.'],
  ] as const)
    type(name, text)
  expect(done).toEqual([{ kicker: 'Tides' }, { headline: 'High water' }, { standfirst: 'At noon.' }])
  expect(field('Headline').value).toBe('The tide table')
})

test('what is written is saved when its field is left', async () => {
  const { field, done } = await body()
  fire(field('Standfirst'), new window.FocusEvent('focusout', { bubbles: true }))
  expect(done).toEqual(['flush'])
})

test('a new story begins at its headline, another one where the editor goes', async () => {
  const { field } = await body({ story: { headline: '' } })
  expect(document.activeElement).toBe(field('Headline'))
  const other = await body()
  expect(document.activeElement).not.toBe(other.field('Headline'))
})

test('the section is proposed as the kicker, and gives it its colour', async () => {
  const section = { id: 1, slug: 'harbour', name: 'Harbour', accent: 'sport', voice: 'news' } as const
  const { field } = await body({ story: { sections: [section] } })
  expect(field('Kicker').placeholder).toBe('Harbour')
  expect(field('Kicker').parentElement?.className).toContain('sport')
  expect((await body()).field('Kicker').placeholder).toBe('Kicker')
})

test('the byline has all names, and when the story was published', async () => {
  const authors = ['Ana Brandt', 'Per Aalto'].map((name) => ({ slug: name, name }))
  const { all } = await body({ story: { authors, publishedAt: Date.UTC(2020, 10, 24) } })
  expect(all('article p')[0]).toBe('By Ana Brandt and Per Aalto · published 24 Nov 2020')
  expect((await body()).all('article p')[0]).toBe('No byline yet · not published yet')
})

test('the field that a colleague is in has their name', async () => {
  const per = { id: 'per', name: 'Per Aalto', place: 'standfirst', since: 0, tone: 'p2' } as unknown as Present
  const { main } = await body({ others: [per] })
  const marked = [...main.querySelectorAll<HTMLElement>('[data-who]')]
  expect(marked.map(({ dataset, className }) => [dataset['place'], dataset['who'], className.includes('p2')])).toEqual([
    ['standfirst', 'Per', true],
  ])
})

test('the text is an editor, and the checks below it open in the panel', async () => {
  const { seen, has, main, click } = await body()
  expect([seen.at(-1), has('article .ProseMirror')]).toEqual(['an editor', true])
  const checks = [...main.querySelectorAll('button')].find((one) => / checks?$/.test(one.textContent))
  click(checks?.textContent.trim() ?? '')
  expect(seen.at(-1)).toBe('checks')
})
