import fs from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { POST } from '#app/api/taken/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'
import { otherPaper } from '#app/api/testing/other-paper.ts'
import { fetchPicturesBy } from '#db/media/fetched-picture.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'

let paper: ReturnType<typeof apiNewsroom>
let cookie: string
beforeAll(async () => {
  paper = apiNewsroom()
  cookie = (await paper.signedIn('editor')).cookie
})
afterAll(() => paper.close())

const take = (address: string, by = cookie) =>
  call(POST, { method: 'POST', body: { address, token: null }, cookie: by })
const ADDRESS = 'https://lantern.example/article/night-ferries/'

test('pictures that the other paper gives on come along with their credit, and no other host is asked (P-648)', async () => {
  const asked: string[] = []
  fetchPicturesBy(otherPaper(new Uint8Array(fs.readFileSync('db/sample/pictures/face-ekundare.webp')), asked))
  const { status, json } = await take(ADDRESS)
  expect(status).toBe(201)
  const id = Number(json?.['id'])
  const { blocks } = deskArticle(paper.db, { id })?.document ?? { blocks: [] }
  expect(blocks.map(({ type }) => type)).toEqual(['image', 'paragraph', 'image', 'paragraph', 'paragraph'])
  expect(JSON.stringify(blocks[0])).toMatch(/Six ferries\..*A\. Brandt/)
  expect(JSON.stringify(blocks[2])).toMatch(/At six\..*T\. Ilvar/)
  expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['lantern.example']))
  const again = await take(ADDRESS.replace(/\/$/, '/republish'))
  expect(again.json).toEqual({ id, isNew: false })
})

test('refusals say what is wrong, and a reporter takes nothing in', async () => {
  fetchPicturesBy(otherPaper())
  expect((await take('http://lantern.example/article/night-ferries')).json?.code).toBe('validation-failed')
  expect((await take('https://lantern.example/about')).json?.code).toBe('no-broadsheet-story')
  const { cookie: reporter } = await paper.signedIn('reporter')
  expect((await take(ADDRESS, reporter)).json?.code).toBe('not-allowed')
})
