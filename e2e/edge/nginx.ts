import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type Ports = {
  /** https, without a cache: what `docs/operating.md` asks for. */
  https: number
  /** Http, with nginx's cache as nginx itself would use it. */
  cached: number
  /** Takes PURGE. */
  purge: number
}

export type Nginx = {
  /** Every PURGE so far: its Cache-Tag header. */
  purges: () => string[]
  stop: () => Promise<void>
}

/** Installs nginx if it is missing and this user may; otherwise throws a sentence that says what to do. */
export function ensureNginx(): void {
  const isThere = () => !spawnSync('nginx', ['-v']).error
  if (isThere()) return
  if (process.getuid?.() === 0) {
    spawnSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq nginx-light openssl'], { stdio: 'inherit' })
    if (isThere()) return
  }
  throw new Error(
    'These tests need nginx: install it (on Debian `apt-get install nginx-light openssl`), then try again.',
  )
}

/** Starts nginx in front of a newsroom that listens on `upstream`. */
export async function startNginx(upstream: number, ports: Ports): Promise<Nginx> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-nginx-'))
  // Its worker may run as another user.
  fs.chmodSync(dir, 0o755)
  const subject = ['-subj', '/CN=localhost', '-days', '2', '-keyout', `${dir}/key.pem`, '-out', `${dir}/cert.pem`]
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject])
  if (made.status !== 0)
    throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr.toString()}`)
  fs.writeFileSync(path.join(dir, 'nginx.conf'), configuration(dir, upstream, ports))
  const child = spawn('nginx', ['-p', dir, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' })
  const log = (name: string) => fs.readFileSync(path.join(dir, name), { encoding: 'utf8', flag: 'a+' })
  const stop = async () => {
    await end(child)
    fs.rmSync(dir, { recursive: true, force: true })
  }
  for (let left = 100; left > 0 && child.exitCode === null; left--) {
    const answer = await fetch(`http://127.0.0.1:${ports.purge}/`).catch(() => null)
    if (answer?.status === 405) return { purges: () => log('purges.log').split('\n').filter(Boolean), stop }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const said = log('error.log')
  await stop()
  throw new Error(`nginx does not answer: ${said}`)
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const configuration = (dir: string, upstream: number, ports: Ports) => `
daemon off; worker_processes 1; pid ${dir}/nginx.pid;
events { worker_connections 1024; }
http {
  client_body_temp_path ${dir}/a; proxy_temp_path ${dir}/b; fastcgi_temp_path ${dir}/c; uwsgi_temp_path ${dir}/d;
  scgi_temp_path ${dir}/e; access_log off;
  upstream newsroom { server 127.0.0.1:${upstream}; keepalive 16; }
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $host;
  proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
  proxy_set_header X-Forwarded-Proto $scheme;
  # A page names in its headers what it was made from, which is more than the default of 4 KB for a long list.
  proxy_buffer_size 32k;
  proxy_buffers 8 32k;
  # Parts of an upload are up to 20 MB; the newsroom itself refuses what is larger.
  client_max_body_size 21m;
  proxy_request_buffering off;

  server {
    listen 127.0.0.1:${ports.https} ssl;
    ssl_certificate ${dir}/cert.pem; ssl_certificate_key ${dir}/key.pem;
    location / { proxy_pass http://newsroom; }
  }

  proxy_cache_path ${dir}/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:${ports.cached};
    proxy_cache pages;
    proxy_cache_revalidate on;
    add_header X-Nginx-Cache $upstream_cache_status always;
    location / { proxy_pass http://newsroom; }
  }

  log_format tags '$http_cache_tag';
  server {
    listen 127.0.0.1:${ports.purge};
    if ($request_method != PURGE) { return 405; }
    access_log ${dir}/purges.log tags;
    return 204;
  }
}
`
