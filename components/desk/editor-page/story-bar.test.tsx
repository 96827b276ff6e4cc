import { expect, test } from 'vitest'
import { StoryBar } from '#components/desk/editor-page/story-bar.tsx'
import { deskOf, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import type { SaveState } from '#components/desk/saving/save-machine.ts'
import { answerApi } from '#components/desk/testing/api-answers.ts'
import { render, went } from '#components/desk/testing/page.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'

type Given = {
  state?: Partial<SaveState>
  isEditable?: boolean
  isShared?: boolean
  acts?: string[]
  isPanelOpen?: boolean
}

function bar({ state = {}, isEditable = true, isShared = true, acts = [], isPanelOpen = false }: Given = {}) {
  answerApi(() => ({ items: [] }))
  const asked: string[] = []
  const ask = (what: string) => () => void asked.push(what)
  const actOf = (name?: string) => (name === undefined ? null : { name, run: ask(name) })
  const page = render(
    <StoryBar
      desk={deskOf({ state, isEditable }).desk}
      others={[]}
      isPanelOpen={isPanelOpen}
      onPanel={ask('panel')}
      onPreview={ask('preview')}
      onShare={isShared ? ask('share') : null}
      acts={{ main: actOf(acts[0]), beside: actOf(acts[1]) }}
      more={<p>more</p>}
    />,
  )
  const saving = () => page.main.querySelector('[role=status][aria-label=Saving]')?.textContent
  return { ...page, asked, saving }
}

test.each<[string, Partial<SaveState>, string]>([
  ['saved', { savedAt: MORNING }, 'saved 09:30:00'],
  ['not yet saved', { pending: { headline: 'A' } }, 'saving…'],
  ['new', {}, ''],
  ['kept', { trouble: { kind: 'offline', since: MORNING, tries: 1 } }, 'kept in this browser 09:30:00'],
  [
    'in conflict',
    { trouble: { kind: 'conflict', theirs: { savedBy: null, savedAt: MORNING } as DeskArticle } },
    'not saved: changed by the terminal 09:30',
  ],
])('a text that is %s says so in the bar, which is no alert: its notice is', (_, state, sentence) => {
  const { saving, has } = bar({ state })
  expect([saving(), has('[role=alert]')]).toEqual([sentence, false])
})

test('who may not write is told, and has no save state', () => {
  const { saving, text } = bar({ isEditable: false })
  expect(saving()).toBeUndefined()
  expect(text()).toContain('read only; you can add notes')
})

test('the bar leads back to the list, and to the preview, the link and the panel', () => {
  const { click, asked, named } = bar({ isPanelOpen: true })
  expect(named('Side panel').getAttribute('aria-pressed')).toBe('true')
  for (const name of ['Preview', 'Share', 'Side panel']) {
    const found = ['Preview', 'Side panel'].includes(name) ? name : namedLike(name)
    click(found)
  }
  click('Back to the list')
  expect([asked, went]).toEqual([['preview', 'share', 'panel'], ['/desk']])
  expect(bar().named('Side panel').getAttribute('aria-pressed')).toBe('false')
})

const namedLike = (start: string) =>
  [...document.querySelectorAll('button')]
    .map((one) => one.getAttribute('aria-label') ?? '')
    .find((name) => name.startsWith(start)) ?? ''

test('who may not share has no such button', () => {
  const { all } = bar({ isShared: false })
  expect(all('button')).toHaveLength(2)
})

test('the main act and the one beside it are at the thumb; without them nothing is', () => {
  const { main, asked, click, has } = bar({ acts: ['Publish…', 'Submit for review'] })
  const names = [...main.querySelectorAll('[data-main-acts] button')].map((one) => one.textContent)
  expect(names).toEqual(['Submit for review', 'Publish…Ctrl ↵'])
  click('Submit for review')
  click('Publish…Ctrl ↵')
  expect([asked, has('[data-main-acts]')]).toEqual([['Submit for review', 'Publish…'], true])
  expect(bar().has('[data-main-acts]')).toBe(false)
})
