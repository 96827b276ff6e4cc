import { expect, test } from 'vitest'
import type { NotesState } from '#components/desk/notes/use-story-notes.ts'
import { Panel } from '#components/desk/story-sidebar/panel.tsx'
import { usePanel } from '#components/desk/story-sidebar/use-panel.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { flushed, renderHook } from '#components/desk/testing/page.tsx'
import { button, control, described, put, renderStory } from '#components/desk/testing/story-page.tsx'
import { t } from '#domain/messages/t.ts'

const notes = { list: { open: [], resolved: [] }, editor: null } as unknown as NotesState
const remark = { sentence: 'There is no standfirst.', place: { field: 'standfirst' } } as const

function Shown(props: Pick<Parameters<typeof Panel>[0], 'desk' | 'checks'>) {
  const panel = usePanel()
  return <Panel {...props} panel={panel} notes={notes} mayNote={false} />
}
const tab = (name: string) => {
  const found = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find((one) =>
    one.textContent.startsWith(name),
  )
  if (!found) throw new Error(`There is no tab “${name}”.`)
  return found
}
const choose = async (name: string) => {
  flushed(() => tab(name).focus())
  await answered()
}

test('the panel names itself, counts what is open, and shows one tab at a time', async () => {
  answerApi(() => ({ items: [], next: null }))
  renderStory((desk) => <Shown desk={desk} checks={[remark]} />)
  await answered()
  const aside = document.querySelector('aside')
  expect([aside?.getAttribute('aria-label'), aside?.tabIndex]).toEqual(['About this story', -1])
  expect(['Checks', 'Notes', 'Story'].map((name) => tab(name).textContent.trim())).toEqual([
    'Checks 1',
    'Notes',
    'Story',
  ])
  expect(tab('Story').getAttribute('aria-selected')).toBe('true')
  await choose('Checks')
  const panel = document.querySelector('[role=tabpanel]:not([hidden])')
  expect(panel?.getAttribute('tabindex')).toBe('-1')
  expect(panel?.querySelector('h2')?.textContent).toBe(`Checks 1 warning`)
  expect(button(t('Go to: {sentence}', { sentence: remark.sentence })).textContent).toBe('Go')
})

test('what search engines show is written here, else taken from the story', async () => {
  answerApi(() => ({ items: [], next: null }))
  const { changes } = renderStory((desk) => <Shown desk={desk} checks={[]} />, {
    state: { problems: { seo: 'Too long.' } },
  })
  await choose('Search')
  const preview = () => [...document.querySelectorAll('[lang=en] > *')].map((one) => one.textContent)
  expect(preview()).toEqual([
    'The Halyard · /article/cranes-stand-still',
    'Cranes stand still',
    'Nobody says for how long.',
  ])
  expect([
    control('Title for search engines').getAttribute('placeholder'),
    described('Title for search engines'),
  ]).toEqual(['Cranes stand still', ['If empty, the headline is used.']])
  expect(control('Title for search engines').getAttribute('aria-invalid')).toBe('true')
  expect(document.querySelector('[role=tabpanel]:not([hidden]) > p')?.textContent).toBe('Too long.')
  await put('Title for search engines', 'Harbour at rest')
  await put('Description', 'Why.')
  expect(preview().slice(1)).toEqual(['Harbour at rest', 'Why.'])
  expect(document.querySelector('label[for]')?.textContent).toBe(`Title for search engines15 of about 60`)
  await put('Title for search engines', ' ')
  expect(changes.at(-1)).toEqual({ seo: { description: 'Why.' } })
})

test('a check leads to its field: the panel opens at the story, and a tab that was chosen stays', () => {
  const hook = renderHook(usePanel, undefined)
  expect(hook.now()).toMatchObject({ isOpen: true, tab: 'story' })
  flushed(() => hook.now().toggle())
  expect(hook.now().isOpen).toBe(false)
  flushed(() => hook.now().show('notes'))
  expect(hook.now()).toMatchObject({ isOpen: true, tab: 'notes' })
  flushed(() => hook.now().goTo({ field: 'headline' }))
  expect(hook.now()).toMatchObject({ isOpen: true, tab: 'notes' })
  flushed(() => hook.now().goTo({ field: 'embargo' }))
  expect(hook.now()).toMatchObject({ isOpen: true, tab: 'story' })
  flushed(() => hook.now().clear())
  expect(hook.now().isOpen).toBe(true)
})
