import path from 'node:path'
import readline from 'node:readline/promises'
import { printKept } from '#cli/backup/print-kept.ts'
import { printRollback } from '#cli/backup/print-rollback.ts'
import type { Command } from '#cli/command.ts'
import { CommandFailed, printLine, usageError } from '#cli/terminal.ts'
import { planRollback, type Rollback, rollBack } from '#db/backup/roll-back.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { type ServerRole, takeServerRole } from '#db/engine/server-role.ts'
import { env } from '#env.ts'

/** Takes back the last upgrade: puts back the copy that was made before the database was migrated. */
export const rollbackCommand: Command = {
  usage: '[COPY] [--yes] [--despite-schema]',
  does: 'takes back the last upgrade; the server must be stopped',
  options: { yes: { type: 'boolean' }, 'despite-schema': { type: 'boolean' } },
  async run({ words: [file], options }) {
    makePrivateFiles()
    const role = takeServerRole(env.dataDir)
    let hasReplaced = false
    try {
      const despiteSchema = options['despite-schema'] === true
      const plan = planRollback(env.dataDir, file === undefined ? undefined : path.resolve(file), { despiteSchema })
      printRollback(plan)
      if (options.yes !== true) await ask()
      goBack(plan, { role, despiteSchema })
      hasReplaced = true
    } finally {
      role.release(hasReplaced)
    }
  },
}

function goBack(plan: Rollback, options: { role: ServerRole; despiteSchema: boolean }): void {
  const { aside, kept } = rollBack(env.dataDir, plan, Date.now(), options)
  printLine('The copy was put back.')
  if (aside) printLine(`The database of before is kept in ${aside}`)
  printKept(kept)
  printLine(`Now start ${programOf(plan)}. Everybody must sign in again.`)
}

const programOf = ({ version, newestMigration }: Rollback): string =>
  version === null
    ? `the version that ran before the upgrade: the one whose newest file in db/migrations is ${newestMigration}`
    : `Broadsheet ${version}`

async function ask(): Promise<void> {
  if (process.stdin.isTTY !== true)
    throw usageError('Nothing was changed. Add --yes to put the copy back without a question.')
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Put the copy back, and lose the above? Type yes: ')
  terminal.close()
  if (answer.trim().toLowerCase() !== 'yes') throw new CommandFailed('Nothing was changed.')
}
