import { expect, test } from 'vitest'
import { ExportsPage } from '#components/desk/exports/exports-page.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { tick } from '#components/desk/testing/fields.ts'
import { ANA, render } from '#components/desk/testing/page.tsx'
import { exportsWords as words } from '#components/desk/words/exports.ts'
import type { ExportView } from '#domain/export/export-view.ts'

const DONE: ExportView = {
  id: 4,
  format: 'ghost',
  state: 'done',
  written: 12,
  total: 12,
  bytes: 2_048,
  counts: { public: 12, hidden: 1, withChanges: 0 },
  problems: [],
  problemCount: 0,
  error: null,
  createdAt: Date.UTC(2026, 10, 24, 9),
  createdBy: 'Ana Brandt',
  endedAt: null,
}

async function exports(items: ExportView[]) {
  const asked = answerApi(({ what }) => (what.startsWith('GET') ? { items } : {}))
  const page = render(<ExportsPage />, { me: { ...ANA, role: 'admin' } })
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('an export is begun for the chosen system', async () => {
  const { click, sent, text } = await exports([])
  expect(text()).toContain(words.empty)
  expect(text()).toContain(words.begin.how.wxr)
  await tick(words.begin.formats.markdown)
  expect(text()).toContain(words.begin.how.markdown)
  click(words.begin.does)
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/exports', body: { format: 'markdown' } }])
})

const steps: [Partial<ExportView>, string, string | null][] = [
  [{ state: 'waiting', total: 0, written: 0 }, words.running.waiting, null],
  [{ state: 'running', total: 0, written: 0 }, words.running.waiting, null],
  [{ state: 'running', total: 12, written: 5 }, words.running.written(5, 12), '41'],
  [{ state: 'packing' }, words.running.packing, null],
]
test.each(steps)('one that is made says how far it is: %o', async (over, says, percent) => {
  const { main, named, click, sent, text } = await exports([{ ...DONE, ...over }])
  expect(main.querySelector('p[role=status]')?.textContent).toBe(says)
  expect(main.querySelector('progress')?.getAttribute('value') ?? null).toBe(percent)
  expect(text()).toContain(words.begin.busy)
  expect(text()).not.toContain(words.empty)
  expect(named(words.begin.doing).getAttribute('aria-disabled')).toBe('true')
  click(words.running.stop)
  await answered()
  expect(sent().map(({ what }) => what)).toEqual(['DELETE /api/exports/4'])
})

test('one that is made is downloaded and deleted, and says what is not in it', async () => {
  const problems = Array.from({ length: 21 }, (_, n) => `Story ${n}`)
  const { text, main, named, sent, click } = await exports([
    { ...DONE, counts: { public: 12, hidden: 1, withChanges: 2 }, problems, problemCount: 25 },
  ])
  const name = main.querySelector('tbody a')
  expect(name?.getAttribute('href')).toBe('/api/exports/4/file')
  expect(text()).toContain(words.counts(12, 1, '2 KB'))
  expect(text()).toContain(words.withChanges(2))
  expect(text()).toContain(words.problems(25))
  expect(main.querySelectorAll('details li')).toHaveLength(21)
  expect(text()).toContain(words.more(5))
  expect(name?.getAttribute('aria-label') ?? name?.textContent).toContain('Ghost of')
  const button = main.querySelector('tbody button')
  click(button?.getAttribute('aria-label') ?? '')
  await answered()
  expect(sent()).toEqual([{ what: 'DELETE /api/exports/4', body: {} }])
  expect(named(words.begin.does).getAttribute('aria-disabled')).toBeNull()
})

test('one that failed says why, and one whose file is gone has nothing to download', async () => {
  const { all, has } = await exports([
    { ...DONE, state: 'failed', error: 'The disk is full.', counts: null },
    { ...DONE, id: 3, state: 'gone' },
  ])
  const [failed, gone] = all('tbody tr')
  expect(failed).toContain(words.failed('The disk is full.'))
  expect(gone).toContain(words.gone)
  expect(gone).not.toContain('25')
  expect(has('tbody a')).toBe(false)
})

test('editors are told who exports', () => {
  expect(render(<ExportsPage />).text()).toContain(words.onlyAdmins)
})
