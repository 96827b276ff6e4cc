import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { endProgram, ensureInstalled, untilItAnswers } from '#e2e/edge/programs.ts'

/** Domain of the readers; every letter for one of them lies in one Maildir. */
export const READERS_DOMAIN = 'harbour.example'
export const RETURN_DOMAIN = 'returns.halyard.example'
/** Postfix takes letters for this reader, cannot deliver them, and says so by a report. */
export const MOVED = `moved@${READERS_DOMAIN}`

export type Postfix = {
  url: string
  /** Maildirs of what readers got and of what came back. */
  delivered: string
  returned: string
  said: () => string
  stop: () => Promise<void>
}

/** Postfix, and OpenDKIM as its verifier. Debian starts no Postfix that was not set up. */
export function ensurePostfix(): void {
  if (process.getuid?.() !== 0) throw new Error('Postfix starts only as root: run these tests as root.')
  const hasPostfix = () => !spawnSync('postfix', ['-v']).error
  const answer = 'postfix postfix/main_mailer_type select No configuration\n'
  if (!hasPostfix()) spawnSync('debconf-set-selections', { input: answer })
  ensureInstalled('postfix', 'postfix opendkim', () => hasPostfix() && !spawnSync('opendkim', ['-V']).error)
}

/** Settings of an instance that listens on this machine alone and has no client: no letter leaves the machine. */
const settings = (dir: string): string => `
compatibility_level = 3.6
queue_directory = ${dir}/queue
data_directory = ${dir}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file_prefixes = ${dir}
maillog_file = ${dir}/postfix.log
myhostname = mail.${READERS_DOMAIN}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
alias_maps =
default_transport = error:5.7.1 no letter leaves this machine
relay_transport = $default_transport
smtpd_relay_restrictions = reject_unauth_destination
virtual_mailbox_domains = ${READERS_DOMAIN} ${RETURN_DOMAIN}
virtual_mailbox_base = ${dir}/mail
virtual_mailbox_maps = regexp:${dir}/config/mailboxes
virtual_alias_maps = inline:{ { ${MOVED} = gone@elsewhere.example } }
transport_maps = inline:{ { gone@elsewhere.example = error:5.1.1 nobody has this mailbox } }
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
`
const services = (port: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
virtual unix - n n - - virtual
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`
const MAILBOXES = `
/^reader-[0-9]+@${READERS_DOMAIN.replaceAll('.', '[.]')}$/ delivered/
/^bounce[+][0-9a-f]{32}@${RETURN_DOMAIN.replaceAll('.', '[.]')}$/ returned/
`

/** Starts Postfix with a configuration and a queue of its own, which takes letters for readers and for return paths. */
export async function startPostfix(port: number): Promise<Postfix> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-postfix-'))
  const [config, delivered, returned] = ['config', 'mail/delivered', 'mail/returned'].map((name) =>
    path.join(dir, name),
  ) as [string, string, string]
  for (const folder of [config, 'queue', 'data', `${delivered}/new`, `${returned}/new`])
    fs.mkdirSync(path.resolve(dir, folder), { recursive: true })
  // Its programs run as other users.
  fs.chmodSync(dir, 0o755)
  spawnSync('chown', ['postfix', path.join(dir, 'data')])
  spawnSync('chown', ['-R', '65534:65534', path.join(dir, 'mail')])
  fs.writeFileSync(path.join(config, 'main.cf'), settings(dir))
  fs.writeFileSync(path.join(config, 'master.cf'), services(port))
  fs.writeFileSync(path.join(config, 'mailboxes'), MAILBOXES)
  const child = spawn('postfix', ['-c', config, 'start-fg'], { stdio: 'ignore' })
  const log = path.join(dir, 'postfix.log')
  const said = () => (fs.existsSync(log) ? fs.readFileSync(log, 'utf8') : '')
  const stop = async () => {
    // The program that was started is a shell, which does not pass a signal on.
    spawnSync('postfix', ['-c', config, 'stop'])
    await endProgram(child)
    fs.rmSync(dir, { recursive: true, force: true })
  }
  await untilItAnswers(child, () => greets(port), said).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    delivered,
    returned,
    said,
    stop,
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1')
    socket.once('error', () => resolve(false))
    socket.once('data', (bytes: Buffer) => {
      socket.end('QUIT\r\n')
      resolve(bytes.toString().startsWith('220 '))
    })
  })
}

/**
 * Verifies letters by OpenDKIM; `record` is the line of DNS that has the key, which is not asked for. Returns those whose
 * signature holds.
 */
export function verified(files: string[], { name, value }: { name: string; value: string }): string[] {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-dkim-'))
  const [config, keys] = [path.join(dir, 'opendkim.conf'), path.join(dir, 'keys')]
  fs.writeFileSync(keys, `${name} ${value}\n`)
  fs.writeFileSync(config, `TestPublicKeys ${keys}\nMode v\n`)
  const found: string[] = []
  for (let at = 0; at < files.length; at += 250) {
    const some = files.slice(at, at + 250)
    const { stdout } = spawnSync('opendkim', ['-x', config, '-t', some.join(',')], { encoding: 'utf8' })
    for (const [, file = ''] of stdout.matchAll(/^opendkim: (.*): verification \(.*, 2048-bit key\) succeeded$/gm))
      found.push(file)
  }
  fs.rmSync(dir, { recursive: true })
  return found
}
