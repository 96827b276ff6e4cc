import { act } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { BylineNotice } from '#components/desk/editor-page/byline-notice.tsx'
import { Deadlines } from '#components/desk/editor-page/deadlines.tsx'
import { EditorFooter } from '#components/desk/editor-page/editor-footer.tsx'
import { KeptNotice } from '#components/desk/editor-page/kept-notice.tsx'
import { StateNotices } from '#components/desk/editor-page/state-notices.tsx'
import { deskOf, draft, MORNING } from '#components/desk/editor-page/testing/desk-of.ts'
import type { Me } from '#components/desk/parts/newsroom.tsx'
import { accountQueries } from '#components/desk/queries/account-queries.ts'
import { DeskQueryClient } from '#components/desk/queries/desk-query-client.ts'
import { journal, type Kept } from '#components/desk/saving/journal.ts'
import { answerApi, answered } from '#components/desk/testing/api-answers.ts'
import { ANA, render } from '#components/desk/testing/page.tsx'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const PER = { id: 'per', name: 'Per Aalto' }
const REPORTER: Me = { ...ANA, role: 'reporter' }
beforeEach(() => void answerApi(() => ({ items: [], receipt: null, uses: [] })))

type Around = { isEditable?: boolean; receiptAt?: number | null; me?: Me }

async function notices(story: Partial<DeskArticle>, { isEditable = true, receiptAt = null, me = ANA }: Around = {}) {
  const { desk } = deskOf({ story, isEditable })
  const asked: string[] = []
  const receipt = receiptAt === null ? null : ({ at: receiptAt } as never)
  const page = render(<StateNotices desk={desk} receipt={receipt} onUndo={() => asked.push('undo')} />, { me })
  await answered()
  return { ...page, asked, said: () => page.all('[role] > p') }
}

test('a draft has no notice', async () => {
  expect((await notices({})).said()).toEqual([])
})

test.each<[string, Partial<DeskArticle>, string[]]>([
  ['returned', { returned: { comment: '', by: PER, at: MORNING } }, ['sent back Per Aalto, 24 Nov 2020']],
  [
    'with a comment',
    { returned: { comment: 'When?', by: PER, at: MORNING } },
    ['sent back: “When?” Per Aalto, 24 Nov 2020'],
  ],
  [
    'withdrawn',
    { status: 'withdrawn', withdrawal: { at: MORNING, reason: '', notice: '' } as never },
    ['withdrawn 24 Nov 2020. No reason was given.'],
  ],
  [
    'withdrawn with a notice',
    { status: 'withdrawn', withdrawal: { at: MORNING, reason: 'It was wrong.', notice: 'Gone.' } as never },
    ['withdrawn 24 Nov 2020. It was wrong. Readers see: “Gone.”'],
  ],
  [
    'put back',
    { undoneAt: MORNING },
    ['Back to draft 24 Nov 2020. It was public for minutes. If you publish it again, it gets a new date.'],
  ],
  [
    'changed',
    { status: 'published', publishedAt: MORNING, hasChangesNotOut: true },
    ['Readers still see the version of 24 Nov 2020. Your changes stay hidden until you publish them.'],
  ],
  [
    'public',
    { status: 'published', publishedAt: MORNING, path: '/2020/tides' },
    ['Published 24 Nov 2020. Readers see exactly this text at /2020/tides'],
  ],
])('a story that is %s says so', async (_, story, said) => {
  expect((await notices(story)).said()).toEqual(said)
})

test('who may not write sees who does', async () => {
  const { said } = await notices(
    { assignedTo: { ...PER, since: MORNING, wantedAt: null } as never },
    { isEditable: false },
  )
  expect(said()).toEqual(['Assigned to Per Aalto since 24 Nov 2020. You can read it and add notes.'])
  expect((await notices({ assignedTo: { ...PER, since: MORNING, wantedAt: null } as never })).said()).toEqual([])
})

test('a schedule that was missed is announced if the story is not out', async () => {
  const missed = { dueAt: MORNING, outAt: null, because: 'embargoed' } as never
  expect((await notices({ missed })).has('[role=alert]')).toBe(true)
  const late = { dueAt: MORNING, outAt: MORNING + 60_000, because: null } as never
  expect((await notices({ missed: late })).has('[role=alert]')).toBe(false)
})

test('a scheduled story says when it goes out, and which changes do not', async () => {
  const dueAt = Date.UTC(2099, 0, 1, 8)
  const [plain] = (await notices({ status: 'scheduled', dueAt })).said()
  expect(plain).not.toContain('not in the scheduled version')
  expect(plain).toMatch(/^scheduled .*2099.*\. Changes that you make from now on are not part of it\.$/i)
  const behind = { status: 'scheduled', dueAt, changesNotScheduled: 2 } as const
  const [other] = (await notices(behind)).said()
  expect(other).toMatch(/ 2 changes not in the scheduled version\. “Update scheduled version” adds them\.$/)
  const [unasked] = (await notices(behind, { me: REPORTER })).said()
  expect(unasked).toMatch(/ 2 changes not in the scheduled version\. $/)
})

test('a public story leads to its page, and goes back to draft for minutes', async () => {
  const story = { status: 'published', publishedAt: MORNING, path: '/2020/tides', hasChangesNotOut: true } as const
  const { named, isNamed } = await notices(story)
  expect(['href', 'target'].map((name) => named('See it').getAttribute(name))).toEqual(['/2020/tides', '_blank'])
  expect(isNamed('Back to draft…')).toBe(false)
  const { click, asked } = await notices({ ...story, undoUntil: Date.UTC(2099, 0, 1) })
  click('Back to draft…')
  expect(asked).toEqual(['undo'])
  expect((await notices({ ...story, path: null })).isNamed('See it')).toBe(false)
})

test('the publication of this window has its second', async () => {
  const { said } = await notices(
    { status: 'published', publishedAt: MORNING, path: '/tides' },
    { receiptAt: MORNING + 7_000 },
  )
  expect(said()).toEqual(['Published 09:30:07. Readers see exactly this text at /tides'])
})

test.each(['bar', 'page'] as const)(
  'deadlines stand in the %s, with what is late, but without the schedule',
  async (place) => {
    const story = draft({
      dueAt: MORNING,
      assignedTo: { ...PER, since: MORNING, wantedAt: MORNING } as never,
      embargoUntil: Date.UTC(2099, 0, 1),
    })
    const { main } = render(<Deadlines story={story} place={place} />)
    await answered()
    const all = [...main.querySelectorAll<HTMLElement>('[title]')]
    expect(all.map(({ title, textContent }) => [title === textContent, /^Due .*late/i.test(title)])).toEqual([
      [true, true],
      [true, false],
    ])
    expect(all.map(({ className }) => className.includes('text-red'))).toEqual([true, false])
    expect(render(<Deadlines story={draft({ dueAt: MORNING })} place={place} />).main.innerHTML).toBe('')
  },
)

test('under the text stand its words, the time that they take, and the checks, which open', () => {
  const block = (text: string) => ({ id: 'b', type: 'paragraph' as const, spans: [{ text }] })
  const story = draft({ document: { version: 1, blocks: [block('Slack water at noon.')] } })
  const opened: string[] = []
  const { all, click, rerender, has } = render(
    <EditorFooter story={story} checks={2} onChecks={() => opened.push('checks')} />,
  )
  expect(all('span')).toEqual(['4 words', '1 min read', 'headline: 3 words'])
  click('2 checks')
  expect(opened).toEqual(['checks'])
  rerender(<EditorFooter story={draft()} checks={0} onChecks={() => undefined} />)
  expect([all('span'), has('button')]).toEqual([['0 words', 'headline: 3 words'], false])
})

const BYLINE = { slug: 'ana-brandt', name: 'Ana Brandt' }

async function asksForByline({ me = ANA, isEditable = true, createdBy = 'ana' } = {}) {
  const asked = answerApi(({ body }) => ({
    slug: (body as { slug: string | null }).slug ?? 'ana-brandt-2',
    name: 'Ana Brandt',
  }))
  const client = new DeskQueryClient()
  client.setQueryData(accountQueries.byline().queryKey, { byline: null, suggested: BYLINE })
  const { desk, done } = deskOf({ isEditable, story: { createdBy, authors: [BYLINE, { slug: 'per', name: 'Per' }] } })
  const page = render(<BylineNotice desk={desk} />, { me, client })
  const press = async (name: string) => {
    page.click(name)
    await answered()
  }
  return { ...page, press, done, sent: () => asked.filter(({ body }) => body !== null), client }
}

test('the writer of a story is asked whether a byline is theirs; yes ties it to them and changes no story', async () => {
  const { all, press, done, sent, client, isNamed } = await asksForByline()
  expect(all('b')).toEqual(['Is “Ana Brandt” your byline?'])
  await press('Yes, it is mine')
  expect(sent()).toEqual([{ what: 'PUT /api/me/byline', body: { slug: 'ana-brandt' } }])
  expect([done, isNamed('Yes, it is mine')]).toEqual([[], false])
  expect(client.getQueryData(accountQueries.byline().queryKey)).toEqual({ byline: BYLINE, suggested: null })
})

test('no makes another, which takes its place in the story', async () => {
  const { press, done, sent } = await asksForByline()
  await press('No, make one for me')
  expect(sent()).toEqual([{ what: 'PUT /api/me/byline', body: { slug: null } }])
  const other = { slug: 'ana-brandt-2', name: 'Ana Brandt' }
  expect(done).toEqual([{ authors: [other, { slug: 'per', name: 'Per' }] }])
})

test('nobody else is asked, nor who may not write', async () => {
  expect((await asksForByline({ createdBy: 'per' })).all('b')).toEqual([])
  expect((await asksForByline({ isEditable: false })).all('b')).toEqual([])
})

const text: Kept = {
  key: 'one',
  story: 7,
  personId: 'ana',
  label: null,
  since: MORNING,
  at: MORNING,
  headline: 'The tide table',
  fields: { standfirst: 'Kept' },
}

async function keptNotice({ kept = [text], isEditable = true, base = null as object | null } = {}) {
  vi.spyOn(journal, 'base').mockImplementation(async () => base && { version: 2, fields: base })
  const dropped = vi.spyOn(journal, 'drop').mockResolvedValue(true)
  const { desk, done } = deskOf({ isEditable })
  const page = render(<KeptNotice desk={{ ...desk, kept, keptWords: 4 }} />)
  const press = async (name: string) => {
    page.click(name)
    await act(async () => undefined)
  }
  return { ...page, press, done, dropped }
}

test('a text that this browser keeps beside the one on the page is offered, the first of several', async () => {
  expect((await keptNotice({ kept: [] })).all('p')).toEqual([])
  const one = await keptNotice()
  expect(one.all('p')).toEqual(['This browser kept 4 words that never reached the server. Written 24 Nov 2020.'])
  const { all } = await keptNotice({ kept: [text, { ...text, key: 'two' }, { ...text, key: 'three' }] })
  expect(all('p')[0]).toMatch(/ There are 2 more\.$/)
})

test('it is merged without a question where nothing conflicts, or where nobody knows what it was based on', async () => {
  const unknown = await keptNotice()
  await unknown.press('Merge these changes')
  expect(unknown.done).toEqual(['take in', text, { standfirst: 'Kept' }])
  const known = await keptNotice({ base: { standfirst: 'On the page' } })
  await known.press('Merge these changes')
  expect(known.done).toEqual(['take in', text, { standfirst: 'Kept' }, true])
  expect(document.querySelector('[role=dialog]')).toBeNull()
})

test('somebody chooses where both changed the same, or if they want to see it', async () => {
  const { press, done } = await keptNotice({ base: { standfirst: 'Before' } })
  await press('Merge these changes')
  expect(done).toEqual([])
  expect(document.querySelector('[role=dialog]')?.textContent).toContain('Mine, kept in this browser since 24 Nov 2020')
})

test('who may not write can compare and discard, not merge', async () => {
  const { isNamed, press, dropped } = await keptNotice({ isEditable: false })
  expect(isNamed('Merge these changes')).toBe(false)
  await press('Compare')
  expect(document.querySelector('[role=dialog]')?.textContent).not.toContain('Use the merged text')
  await press('Discard')
  expect(dropped.mock.calls).toEqual([['one']])
})
