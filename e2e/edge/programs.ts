import { type ChildProcess, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Installs a program from Debian if it is missing and this user may; otherwise throws a sentence that says what to do. */
export function ensureInstalled(
  command: string,
  packages: string,
  isThere = () => !spawnSync(command, ['-v']).error,
): void {
  if (isThere()) return
  if (process.getuid?.() === 0) {
    const install = `apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages}`
    // Another worker may install something else at the same time.
    spawnSync('flock', [path.join(os.tmpdir(), 'broadsheet-apt.lock'), 'sh', '-c', install], { stdio: 'inherit' })
    if (isThere()) return
  }
  throw new Error(
    `These tests need ${command}: install it (on Debian \`apt-get install ${packages}\`), then try again.`,
  )
}

/** Varnish, with the module that purges by tag. */
export const ensureVarnish = (): void =>
  ensureInstalled(
    'varnish',
    'varnish varnish-modules',
    () => !spawnSync('varnishd', ['-V']).error && fs.globSync('/usr/lib/*/varnish/vmods/libvmod_xkey.so').length > 0,
  )

export type Certificate = { cert: string; key: string }

/** Makes a certificate for a host in a folder; no browser and no machine trusts it. */
export function makeCertificate(dir: string, host = 'localhost'): Certificate {
  const made = { cert: `${dir}/cert.pem`, key: `${dir}/key.pem` }
  const subject = ['-subj', `/CN=${host}`, '-addext', `subjectAltName=DNS:${host}`, '-days', '2']
  const files = ['-keyout', made.key, '-out', made.cert]
  const done = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files])
  if (done.status !== 0)
    throw new Error(`openssl made no certificate: ${done.error?.message ?? done.stderr.toString()}`)
  return made
}

/** Replaces each text, which must occur: a configuration is tested as it is shipped, but for its ports and names. */
export function replaceAll(text: string, by: Record<string, string>): string {
  let replaced = text
  for (const [from, to] of Object.entries(by)) {
    if (!replaced.includes(from)) throw new Error(`The configuration has no “${from}”.`)
    replaced = replaced.replaceAll(from, to)
  }
  return replaced
}

/** Ends a program with SIGTERM and waits for its exit. */
export function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** Waits until `isThere` says so, for at most ten seconds; throws with `said` if the program ended or was too late. */
export async function untilItAnswers(child: ChildProcess, isThere: () => Promise<boolean>, said: () => string) {
  for (let left = 200; left > 0 && child.exitCode === null; left--) {
    if (await isThere().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await endProgram(child)
  throw new Error(`${child.spawnfile} does not answer: ${said()}`)
}
