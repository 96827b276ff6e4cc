import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Rendered } from '#server/http/pages/renderer-client.ts'
import { createRenderers } from '#server/http/pages/renderers.ts'
import { textOf } from '#server/shared/encodings.ts'
import { toHeaders } from '#server/shared/provenance.ts'

const SITE = 'https://paper.example'
let dir: string
const open: { close: () => unknown }[] = []
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-renderers-'))
})
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  fs.rmSync(dir, { recursive: true, force: true })
})

const socketOf = (name: string) => path.join(dir, `${name}.sock`)

/** A renderer that responds with its own name, by default at once. */
async function start(name: string, answer = (_: IncomingMessage, response: ServerResponse) => finish(response, name)) {
  const server = http.createServer(answer)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(socketOf(name), () => resolve()))
  return server
}

function finish(response: ServerResponse, body: string): void {
  response.setHeaders(new Map(Object.entries(toHeaders({ note: null, tags: [], changedAt: 0 }))))
  response.end(body)
}

function renderersOf(...names: string[]) {
  const renderers = createRenderers(names.map(socketOf), SITE)
  open.push(renderers)
  return renderers
}

const bodyOf = async (rendered: Promise<Rendered>) => (await textOf((await rendered).body)).toString()

test('the one with the least in its hands renders', async () => {
  const held: ServerResponse[] = []
  await start('slow', (_, response) => void held.push(response))
  await start('quick')
  const renderers = renderersOf('slow', 'quick')
  const first = bodyOf(renderers.render('/a'))
  expect(await bodyOf(renderers.render('/b'))).toBe('quick')
  await expect.poll(() => held.length).toBe(1)
  for (const response of held) finish(response, 'slow')
  expect(await first).toBe('slow')
})

test('another renderer takes over when one is down or dies during a render', async () => {
  await start('dying', (request) => request.socket.destroy())
  await start('left')
  expect(await bodyOf(renderersOf('away', 'left').render('/'))).toBe('left')
  expect(await bodyOf(renderersOf('dying', 'left').render('/'))).toBe('left')
})

test('a failed render is not retried on another renderer', async () => {
  await start('broken', (_, response) => response.writeHead(500).end())
  await start('left')
  await expect(renderersOf('broken', 'left').render('/')).rejects.toMatchObject({ status: 500 })
})

test('without any there is 503, and no health', async () => {
  const renderers = renderersOf('away', 'gone')
  await expect(renderers.render('/')).rejects.toMatchObject({ status: 503 })
  expect(await renderers.isAlive()).toBe(false)
  await start('gone')
  expect(await renderers.isAlive()).toBe(true)
})
