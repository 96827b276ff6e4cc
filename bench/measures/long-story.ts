import fs from 'node:fs'
import type { Api } from '#bench/measures/desk.ts'
import type { Newsroom } from '#bench/support/newsroom.ts'

const WORDS = 10_000
const PICTURES = 60
const NOTES = 40
const WORDS_A_PARAGRAPH = 50
const FOLDER = 'db/sample/pictures'

/** Generates words without a pattern, which compress less well than a real text. */
function* noise(): Generator<string, never> {
  for (let seed = 7; ;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    yield seed.toString(36).slice(0, 2 + (seed % 6))
  }
}

/** Creates a story of 10,000 words with 60 pictures between its paragraphs and 40 notes to passages. Returns its id. */
export async function longStory(newsroom: Newsroom, api: Api): Promise<number> {
  const files = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.webp'))
  const media = await Promise.all(files.map((name) => upload(newsroom, api, `${FOLDER}/${name}`)))
  const words = noise()
  const count = WORDS / WORDS_A_PARAGRAPH
  const every = Math.floor(count / PICTURES)
  const blocks = Array.from({ length: count }, (_, n) => {
    const text = Array.from({ length: WORDS_A_PARAGRAPH }, () => words.next().value).join(' ')
    const paragraph = { id: `p${n}`, type: 'paragraph', spans: [{ text: `${text}.` }] }
    if (n % every !== 0 || n / every >= PICTURES) return [paragraph]
    const mediaId = media[(n / every) % media.length]
    return [
      paragraph,
      { id: `i${n}`, type: 'image', mediaId, alt: 'A quay', caption: 'The quay at dusk', credit: 'Bench' },
    ]
  }).flat()
  const { body } = await api('POST', '/api/articles', { headline: 'A long story' })
  const id = Number(body.id)
  await api('PUT', `/api/articles/${id}`, { version: body.version, document: { version: 1, blocks } })
  for (let n = 0; n < NOTES; n++) {
    const paragraph = blocks[Math.floor((n * blocks.length) / NOTES)]
    const passage = paragraph && 'spans' in paragraph ? (paragraph.spans?.[0]?.text.slice(0, 40) ?? '') : ''
    if (passage)
      await api('POST', `/api/articles/${id}/notes`, { blockId: paragraph?.id, passage, body: 'Who says so?' })
  }
  return id
}

async function upload(newsroom: Newsroom, api: Api, file: string): Promise<string> {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(fs.readFileSync(file))], { type: 'image/webp' }), 'picture.webp')
  form.set('alt', 'A quay')
  const headers = { cookie: api.cookie, origin: newsroom.url }
  const answer = await fetch(`${newsroom.url}/api/media`, { method: 'POST', headers, body: form })
  if (!answer.ok) throw new Error(`An upload answered ${answer.status}: ${await answer.text()}`)
  return ((await answer.json()) as { id: string }).id
}
