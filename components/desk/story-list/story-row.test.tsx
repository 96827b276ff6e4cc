import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoryRow } from '#components/desk/story-list/story-row.tsx'
import { listItem } from '#components/desk/testing/list-item.ts'
import { ANA, render, went } from '#components/desk/testing/page.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'

const NOW = Date.UTC(2026, 10, 24, 9)
// A time of another day shows its date alone.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }))
afterEach(() => void vi.useRealTimers())
const HOUR = 3_600_000
// A flag is an icon with its words; who has the story and its time stand beside.
const FLAG = 'svg.lucide + span'
const [HOLDER, TIME] = ['li > :last-child > :first-child > *', 'li > :last-child > :last-child']
const ruben = { id: 'ruben', name: 'Ruben Okoro' }
const STORY = listItem({ savedAt: NOW })

function row(over: Partial<DeskListItem> = {}, isSelected = false) {
  const toggled: [id: number, isRange: boolean][] = []
  const onToggle = (id: number, isRange: boolean) => void toggled.push([id, isRange])
  const story = { ...STORY, ...over }
  return { ...render(<StoryRow story={story} now={NOW} isSelected={isSelected} onToggle={onToggle} />), toggled }
}

test('its headline leads to it, without asking the server for a page where the desk can go by itself', () => {
  const { click, named } = row()
  expect(named(STORY.headline).getAttribute('href')).toBe('/desk/articles/7')
  expect(click(STORY.headline).defaultPrevented).toBe(true)
  expect(went).toEqual(['/desk/articles/7'])
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'a click with %o is the browser’s',
  (held) => {
    const { click } = row()
    expect(click(STORY.headline, held).defaultPrevented).toBe(false)
    expect(went).toEqual([])
  },
)

test('a story without a headline has a name all the same', () => {
  const { isNamed } = row({ headline: '' })
  expect(isNamed('Untitled')).toBe(true)
  expect(isNamed('Select: Untitled')).toBe(true)
})

test('its box selects it, with Shift a range', () => {
  const { click, toggled, named } = row()
  expect(named(t('Select: {headline}', { headline: STORY.headline }))).toHaveProperty('type', 'checkbox')
  click(t('Select: {headline}', { headline: STORY.headline }))
  click(t('Select: {headline}', { headline: STORY.headline }), { shiftKey: true })
  expect(toggled).toEqual([
    [7, false],
    [7, true],
  ])
})

test('a selected story is marked', () => {
  const marks = (isSelected: boolean) => {
    const { main, has } = row({}, isSelected)
    return [has('li[data-row="7"].bg-blue-wash'), main.querySelector('input')?.checked]
  }
  expect(marks(true)).toEqual([true, true])
  expect(marks(false)).toEqual([false, false])
})

test('a draft without more has no flag', () => {
  const { all } = row()
  expect(all(FLAG)).toEqual([])
  expect(all(TIME)).toEqual(['no time yet'])
  expect(all(HOLDER)).toEqual([])
})

const flags: [string, Partial<DeskListItem>, string][] = [
  ['sent back', { returned: { at: NOW, by: ruben, comment: 'Too long' } }, 'sent back: “Too long”'],
  ['its source', { source: 'Meridian Wire' }, 'Meridian Wire'],
  ['live', { live: 'open' }, 'live'],
  ['one note', { openNotes: 1 }, '1 note'],
  ['not scheduled', { dueAt: NOW + HOUR, changesNotScheduled: 1 }, '1 change not in the scheduled version'],
  ['unpublished changes', { status: 'published', hasChangesNotOut: true }, 'unpublished changes'],
  ['withdrawn', { withdrawal: { at: NOW, reason: 'A legal reason', notice: '' } }, 'A legal reason'],
]
test.each(flags)('a flag says: %s', (_, over, says) => {
  expect(row(over).all(FLAG)).toEqual([says])
})

const silent: [string, Partial<DeskListItem>][] = [
  ['an embargo that is over', { embargoUntil: NOW }],
  ['changes of a draft', { hasChangesNotOut: true }],
  [
    'a scheduled story that is scheduled as it stands',
    { dueAt: NOW + HOUR, hasChangesNotOut: true, status: 'published' },
  ],
  ['a withdrawal without a reason', { withdrawal: { at: NOW, reason: '', notice: '' } }],
]
test.each(silent)('no flag for %s', (_, over) => {
  expect(row(over).all(FLAG)).toEqual([])
})

test('an embargo that holds is a flag with its end', () => {
  const [flag = ''] = row({ embargoUntil: NOW + HOUR }).all(FLAG)
  expect(flag).toContain('10:00')
})

test('a publication that is not seen everywhere leads to its receipt', () => {
  const { main, click } = row({ notSeen: ['front'] })
  const link = main.querySelector('a[href$=receipt]')
  expect(link?.getAttribute('href')).toBe('/desk/articles/7/receipt')
  click(link?.textContent ?? '')
  expect(went).toEqual([link?.getAttribute('href')])
})

test('its sections and bylines are named', () => {
  const { all } = row({
    sections: [{ slug: 'world', name: 'World', accent: 'world' }] as DeskListItem['sections'],
    authors: [
      { id: 1, slug: 'a', name: 'Yusra Lindt' },
      { id: 2, slug: 'b', name: 'Piet Hansen' },
    ] as unknown as DeskListItem['authors'],
  })
  expect(all('[data-section]')).toEqual(['World'])
  expect(all('span')).toContain('Yusra Lindt, Piet Hansen')
})

test('who has it open is named, unless that is oneself', () => {
  expect(row({ here: [ANA] }).text()).not.toContain('Here now: ')
  const { main } = row({ here: [ANA, ruben, { id: 'x', name: 'Mia' }] })
  const here = main.querySelector(`[title="Here now: Ruben Okoro, Mia"]`)
  expect(here?.querySelectorAll('[aria-hidden]')).toHaveLength(2)
})

test('who has it is named, and oneself as such', () => {
  const held = { since: NOW, wantedAt: null }
  expect(row({ assignedTo: { ...ruben, ...held } }).all(HOLDER)[0]).toContain('Ruben Okoro')
  const own = row({ assignedTo: { id: ANA.id, name: ANA.name, ...held } }).all(HOLDER)[0]
  expect(own).toContain('you')
  expect(own).not.toContain(ANA.name)
})

test('a late story says so beside its time', () => {
  const { all } = row({ dueAt: NOW - HOUR, status: 'scheduled' })
  expect(all(`${TIME} .text-red`)).toHaveLength(1)
  expect(all(`${TIME} small`)).toHaveLength(1)
})

test('a published story with changes has another icon than one without', () => {
  const drawing = (over: Partial<DeskListItem>) => row(over).main.querySelectorAll('svg circle').length
  expect(drawing({ status: 'published' })).toBe(1)
  expect(drawing({ status: 'published', hasChangesNotOut: true })).toBe(3)
  expect(drawing({ status: 'draft', hasChangesNotOut: true })).toBe(1)
})

test('the passage that a search found has its words marked', () => {
  const { all } = row({
    found: {
      in: 'notes',
      parts: [
        { text: 'the ', hit: false },
        { text: 'harbour', hit: true },
      ],
    },
  })
  expect(all('p mark')).toEqual(['harbour'])
  expect(all('p')).toEqual([`Notes the harbour`])
})
