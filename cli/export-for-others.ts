import path from 'node:path'
import { type Args, optionOf } from '#cli/command.ts'
import type { Show } from '#cli/export.ts'
import { CommandFailed, count, printError, printLine, usageError } from '#cli/terminal.ts'
import { migrate } from '#db/engine/migrate.ts'
import { NotExported } from '#db/export/export-newsroom.ts'
import { type ExportedForSystem, exportForSystem } from '#db/export/other-systems/export-for-system.ts'
import { systemFormat } from '#domain/export/export-view.ts'
import { env } from '#env.ts'

type Run = <T>(job: (signal: AbortSignal, show: Show) => Promise<T>) => Promise<T>

/** Implements `news export --format`. Exits with 1 if a story or a picture is missing, and names it. */
export async function exportForOthers(args: Args, untilStopped: Run): Promise<void> {
  const given = optionOf(args, 'format')
  const format = systemFormat.options.find((one) => one === given)
  if (format === undefined) throw usageError(`--format must be ${systemFormat.options.join(', ')}, not ${given}.`)
  const out = optionOf(args, 'out')
  if (out === undefined || args.words.length > 0) throw usageError('--format needs --out, a new or an empty folder.')
  const dir = path.resolve(out)
  const origin = env.siteUrl
  const mediaUrl = (optionOf(args, 'media-url') ?? `${origin}/wp-content/uploads`).replace(/\/+$/, '')
  if (!/^https?:\/\/[^/]/.test(mediaUrl))
    throw usageError('--media-url must be an address such as https://new.example/uploads.')
  migrate(env.dataDir)
  try {
    const made = await untilStopped((signal, show) => {
      const onProgress = ({ share, stories }: { share: number; stories: number }) =>
        show(share, [count(stories, 'story', 'stories')], stories)
      return exportForSystem(env.dataDir, dir, { format, origin, mediaUrl, signal, onProgress })
    })
    if (made === 'interrupted') throw new CommandFailed(`Interrupted. Delete ${dir} before you run it again.`, 130)
    tell(made, dir)
  } catch (error) {
    throw error instanceof NotExported ? new CommandFailed(error.message) : error
  }
}

function tell({ public: out, hidden, withChanges, problems }: ExportedForSystem, dir: string): void {
  printLine(`${count(out, 'public story', 'public stories')} and pages are in ${dir}.`)
  if (hidden > 0)
    printLine(`${count(hidden, 'draft')}, scheduled and withdrawn stories among them, are in ${dir}/drafts.`)
  if (withChanges > 0)
    printLine(
      `${count(withChanges, 'public story has', 'public stories have')} unpublished changes, which are not exported.`,
    )
  if (!env.hasSiteUrl) printError('warning: SITE_URL is not set, so addresses of the paper begin with localhost.')
  for (const problem of problems) printError(`missing: ${problem}`)
  if (problems.length > 0)
    throw new CommandFailed(
      `${count(problems.length, 'story or picture', 'stories or pictures')} could not be exported.`,
    )
}
