import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ask, end, freePort, type Newsroom } from '#bench/support/newsroom.ts'

/** Headers that nginx sets itself or that belong to one connection. */
const NOT_COPIED = new Set([
  'content-length',
  'content-type',
  'date',
  'connection',
  'keep-alive',
  'etag',
  'last-modified',
  'x-cache',
  'age',
])

export const hasNginx = !spawnSync('nginx', ['-v']).error

type Copied = { address: string; encoding: 'br' | 'gzip'; type: string; headers: [string, string][] }
const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('$', '')}"`

/**
 * Starts nginx with one worker that serves the newsroom's current responses from files: the same bytes, precompressed,
 * under the same headers. `urlOf` returns their addresses.
 */
export async function startNginx(newsroom: Newsroom, paths: readonly string[], dir: string) {
  fs.rmSync(dir, { recursive: true, force: true })
  fs.mkdirSync(dir, { recursive: true })
  // The worker may run as another user.
  for (let part = dir; part.startsWith('/tmp/'); part = path.dirname(part)) fs.chmodSync(part, 0o755)
  const copied: Copied[] = []
  for (const [n, address] of paths.entries())
    for (const encoding of ['br', 'gzip'] as const) copied.push(await copy(newsroom, dir, { n, address, encoding }))
  const port = await freePort()
  const locations = copied.map(({ address, encoding, type, headers }) => {
    const name = `/${paths.indexOf(address)}.${encoding}`
    const added = headers.map(([header, value]) => `add_header ${header} ${quoted(value)};`).join(' ')
    return `location = ${name} { types {} default_type "${type}"; ${added} }`
  })
  fs.writeFileSync(path.join(dir, 'nginx.conf'), configuration(dir, port, locations))
  const child = spawn('nginx', ['-p', dir, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' })
  const urlOf = (address: string, encoding: 'br' | 'gzip') =>
    `http://127.0.0.1:${port}/${paths.indexOf(address)}.${encoding}`
  for (let left = 100; left > 0; left--) {
    const status = await ask(port, '/0.br').then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return { urlOf, stop: () => end(child) }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await end(child)
  throw new Error(`nginx does not answer: ${fs.readFileSync(path.join(dir, 'error.log'), 'utf8')}`)
}

async function copy(
  newsroom: Newsroom,
  dir: string,
  { n, address, encoding }: { n: number; address: string; encoding: 'br' | 'gzip' },
): Promise<Copied> {
  const { body, headers } = await newsroom.ask(address, { headers: { 'accept-encoding': encoding } })
  if (headers['content-encoding'] !== encoding) throw new Error(`${address} did not come as ${encoding}.`)
  fs.writeFileSync(path.join(dir, `${n}.${encoding}`), body)
  const kept = Object.entries(headers).filter(([name]) => !NOT_COPIED.has(name))
  return {
    address,
    encoding,
    type: headers['content-type'] ?? '',
    headers: kept.map(([name, value]) => [name, String(value)]),
  }
}

const configuration = (dir: string, port: number, locations: string[]) => `
daemon off; worker_processes 1; pid ${dir}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; open_file_cache max=1000;
  client_body_temp_path ${dir}/a; proxy_temp_path ${dir}/b; fastcgi_temp_path ${dir}/c; uwsgi_temp_path ${dir}/d;
  scgi_temp_path ${dir}/e;
  server { listen 127.0.0.1:${port}; root ${dir}; ${locations.join('\n  ')} }
}
`
