import os from 'node:os'
import path from 'node:path'
import { type Command, optionOf } from '#cli/command.ts'
import { writeBundle } from '#cli/doctor/bundle/write-bundle.ts'
import { doctorContext } from '#cli/doctor/doctor-context.ts'
import { everyCheck } from '#cli/doctor/every-check.ts'
import { type Mended, mendAll, runChecks } from '#cli/doctor/run-checks.ts'
import { printLine } from '#cli/terminal.ts'
import { makePrivateFiles } from '#db/engine/private-files.ts'
import { type Finding, worstOf } from '#db/health/health-check.ts'

/** Examines a newsroom, and mends what is safe to mend. Never migrates, never changes a text. */
export const doctorCommand: Command = {
  usage: '[--fix] [--all] [--json] [--bundle FILE]',
  does: 'examines newsroom, machine and settings, says what to do, and mends what is safe to mend',
  options: {
    fix: { type: 'boolean' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
    bundle: { type: 'string' },
  },
  async run(args) {
    makePrivateFiles()
    const isThorough = args.options['all'] === true
    const context = await doctorContext({ variables: process.env, isThorough, now: Date.now(), temporary: os.tmpdir() })
    try {
      const first = await runChecks(everyCheck, context)
      const result =
        args.options['fix'] === true ? await mendAll(everyCheck, first, context) : { findings: first, mended: [] }
      if (args.options['json'] === true)
        printLine(JSON.stringify({ level: worstOf(result.findings), ...result }, null, 2))
      else print(result)
      const file = optionOf(args, 'bundle')
      if (file !== undefined) {
        const written = await writeBundle(path.resolve(file), context, result)
        if (args.options['json'] !== true) printLine(written)
      }
      if (worstOf(result.findings) === 'bad') process.exitCode = 1
    } finally {
      context.db?.$client.close()
    }
  },
}

const NAME_WIDTH = 15

function print({ findings, mended }: { findings: Finding[]; mended: Mended[] }): void {
  for (const { name, did, hasFailed } of mended)
    printLine(`${hasFailed ? 'not' : 'did'}   ${name.padEnd(NAME_WIDTH)}${did}`)
  for (const { level, name, found, advice } of findings)
    printLine(
      `${level.padEnd(6)}${name.padEnd(NAME_WIDTH)}${oneLine(found)}${advice === null ? '' : ` → ${oneLine(advice)}`}`,
    )
  const count = (level: string) => findings.filter((one) => one.level === level).length
  printLine(`${findings.length} checks: ${count('ok')} ok, ${count('warn')} warn, ${count('bad')} bad.`)
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
