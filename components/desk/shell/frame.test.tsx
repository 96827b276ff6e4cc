import { toast } from 'sonner'
import { expect, onTestFinished, test, vi } from 'vitest'
import { AlertsBanner } from '#components/desk/shell/alerts-banner.tsx'
import { BottomBar } from '#components/desk/shell/bottom-bar.tsx'
import { ClockStrip } from '#components/desk/shell/clock-strip.tsx'
import { KeySheet } from '#components/desk/shell/key-sheet.tsx'
import { NewerVersionLine } from '#components/desk/shell/newer-version-line.tsx'
import { Rail } from '#components/desk/shell/rail.tsx'
import { NewStoryContext } from '#components/desk/shell/use-new-story.ts'
import { type Asked, answerApi, answered, refusal } from '#components/desk/testing/api-answers.ts'
import { ANA, click, press, render, type Surroundings, went } from '#components/desk/testing/page.tsx'
import type { NextUp } from '#domain/article/planning/plan-views.ts'

const QUIET: NextUp = {
  next: null,
  late: [],
  notSeen: [],
  failures: [],
  clock: null,
  alerts: [],
  counts: { mine: 0, inReview: 0, scheduled: 0 },
}
const failing = (id: number | null, attempts = 3): NextUp['failures'][number] => ({
  kind: 'publish',
  id,
  headline: 'Ferry to stop',
  attempts,
  isSetAside: false,
  failedAt: 1,
  retryAt: null,
})
const alert = (cause: NextUp['alerts'][number]['cause'], path: string) => ({
  cause,
  since: 0,
  title: `Title of ${cause}`,
  says: 'It says more.',
  todo: 'Do this.',
  path,
})
const ADMIN = { me: { ...ANA, role: 'admin' as const } }

/** Shows a part of the frame: with what the rail reads, where the desk is open, and unread notifications. */
async function shown(part: React.ReactNode, next: Partial<NextUp>, around: Surroundings = {}, unread = 0) {
  let begun = 0
  const asked: Asked[] = answerApi(({ what }) => {
    if (what === 'GET /api/planning/next') return { ...QUIET, ...next }
    if (what.startsWith('GET /api/me/notifications')) return { items: [], next: null, unread }
    return refusal(503, { title: 'Not now.' })
  })
  const value = { isBusy: false, begin: () => (begun += 1), goOn: () => undefined }
  const page = render(<NewStoryContext value={value as never}>{part}</NewStoryContext>, around)
  await answered()
  const links = (within: string, root: ParentNode = page.main) =>
    [...root.querySelectorAll<HTMLAnchorElement>(`${within} a`)].map((one) => one.getAttribute('href'))
  return { ...page, asked, links, begun: () => begun }
}
const alarms = '[role="group"]'
const dialog = () => document.querySelector<HTMLElement>('[role="dialog"]')
const inDialog = (name: string) => {
  const all = [...(dialog()?.querySelectorAll<HTMLElement>('a, button') ?? [])]
  const found = all.find((one) => one.textContent.includes(name))
  if (!found) throw new Error(`Nothing in the dialog is named “${name}”.`)
  return found
}

test('the rail leads to the pages of a role, and marks the one that is open', async () => {
  const page = await shown(<Rail />, {}, { path: '/desk/topics' })
  expect(page.links('nav')).toContain('/desk/sections')
  expect(page.links('nav')).not.toContain('/desk/people')
  expect(page.all('[aria-current="page"]')).toEqual(['Sections'])
  expect(page.all('nav p')).toContain('Paper')
  const list = page.main.querySelector('nav ul')
  expect(document.getElementById(list?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Write')
  expect(page.main.querySelector('a[href="/desk/planning"]')?.getAttribute('title')).toBe('Planning (G P)')
  expect(page.main.querySelector('a[href="/desk/quotes"]')?.getAttribute('title')).toBe('Quotes')
})

test('the rail names the paper by its first letter too, says who is signed in, and begins a story', async () => {
  const page = await shown(<Rail />, {}, { path: '/desk/account' })
  expect(page.named('The Halyard, the desk').textContent).toBe('The HalyardH')
  expect(page.main.querySelector('[aria-current="page"]')?.textContent).toBe(`ABAna Brandteditor`)
  page.click('New story')
  press('n')
  expect(page.begun()).toBe(2)
})

test('each alarm is one line that leads to it, and the next publication is last', async () => {
  const page = await shown(<Rail />, {
    late: [
      { id: 4, headline: '' },
      { id: 5, headline: 'Tide' },
    ],
    failures: [failing(7)],
    notSeen: [{ id: 8, headline: 'Harbour', names: [] }] as never,
    next: { id: 9, headline: 'Regatta', at: 0 },
  })
  expect(page.links(alarms)).toEqual(['/desk', '/desk/articles/7', '/desk/articles/8/receipt', '/desk/planning'])
  const [late, failure, unseen, next] = page.all(`${alarms} a`)
  expect(late).toContain('2 stories are late')
  expect(late).toContain('2 late')
  expect(late).toContain('Untitled')
  expect(failure).toContain('Tried 3 times')
  expect(unseen).toContain('Harbour: checking again')
  expect(next).toContain('Regatta')
  expect(page.main.querySelector(`${alarms} a`)?.getAttribute('title')).toBe('2 stories are late')
})

test('one late story is opened itself; work without a story leads to the log, and a front to its receipt', async () => {
  const page = await shown(<Rail />, {
    late: [{ id: 4, headline: 'Tide' }],
    failures: [failing(null)],
    notSeen: [{ id: null, headline: '', names: ['front'] }] as never,
  })
  expect(page.links(alarms)).toEqual(['/desk/articles/4', '/desk/events', '/desk/front/receipt'])
})

test('work that was set aside stands in the banner of an admin and not in the rail', async () => {
  const page = await shown(
    <>
      <Rail />
      <AlertsBanner />
    </>,
    { failures: [failing(7)], alerts: [alert('job-set-aside', '/desk/events'), alert('clock-in-doubt', '/desk')] },
    ADMIN,
  )
  expect(page.links(alarms)).toEqual([])
  const banner = page.main.querySelector(`[aria-label="What needs an admin"]`)
  expect(banner?.querySelector('summary')?.textContent).toBe(`Needs attention: Title of job-set-aside`)
  expect(banner?.querySelectorAll('li')).toHaveLength(1)
  page.click('Look into it: Title of job-set-aside')
  expect(went).toEqual(['/desk/events'])
})

test('a banner leads nowhere outside the desk, and is empty while all is well', async () => {
  const page = await shown(<AlertsBanner />, { alerts: [alert('job-set-aside', 'https://elsewhere.example')] })
  expect(page.all('a')).toEqual([])
  page.leave()
  expect((await shown(<AlertsBanner />, {})).text()).toBe('')
})

const CLOCK = { partedMs: 60_000, wallAt: 60_000, trustedAt: 0 }

test('an admin confirms the time once; others read that it is in doubt', async () => {
  const refused = vi.spyOn(toast, 'error').mockReturnValue('')
  const page = await shown(<ClockStrip />, { clock: CLOCK }, ADMIN)
  page.click('The time is right')
  page.click('The time is right')
  await answered()
  expect(page.asked.filter(({ what }) => what.startsWith('POST'))).toEqual([
    { what: 'POST /api/clock/confirmation', body: {} },
  ])
  expect(refused).toHaveBeenCalledWith('Not now.')
  page.leave()
  const other = await shown(<ClockStrip />, { clock: CLOCK })
  expect(other.all('[role="alert"]')[0]).toContain('forward by 1 min')
  expect(other.isNamed('The time is right')).toBe(false)
  other.leave()
  expect((await shown(<ClockStrip />, {})).text()).toBe('')
})

test('a time that is confirmed is said, and the rail is read again', async () => {
  const said = vi.spyOn(toast, 'message').mockReturnValue('')
  const page = await shown(<ClockStrip />, { clock: CLOCK }, ADMIN)
  const asked = answerApi(({ what }) => (what.startsWith('POST') ? {} : QUIET))
  page.click('The time is right')
  await answered()
  expect(said).toHaveBeenCalledWith('The time is confirmed. Everything that was due is published now.')
  expect(asked.map(({ what }) => what)).toEqual(['POST /api/clock/confirmation', 'GET /api/planning/next'])
  expect(page.text()).toBe('')
})

test('the bar of a phone counts alarms and what is unread, and marks the page', async () => {
  const next = { late: [{ id: 4, headline: 'Tide' }], failures: [failing(7)] }
  const page = await shown(<BottomBar />, next, { path: '/desk/front' }, 3)
  expect(page.all('[aria-current="page"]')).toEqual(['Front'])
  expect(page.text()).toContain('2 alarms')
  expect(page.text()).toContain('Bell: notifications, 3 unread')
  page.click('New')
  expect(page.begun()).toBe(1)
  page.leave()
  expect((await shown(<BottomBar />, {})).text()).not.toContain('alarm')
})

const more = (page: { main: HTMLElement }) => {
  const found = [...page.main.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith('More'))
  if (!found) throw new Error('There is no More.')
  return found
}

test('More opens all pages, which close when one is followed; the focus returns', async () => {
  const page = await shown(<BottomBar />, { late: [{ id: 4, headline: 'Tide' }] }, { ...ADMIN, path: '/desk' })
  more(page).focus()
  click(more(page))
  expect(more(page).getAttribute('aria-expanded')).toBe('true')
  expect(dialog()?.querySelector('h2')?.textContent).toBe(`All pages: The Halyard`)
  expect(dialog()?.querySelector('[role="group"]')?.textContent).toBe(` 1 lateTide`)
  expect(dialog()?.querySelector('kbd')).toBe(null)
  click(inDialog('People'))
  expect(dialog()).toBe(null)
  expect(went).toEqual(['/desk/people'])
  await expect.poll(() => document.activeElement === more(page)).toBe(true)
})

test('the sheet of all pages signs out, and says so if the server does not', async () => {
  const refused = vi.spyOn(toast, 'error').mockReturnValue('')
  const page = await shown(<BottomBar />, {}, { path: '/desk' })
  click(more(page))
  click(inDialog('Sign out'))
  await answered()
  expect(page.asked.at(-1)?.what).toBe('POST /api/auth/sign-out')
  expect(refused).toHaveBeenCalledWith(
    'You are still signed in, because the server did not answer. Try again in a moment.',
  )
  expect(went).toEqual([])
  answerApi(() => ({}))
  const leave = vi.spyOn(window.location, 'assign').mockReturnValue()
  click(inDialog('Sign out'))
  await answered()
  expect(leave).toHaveBeenCalledWith('/desk/sign-in')
  click(inDialog('Done'))
  expect(dialog()).toBe(null)
})

test('the bell of the bar opens what concerns one', async () => {
  const page = await shown(<BottomBar />, {}, { path: '/desk' })
  const bell = page.main.querySelectorAll('button')[1]
  click(bell ?? page.main)
  await answered()
  expect(dialog()?.textContent).toContain('Notifications')
})

test('the list of shortcuts has those of the pages that one may open, by its key and its button', async () => {
  const page = await shown(<KeySheet />, {})
  press('?')
  expect(dialog()?.textContent).toContain('Planning')
  expect(dialog()?.textContent).not.toContain('People')
  const keys = [...(dialog()?.querySelectorAll('dt') ?? [])].map((one) =>
    [...one.querySelectorAll('kbd')].map(({ textContent }) => textContent),
  )
  expect(keys).toContainEqual(['G', 'P'])
  click(inDialog('Close'))
  expect(dialog()).toBe(null)
  page.click('Keyboard shortcuts')
  expect(dialog()).not.toBe(null)
})

const NEWER = { version: '9.1.0', date: '2026-11-27', notes: 'https://broadsheet.example/9', isSecurity: false }

test('a newer version is said until it is dismissed in this browser', async () => {
  onTestFinished(() => localStorage.clear())
  const page = await shown(<NewerVersionLine newer={NEWER} />, {})
  expect(page.all('p')).toEqual([`Broadsheet 9.1.0 of Friday 27 November 2026 is out.  What is new`])
  page.click('Dismiss')
  expect(page.text()).toBe('')
  page.rerender(<NewerVersionLine newer={{ ...NEWER, version: '9.2.0', isSecurity: true, notes: null }} />)
  expect(page.text()).toContain('It fixes a vulnerability. Upgrade soon.')
  expect(page.all('a')).toEqual([])
})
