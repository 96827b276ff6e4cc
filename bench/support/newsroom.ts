import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import http from 'node:http'
import net from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { family } from '#bench/support/processes.ts'

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; ms: number }
export type Ask = { method?: string; headers?: Record<string, string>; body?: string; agent?: http.Agent }

/** A newsroom that a measurement has started. */
export type Newsroom = {
  url: string
  port: number
  dataDir: string
  /** Time from its start to its first 200, in ms. */
  readyMs: number
  pids: { all: () => number[]; webProcesses: () => number[]; renderers: () => number[] }
  ask: (path: string, ask?: Ask) => Promise<Answer>
  stop: () => Promise<void>
  /** Kills it with SIGKILL, like a power cut. */
  kill: () => Promise<void>
}

const keepAlive = new http.Agent({ keepAlive: true, maxSockets: 64 })

export function ask(port: number, path: string, { method = 'GET', headers, body, agent = keepAlive }: Ask = {}) {
  const started = performance.now()
  return new Promise<Answer>((resolve, reject) => {
    const sent = { 'accept-encoding': 'br', ...headers }
    const request = http.request({ host: '127.0.0.1', port, path, method, headers: sent, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
          ms: performance.now() - started,
        }),
      )
    })
    request.on('error', reject)
    request.end(body)
  })
}

export async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as net.AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

/**
 * Starts a newsroom on a data folder as `npm start` would, and waits for its first 200. Without a store of pages, which
 * would be filled beside what is measured, unless `env` asks for one. One that is started again on its store needs the
 * `PORT` that it had, since its pages show the address of the site.
 */
export async function startNewsroom(dataDir: string, env: Record<string, string> = {}): Promise<Newsroom> {
  const port = Number(env['PORT'] ?? (await freePort()))
  const url = `http://localhost:${port}`
  const started = performance.now()
  const own = { PORT: String(port), SITE_URL: url, DATA_DIR: dataDir }
  const child = spawn(process.execPath, ['cli/start.ts'], {
    env: { ...process.env, LOG_LEVEL: 'error', PAGE_STORE_MB: '0', ...own, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const readyMs = await untilReady(port, child, started)
  const pidsOf = (file: string) => () =>
    family(child.pid ?? 0)
      .filter(({ command }) => command.includes(file))
      .map(({ pid }) => pid)
  return {
    url,
    port,
    dataDir,
    readyMs,
    pids: {
      all: pidsOf(''),
      webProcesses: pidsOf('server/process/web-process.ts'),
      renderers: pidsOf('server/process/renderer.ts'),
    },
    ask: (path, options) => ask(port, path, options),
    stop: () => end(child),
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function untilReady(port: number, child: ChildProcess, started: number): Promise<number> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The newsroom ended with ${child.exitCode}.`)
    const status = await ask(port, '/').then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return performance.now() - started
    if (performance.now() - started > 120_000) throw new Error('The newsroom was not ready after two minutes.')
    await wait(5)
  }
}

/** Ends a child process with SIGTERM, or with SIGKILL if it has not ended within 15 s. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
  child.kill('SIGTERM')
  await once(child, 'exit')
  clearTimeout(late)
}
