import fs from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { outsideProblem } from '#domain/http/outside-problem.ts'
import { speak, speakSaid } from '#domain/messages/testing/speak.ts'

afterEach(() => speak('en'))

test('why a delivery failed is said in the language of the desk, and what a server wrote stays', () => {
  speak('de', { 'It answered {status}.': 'Antwort: {status}.' })
  expect(outsideProblem('It answered 503.')).toBe('Antwort: 503.')
  expect(outsideProblem('550 No such mailbox')).toBe('550 No such mailbox')
})

test('every reason of a failed delivery and a dead link is said in the language of the desk (P-181)', () => {
  speakSaid()
  const files = ['server/jobs/notifications', 'server/jobs/links']
    .flatMap((folder) => fs.readdirSync(folder).map((name) => `${folder}/${name}`))
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
  const texts = [...files, 'server/jobs/mail.ts', 'server/jobs/outbox.ts', 'server/outgoing/fetch-public-https.ts']
    .map((file) => fs.readFileSync(file, 'utf8'))
    .flatMap((code) => [...code.matchAll(/([`'])([A-Z][a-z]*(?: [^`'\n]*)\.)\1/g)])
    .map(([, , text = '']) => text.replaceAll(/\$\{[^{}]*\}/g, '7'))
  expect(texts.length).toBeGreaterThan(20)
  const said = texts.map((text) => [text, outsideProblem(text)])
  expect(said.filter(([text, one]) => one !== 'SAID' && !text?.startsWith('7 '))).toEqual([])
})
