import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import { openDatabase } from '#db/engine/open.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { connectToParent } from '#server/process/connect-to-parent.ts'
import { type Handle, readRender } from '#server/render/read-render.ts'

/**
 * A renderer process without Next: a story's page is its headline. It reports `began` when its queries are done, and
 * obeys `hold` (stop pages there), `go` (release them) and `freeze` (keep its snapshot of the database).
 */
const [file = '', socket = ''] = process.argv.slice(2)
const db = openDatabase(file, { mode: 'read', busyTimeoutMs: 1_000 })
let isHolding = false
const held: { go: () => void; gone: Promise<unknown> }[] = []
let frozen: IterableIterator<unknown> | null = null

const words: Record<string, () => unknown> = {
  hold: () => (isHolding = true),
  // Releases the newest first: an old page that finishes last must not replace a newer one.
  go: async () => {
    isHolding = false
    for (const one of held.splice(0).toReversed()) {
      one.go()
      await one.gone
    }
  },
  freeze: () => {
    frozen = db.$client.prepare('select tag from changes').iterate()
    frozen.next()
  },
  thaw: () => frozen?.return?.(),
}

const page: Handle = async (request, response) => {
  const slug = request.url?.replace('/article/', '') ?? ''
  const headline = articlePage(db, { slug })?.headline ?? request.url
  response.setHeader('Content-Type', 'text/html; charset=utf-8')
  response.write('<!DOCTYPE html><title>A story</title>')
  process.send?.('began')
  if (isHolding) {
    const { promise, resolve } = Promise.withResolvers<void>()
    held.push({ go: resolve, gone: once(response, 'close') })
    await promise
  }
  response.end(`<h1>${headline}</h1>`)
}

const tell = connectToParent(() => {})
process.on('message', async (word) => {
  await words[String(word)]?.()
  process.send?.('done')
})
const server = http.createServer((request, response) => {
  if (request.url === '/healthz') return response.end('ok')
  readRender({ db, handle: page, sheetOf: () => null }, request, response).catch(() => response.destroy())
})
fs.rmSync(socket, { force: true })
server.listen(socket, () => tell('ready'))
