import type { IncomingMessage, ServerResponse } from 'node:http'
import { READ_LIMIT } from '#server/http/guard/guard.ts'
import { drainThenDestroy } from '#server/http/limits/drain-then-destroy.ts'
import { isCounted } from '#server/http/pages/is-counted.ts'
import { sendPlain } from '#server/http/plain.ts'
import { BARE_CSP, type Policy, PRIVATE, securityHeaders } from '#server/shared/headers.ts'

const BODY_TIMEOUT_MS = 5_000

type Hearing = { policy: Policy; read: (story: number) => void }

/**
 * Handles the report of a story's page that it was read. The response is the same whether or not that counts, so that
 * nobody learns what does; it needs neither a renderer nor the database.
 */
export async function handleReadReport(
  request: IncomingMessage,
  response: ServerResponse,
  { policy, read }: Hearing,
): Promise<void> {
  const refuse = (status: 400 | 408 | 413, code: string) => {
    sendPlain(response, status, policy, { code, forMachine: true })
    if (status !== 400) drainThenDestroy(request)
  }
  const body = await bodyOf(request)
  if (body === 'gone') return
  if (body === 'too-large') return refuse(413, body)
  if (body === 'too-slow') return refuse(408, body)
  const story = storyIn(body, request.headers['content-type'])
  if (story === null) return refuse(400, 'not-understood')
  if (isCounted(request.headers)) read(story)
  response
    .writeHead(204, { ...securityHeaders(policy), 'Content-Security-Policy': BARE_CSP, 'Cache-Control': PRIVATE })
    .end()
}

type Body = { text: string } | 'gone' | 'too-large' | 'too-slow'

function bodyOf(request: IncomingMessage): Promise<Body> {
  return new Promise((resolve) => {
    let text = ''
    const end = (body: Body) => {
      clearTimeout(late)
      resolve(body)
    }
    const late = setTimeout(() => end('too-slow'), BODY_TIMEOUT_MS)
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      if (text.length <= READ_LIMIT) text += chunk
      if (text.length > READ_LIMIT) end('too-large')
    })
    request.on('end', () => end({ text }))
    request.on('close', () => end('gone'))
  })
}

function storyIn({ text }: { text: string }, type: string | undefined): number | null {
  if (!type?.startsWith('application/json')) return null
  try {
    const report: unknown = JSON.parse(text)
    if (typeof report !== 'object' || report === null || !('story' in report)) return null
    const { story } = report
    return typeof story === 'number' && Number.isSafeInteger(story) && story > 0 ? story : null
  } catch {
    return null
  }
}
