import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import path from 'node:path'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { freePort } from '#server/testing/free-port.ts'

export type Said = { status: number; cache: string | undefined; text: string; retryAfter: string | undefined }

/** Starts a child process whose messages can be awaited one by one. */
function startProcess(file: string, argv: string[], env: Record<string, string> = {}) {
  const child = fork(path.join(import.meta.dirname, file), argv, {
    env: { ...process.env, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const heard: string[] = []
  const waiting: { word: string; resolve: () => void }[] = []
  child.on('message', (said) => {
    const word = typeof said === 'string' ? said : ''
    const at = waiting.findIndex((one) => one.word === word)
    if (at >= 0) waiting.splice(at, 1)[0]?.resolve()
    else heard.push(word)
  })
  return {
    child,
    /** Resolves at the next time that it sends this message, or an earlier one that nobody awaited. */
    says(word: string): Promise<void> {
      const at = heard.indexOf(word)
      if (at >= 0) {
        heard.splice(at, 1)
        return Promise.resolve()
      }
      return new Promise((resolve) => waiting.push({ word, resolve }))
    },
    hasSaid: (word: string) => heard.includes(word),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

function ask(port: number, url: string, signal?: AbortSignal): Promise<Said> {
  return new Promise((resolve, reject) => {
    const request = http.get({ port, path: url, agent: false, ...(signal && { signal }) }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          cache: response.headers['x-cache'] as string | undefined,
          text: Buffer.concat(chunks).toString(),
          retryAfter: response.headers['retry-after'],
        }),
      )
    })
    request.on('error', reject)
  })
}

/**
 * Starts real web processes over a real database, each a process with a port of its own, and one renderer process,
 * which is the editors' as well.
 */
export async function startProcesses(count: number) {
  const paper = testNewsroom()
  const socket = path.join(paper.dir, 'renderer.sock')
  const ports = await Promise.all(Array.from({ length: count }, freePort))
  const startRenderer = () => startProcess('renderer.ts', [paper.file, socket])
  const startWebProcess = (n: number) =>
    startProcess('../../process/web-process.ts', [process.cwd(), socket, String(n), '', socket], {
      DATA_DIR: paper.dir,
      PORT: String(ports[n]),
      SITE_URL: `http://localhost:${ports[n]}`,
      NEXT_DIST_DIR: 'no-build',
    })
  let renderer = startRenderer()
  const webProcesses = ports.map((_, n) => startWebProcess(n))
  await Promise.all([renderer, ...webProcesses].map((one) => one.says('ready')))

  return {
    ...paper,
    ask: (url: string, { web = 0, signal }: { web?: number; signal?: AbortSignal } = {}) =>
      ask(ports[web] ?? 0, url, signal),
    port: (n: number) => ports[n] ?? 0,
    /** The process id of a live web process, else null. */
    webPid: (n: number): number | null => {
      const child = webProcesses[n]?.child
      return child && child.exitCode === null && child.signalCode === null ? (child.pid ?? null) : null
    },
    /** Makes the renderer `hold`, `go`, `freeze` or `thaw`; resolves when it has. */
    async tell(word: 'hold' | 'go' | 'freeze' | 'thaw'): Promise<void> {
      renderer.child.send(word)
      await renderer.says('done')
    },
    /** Resolves when a page has made its queries. */
    began: () => renderer.says('began'),
    hasBegun: () => renderer.hasSaid('began'),
    killRenderer: () => end(renderer.child),
    async startRenderer(): Promise<void> {
      renderer = startRenderer()
      await renderer.says('ready')
    },
    killWebProcess: (n: number) => end(webProcesses[n]?.child as ChildProcess),
    async startWebProcess(n: number): Promise<void> {
      const born = startWebProcess(n)
      webProcesses[n] = born
      await born.says('ready')
    },
    async close(): Promise<void> {
      await Promise.all([renderer, ...webProcesses].map((one) => end(one.child)))
      paper.close()
    },
  }
}
