import { expect, test } from 'vitest'
import { RecallDialog } from '#components/desk/recalls/recall-dialog.tsx'
import { RecallPage } from '#components/desk/recalls/recall-page.tsx'
import { answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { ANA, click, render } from '#components/desk/testing/page.tsx'
import { control, alerts, put } from '#components/desk/testing/story-page.tsx'
import type { RecallView } from '#domain/recalls/recall-views.ts'

const PREVIEW = {
  title: 'Tide Agency',
  count: 4,
  places: { stories: 3, scheduled: 1, slots: 1, letters: 900, links: 0 },
}
const confirm = async () => {
  const button = document.querySelector<HTMLElement>('[role=alertdialog] [type=submit]')
  if (button) click(button)
  await answered()
}
const dialogText = () => document.querySelector('[role=alertdialog]')?.textContent

async function dialog(kind: 'story' | 'source' | 'picture', preview: object = PREVIEW, answer: object = { id: 9 }) {
  const asked = answerApi(({ what }) => (what.endsWith('/preview') ? preview : answer))
  const did: string[] = []
  const done = () => Promise.resolve(did.push('done'))
  render(<RecallDialog kind={kind} subject="5" name="Tide Agency" onDone={done} onClose={() => did.push('closed')} />, {
    me: { ...ANA, role: 'editor' },
  })
  await settled()
  return { did, sent: () => asked.filter(({ what }) => !what.endsWith('/preview')) }
}

test('everything of a source is recalled once its number is typed, with its answer and a sentence for readers', async () => {
  const { did, sent } = await dialog('source')
  expect(dialogText()).toContain('Public stories3')
  expect(dialogText()).toMatch(/Cannot be called back:.*Letters already sent900/)
  expect(dialogText()).not.toContain('link to them')
  await confirm()
  expect(sent()).toEqual([])
  await put('Reason', ' The licence was revoked. ')
  await put('Sentence for readers', 'Ask the agency.')
  click(control('451: withdrawn for a legal reason'))
  await put('Type 4 to confirm', '4')
  await confirm()
  const body = { kind: 'source', subject: '5', count: 4, answer: 451, notice: 'Ask the agency.' }
  expect(sent()).toEqual([{ what: 'POST /api/recalls', body: { ...body, reason: 'The licence was revoked.' } }])
  expect(did).toEqual(['done', 'closed'])
})

test('with 404 no sentence is asked for', async () => {
  await dialog('story', { ...PREVIEW, count: 1 })
  click(control('404: as if it had never been; feeds name nothing'))
  await settled()
  expect(dialogText()).not.toContain('Sentence for readers')
})

test('the files of a picture answer as chosen, without a sentence for readers', async () => {
  const { sent } = await dialog('picture', { ...PREVIEW, count: 1 })
  expect(dialogText()).not.toContain('Sentence for readers')
  click(control('451: withdrawn for a legal reason'))
  await confirm()
  expect(sent()).toMatchObject([{ body: { kind: 'picture', answer: 451, notice: '' } }])
})

test('a refusal stands in the dialog, which stays', async () => {
  const { did } = await dialog('story', { ...PREVIEW, count: 1 }, refusal(409, { title: 'It is not public.' }))
  await confirm()
  expect([alerts(), did]).toEqual([['It is not public.'], []])
})

const RECALL: RecallView = {
  id: 9,
  kind: 'source',
  subject: '5',
  title: 'Tide Agency',
  cause: 'person',
  answer: 410,
  state: 'done',
  at: 1_000,
  by: 'Ana',
  gone: 4,
  back: 0,
  refused: 0,
  reason: 'The licence was revoked.',
  notice: '',
  doneAt: 3_000,
  undoneAt: null,
  places: { stories: 3, scheduled: 1, letters: 900 },
  receipt: [
    { place: 'story', asked: 3, of: 3, clearAt: 4_000, left: null },
    { place: 'feed', asked: 3, of: 3, clearAt: null, left: '/feed.atom' },
  ],
  backups: 14,
  checkAt: null,
}
async function page(over: Partial<RecallView> = {}) {
  const asked = answerApi(() => ({ ...RECALL, ...over }))
  const one = render(<RecallPage id={9} />, { me: { ...ANA, role: 'editor' } })
  await settled()
  return { ...one, asked }
}

test('the page of a recall says when each place was clear, what was not, and what cannot be called back', async () => {
  const { text, click: press, asked } = await page()
  expect(text()).toContain('1 kind of place is not clear yet.')
  expect(text()).toContain('not yet: /feed.atom')
  expect(text()).toMatch(/Letters already sent900.*Backups on this machine14/)
  press('Undo')
  await answered()
  expect(asked.map(({ what }) => what)).toContain('POST /api/recalls/9/undo')
})

test('while it goes the page says how far it is, and the end of rights has no Undo', async () => {
  const { text } = await page({ state: 'going', gone: 2, receipt: [] })
  expect(text()).toContain('2 of 4 stories are out of every place.')
  document.body.replaceChildren()
  const ended = await page({ cause: 'licence', receipt: [] })
  expect(ended.isNamed('Undo')).toBe(false)
})
