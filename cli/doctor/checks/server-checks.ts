import net from 'node:net'
import { listeningOrigin } from '#cli/doctor/ask-server.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { isServed } from '#db/engine/server-role.ts'
import { bad, type Check, ok, warn } from '#db/health/health-check.ts'
import { PROGRAM_VERSION } from '#server/shared/running-version.ts'

/** The server of this folder: whether it answers, whether it is of this version, what its health says; and its port. */
export const serverChecks: Check<DoctorContext>[] = [
  {
    name: 'server',
    needs: 'folder',
    *look({ dataDir, isRunning, server, settings }) {
      const { host } = listeningOrigin(settings)
      if (!isRunning && isServed(dataDir))
        return yield warn(
          'The last server was killed, or its machine lost power.',
          'The next start checks the database by itself.',
        )
      if (!isRunning) return yield ok('No server runs.')
      if (server === null)
        return yield bad(
          `A server holds the folder, and nothing answers at ${host}.`,
          'Set PORT and HOST as the server has them (for the service: /etc/broadsheet/env), or restart it.',
        )
      if (server.identity === null)
        return yield bad(
          `Something else, or an older version, answers at ${host}.`,
          'Restart the server after an update; set PORT and HOST as the server has them.',
        )
      const { version } = server.identity
      const { status = 'unknown', warnings = [] } = server.health ?? {}
      if (version !== PROGRAM_VERSION)
        yield warn(`The server is of version ${version}, this program of ${PROGRAM_VERSION}.`, 'Restart the server.')
      if (status !== 'ok')
        yield bad(`Its health is ${status} (${server.status}).`, 'Look into its log, then restart it.')
      if (warnings.length > 0)
        yield warn(`Its health warns: ${warnings.join(', ')}.`, 'docs/operating.md, What to watch.')
      yield ok(`Version ${version} answers at ${host}, and is well.`)
    },
  },
  {
    name: 'port',
    needs: 'nothing',
    async *look({ isRunning, settings: { host, port } }) {
      const where = `Port ${port} on ${host}`
      if (isRunning) return yield ok(`${where} is the server’s.`)
      const code = await listenError(host, port)
      if (code === null) yield ok(`${where} is free.`)
      else if (code === 'EADDRINUSE')
        yield bad(`${where} is in use by another program.`, 'Stop it, or set another PORT.')
      else
        yield bad(
          `${where} cannot be opened (${code}).`,
          'Set HOST to an address of this machine, and PORT to 1024 or more.',
        )
    },
  },
]

/** The code with which listening fails; null if it works. */
const listenError = (host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)))
  })
