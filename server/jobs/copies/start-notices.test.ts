import { afterEach, beforeEach, expect, test } from 'vitest'
import { enqueueNotices } from '#db/commands/copies/steps/enqueue-notices.ts'
import { leaveHouse } from '#db/commands/copies/tell-copy.ts'
import { write } from '#db/engine/write.ts'
import { copies, houses, notices } from '#db/schema/tables.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'
import { startNotices } from '#server/jobs/copies/start-notices.ts'
import { startStubSmtp } from '#server/jobs/newsletters/testing/stub-smtp.ts'

let room: ReturnType<typeof testNewsroom>
let smtp: Awaited<ReturnType<typeof startStubSmtp>>
let running: ReturnType<typeof startNotices> | undefined
const errors: unknown[] = []
beforeEach(async () => {
  room = testNewsroom()
  smtp = await startStubSmtp(() => 'accept')
  openSections(room.db)
  const articleId = aStory(room.db, 'Night trains return').id
  const at = Date.now() - 60_000
  const house = { name: 'The Lantern', contact: 'desk@lantern.example', normal: 'desk@lantern.example' }
  room.db
    .insert(houses)
    .values({ ...house, createdAt: at, confirmedAt: at })
    .run()
  const copy = { houseId: 1, articleId, address: 'https://lantern.example/1', how: 'pasted', revision: 1 } as const
  room.db
    .insert(copies)
    .values({ ...copy, takenAt: at, confirmedAt: at })
    .run()
  write(room.db, (tx) => {
    enqueueNotices(tx, { articleId, what: 'corrected', note: 'There are ten.', now: at })
    return ok(null)
  })
})
afterEach(async () => {
  await running?.stop()
  await smtp.stop()
  room.close()
})

function start(smtpUrl: string | null): void {
  const settings = { smtpUrl, mailFrom: 'post@halyard.example', dataDir: room.dir, siteUrl: 'https://halyard.example' }
  const onError = (error: unknown) => errors.push(error)
  running = startNotices(room.db, { settings, onceNoted: (nextAt) => nextAt, onError })
}
const state = () => room.db.select().from(notices).get()?.state

test('a running server tells a house by a letter, whose link takes its address away', async () => {
  start(smtp.url)
  await expect.poll(state, { timeout: 20_000 }).toBe('accepted')
  const letter = (smtp.letters.get('desk@lantern.example') ?? '').replaceAll('=\r\n', '').replaceAll('\r\n ', ' ')
  const links = letter.match(/https:\/\/halyard\.example\/copies\/confirm\/[\w-]{43}/g) ?? []
  expect([new Set(links).size, links.length]).toEqual([1, 2])
  expect(letter).toMatch(new RegExp(`^List-Unsubscribe: +<${links[0]}>`, 'm'))
  expect(letter).toContain('There are ten.')
  expect(leaveHouse(room.db, { token: links[0]?.slice(-43) ?? '' }, Date.now()).ok).toBe(true)
  expect(room.db.select().from(houses).get()?.contact).toBe(null)
  expect(errors).toEqual([])
})

test('without a mail server a letter is refused, and says why', async () => {
  start(null)
  await expect.poll(state, { timeout: 20_000 }).toBe('refused')
  expect(room.db.select().from(notices).get()?.smtpText).toBe('No mail server is configured (SMTP_URL).')
})
