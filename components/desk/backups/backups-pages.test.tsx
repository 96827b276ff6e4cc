import { toast } from 'sonner'
import { expect, test, vi } from 'vitest'
import { BackupsPage } from '#components/desk/backups/backups-page.tsx'
import { PreviewPage } from '#components/desk/backups/preview-page.tsx'
import { answerApi, answered, refusal, settled } from '#components/desk/testing/api-answers.ts'
import { fill, submit, whyOf } from '#components/desk/testing/fields.ts'
import { ANA, click, render, went } from '#components/desk/testing/page.tsx'
import type { BackupsView } from '#domain/upkeep/backups-view.ts'
import type { NewsroomCounts, RestorePreview } from '#domain/upkeep/restore-preview.ts'

const AT = Date.UTC(2026, 10, 20, 9)
const ADMIN = { me: { ...ANA, role: 'admin' } } as const
const VIEW: BackupsView = {
  items: [
    {
      id: 'here:auto.db',
      madeAt: AT,
      bytes: 2_048,
      stories: 1_240,
      lastRevision: 1,
      why: 'hourly',
      place: 'here',
    },
    {
      id: 'elsewhere:hand.db',
      madeAt: AT,
      bytes: 2_048,
      stories: null,
      lastRevision: null,
      why: 'by-hand',
      place: 'elsewhere',
    },
  ],
  elsewhere: { isSet: true, isSameDisk: false, problem: null },
  runs: { backup: { beganAt: AT, endedAt: AT, succeededAt: AT, problem: null }, copyElsewhere: null, drill: null },
  making: { isRunning: false, problem: null },
  lastRestore: null,
  paused: { keys: [], partners: [] },
  uncheckedSince: null,
  canRestore: true,
}

async function backups(over: Partial<BackupsView> = {}) {
  const said: string[] = []
  for (const kind of ['message', 'success'] as const)
    vi.spyOn(toast, kind).mockImplementation((text) => said.push(text as string))
  const asked = answerApi(({ what }) => (what.startsWith('GET') ? { ...VIEW, ...over } : { id: 'check1' }))
  const page = render(<BackupsPage />, ADMIN)
  await settled()
  return { ...page, said, sent: () => asked.filter(({ what }) => !what.startsWith('GET')) }
}

test('the moments to go back to say why and where they are, and one is chosen', async () => {
  const { all, main, sent } = await backups()
  const [first, second] = all('tbody tr')
  for (const says of ['hourly', 'on this server', '1,240']) expect(first).toContain(says)
  for (const says of ['by hand', 'elsewhere', 'unknown']) expect(second).toContain(says)
  const buttons = main.querySelectorAll('tbody button')
  expect(buttons).toHaveLength(2)
  if (buttons[1]) click(buttons[1])
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/backups/previews', body: { backup: 'elsewhere:hand.db' } }])
  expect(went).toEqual(['/desk/backups/check1'])
})

test('a backup is made by hand, unless one is being made', async () => {
  const free = await backups()
  free.click('Back up now')
  await answered()
  expect(free.sent().map(({ what }) => what)).toEqual(['POST /api/backups'])
  expect(free.said).toEqual(['A backup is being made. It appears in the list when it is complete.'])
  free.leave()
  const { named } = await backups({ making: { isRunning: true, problem: null } })
  expect(named('Backing up…').getAttribute('aria-disabled')).toBe('true')
})

test('what nobody knows since a restore is said until an admin confirms that it was checked (P-656)', async () => {
  const { text, click: press, sent } = await backups({ uncheckedSince: AT })
  expect(text()).toContain('Stories recalled, names replaced and requests decided since may be public again')
  press('Checked')
  await settled()
  const yes = document.querySelector<HTMLElement>('[role=alertdialog] [type=submit]')
  if (yes) click(yes)
  await answered()
  expect(sent()).toEqual([{ what: 'POST /api/backups/check', body: {} }])
})

const run = { beganAt: AT, endedAt: null, succeededAt: null, problem: 'The disk is full.' }
const restore = { at: AT, by: 'Ana Brandt', madeAt: AT, why: 'It is cut off.' }
const says: [string, Partial<BackupsView>, string][] = [
  [
    'no copy elsewhere',
    { elsewhere: { isSet: false, isSameDisk: false, problem: null } },
    'BACKUP_URL is not set, so a lost disk loses every backup.',
  ],
  [
    'copies on one disk',
    { elsewhere: { isSet: true, isSameDisk: true, problem: null } },
    'BACKUP_URL is on the disk of the newsroom, so a lost disk loses every backup.',
  ],
  ['copies unlisted', { elsewhere: { isSet: true, isSameDisk: false, problem: 'No answer.' } }, 'No answer.'],
  ['a failed run', { runs: { ...VIEW.runs, drill: run } }, ': The disk is full.'],
  ['a backup not made', { making: { isRunning: false, problem: 'Full.' } }, 'The backup was not made. Full.'],
  ['a restore', { lastRestore: { what: 'restored', ...restore } }, 'Ana Brandt restored the newsroom'],
  ['a failed restore', { lastRestore: { what: 'failed', ...restore } }, 'nothing was changed. It is cut off.'],
  ['a restore without an end', { lastRestore: { what: 'requested', ...restore } }, 'did not end'],
  [
    'no restoring here',
    { canRestore: false },
    'This server cannot restore by itself. Stop it and use npm run news -- restore.',
  ],
  ['nothing yet', { items: [] }, 'There is no backup yet.'],
]
test.each(says)('the page says: %s', async (_, over, text) => {
  const page = await backups(over)
  expect(page.text()).toContain(text)
  expect(page.has('tbody button')).toBe(over.canRestore !== false && over.items === undefined)
})

test('keys and tokens that a restore paused are resumed or revoked', async () => {
  const one = { id: 3, name: 'wire', hint: 'x7', pausedAt: AT }
  const { sent, main, said, text } = await backups({
    paused: { keys: [{ ...one, person: 'Ruben' }], partners: [{ ...one, name: 'Tarn' }] },
  })
  expect(text()).toContain('API key of Ruben')
  expect(text()).toContain('Token of a partner')
  const [resume, , , end] = main.querySelectorAll('tbody button')
  if (resume) click(resume)
  await answered()
  if (end) click(end)
  await answered()
  expect(sent().map(({ what }) => what)).toEqual(['DELETE /api/keys/3/pause', 'DELETE /api/partners/3'])
  expect(said).toEqual(['wire works again.', 'Tarn is revoked.'])
})

const COUNTS: NewsroomCounts = {
  stories: 12,
  published: 10,
  pages: 1,
  pictures: 2,
  sections: 3,
  topics: 4,
  bylines: 5,
  people: 6,
}
const none = { count: 0, items: [] }
const PREVIEW: RestorePreview = {
  name: 'auto.db',
  madeAt: AT,
  bytes: 2_048,
  isVouchedFor: true,
  counts: { now: COUNTS, was: { ...COUNTS, stories: 11 } },
  stories: { changed: none, gone: { count: 60, items: [{ id: 7, headline: 'Night trains' }] }, back: none },
  people: {
    gone: none,
    back: { count: 1, items: [{ name: 'Ruben', role: 'reporter' }] },
    changed: {
      count: 1,
      items: [{ name: 'Lea', now: { role: 'editor', isDisabled: true }, was: { role: 'editor', isDisabled: false } }],
    },
  },
  kept: {
    isKnown: true,
    links: 1,
    keys: { ended: 2, paused: 0 },
    partners: { ended: 0, paused: 1 },
    people: { count: 1, items: [{ name: 'Mira', role: 'editor' }] },
    unsure: none,
    delivered: 0,
    givenUp: 0,
    webhooks: 0,
    recalled: { count: 0, items: [] },
    hidden: { count: 1, items: ['Ferries sail'] },
    uncheckedSince: null,
    replaced: 0,
  },
  settings: ['sameAs', 'sign-in', 'later'],
  lost: { changes: 9, lastAt: AT },
  missingPictures: 2,
  asker: 'admin',
}
const ID = 'c'.repeat(32)
async function preview(of: object) {
  const asked = answerApi(({ what }) => (what.startsWith('GET') ? of : {}))
  const page = render(<PreviewPage id={ID} />, ADMIN)
  await settled()
  return { ...page, sent: () => asked.filter(({ what }) => what.startsWith('POST')) }
}
const ready = (over: Partial<RestorePreview> = {}) =>
  preview({ state: 'ready', backup: 'here:auto.db', preview: { ...PREVIEW, ...over } })

test('a preview says what would be lost, what changes and what stays', async () => {
  const { text, all, main } = await ready()
  for (const said of [
    'The files of 2 pictures are neither here nor beside the backup.',
    '9 entries of the audit log came after it',
    '60 stories would be gone',
    'and 59 more',
    '1 account would be back',
    'Ruben, reporter',
    'Lea: editor, deactivated now, editor then',
    '3 settings would change',
    'List of profilesSign-inlater',
    '1 preview link ends.',
    '1 story stays out of search engines, as requests since decided',
    'Ferries sail',
    '2 API keys revoked since stay revoked.',
    '1 token of a partner waits until an admin resumes it, on the page of backups.',
    '1 account keeps the role, access, password and second factor of now',
  ])
    expect(text().toLowerCase()).toContain(said.toLowerCase())
  expect(text()).not.toContain('There is no manifest beside it, so it cannot be compared with what was saved.')
  expect(text()).not.toContain('0 stories go back to an earlier version')
  expect(all('tbody b')).toEqual(['11'])
  expect([...main.querySelectorAll('details')].map((one) => one.open)).toEqual([false, true, true, true, true, true])
})

test('a preview of the same newsroom says that nothing changes', async () => {
  const same = { changed: none, gone: none, back: none }
  const { text } = await ready({
    stories: same,
    people: same,
    settings: [],
    lost: { changes: 0, lastAt: null },
    isVouchedFor: false,
    kept: {
      ...PREVIEW.kept,
      isKnown: false,
      uncheckedSince: AT,
      hidden: { count: 0, items: [] },
      links: 0,
      keys: { ended: 0, paused: 0 },
      partners: { ended: 0, paused: 0 },
    },
  })
  for (const said of [
    'No story, account or setting would change.',
    'Nothing has been done since',
    'There is no manifest beside it, so it cannot be compared with what was saved.',
    'This backup is not from the newsroom that runs now, so nothing here knows what was revoked or sent since.',
    'are not known either. The pages are public at once;',
  ])
    expect(text()).toContain(said)
})

test('a restore is confirmed by the name of the paper, and then said to be under way', async () => {
  const { sent, text } = await ready()
  await fill('Type the name of the paper, The Halyard', 'The Halyard')
  await submit()
  expect(sent()).toEqual([{ what: 'POST /api/backups/restoration', body: { preview: ID, name: 'The Halyard' } }])
  expect(text()).toContain('The newsroom is being restored')
})

test('a wrong name is refused at its field', async () => {
  const message = 'This is not the name of the paper.'
  answerApi(({ what }) =>
    what.startsWith('GET')
      ? { state: 'ready', backup: 'a', preview: PREVIEW }
      : refusal(422, { code: 'wrong-name', errors: [{ field: 'name', message }] }),
  )
  render(<PreviewPage id={ID} />, ADMIN)
  await settled()
  const label = 'Type the name of the paper, The Halyard'
  await fill(label, 'Other')
  await submit()
  expect(whyOf(label)).toBe(message)
})

test('who could not sign in afterwards cannot restore', async () => {
  const { text, has } = await ready({ asker: 'disabled' })
  expect(text()).toContain('Your account was disabled at the time of this backup.')
  expect(has('form')).toBe(false)
})

test('a check that is under way, failed or expired says so', async () => {
  const working = await preview({ state: 'working', backup: 'a' })
  expect(working.text()).toContain(
    'It is read whole and compared with the newsroom as it stands. This takes seconds, or minutes for a large archive. You may leave this page.',
  )
  working.leave()
  const failed = await preview({ state: 'failed', backup: 'a', problem: 'It is damaged.' })
  expect(failed.text()).toContain('It is damaged.')
  failed.leave()
  const { text } = await preview(refusal(404, { code: 'not-found' }))
  expect(text()).toContain('This check has expired.')
})

test('editors are told who restores', () => {
  expect(render(<BackupsPage />).text()).toBe(
    `BackupsOnly admins can see backups and restore them.Ask one of them if the newsroom has to be restored.`,
  )
})
