import net from 'node:net'
import { listeningOrigin } from '#cli/doctor/ask-server.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, ok, together, warn } from '#cli/doctor/finding.ts'
import { isServed } from '#db/engine/server-role.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

/** The server of this folder: whether it answers, whether it is of this version, what its health says. */
export const serverCheck: DoctorCheck = {
  name: 'server',
  needs: 'folder',
  look({ dataDir, isRunning, server, settings }) {
    const { host } = listeningOrigin(settings)
    if (!isRunning && isServed(dataDir))
      return warn(
        'The last server was killed, or its machine lost power.',
        'The next start checks the database by itself.',
      )
    if (!isRunning) return ok('No server runs.')
    if (server === null)
      return bad(
        `A server holds the folder, and nothing answers at ${host}.`,
        'Set PORT and HOST as the server has them (for the service: /etc/broadsheet/env), or restart it.',
      )
    if (server.identity === null)
      return bad(
        `Something else, or an older version, answers at ${host}.`,
        'Restart the server after an update; set PORT and HOST as the server has them.',
      )
    const { version } = server.identity
    const { status = 'unknown', warnings = [] } = server.health ?? {}
    return together(
      [
        version === PROGRAM_VERSION
          ? null
          : warn(`The server is of version ${version}, this program of ${PROGRAM_VERSION}.`, 'Restart the server.'),
        status === 'ok'
          ? null
          : bad(`Its health is ${status} (${server.status}).`, 'Look into its log, then restart it.'),
        warnings.length === 0
          ? null
          : warn(`Its health warns: ${warnings.join(', ')}.`, 'docs/operating.md, What to watch.'),
      ],
      `Version ${version} answers at ${host}, and is well.`,
    )
  },
}

export const portCheck: DoctorCheck = {
  name: 'port',
  needs: 'nothing',
  async look({ isRunning, settings: { host, port } }) {
    const where = `Port ${port} on ${host}`
    if (isRunning) return ok(`${where} is the server’s.`)
    const code = await listenError(host, port)
    if (code === null) return ok(`${where} is free.`)
    if (code === 'EADDRINUSE') return bad(`${where} is in use by another program.`, 'Stop it, or set another PORT.')
    return bad(
      `${where} cannot be opened (${code}).`,
      'Set HOST to an address of this machine, and PORT to 1024 or more.',
    )
  },
}

/** The code with which listening fails; null if it works. */
const listenError = (host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)))
  })
