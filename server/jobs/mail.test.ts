import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { retryDelivery } from '#db/commands/outbox/retry-delivery.ts'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { addPerson } from '#db/commands/people/add-person.ts'
import { chooseLanguage } from '#db/commands/people/choose-language.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import type { Tx } from '#db/engine/open.ts'
import { deliveries } from '#db/queries/outbox/deliveries.ts'
import { letterReader } from '#db/queries/people/letter-reader.ts'
import { listPeople } from '#db/queries/people/list-people.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { Letter } from '#domain/letters/letter.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readEnv } from '#env.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverAt } from '#server/jobs/notifications/testing/deliver-at.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000
type Received = { to: string[]; from: string; text: string }

let paper: ReturnType<typeof testNewsroom>
let post: SMTPServer
let letters: Received[]
let refuses: number | null
beforeEach(async () => {
  paper = testNewsroom()
  letters = []
  refuses = null
  post = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_, __, done) =>
      done(refuses === null ? null : Object.assign(new Error('no'), { responseCode: refuses })),
    onData(stream, { envelope }, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        letters.push({ to: envelope.rcptTo.map(({ address }) => address), from, text: text.replaceAll('=\r\n', '') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(async () => {
  await new Promise<void>((resolve) => post.close(() => resolve()))
  paper.close()
})

const linkOf = (token: string) => `https://halyard.example/desk/link#${token}`
const invite = (email = 'ines@halyard.example') => {
  const added = addPerson(paper.db, SYSTEM, { email, name: 'Ines Roum', role: 'reporter', linkOf }, NOW)
  if (!added.ok) throw new Error(added.code)
  return added.value
}
const readerOf = (person: string | null) => letterReader(paper.db, person)
const addressOf = () => null
const deliver = (now: number) => {
  const { port } = post.server.address() as AddressInfo
  const mail = createMailer({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: '"A desk" <desk@halyard.example>',
    readerOf,
    addressOf,
    now: () => now,
  })
  return deliverAt(paper.db, now, { mail })
}
const outbox = () => JSON.stringify(paper.db.$client.prepare('select * from outbox').all())
const letterNow = () => {
  const people = listPeople(paper.db, SYSTEM, NOW)
  return people.ok ? people.value.map(({ letter }) => letter) : []
}

test('an invitation is mailed with its link, which is not stored afterwards', async () => {
  const { token } = invite()
  expect(letterNow()).toEqual([{ state: 'waiting', error: null }])
  await deliver(NOW)
  expect(letters).toMatchObject([{ to: ['ines@halyard.example'], from: 'desk@halyard.example' }])
  expect(letters[0]?.text).toContain(`/desk/link#${token}`)
  expect(letters[0]?.text).toContain('Subject: Your invitation to Broadsheet')
  expect(letters[0]?.text).toContain('From: Broadsheet <desk@halyard.example>')
  expect(outbox()).not.toContain(token)
  expect(letterNow()).toEqual([{ state: 'sent', error: null }])
  resetPerson(paper.db, SYSTEM, { person: 'ines@halyard.example', linkOf }, NOW)
  expect(letterNow()).toEqual([{ state: 'waiting', error: null }])
})

test('without a mail server nothing waits to be sent', () => {
  addPerson(paper.db, SYSTEM, { email: 'a@halyard.example', name: 'Ana', role: 'editor' }, NOW)
  expect(letterNow()).toEqual([null])
})

test('temporary refusals of the mail server are retried; permanent ones and expired links are not', async () => {
  const { token } = invite()
  refuses = 451
  await deliver(NOW)
  expect(letterNow()).toMatchObject([{ state: 'waiting', error: expect.stringContaining('no') }])
  expect(outbox()).toContain(token)
  refuses = null
  await deliver(NOW + 60_000)
  expect(letterNow()).toEqual([{ state: 'sent', error: null }])

  resetPerson(paper.db, SYSTEM, { person: 'ines@halyard.example', linkOf }, NOW)
  refuses = 550
  await deliver(NOW)
  expect(letterNow()).toMatchObject([{ state: 'failed' }])

  resetPerson(paper.db, SYSTEM, { person: 'ines@halyard.example', linkOf }, NOW)
  refuses = null
  await deliver(NOW + 73 * HOUR)
  expect(letterNow()).toEqual([{ state: 'failed', error: 'The link expired before the mail could be sent.' }])
  expect(letters).toHaveLength(1)
  expect(outbox()).not.toContain('/desk/link#')
})

test('a password is not sent to a mail server without TLS', async () => {
  const { port } = post.server.address() as AddressInfo
  const given = readEnv({
    SMTP_ADDRESS: 'mail.paper.example',
    SMTP_USERNAME: 'desk',
    SMTP_PASSWORD: 'words',
    MAILER_FROM_ADDRESS: 'desk@halyard.example',
  })
  const smtp = new URL(given.smtpUrl ?? '')
  smtp.host = `127.0.0.1:${port}`
  invite()
  await deliverAt(paper.db, NOW, {
    mail: createMailer({ smtpUrl: smtp.href, from: 'desk@halyard.example', readerOf, addressOf, now: () => NOW }),
  })
  expect(letters).toEqual([])
  expect(letterNow()).toMatchObject([{ state: 'failed', error: expect.stringMatching(/STARTTLS/) }])
})

const addressed = { person: 'p', to: 'ada@halyard.example', name: 'Ada Brekken', paper: 'The Halyard' }
const link = 'https://halyard.example/desk/backups'
const alert: Letter = {
  template: 'alert',
  ...addressed,
  until: NOW + HOUR,
  alerts: [
    { title: 'The hourly backup is late', says: 'No room.', since: 'noon', todo: 'Make room.', link },
    { title: 'The disk fills', says: '', since: 'noon', todo: 'Make room.', link },
  ],
}

test('a letter about alerts says what happened, since when and what to do', async () => {
  enqueueLetter(paper.db as Tx, alert, NOW)
  // The same letter is not enqueued twice while it waits.
  enqueueLetter(paper.db as Tx, alert, NOW)
  await deliver(NOW)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toMatchObject({ to: ['ada@halyard.example'] })
  const text = letters[0]?.text.replaceAll('\r\n', '\n') ?? ''
  expect(text).toContain('From: The Halyard <desk@halyard.example>')
  expect(text).toContain('Subject: The Halyard: The hourly backup is late, and 1 more')
  expect(text).toContain(`The hourly backup is late\nNo room.\nSince: noon\nWhat to do: Make room.\n${link}`)
  expect(deliveries(paper.db, {}).items).toMatchObject([
    { kind: 'mail', about: 'letter to an admin', state: 'delivered' },
  ])
})

test('a letter about alerts that waited too long is given up', async () => {
  enqueueLetter(paper.db as Tx, alert, NOW)
  await deliver(NOW + HOUR)
  expect(letters).toEqual([])
  expect(deliveries(paper.db, {}).items).toMatchObject([
    { state: 'given-up', lastError: 'The letter waited for a day, and what it says may no longer be true.' },
  ])
})

test('a notice is given up after its time, and one without a time is sent', async () => {
  const notice = { subject: 'Two things', paragraphs: ['one'], link }
  enqueueLetter(paper.db as Tx, { template: 'notice', ...addressed, ...notice, until: NOW }, NOW)
  enqueueLetter(paper.db as Tx, { template: 'notice', ...addressed, ...notice }, NOW)
  await deliver(NOW)
  expect(letters).toHaveLength(1)
  expect(deliveries(paper.db, { state: 'given-up' }).items).toMatchObject([
    { lastError: 'The letter waited for a day. The desk shows what it says.' },
  ])
})

test('a notice that was given up is seen under Deliveries and sent again from there; a one-time link is not', async () => {
  invite()
  refuses = 550
  const notice = { subject: 'A sign-in', paragraphs: ['one', 'two'], link }
  enqueueLetter(paper.db as Tx, { template: 'notice', ...addressed, ...notice }, NOW)
  await deliver(NOW)
  const [row] = deliveries(paper.db, { state: 'given-up' }).items
  expect(deliveries(paper.db, {}).items).toHaveLength(1)
  expect(row).toMatchObject({ kind: 'mail', about: 'notice to a person', lastError: expect.stringContaining('no') })
  refuses = null
  const first = paper.db.$client.prepare('select min(id) id from outbox').get() as { id: number }
  expect(retryDelivery(paper.db, SYSTEM, first, NOW)).toMatchObject({ code: 'not-found' })
  expect(retryDelivery(paper.db, SYSTEM, { id: row?.id ?? 0 }, NOW).ok).toBe(true)
  await deliver(NOW)
  expect(letters.map(({ to }) => to)).toEqual([['ada@halyard.example']])
  expect(letters[0]?.text.replaceAll('\r\n', '\n')).toContain(`Ada Brekken,\n\none\n\ntwo\n\n${link}`)
  expect(outbox()).not.toContain('two')
})

test('a letter that an earlier version enqueued is still sent', async () => {
  const payload = { ...addressed, purpose: 'reset', link: linkOf('abc'), until: NOW + HOUR }
  paper.db.$client
    .prepare("insert into outbox (kind, payload, dedupe_key, due_at) values ('mail', ?, 'mail:old', 0)")
    .run(JSON.stringify(payload))
  await deliver(NOW)
  expect(letters[0]?.text).toContain('Subject: Set a new password for The Halyard')
})

test('a letter that no version can read is given up', async () => {
  paper.db.$client
    .prepare("insert into outbox (kind, payload, dedupe_key, due_at) values ('mail', ?, 'mail:odd', 0)")
    .run(JSON.stringify({ template: 'alert', person: 'p' }))
  await deliver(NOW)
  expect(deliveries(paper.db, { state: 'given-up' }).items).toHaveLength(1)
})

const GERMAN = { 'Your invitation to {paper}': 'Ihre Einladung zu {paper}', 'Since: {time}': 'Seit: {time}' }
const subjects = () => letters.map(({ text }) => /^Subject: (.*)$/m.exec(text)?.[1])

test('a letter goes out in its person’s language, else in the paper’s, else in English (P-174)', async () => {
  speakBuilt({ de: GERMAN })
  saveSettings(paper.db, SYSTEM, { language: 'de' }, NOW)
  invite()
  await deliver(NOW)
  saveSettings(paper.db, SYSTEM, { language: 'fr' }, NOW)
  invite('ada@halyard.example')
  await deliver(NOW)
  invite('bo@halyard.example')
  paper.db.$client.exec("update people set language = 'de' where email = 'bo@halyard.example'")
  await deliver(NOW)
  expect(subjects()).toEqual([
    'Ihre Einladung zu Broadsheet',
    'Your invitation to Broadsheet',
    'Ihre Einladung zu Broadsheet',
  ])
})

test('a letter goes out in the language that its person chose, if the desk speaks it (P-174)', async () => {
  speakBuilt({ de: GERMAN })
  const inviteSpeaker = (email: string, language: string) => {
    const { id } = invite(email)
    must(chooseLanguage(paper.db, { id, name: 'Ines Roum', role: 'reporter' }, { language }))
    return deliver(NOW)
  }
  saveSettings(paper.db, SYSTEM, { language: 'fr' }, NOW)
  await inviteSpeaker('ines@halyard.example', 'de-AT')
  await inviteSpeaker('ada@halyard.example', 'en')
  saveSettings(paper.db, SYSTEM, { language: 'de' }, NOW)
  await inviteSpeaker('ben@halyard.example', 'pt')
  const [german, english] = ['Ihre Einladung zu Broadsheet', 'Your invitation to Broadsheet']
  expect(subjects()).toEqual([german, english, german])
})

test('letters in the form of version 0.1.0 still go out, in the English that they hold (P-175)', async () => {
  speakBuilt({ de: GERMAN })
  saveSettings(paper.db, SYSTEM, { language: 'de' }, NOW)
  const put = paper.db.$client.prepare(
    "insert into outbox (kind, payload, dedupe_key, due_at) values ('mail', ?, ?, 0)",
  )
  const notice = {
    template: 'notice',
    ...addressed,
    until: NOW + HOUR,
    subject: '2 things concern you',
    paragraphs: ['Ana sent “Ferries” back.', 'You choose in your account which letters the desk sends you.'],
    link,
  }
  put.run(JSON.stringify(notice), 'mail:notice')
  put.run(JSON.stringify(alert), 'mail:alert')
  await deliver(NOW)
  expect(subjects()).toEqual([
    'The Halyard: 2 things concern you',
    'The Halyard: The hourly backup is late, and 1 more',
  ])
  expect(letters[1]?.text).toContain('Since: noon')
})
