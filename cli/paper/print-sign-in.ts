import { printLine } from '#cli/terminal.ts'
import { setupLink } from '#db/commands/people/setup-link.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { env } from '#env.ts'

/** Prints how to sign in: if nobody has an account, a link that creates the first one. */
export async function printSignIn(): Promise<void> {
  const link = await retryWhileBusy(writer(), (db) => setupLink(db, Date.now()))
  if (!link) return void printLine(`The desk is at ${env.siteUrl}/desk`)
  printLine(
    `Nobody has an account yet. Create the first one with this one-time link (valid for 72 hours):\n${env.siteUrl}/desk/link#${link.token}`,
  )
}
