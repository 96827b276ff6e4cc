import fs from 'node:fs'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import next from 'next'
import { pathForLog } from '#domain/urls/shared-preview.ts'
import { env } from '#env.ts'
import { log } from '#server/shared/log.ts'

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Prepares Next without a server: it handles requests of any route of the build in `root`. A route is loaded at its
 * first request.
 */
export async function prepareNext(root: string): Promise<Answer> {
  // Absolute URLs that Next makes from a request name the paper's own host.
  const { hostname, port, protocol } = new URL(env.siteUrl)
  // Set as by `next start --experimental-next-config-strip-types`: Node reads next.config.ts. Otherwise Next loads its
  // compiler for it, 24 MB that nothing else needs.
  process.env['__NEXT_NODE_NATIVE_TS_LOADER_ENABLED'] = 'true'
  const app = next({ dev: false, dir: root, hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) })
  await app.prepare()
  return app.getRequestHandler()
}

/** Answers by `answer`; with 500, and a line in the log, if it fails. */
export async function answerOrFail(answer: Answer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await answer(request, response)
  } catch (error) {
    log('error', 'the renderer failed', { url: pathForLog(request.url?.split('?', 1)[0] ?? ''), error })
    if (response.headersSent) response.destroy()
    else response.writeHead(500).end()
  }
}

/** Listens on a Unix socket in a private folder. `/healthz` is answered here. */
export function listenForWebProcesses(socketPath: string, answer: Answer, onListening: () => void): void {
  const server = http.createServer(
    { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 8_000 },
    (request, response) => {
      if (request.url === '/healthz') return response.end('ok')
      void answerOrFail(answer, request, response)
    },
  )
  // A process that was killed left its socket file behind.
  fs.rmSync(socketPath, { force: true })
  server.listen(socketPath, onListening)
}
