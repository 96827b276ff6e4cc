import { expect, test, vi } from 'vitest'
import { deskOf, draft, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import { TroubleNotice } from '#components/desk/editor-page/trouble-notice.tsx'
import type { SaveState, Trouble } from '#components/desk/saving/save-machine.ts'
import { tellSignedIn } from '#components/desk/saving/signed-in-news.ts'
import { fire, render } from '#components/desk/testing/page.tsx'

const FULL = 'This browser has no space left to keep your changes: leave this window open.'
const failed = { kind: 'failed', since: MORNING, tries: 1, isFull: false, isHere: false, id: null } as const

function notice(state: Partial<SaveState>, keptAt: number | null = MORNING) {
  const { desk, done } = deskOf({ state })
  const { runner } = desk.saving
  const seen: string[] = []
  const part = <TroubleNotice saving={{ ...desk.saving, keptAt }} runner={runner} onSeeBoth={() => seen.push('both')} />
  const page = render(part)
  const said = () =>
    [...page.main.querySelectorAll('[role]')].map((one) => [
      one.getAttribute('role'),
      one.querySelector('p')?.textContent,
    ])
  return { ...page, said, done, seen }
}

test('there is no notice while all is well', () => {
  expect(notice({}).said()).toEqual([])
})

test.each<[Trouble, string, string, string]>([
  [
    { kind: 'offline', since: MORNING, tries: 1 },
    'status',
    'Offline since 09:30. Keep writing: your changes are kept in this browser and are saved when you are online again.',
    `Offline since 09:30. ${FULL}`,
  ],
  [
    failed,
    'alert',
    'The server could not save your changes. Your changes are kept in this browser. It is tried again every minute; if it keeps failing, tell an admin.',
    `The server could not save your changes. ${FULL} It is tried again every minute; if it keeps failing, tell an admin.`,
  ],
  [
    { ...failed, isFull: true, id: '4711' },
    'alert',
    'The server’s disk is full, so nothing can be saved at the moment. Your changes are kept in this browser. It is tried again every minute; if it keeps failing, tell an admin (error 4711).',
    `The server’s disk is full, so nothing can be saved at the moment. ${FULL} It is tried again every minute; if it keeps failing, tell an admin (error 4711).`,
  ],
  [
    { ...failed, isHere: true },
    'alert',
    'Saving failed in this window, not on the server. Your changes are kept in this browser. It is tried again every minute; if it keeps failing, copy your text and reload the page.',
    `Saving failed in this window, not on the server. ${FULL} It is tried again every minute; if it keeps failing, copy your text and reload the page.`,
  ],
  [
    { kind: 'stopped', message: 'You no longer work here.' },
    'alert',
    'The server no longer accepts your changes. You no longer work here. Your changes are kept in this browser. Copy them before you leave this page.',
    `The server no longer accepts your changes. You no longer work here. ${FULL} Copy them before you leave this page.`,
  ],
])('%j is told with whether the text is kept, and can be tried now', (trouble, role, kept, notKept) => {
  expect(notice({ trouble }, null).said()).toEqual([[role, notKept]])
  const { said, click, done } = notice({ trouble })
  expect(said()).toEqual([[role, kept]])
  click('Try now')
  expect(done).toEqual(['try again'])
})

test('another person’s version is compared, not tried again', () => {
  const by = (savedBy: { id: string; name: string } | null) => ({ ...draft({ savedBy }), version: 4 })
  const conflict = (savedBy: { id: string; name: string } | null): Trouble => ({
    kind: 'conflict',
    theirs: by(savedBy),
  })
  const { said, click, seen, isNamed } = notice({ trouble: conflict({ id: 'per', name: 'Per Aalto' }) })
  expect(said()).toEqual([
    [
      'alert',
      'Not saved: Per Aalto saved another version at 09:30. Both versions are safe: theirs on the server, yours in this browser.',
    ],
  ])
  expect(isNamed('Try now')).toBe(false)
  click('Compare and merge')
  expect(seen).toEqual(['both'])
  expect(notice({ trouble: conflict(null) }).text()).toContain('Not saved: the terminal saved')
})

test('fields that the server refuses are named with its reasons', () => {
  const problems = { slug: 'is taken', '': 'The story is too long.' }
  expect(notice({ problems }).said()).toEqual([
    [
      'alert',
      'Some changes are not saved. slug: is taken · The story is too long. Correct them to save them; until then they are kept in this browser.',
    ],
  ])
})

const sees = (state: DocumentVisibilityState) => vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)

test('who was signed out signs in in another window, and what is unsaved is sent on the way back', async () => {
  const { named, said, done, leave, isNamed } = notice({ trouble: { kind: 'signed-out', since: MORNING } })
  expect(said()).toEqual([
    [
      'status',
      'You were signed out at 09:30. Sign in again in a new window when you like: your changes are kept here and are saved then.',
    ],
  ])
  expect(isNamed('Try now')).toBe(false)
  expect(['href', 'target'].map((name) => named('Sign in').getAttribute(name))).toEqual(['/desk/sign-in', '_blank'])
  sees('hidden')
  fire(document, new window.Event('visibilitychange'))
  expect(done).toEqual([])
  sees('visible')
  fire(document, new window.Event('visibilitychange'))
  fire(window, new window.Event('focus'))
  expect(done).toEqual(['signed in', 'signed in'])
  tellSignedIn()
  await vi.waitFor(() => expect(done).toHaveLength(3))
  leave()
  fire(window, new window.Event('focus'))
  expect(done).toHaveLength(3)
})

test('without a sign-out nothing is sent when the window is looked at again', () => {
  const { done } = notice({ trouble: failed })
  sees('visible')
  fire(window, new window.Event('focus'))
  expect(done).toEqual([])
  expect(notice({ trouble: { kind: 'signed-out', since: MORNING } }, null).text()).toContain(FULL)
})
