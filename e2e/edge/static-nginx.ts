import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endProgram, untilItAnswers } from '#e2e/edge/programs.ts'

/** Starts nginx with the configuration that a static edition brings. */
export async function serveEdition(edition: string, port: number): Promise<{ url: string; stop: () => Promise<void> }> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-edition-nginx-'))
  fs.chmodSync(dir, 0o755)
  fs.writeFileSync(
    path.join(dir, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${dir}/nginx.pid;
    events { worker_connections 256; }
    http {
      client_body_temp_path ${dir}/a; proxy_temp_path ${dir}/b; fastcgi_temp_path ${dir}/c; uwsgi_temp_path ${dir}/d;
      scgi_temp_path ${dir}/e; access_log off;
      include ${edition}/nginx/maps.conf;
      server {
        listen 127.0.0.1:${port};
        server_name localhost;
        include ${edition}/nginx/server.conf;
      }
    }`,
  )
  const child = spawn('nginx', ['-p', dir, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'inherit' })
  const log = () => fs.readFileSync(path.join(dir, 'error.log'), { encoding: 'utf8', flag: 'a+' })
  const url = `http://localhost:${port}`
  await untilItAnswers(child, async () => (await fetch(`${url}/robots.txt`)).ok, log)
  return {
    url,
    stop: async () => {
      await endProgram(child)
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}
