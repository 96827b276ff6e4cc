import path from 'node:path'
import { env } from '#env.ts'
import { restoringServer } from '#server/http/pages/restoring-page.ts'
import { connectToParent } from '#server/process/connect-to-parent.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

/**
 * Child process that answers 503 on the paper's port while the newsroom is restored. It shares the web processes' queue
 * of connections, so that none is refused between the last old web process, it, and the first new web process; and it
 * opens no database. The parent passes the paper's name and language, and is free to watch the restore; at the desk it
 * speaks the browser's.
 */
const [name = '', language = 'en'] = process.argv.slice(2)
speakLanguagesOf(path.resolve(import.meta.dirname, '../..', env.distDir))
const server = restoringServer({ name, language }, { siteUrl: env.siteUrl, hasPurge: env.purgeUrl !== null })

const tell = connectToParent(
  () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
    }),
)
server.on('error', (error) => {
  log('error', 'the page of a restore cannot be answered', { error })
  process.exit(1)
})
server.listen({ port: env.port, host: env.host }, () => tell('ready'))
