import { afterAll, beforeAll, expect, test } from 'vitest'
import { GET, PUT } from '#app/api/me/language/route.ts'
import { apiNewsroom, call, cookiesOf } from '#app/api/testing/call.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  cookie = cookiesOf((await paper.signIn(paper.addOne('reporter').email)).headers)
})
afterAll(() => paper.close())

const language = async () => (await call(GET, { cookie })).json?.['language']
const choose = (language: unknown) => call(PUT, { method: 'PUT', cookie, body: { language } })

test('a person chooses the language of their desk, and takes the choice back', async () => {
  expect(await language()).toBeNull()
  expect((await choose('pt-BR')).status).toBe(204)
  expect(await language()).toBe('pt-BR')
  expect((await choose(null)).status).toBe(204)
  expect(await language()).toBeNull()
})

test.each(['', 'german!', 'x'.repeat(40), 7])('%j is no language', async (no) => {
  const { status, json } = await choose(no)
  expect([status, json?.code]).toEqual([422, 'validation-failed'])
})
