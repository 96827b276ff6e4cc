import { toast } from 'sonner'
import { beforeEach, expect, test, vi } from 'vitest'
import { MoreMenu } from '#components/desk/editor-page/more-menu.tsx'
import { deskOf, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import type { Me } from '#components/desk/parts/newsroom.tsx'
import { answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, fire, render, went } from '#components/desk/testing/page.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const said: string[] = []
/** Presses Undo of the last toast that has it. */
let undo: () => void
beforeEach(() => {
  said.length = 0
  for (const kind of ['success', 'error', 'message'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(`${kind}: ${text as string}`))
  vi.spyOn(toast, 'custom').mockImplementation((made) => {
    const { props } = made('one') as { props: { text: string; onUndo: () => void } }
    said.push(props.text)
    undo = props.onUndo
    return 'one'
  })
})

type Around = { me?: Me; isShared?: boolean; isEditable?: boolean; isRefused?: boolean }

async function opened(story: Partial<DeskArticle> = {}, around: Around = {}) {
  const { me = ANA, isShared = true, isEditable = true, isRefused = false } = around
  const asked = answerApi(({ what }) => {
    if (isRefused) return refusal(409, { title: 'Not now.' })
    return what.endsWith('/copies') ? { id: 8 } : {}
  })
  const { desk, done } = deskOf({ story, isEditable })
  const menu = (
    <MoreMenu desk={desk} onOpen={(dialog) => done.push(dialog)} onShare={isShared ? () => done.push('share') : null} />
  )
  const page = render(menu, { me })
  fire(
    page.named('More actions'),
    new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
  )
  await answered()
  const items = [...document.querySelectorAll<HTMLElement>('[role=menuitem]')]
  const choose = async (name: string) => {
    const item = items.find(({ textContent }) => textContent === name)
    if (!item) throw new Error(`The menu has no “${name}”.`)
    click(item)
    await answered()
  }
  return { names: items.map(({ textContent }) => textContent), choose, done, sent: () => asked.map(({ what }) => what) }
}

const REPORTER: Me = { ...ANA, role: 'reporter' }
const ADMIN: Me = { ...ANA, role: 'admin' }

test.each<[string, Partial<DeskArticle>, Around, string[]]>([
  [
    'a draft',
    {},
    {},
    [
      'Audit log',
      'Copy preview link',
      'History',
      'Submit for review',
      'Duplicate',
      'Turn into a live story',
      'Delete draft',
    ],
  ],
  [
    'what somebody else has in review',
    { status: 'in-review', createdBy: 'per' },
    { isShared: false, isEditable: false },
    ['Audit log', 'History', 'Send back…', 'Duplicate', 'Delete draft'],
  ],
  [
    'a reporter’s own in review',
    { status: 'in-review' },
    { me: REPORTER, isShared: false },
    ['History', 'Take back from review', 'Duplicate', 'Turn into a live story', 'Delete draft'],
  ],
  [
    'a scheduled one',
    { status: 'scheduled', live: 'open' },
    {},
    ['Audit log', 'Copy preview link', 'History', 'Unschedule', 'Duplicate'],
  ],
  [
    'a public one',
    { status: 'published', publishedAt: MORNING, live: 'open', undoUntil: Date.UTC(2099, 0, 1) },
    { me: ADMIN },
    [
      'Receipt',
      'Audit log',
      'Copy preview link',
      'History',
      'Replace a name…',
      'Banner…',
      'Back to draft…',
      'Recall…',
      'Duplicate',
    ],
  ],
  [
    'one that was public for minutes',
    { undoneAt: MORNING, live: 'open' },
    {},
    ['Receipt', 'Audit log', 'Copy preview link', 'History', 'Replace a name…', 'Submit for review', 'Duplicate'],
  ],
  [
    'one that is not on the server yet',
    { id: 0, live: 'open' },
    {},
    ['Audit log', 'Copy preview link', 'History', 'Submit for review', 'Delete draft'],
  ],
])('the menu of %s has what is possible', async (_, story, around, names) => {
  expect((await opened(story, around)).names).toEqual(names)
})

test.each<[string, Partial<DeskArticle>, unknown]>([
  ['Send back…', { status: 'in-review' }, 'return'],
  ['Banner…', { status: 'published' }, 'banner'],
  ['Recall…', { status: 'published' }, 'recall'],
  ['Back to draft…', { status: 'published', undoUntil: Date.UTC(2099, 0, 1) }, 'undo'],
  ['Turn into a live story', {}, { live: 'open' }],
])('%s opens its dialog or changes the story', async (name, story, what) => {
  const { choose, done } = await opened(story)
  await choose(name)
  expect(done).toEqual([what])
})

test.each([
  ['Receipt', '/desk/articles/7/receipt'],
  ['Audit log', '/desk/events?article=7'],
  ['History', '/desk/articles/7/revisions'],
])('%s is a page', async (name, path) => {
  const { choose } = await opened({ status: 'published', publishedAt: MORNING }, { me: ADMIN })
  await choose(name)
  expect(went).toEqual([path])
})

test.each([
  ['Submit for review', {}, 'POST /api/articles/7/submission'],
  ['Take back from review', { status: 'in-review' }, 'POST /api/articles/7/recall'],
  ['Unschedule', { status: 'scheduled' }, 'DELETE /api/articles/7/publication'],
] as const)('%s moves the story', async (name, story, what) => {
  const { choose, sent } = await opened(story)
  await choose(name)
  expect(sent()).toEqual([what])
})

test('a copy is opened, and said to be one', async () => {
  const { choose, sent } = await opened()
  await choose('Duplicate')
  expect([sent(), went, said]).toEqual([
    ['POST /api/articles/7/copies'],
    ['/desk/articles/8'],
    ['message: This is the copy. The original is unchanged.'],
  ])
})

test('a draft that is deleted leaves for the list, and comes back', async () => {
  const { choose, sent } = await opened({ headline: '' })
  await choose('Delete draft')
  expect([sent(), went, said]).toEqual([['DELETE /api/articles/7'], ['/desk'], ['“Untitled” was deleted.']])
  undo()
  await answered()
  expect([sent()[1], went]).toEqual(['POST /api/articles/7/restoration', ['/desk', '/desk/articles/7']])
})

test.each(['Duplicate', 'Delete draft'])('%s that is refused changes nothing, and is said', async (name) => {
  const { choose } = await opened({}, { isRefused: true })
  await choose(name)
  expect([went, said]).toEqual([[], ['error: Nothing was changed. Not now.']])
})
