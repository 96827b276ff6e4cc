import { expect, test } from 'vitest'
import { ExportsPage } from '#components/desk/exports/exports-page.tsx'
import { answerApi, answered, settled } from '#components/desk/testing/api-answers.ts'
import { tick } from '#components/desk/testing/fields.ts'
import { ANA, render } from '#components/desk/testing/page.tsx'
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
  expect(text()).toContain('There is no export yet.')
  expect(text()).toContain(
    'XML for the importer of WordPress, which fetches the pictures from this paper’s address below /wp-content/uploads/: put the folder uploads there. For another address, use npm run news -- export in a terminal.',
  )
  await tick('Hugo or Jekyll')
  expect(text()).toContain('Markdown files with front matter, pictures, and a beginning of hugo.yaml and _config.yml.')
  click('Export')
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/exports', body: { format: 'markdown' } }])
})

const steps: [Partial<ExportView>, string, string | null][] = [
  [{ state: 'waiting', total: 0, written: 0 }, 'Waiting until the server has time for it.', null],
  [{ state: 'running', total: 0, written: 0 }, 'Waiting until the server has time for it.', null],
  [{ state: 'running', total: 12, written: 5 }, '5 of 12 stories and pages written', '41'],
  [{ state: 'packing' }, 'All is written. The zip is being packed.', null],
]
test.each(steps)('one that is made says how far it is: %o', async (over, says, percent) => {
  const { main, named, click, sent, text } = await exports([{ ...DONE, ...over }])
  expect(main.querySelector('p[role=status]')?.textContent).toBe(says)
  expect(main.querySelector('progress')?.getAttribute('value') ?? null).toBe(percent)
  expect(text()).toContain('One export is made at a time. You can start the next one when it is done.')
  expect(text()).not.toContain('There is no export yet.')
  expect(named('Exporting…').getAttribute('aria-disabled')).toBe('true')
  click('Stop')
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
  expect(text()).toContain('12 public stories and pages, 1 draft, 2 KB')
  expect(text()).toContain('2 public stories have unpublished changes, which are not in it.')
  expect(text()).toContain('25 stories or files are not in it')
  expect(main.querySelectorAll('details li')).toHaveLength(21)
  expect(text()).toContain('and 5 more')
  expect(name?.getAttribute('aria-label') ?? name?.textContent).toContain('Ghost of')
  const button = main.querySelector('tbody button')
  click(button?.getAttribute('aria-label') ?? '')
  await answered()
  expect(sent()).toEqual([{ what: 'DELETE /api/exports/4', body: {} }])
  expect(named('Export').getAttribute('aria-disabled')).toBeNull()
})

test('one that failed says why, and one whose file is gone has nothing to download', async () => {
  const { all, has } = await exports([
    { ...DONE, state: 'failed', error: 'The disk is full.', counts: null },
    { ...DONE, id: 3, state: 'gone' },
  ])
  const [failed, gone] = all('tbody tr')
  expect(failed).toContain('It failed. The disk is full.')
  expect(gone).toContain('Its file is no longer on the server.')
  expect(gone).not.toContain('25')
  expect(has('tbody a')).toBe(false)
})

test('editors are told who exports', () => {
  expect(render(<ExportsPage />).text()).toContain('Only admins can export the newsroom.')
})
