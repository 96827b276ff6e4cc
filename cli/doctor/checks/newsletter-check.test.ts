import { generateKeyPairSync } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Dns, dmarcNames, newsletterCheck } from '#cli/doctor/checks/newsletter-check.ts'
import type { Opened } from '#cli/doctor/doctor-context.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'
import { newsletterLists } from '#db/schema/tables.ts'
import { readEnv } from '#env.ts'
import { dkimRecord, makeDkimKey, readDkimKey } from '#server/outgoing/dkim-key.ts'

let room: ReturnType<typeof newsletterRoom>
let records: Record<string, string[]>
beforeEach(() => {
  room = newsletterRoom()
  makeDkimKey(room.dir)
  records = {
    '_dmarc.halyard.example': ['v=DMARC1; p=none'],
    'back.halyard.example': ['v=spf1 a:mail.halyard.example ~all', 'other=1'],
    'broadsheet._domainkey.halyard.example': [dkimRecord(readDkimKey(room.dir) ?? '')],
    'MX back.halyard.example': ['mail.halyard.example'],
  }
})
afterEach(() => room.close())

const GOOD = {
  NEWSLETTER_SMTP_URL: 'smtps://mail.halyard.example',
  NEWSLETTER_RETURN_DOMAIN: 'back.halyard.example',
}
const dns: Dns = {
  txt: async (name) => records[name] ?? [],
  mx: async (name) => records[`MX ${name}`] ?? [],
}
async function found(variables: Record<string, string> = GOOD, by = dns): Promise<string[]> {
  const context = { db: room.db, settings: readEnv(variables), dataDir: room.dir } as unknown as Opened
  const all: string[] = []
  for await (const { level, found: says, advice } of newsletterCheck(by).look(context))
    all.push(`${level}: ${says} ${advice ?? ''}`.trim())
  return all
}
const ALL_RIGHT = 'ok: DMARC, SPF, DKIM and the return path are as receivers want them.'

test('records as receivers want them are no remark', async () => {
  expect(await found()).toEqual([ALL_RIGHT])
  room.db.update(newsletterLists).set({ closedAt: 1 }).run()
  records = {}
  expect(await found()).toEqual(['ok: There is no open list.'])
})

test('each record that is missing is a line for DNS', async () => {
  records = {}
  const said = await found()
  expect(said).toContainEqual(expect.stringContaining('Add to DNS: _dmarc.halyard.example TXT "v=DMARC1; p=none"'))
  expect(said).toContainEqual(expect.stringContaining('back.halyard.example TXT "v=spf1 a:mail.halyard.example ~all"'))
  const key = `broadsheet._domainkey.halyard.example TXT "${dkimRecord(readDkimKey(room.dir) ?? '')}"`
  expect(said).toContainEqual(expect.stringContaining(key))
  expect(said).toContainEqual(expect.stringMatching(/^bad: back.halyard.example takes no mail/))
})

test('a policy of a domain above counts, two SPF records do not, nor does another key', async () => {
  records['_dmarc.example'] = records['_dmarc.halyard.example'] ?? []
  delete records['_dmarc.halyard.example']
  expect(await found()).toEqual([ALL_RIGHT])
  records['back.halyard.example'] = ['v=spf1 -all', 'v=spf1 a ~all']
  records['broadsheet._domainkey.halyard.example'] = ['v=DKIM1; k=rsa; p=AAAA']
  expect(await found()).toEqual([
    expect.stringMatching(/^bad: back\.halyard\.example has 2 SPF records/),
    expect.stringMatching(/^bad: broadsheet\._domainkey\.halyard\.example has another key/),
    ALL_RIGHT,
  ])
})

test('a short key, no key, no return path, no TLS and no server are told', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1_024 })
  const file = path.join(room.dir, 'newsletter-key.pem')
  fs.writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  expect((await found())[0]).toMatch(/^bad: The key that signs newsletters is too short/)
  fs.rmSync(file)
  expect((await found())[0]).toMatch(/^warn: Letters are not signed/)
  expect(await found({ ...GOOD, NEWSLETTER_SIGNED: 'on' })).toEqual([ALL_RIGHT])
  records['halyard.example'] = ['v=spf1 -all']
  const plain = { NEWSLETTER_SMTP_URL: 'smtp://mail.halyard.example', NEWSLETTER_SIGNED: 'on' }
  expect((await found(plain)).map((one) => one.slice(0, 40))).toEqual([
    'warn: Letters may go to the mail server ',
    'warn: Letters that bounce come back to t',
    ALL_RIGHT.slice(0, 40),
  ])
  expect((await found({}))[0]).toMatch(/^bad: No mail server is set/)
})

test('DNS that cannot be asked is a warning', async () => {
  const failed = () => Promise.reject(Object.assign(new Error('queryTxt ETIMEOUT'), { code: 'ETIMEOUT' }))
  expect((await found(GOOD, { txt: failed, mx: failed }))[0]).toBe(
    'warn: DNS could not be asked (ETIMEOUT). Run this again where DNS can be asked.',
  )
})

test('the walk for DMARC asks at most eight names', () => {
  expect(dmarcNames('a.b.example')).toEqual(['_dmarc.a.b.example', '_dmarc.b.example', '_dmarc.example'])
  const long = dmarcNames('a.b.c.d.e.f.g.h.i.example')
  expect([long.length, long[1]]).toEqual([8, '_dmarc.d.e.f.g.h.i.example'])
})
