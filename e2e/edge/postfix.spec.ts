import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import {
  ensurePostfix,
  MOVED,
  type Postfix,
  READERS_DOMAIN,
  RETURN_DOMAIN,
  startPostfix,
  verified,
} from '#e2e/edge/postfix.ts'
import { type Api, ask, type Json, signedIn } from '#e2e/support/machine.ts'
import { freePort, type Newsroom, startNewsroom } from '#e2e/support/newsroom.ts'
import { expect, test } from '#e2e/support/test.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const READERS = 1_000
/** Postfix refuses it when it is named. */
const UNKNOWN = `nobody@${READERS_DOMAIN}`
const readers = Array.from({ length: READERS }, (_, n) => `reader-${n + 1}@${READERS_DOMAIN}`)
const patient = { timeout: 180_000 }

let postfix: Postfix
let newsroom: Newsroom
let api: Api
let edition = 0
let record = { name: '', value: '' }

test.beforeAll(async () => {
  test.setTimeout(300_000)
  ensurePostfix()
  postfix = await startPostfix(await freePort())
  newsroom = await startNewsroom('demo', {
    NEWSLETTER_SMTP_URL: postfix.url,
    NEWSLETTER_RETURN_DOMAIN: RETURN_DOMAIN,
    NEWSLETTER_RETURNS: postfix.returned,
    NEWSLETTER_WARM_UP: 'off',
  })
  api = await signedIn(newsroom, 'admin')
})
test.afterAll(async () => {
  await newsroom?.stop()
  await postfix?.stop()
})

type Letter = { file: string; whole: string; head: string; to: string }
/** Letters of a Maildir, their heads unfolded. */
const lettersIn = (maildir: string): Letter[] =>
  ['new', 'cur'].flatMap((part) => {
    const folder = path.join(maildir, part)
    return (fs.existsSync(folder) ? fs.readdirSync(folder) : []).map((name) => {
      const file = path.join(folder, name)
      const whole = fs.readFileSync(file, 'latin1')
      const head = (whole.split('\n\n')[0] ?? '').replaceAll(/\n[ \t]+/g, ' ')
      return { file, whole, head, to: fieldOf(head, 'X-Original-To') }
    })
  })
const fieldOf = (head: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? ''

type Sent = { address: string; state: string; queue: string | null; code: number | null; why: string | null }
function sendings(): Sent[] {
  const db = new DatabaseSync(path.join(newsroom.dataDir, 'news.db'), { readOnly: true, timeout: 5_000 })
  const rows = db
    .prepare(
      `select address, sending.state, queue_id as queue, smtp_code as code, why
       from sendings sending join readers on id = sending.reader_id join subscriptions of on of.reader_id = id
       where edition_id = ?`,
    )
    .all(edition)
  db.close()
  return rows as Sent[]
}
const sent = (address: string) => sendings().find((one) => one.address === address)
const countsOf = async () => (await api('GET', `/api/editions/${edition}`)).body['counts'] as Json

async function schedule(subject: string): Promise<void> {
  const list = await api('POST', '/api/newsletters', {
    name: 'Morning tide',
    slug: 'morning-tide',
    senderName: 'The Halyard – Möwenpost',
    senderAddress: 'post@halyard.example',
    language: 'en',
    description: 'Five stories before breakfast.',
    cadence: 'Each weekday at seven',
    postal: 'Quay 4',
    rule: null,
    secondPerson: false,
  })
  const file = path.join(newsroom.dataDir, 'readers.csv')
  fs.writeFileSync(file, ['email', ...readers, UNKNOWN, MOVED].join('\n'))
  const proof = 'Ana Brekken, who kept the forms'
  const imported = await newsroom.news('readers-import', file, '--list', 'morning-tide', '--consent', proof)
  expect(imported).toMatchObject({ code: 0, output: '1,002 readers were subscribed.\n' })
  edition = (await api('POST', `/api/newsletters/${Number(list.body['id'])}/editions`, {})).body['id'] as number
  const { version, document } = (await api('GET', `/api/editions/${edition}`)).body
  const words = { ...(document as Json), subject, preheader: 'And what the council says' }
  const saved = await api('PUT', `/api/editions/${edition}`, { version, document: words })
  const now = { version: saved.body['version'], at: null }
  expect((await api('POST', `/api/editions/${edition}/schedule`, now)).status).toBe(204)
}

test('1,000 readers each get one letter by Postfix, which keeps it under the number that is stored', async () => {
  const { output } = await newsroom.news('newsletter-key')
  const [, name = '', value = ''] = /^(\S+) +TXT +"(.*)"$/m.exec(output) ?? []
  record = { name: `${name}.halyard.example`, value }
  await schedule('Night trains return, прилив вернулся')
  await expect
    .poll(countsOf, patient)
    .toMatchObject({ accepted: READERS + 1, refused: 1, queued: 0, claimed: 0, later: 0, unknown: 0, skipped: 0 })
  await expect.poll(() => lettersIn(postfix.delivered).length, patient).toBe(READERS)
  const letters = lettersIn(postfix.delivered)
  expect(letters.map(({ to }) => to).toSorted()).toEqual(readers.toSorted())
  expect(new Set(letters.map(({ head }) => fieldOf(head, 'Message-ID'))).size).toBe(READERS)
  const queueIds = letters.map(({ head, to }) => [to, /\bid ([0-9A-F]+) for </.exec(head)?.[1]])
  const stored = sendings().filter(({ address }) => address.startsWith('reader-'))
  expect(queueIds.toSorted()).toEqual(stored.map(({ address, queue }) => [address, queue]).toSorted())
  expect(stored.every(({ state, code }) => state === 'accepted' && code === 250)).toBe(true)
  expect(sent(UNKNOWN)).toMatchObject({ state: 'refused', code: 550, queue: null, why: 'bounced' })
  expect(postfix.said()).not.toMatch(/warning|fatal|panic/)
})

test('OpenDKIM verifies each with the key that the program names for DNS, and none that is changed', () => {
  const letters = lettersIn(postfix.delivered)
  expect(
    verified(
      letters.map(({ file }) => file),
      record,
    ).length,
  ).toBe(READERS)
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-changed-'))
  const whole = letters[0]?.whole ?? ''
  const write = (name: string, text: string) => {
    fs.writeFileSync(path.join(dir, name), text, 'latin1')
    return path.join(dir, name)
  }
  // The line of Postfix itself is not signed.
  const same = [write('same', whole), write('redelivered', whole.replace('\nX-Original-To: ', '\nX-Original-To: x'))]
  const changed = [
    [/(?<=\nList-Unsubscribe: <http)./, 'x'],
    [/(?<=\nList-Unsubscribe-Post: List-Unsubscribe=One-Clic)k/, 'x'],
    [/(?<=\nFeedback-ID: )./, '!'],
    [/(?<=\nSubject: )./, '!'],
    [/(?<=<h1[^>]*>)./, '!'],
    [/(?<=\nDKIM-Signature:[^]*;\s+b=)./, '!'],
  ].map(([part, by], n) => write(`${n}`, whole.replace(part as RegExp, by as string)))
  expect(changed.filter((file) => fs.readFileSync(file, 'latin1') === whole)).toEqual([])
  expect(verified([...same, ...changed], record)).toEqual(same)
  fs.rmSync(dir, { recursive: true })
})

test('a reader leaves by one click from a letter as it was delivered', async () => {
  const [letter] = lettersIn(postfix.delivered)
  const link = /^<(\S+)>$/.exec(fieldOf(letter?.head ?? '', 'List-Unsubscribe'))?.[1] ?? ''
  expect(link).toMatch(new RegExp(`^${newsroom.url}/newsletters/leave/[\\w-]{43}$`))
  expect(fieldOf(letter?.head ?? '', 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
  expect(sent(letter?.to ?? '')?.why).toBe(null)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const left = await ask(newsroom, new URL(link).pathname, {
    method: 'POST',
    headers,
    body: 'List-Unsubscribe=One-Click',
  })
  expect([left.status, left.headers['set-cookie']]).toEqual([200, undefined])
  expect(sent(letter?.to ?? '')?.why).toBe('one-click')
})

test('a report of Postfix that comes later ends its reader alone, and a kill sends nothing again', async () => {
  await expect.poll(() => lettersIn(postfix.returned).length, patient).toBe(1)
  const [report] = lettersIn(postfix.returned)
  expect(report?.whole).toContain('\nAction: failed\nStatus: 5.1.1\n')
  expect(report?.whole).toContain(`\nX-Postfix-Queue-ID: ${sent(MOVED)?.queue}\n`)
  expect(sent(MOVED)).toMatchObject({ state: 'accepted', code: 250 })
  await newsroom.kill()
  await newsroom.revive()
  await expect.poll(() => sent(MOVED)?.why, patient).toBe('bounced')
  const ended = sendings().filter(({ why }) => why === 'bounced')
  expect(ended.map(({ address }) => address).toSorted()).toEqual([MOVED, UNKNOWN])
  expect(await countsOf()).toMatchObject({ accepted: READERS + 1, refused: 1, bounced: 1, unknown: 0 })
  expect(lettersIn(postfix.delivered).length).toBe(READERS)
})
