import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest'
import { chooseLanguage } from '#db/commands/people/choose-language.ts'
import { closeLive } from '#db/engine/connections.ts'
import { people, sessions } from '#db/schema/tables.ts'
import { sessionCookie } from '#db/secrets/session-cookie.ts'
import { must, NOON } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { inLanguageOfRequest } from '#server/render/in-language-of-request.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

let paper: ReturnType<typeof testNewsroom>
beforeAll(() => {
  paper = testNewsroom()
  process.env['DATA_DIR'] = paper.dir
  const at = { createdAt: NOON, updatedAt: NOON }
  paper.db
    .insert(people)
    .values({ id: 'lena', name: 'Lena', email: 'lena@halyard.example', role: 'editor', ...at })
    .run()
  paper.db
    .insert(sessions)
    .values({ id: 's', token: 'token-of-lena', personId: 'lena', expiresAt: NOON, ...at })
    .run()
})
afterAll(() => {
  closeLive()
  paper.close()
})
beforeEach(() => void speakBuilt())

const cookie = () => sessionCookie({ token: 'token-of-lena' }).split(';', 1)[0] ?? ''

function asked(url: string, headers: Record<string, string> = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { url, headers })
  const response = new ServerResponse(request)
  const { language, scripts, parts } = inLanguageOfRequest(request, response, spoken)
  return { language, scripts, parts, vary: response.getHeader('vary') }
}
const GERMAN = { 'accept-language': 'de-DE,de;q=0.9' }

test('pages of the desk speak what the person chose, else what the browser asks for, also before sign-in (P-166)', () => {
  for (const page of ['/desk', '/desk/sign-in', '/desk/link?x=1', '/desk/articles/7', '/desk?_rsc=1'])
    expect(asked(page, GERMAN).language).toBe('de')
  expect(asked('/desk', { ...GERMAN, cookie: cookie() }).language).toBe('de')
  must(chooseLanguage(paper.db, { id: 'lena', name: 'Lena', role: 'editor' }, { language: 'ar' }))
  expect(asked('/desk', { ...GERMAN, cookie: cookie() }).language).toBe('ar')
  expect(asked('/desk', { cookie: cookie() }).language).toBe('ar')
  // Not signed by this server.
  expect(asked('/desk', { ...GERMAN, cookie: 'session=token-of-lena.AAAA' }).language).toBe('de')
  must(chooseLanguage(paper.db, { id: 'lena', name: 'Lena', role: 'editor' }, { language: null }))
  expect(asked('/desk', { ...GERMAN, cookie: cookie() }).language).toBe('de')
})

test('a database that fails costs the person’s choice, and not the request', () => {
  paper.db.$client.exec('alter table sessions rename to away')
  onTestFinished(() => void paper.db.$client.exec('alter table away rename to sessions'))
  expect(asked('/desk', { ...GERMAN, cookie: cookie() }).language).toBe('de')
})

test('the API of the desk speaks by Accept-Language alone, and says so (P-167)', () => {
  must(chooseLanguage(paper.db, { id: 'lena', name: 'Lena', role: 'editor' }, { language: 'ar' }))
  expect(asked('/api/articles/7', { ...GERMAN, cookie: cookie() })).toMatchObject({
    language: 'de',
    vary: 'Accept-Language',
  })
  expect(asked('/api/articles/7', { cookie: cookie() })).toMatchObject({ language: 'en', vary: 'Accept-Language' })
})

test('previews, partners and the description of the API are in no language of whoever asks (P-168)', () => {
  const same = [
    '/desk/articles/7/preview',
    '/desk/settings/look/preview?x=1',
    '/shared-preview/abc',
    '/api/openapi.json',
    '/api/reads',
    '/api/oembed?url=x',
  ]
  for (const url of [...same, '/api/partner/stories', '/api/partner/feed.xml', '/', '/desks', '/article/a'])
    expect(asked(url, GERMAN)).toMatchObject({ language: 'en', scripts: undefined, vary: undefined })
})

test('the first screens load the first part of the sentences, rare rooms all, and others two', () => {
  expect(asked('/desk', GERMAN).scripts).toEqual({
    first: '/_next/static/messages/de-first.0a1b2c3d.js',
    rest: '/_next/static/messages/de-rest.0a1b2c3d.js',
    rare: '/_next/static/messages/de-rare.0a1b2c3d.js',
  })
  for (const url of ['/desk', '/desk/', '/desk?q=1', '/desk/sign-in?restored', '/desk/link'])
    expect(asked(url, GERMAN).parts).toEqual(['first'])
  for (const url of ['/desk/media', '/desk/media?of=people', '/desk/peoples', '/desk/sign-in/x'])
    expect(asked(url, GERMAN).parts).toEqual(['first', 'rest'])
  for (const url of ['/desk/people', '/desk/people/?tab=keys', '/desk/settings/look', '/desk/imports/7?_rsc=1'])
    expect(asked(url, GERMAN).parts).toEqual(['first', 'rest', 'rare'])
  expect(asked('/desk', { 'accept-language': 'en' }).scripts).toBeUndefined()
})
