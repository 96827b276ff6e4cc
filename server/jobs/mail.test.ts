import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addPerson } from '#db/commands/people/add-person.ts'
import { resetPerson } from '#db/commands/people/reset-person.ts'
import { listPeople } from '#db/queries/people/list-people.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { readEnv } from '#env.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverAt } from '#server/jobs/notifications/testing/deliver-at.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000
type Letter = { to: string[]; from: string; text: string }

let paper: ReturnType<typeof testNewsroom>
let post: SMTPServer
let letters: Letter[]
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
const deliver = (now: number) => {
  const { port } = post.server.address() as AddressInfo
  const mail = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'desk@halyard.example', now: () => now })
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
    mail: createMailer({ smtpUrl: smtp.href, from: 'desk@halyard.example', now: () => NOW }),
  })
  expect(letters).toEqual([])
  expect(letterNow()).toMatchObject([{ state: 'failed', error: expect.stringMatching(/STARTTLS/) }])
})
