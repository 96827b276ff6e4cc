import { backupCommand } from '#cli/backup.ts'
import { type Command, readArgs } from '#cli/command.ts'
import { doctorCommand } from '#cli/doctor/doctor.ts'
import { eventsCommand } from '#cli/events.ts'
import { exportCommand } from '#cli/export.ts'
import { importCommand } from '#cli/import.ts'
import { routesCommand } from '#cli/list-routes.ts'
import { pagesCommand } from '#cli/pages.ts'
import { peopleCommand } from '#cli/people.ts'
import { publishCommand } from '#cli/publish.ts'
import { restoreCommand } from '#cli/restore.ts'
import { rollbackCommand } from '#cli/rollback.ts'
import { runProgram } from '#cli/run-program.ts'
import { sectionsCommand } from '#cli/sections.ts'
import { serviceCommand } from '#cli/service.ts'
import { usageError, printLine } from '#cli/terminal.ts'
import { drillCommand } from '#cli/try-restore.ts'
import { checkCommand, hashCommand, migrateCommand, reindexCommand } from '#cli/upkeep.ts'
import { withdrawCommand } from '#cli/withdraw.ts'

const commands: Record<string, Command> = {
  import: importCommand,
  export: exportCommand,
  backup: backupCommand,
  restore: restoreCommand,
  drill: drillCommand,
  rollback: rollbackCommand,
  pages: pagesCommand,
  people: peopleCommand,
  events: eventsCommand,
  sections: sectionsCommand,
  publish: publishCommand,
  withdraw: withdrawCommand,
  check: checkCommand,
  doctor: doctorCommand,
  hash: hashCommand,
  migrate: migrateCommand,
  reindex: reindexCommand,
  routes: routesCommand,
  service: serviceCommand,
}

function overview(): string {
  const lines = Object.entries(commands).map(([name, command]) => `  ${name.padEnd(10)}${command.does}`)
  return `Usage: npm run news -- COMMAND [...]\n\n${lines.join('\n')}\n\nnpm run news -- COMMAND --help shows its options.`
}

async function main([name, ...argv]: string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printLine(overview())
    if (name === undefined) process.exitCode = 2
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw usageError(`${name} is not a command. Commands: ${Object.keys(commands).join(', ')}.`)
  const args = readArgs(name, command, argv)
  if (!args.wantsHelp) return command.run(args)
  const options = Object.keys(command.options ?? {}).map((option) => `--${option}`)
  printLine(
    `npm run news -- ${name} ${command.usage}\n${command.does}${options.length ? `\noptions: ${options.join(', ')}` : ''}`,
  )
}

await runProgram(() => main(process.argv.slice(2)))
