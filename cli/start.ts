import { buildIfNeeded } from '#cli/build-if-needed.ts'
import { endingWell } from '#cli/ending-well.ts'
import { say } from '#cli/terminal.ts'
import { setupLink } from '#db/commands/setup-link.ts'
import { writer } from '#db/live.ts'
import { whenFree } from '#db/write.ts'
import { env } from '#env.ts'

/** `npm start`: a real newsroom. Builds if need be, serves, and says how the first person comes in. */
await endingWell(async () => {
  await buildIfNeeded()
  const { serve } = await import('#server/serve.ts')
  await serve({
    onReady: async () => {
      const link = await whenFree(writer(), (db) => setupLink(db, Date.now()))
      if (link)
        say(
          `Nobody has an account yet. Make the first one, once, within 72 hours:\n${env.siteUrl}/desk/link#${link.token}`,
        )
      else say(`The desk is at ${env.siteUrl}/desk`)
    },
  })
})
