import { execFile, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import { requireOfTools } from '#e2e/support/tools.ts'

const run = promisify(execFile)
const has = (tool: string, flag: string) => !spawnSync(tool, [flag]).error

export type Load = { perSecond: number; medianMs: number; requests: number; failed: number }
type Options = { seconds: number; connections?: number; encoding?: 'br' | 'gzip' }

/** Load generator: wrk if it is installed, because it takes the least CPU from the server under test. */
export const loader = has('wrk', '-v') ? 'wrk' : 'autocannon'

/** Requests one address again and again over keep-alive connections, one request at a time on each. */
export async function load(url: string, { seconds, connections = 16, encoding = 'br' }: Options): Promise<Load> {
  const header = `Accept-Encoding: ${encoding}`
  const sizes = ['-c', String(connections), '-d', String(seconds)]
  if (loader === 'wrk') {
    const { stdout } = await run('wrk', ['-t', '1', ...sizes, '--latency', '-H', header, url])
    return fromWrk(stdout)
  }
  const autocannon = requireOfTools('bench').resolve('autocannon')
  const args = [autocannon, ...sizes, '-j', '-H', header.replace(': ', '='), url]
  const { stdout } = await run(process.execPath, args)
  return fromAutocannon(stdout)
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1_000 }

function fromWrk(said: string): Load {
  const [, median = '0', unit = 'ms'] = /50%\s+([\d.]+)(us|ms|s)/.exec(said) ?? []
  const first = (pattern: RegExp) => Number(pattern.exec(said)?.[1] ?? 0)
  return {
    perSecond: first(/Requests\/sec:\s+([\d.]+)/),
    medianMs: Number(median) * (UNITS[unit] ?? 1),
    requests: first(/(\d+) requests in/),
    failed: first(/Non-2xx or 3xx responses: (\d+)/) + first(/Socket errors: .*timeout (\d+)/),
  }
}

type Cannon = { requests: { average: number; total: number }; latency: { p50: number }; non2xx: number; errors: number }

function fromAutocannon(said: string): Load {
  const { requests, latency, non2xx, errors } = JSON.parse(said) as Cannon
  return { perSecond: requests.average, medianMs: latency.p50, requests: requests.total, failed: non2xx + errors }
}
