import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { enqueueLetter } from '#db/commands/outbox/steps/enqueue-letter.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import type { Tx } from '#db/engine/open.ts'
import { letterReader } from '#db/queries/people/letter-reader.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { ReaderLetter } from '#domain/letters/letter.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { createMailer } from '#server/jobs/mail.ts'
import { deliverAt } from '#server/jobs/notifications/testing/deliver-at.ts'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000

let paper: ReturnType<typeof testNewsroom>
let smtp: SMTPServer
let letters: { to: string[]; text: string }[]
let refuses: number | null
let addresses: Record<number, string>
beforeEach(async () => {
  paper = testNewsroom()
  ;[letters, refuses, addresses] = [[], null, {}]
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, done) =>
      done(
        refuses === null
          ? null
          : Object.assign(new Error(`no ${address}, ${address.toLowerCase()} here`), { responseCode: refuses }),
      ),
    async onData(stream, { envelope }, done) {
      const text = (await stream.toArray()).join('').replaceAll('=\r\n', '')
      letters.push({ to: envelope.rcptTo.map(({ address }) => address), text })
      done()
    },
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
})
afterEach(async () => {
  await new Promise<void>((resolve) => smtp.close(() => resolve()))
  paper.close()
})

const deliver = () => {
  const smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`
  const readerOf = (person: string | null) => letterReader(paper.db, person)
  const addressOf = ({ reader }: ReaderLetter) => addresses[reader] ?? null
  const mail = createMailer({ smtpUrl, from: 'desk@halyard.example', readerOf, addressOf, now: () => NOW })
  return deliverAt(paper.db, NOW, { mail })
}
const outbox = () => JSON.stringify(paper.db.$client.prepare('select * from outbox').all())

test('a letter to a reader goes to the address of their number, in the paper’s language; none of it stays (P-189)', async () => {
  const post = (template: ReaderLetter['template'], reader: number) => {
    const lists = template === 'newsletter-address' ? [] : ['Morgenflut', 'Wochenende']
    const link = `https://halyard.example/newsletters/confirm/${'a'.repeat(43)}`
    enqueueLetter(paper.db as Tx, { template, reader, paper: 'The Halyard', lists, link, until: NOW + HOUR }, NOW)
  }
  must(saveSettings(paper.db, SYSTEM, { language: 'de', zone: 'Europe/Berlin' }, NOW))
  addresses = { 1: 'ines@harbour.example', 3: 'New@harbour.example' }
  post('newsletter-confirm', 1)
  post('newsletter-known', 1)
  post('newsletter-address', 3)
  post('newsletter-confirm', 2)
  await deliver()
  expect(letters.map(({ to }) => to)).toEqual([
    ['ines@harbour.example'],
    ['ines@harbour.example'],
    ['New@harbour.example'],
  ])
  expect(letters[0]?.text).toContain('Morgenflut')
  expect(letters[0]?.text).toContain(`/newsletters/confirm/${'a'.repeat(43)}`)
  expect(letters[0]?.text).toContain('Der Link gilt bis 24. November 2026')
  expect(outbox()).toContain('The reader was erased.')
  refuses = 550
  post('newsletter-confirm', 3)
  await deliver()
  expect(outbox()).toContain('550')
  expect(outbox()).not.toMatch(/harbour\.example|aaaa/)
})
