import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import * as locales from 'zod/locales'
import { GET as article } from '#app/api/articles/[id]/route.ts'
import { PUT as chooseLanguage } from '#app/api/me/language/route.ts'
import { POST as addSection } from '#app/api/sections/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { speak } from '#domain/messages/testing/speak.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  cookie = (await paper.signedIn('editor')).cookie
})
afterAll(() => paper.close())
afterEach(() => speak('en'))

const titleOfMissing = async () => (await call(article, { cookie, params: { id: '999' } })).json?.['title']

test('a problem says its title in the language of the request (P-167)', async () => {
  expect(await titleOfMissing()).toBe('Not found.')
  speak('fr', { 'Not found.': 'Introuvable.' })
  expect(await titleOfMissing()).toBe('Introuvable.')
})

test('invalid fields are explained in the language of the request, by our sentences and zod’s own', async () => {
  const refused = async (body: object) =>
    (await call(chooseLanguage, { method: 'PUT', cookie, body })).json as { errors?: { message: string }[] }
  const messages = async (body: object) => (await refused(body)).errors?.map(({ message }) => message)
  expect(await messages({ language: '?' })).toEqual(['is not a language tag such as en or ar'])
  expect(await messages({ language: 7 })).toEqual(['Invalid input: expected string, received number'])
  speak('de', {
    'is not a language tag such as en or ar': 'ist kein Sprachkürzel',
    'is an unknown field': 'ist unbekannt',
  })
  expect(await messages({ language: '?' })).toEqual(['ist kein Sprachkürzel'])
  expect(await messages({ language: 7 })).toEqual(['Ungültige Eingabe: erwartet string, erhalten Zahl'])
  expect(await messages({ language: null, more: 1 })).toEqual(['ist unbekannt'])
})

test('zod’s own sentences are there in each language of the desk that zod has', async () => {
  const inEnglish = (await call(chooseLanguage, { method: 'PUT', cookie, body: { language: 7 } })).json
  const known = fs.globSync('messages/*.po').flatMap((file) => path.parse(file).name.split('-', 1))
  const ofZod = known.filter((language) => Object.hasOwn(locales, language))
  expect(ofZod.length).toBeGreaterThanOrEqual(4)
  for (const language of ofZod) {
    speak(language)
    // oxlint-disable-next-line no-await-in-loop -- a process speaks one language at a time
    const { json } = await call(chooseLanguage, { method: 'PUT', cookie, body: { language: 7 } })
    expect([language, json?.['errors']]).not.toEqual([language, inEnglish?.['errors']])
  }
})

test('a repeated Idempotency-Key gets its first answer in the language of that (P-171)', async () => {
  const key = { 'idempotency-key': randomUUID() }
  const add = async (slug: string, headers = {}) =>
    call(addSection, { method: 'POST', cookie, body: { name: 'Harbour', slug, accent: 'world' }, headers })
  expect((await add('harbour')).status).toBe(201)
  speak('fr', { 'Another story or page already has this address.': 'Cette adresse est prise.' })
  const first = await add('harbour', key)
  expect([first.status, first.json?.['title']]).toEqual([422, 'Cette adresse est prise.'])
  speak('en')
  expect((await add('harbour', key)).json).toEqual(first.json)
})
