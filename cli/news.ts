import { type Command, readArgs } from '#cli/command.ts'
import { runProgram } from '#cli/program/run-program.ts'
import { usageError, printLine } from '#cli/terminal.ts'

/** Each is imported when it is wanted: all together take half a second of CPU. */
const commands: Record<string, () => Promise<Command>> = {
  import: async () => (await import('#cli/import/import.ts')).importCommand,
  export: async () => (await import('#cli/export.ts')).exportCommand,
  backup: async () => (await import('#cli/backup/backup.ts')).backupCommand,
  restore: async () => (await import('#cli/backup/restore.ts')).restoreCommand,
  drill: async () => (await import('#cli/backup/try-restore.ts')).drillCommand,
  rollback: async () => (await import('#cli/backup/rollback.ts')).rollbackCommand,
  pages: async () => (await import('#cli/paper/pages.ts')).pagesCommand,
  people: async () => (await import('#cli/paper/people.ts')).peopleCommand,
  'readers-import': async () => (await import('#cli/paper/readers.ts')).readersImportCommand,
  'readers-export': async () => (await import('#cli/paper/readers.ts')).readersExportCommand,
  'made-by': async () => (await import('#cli/paper/print-made-by.ts')).madeByCommand,
  events: async () => (await import('#cli/paper/events.ts')).eventsCommand,
  sections: async () => (await import('#cli/paper/sections.ts')).sectionsCommand,
  publish: async () => (await import('#cli/paper/publish.ts')).publishCommand,
  withdraw: async () => (await import('#cli/paper/withdraw.ts')).withdrawCommand,
  check: async () => (await import('#cli/upkeep.ts')).checkCommand,
  doctor: async () => (await import('#cli/doctor/doctor.ts')).doctorCommand,
  hash: async () => (await import('#cli/upkeep.ts')).hashCommand,
  migrate: async () => (await import('#cli/upkeep.ts')).migrateCommand,
  reindex: async () => (await import('#cli/upkeep.ts')).reindexCommand,
  'newsletter-key': async () => (await import('#cli/paper/newsletter-commands.ts')).newsletterKeyCommand,
  'newsletters-go-on': async () => (await import('#cli/paper/newsletter-commands.ts')).newslettersGoOnCommand,
  routes: async () => (await import('#cli/list-routes.ts')).routesCommand,
  service: async () => (await import('#cli/service.ts')).serviceCommand,
}

async function overview(): Promise<string> {
  const lines = Object.entries(commands).map(async ([name, read]) => `  ${name.padEnd(18)}${(await read()).does}`)
  return `Usage: npm run news -- COMMAND [...]\n\n${(await Promise.all(lines)).join('\n')}\n\nnpm run news -- COMMAND --help shows its options.`
}

async function main([name, ...argv]: string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    printLine(await overview())
    if (name === undefined) process.exitCode = 2
    return
  }
  const command = Object.hasOwn(commands, name) ? await commands[name]?.() : undefined
  if (!command) throw usageError(`${name} is not a command. Commands: ${Object.keys(commands).join(', ')}.`)
  const args = readArgs(name, command, argv)
  if (!args.wantsHelp) return command.run(args)
  const options = Object.keys(command.options ?? {}).map((option) => `--${option}`)
  printLine(
    `npm run news -- ${name} ${command.usage}\n${command.does}${options.length ? `\noptions: ${options.join(', ')}` : ''}`,
  )
}

await runProgram(() => main(process.argv.slice(2)))
