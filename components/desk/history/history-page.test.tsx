import { expect, test } from 'vitest'
import { HistoryPage } from '#components/desk/history/history-page.tsx'
import { answerApi, settled } from '#components/desk/testing/api-answers.ts'
import { fill, tick } from '#components/desk/testing/fields.ts'
import { click, press, render, went } from '#components/desk/testing/page.tsx'
import type { RevisionItem } from '#domain/article/history/revision-views.ts'

const AT = Date.UTC(2026, 10, 20, 9)
const TEXT = {
  standfirst: '',
  kicker: '',
  slug: 'boats',
  language: 'en',
  sections: [],
  topics: [],
  authors: [],
  source: null,
  sourcePolicy: null,
  licenceUntil: null,
  lead: null,
  seo: { title: '', description: '', noindex: false },
  live: null,
  genre: 'news',
  shortHeadline: '',
  longRead: false,
  document: { version: 1, blocks: [] },
}
const revision = (number: number, over: Partial<RevisionItem> = {}): RevisionItem => ({
  number,
  at: AT,
  by: null,
  why: 'saved',
  publication: null,
  isOut: false,
  ...over,
})
const ITEMS = [
  revision(3),
  revision(2, { isOut: true, publication: { kind: 'correction', note: 'A name.', at: AT } }),
  revision(1, { by: { id: 'ana', name: 'Ana Brandt' } }),
]

async function history(out: number | null = 2, items = ITEMS) {
  const story = {
    ...TEXT,
    id: 7,
    headline: 'Boats now',
    status: out === null ? 'draft' : 'published',
    hasChangesNotOut: out !== null,
    version: 9,
    savedAt: AT,
    savedBy: { id: 'ana', name: 'Ana Brandt' },
    createdBy: 'ana',
    assignedTo: null,
  }
  const asked = answerApi(({ what }) => {
    const [, number] = /revisions\/(\d+)/.exec(what) ?? []
    if (number) return { revision: { ...TEXT, ...revision(Number(number)), headline: `Boats of ${number}` } }
    return what.includes('/revisions') ? { items, out, next: null } : { article: story }
  })
  const page = render(<HistoryPage id={7} />)
  await settled()
  const choose = async (name: string) => {
    const row = [...page.main.querySelectorAll('nav button')].find((one) => one.textContent.includes(name))
    if (row) click(row)
    await settled()
  }
  const compared = () => page.all('[data-change]').join(' ')
  return { ...page, choose, compared, asked: () => asked.map(({ what }) => what) }
}

test('revisions say who made them and what readers saw', async () => {
  const { all } = await history()
  const rows = all('nav button')
  expect(rows).toHaveLength(4)
  expect(rows[1]).toContain('The terminal3edited')
  expect(rows[2]).toContain('correction A name. · readers see this')
})

test('the draft is compared with what readers see, a revision with the one before it', async () => {
  const { compared, choose } = await history()
  expect(compared()).toContain('of 2')
  await choose('3')
  expect(compared()).toMatch(/2.*3/)
  expect(compared()).not.toContain('now')
})

test('a draft that nobody sees is compared with its last revision', async () => {
  const { compared, main } = await history(null)
  expect(compared()).toContain('of 3')
  const off = [...main.querySelectorAll('[role=radio]')].find((one) => one.hasAttribute('disabled'))
  expect(off?.getAttribute('title')).toBe('Readers do not see this story')
})

test('any two texts are compared', async () => {
  const { compared } = await history()
  await tick('another')
  await fill('Another revision', '1')
  await settled()
  expect(compared()).toContain('of 1')
})

test('the first revision has nothing before it', async () => {
  const { choose, text } = await history()
  await choose('Ana Brandt1')
  expect(text()).toContain('There is no earlier revision to compare with.')
})

test('J and K go from change to change', async () => {
  const { main } = await history()
  const changes = [...main.querySelectorAll<HTMLElement>('[data-change]')]
  press('k')
  expect(document.activeElement).toBe(changes.at(-1))
  press('k')
  press('j')
  expect(changes).toContain(document.activeElement)
})

test('a revision is restored and unpublished changes are discarded after a question', async () => {
  const { click: press, isNamed } = await history()
  expect(isNamed('Restore 1 as a new revision…')).toBe(false)
  press('Discard unpublished changes…')
  expect(document.querySelector('[role=alertdialog]')?.textContent).toContain('Discard unpublished changes?')
  const draft = await history(null)
  expect(draft.isNamed('Discard unpublished changes…')).toBe(false)
  await draft.choose('3')
  draft.click('Restore 3 as a new revision…')
  expect(document.querySelectorAll('[role=alertdialog]')).not.toHaveLength(0)
})

test('Escape goes back to the text', async () => {
  await history()
  press('Escape')
  expect(went).toEqual(['/desk/articles/7'])
})
