import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endProgram, makeCertificate, replaceAll, untilItAnswers } from '#e2e/edge/programs.ts'
import type { Proxy } from '#e2e/edge/proxy-tests.ts'
import { freePort } from '#e2e/support/newsroom.ts'

type Ports = {
  https: number
  /** Http, with nginx's cache as nginx itself would use it. */
  cached: number
  /** Takes PURGE. */
  purge: number
}

export type Nginx = Proxy & {
  /** The paper behind nginx's own cache. */
  cached: { url: string }
  /** Every PURGE so far: its Cache-Tag header. */
  purges: () => string[]
}

/** Starts nginx with `deploy/nginx.conf` in front of a newsroom that listens on `upstream`. */
export async function startNginx(upstream: number, ports: Ports): Promise<Nginx> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-nginx-'))
  // Its worker may run as another user.
  fs.chmodSync(dir, 0o755)
  const { cert, key } = makeCertificate(dir)
  const http = await freePort()
  const shipped = replaceAll(fs.readFileSync('deploy/nginx.conf', 'utf8'), {
    '127.0.0.1:3000': `127.0.0.1:${upstream}`,
    'listen 80;': `listen 127.0.0.1:${http};`,
    'listen [::]:80;': '',
    'listen 443 ssl;': `listen 127.0.0.1:${ports.https} ssl;`,
    'listen [::]:443 ssl;': '',
    '/etc/letsencrypt/live/paper.example/fullchain.pem': cert,
    '/etc/letsencrypt/live/paper.example/privkey.pem': key,
    'server_name paper.example;': 'server_name localhost;',
    '/var/cache/nginx-broadsheet': `${dir}/kept`,
  })
  fs.writeFileSync(path.join(dir, 'broadsheet.conf'), shipped)
  fs.writeFileSync(path.join(dir, 'nginx.conf'), around(dir, ports))
  const child = spawn('nginx', ['-p', dir, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' })
  const log = (name: string) => fs.readFileSync(path.join(dir, name), { encoding: 'utf8', flag: 'a+' })
  const isThere = async () => (await fetch(`http://127.0.0.1:${ports.purge}/`)).status === 405
  await untilItAnswers(child, isThere, () => log('error.log'))
  return {
    url: `https://localhost:${ports.https}`,
    plain: `http://localhost:${http}`,
    cached: { url: `http://localhost:${ports.cached}` },
    purges: () => log('purges.log').split('\n').filter(Boolean),
    stop: async () => {
      await endProgram(child)
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** The configuration around the one that is shipped, as Debian's has it, and two servers that only the tests have. */
const around = (dir: string, ports: Ports) => `
daemon off; worker_processes 1; pid ${dir}/nginx.pid;
events { worker_connections 1024; }
http {
  client_body_temp_path ${dir}/a; proxy_temp_path ${dir}/b; fastcgi_temp_path ${dir}/c; uwsgi_temp_path ${dir}/d;
  scgi_temp_path ${dir}/e; access_log off;
  include broadsheet.conf;

  proxy_cache_path ${dir}/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:${ports.cached};
    proxy_cache pages;
    proxy_cache_revalidate on;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_buffer_size 32k;
    proxy_buffers 8 32k;
    add_header X-Nginx-Cache $upstream_cache_status always;
    location / { proxy_pass http://broadsheet; }
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
