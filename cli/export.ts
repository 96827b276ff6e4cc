import path from 'node:path'
import { type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { createPace } from '#cli/import/pace.ts'
import { tellEdition } from '#cli/static-edition/tell-edition.ts'
import { CommandFailed, printError, count, progress, printLine } from '#cli/terminal.ts'
import { migrate } from '#db/engine/migrate.ts'
import { type Exported, exportNewsroom, NotExported } from '#db/export/export-newsroom.ts'
import { env } from '#env.ts'

/** Exports all content into a folder while others go on writing. */
export const exportCommand: Command = {
  usage: 'DIR | --static DIR | --format wxr|ghost|markdown --out DIR [--media-url URL]',
  does: 'writes the whole newsroom into a folder that `news import` reads: stories (also as ninjs), pictures, settings; with --static every public page as files that any web server serves; with --format everything for WordPress, Ghost, or Hugo and Jekyll',
  options: {
    static: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'media-url': { type: 'string' },
  },
  async run(args) {
    const edition = optionOf(args, 'static')
    if (edition !== undefined) return runStatic(path.resolve(edition))
    if (optionOf(args, 'format') !== undefined)
      return (await import('#cli/export-for-others.ts')).exportForOthers(args, untilStopped)
    const dir = path.resolve(requiredArgument(args, 0, 'the folder to export into'))
    migrate(env.dataDir)
    try {
      const made = await untilStopped((signal, show) => {
        const onProgress = ({ share, stories, pictures }: { share: number; stories: number; pictures: number }) => {
          const said = [count(stories, 'story', 'stories'), ...(pictures > 0 ? [count(pictures, 'picture')] : [])]
          show(share, said, stories + pictures)
        }
        return exportNewsroom(env.dataDir, dir, { signal, onProgress, origin: env.hasSiteUrl ? env.siteUrl : null })
      })
      tell(made, dir)
    } catch (error) {
      throw error instanceof NotExported ? new CommandFailed(error.message) : error
    }
  },
}

/** Shows a share from 0 to 1, what is done, and how many that are in all, from which the pace is computed. */
export type Show = (share: number, said: readonly string[], done: number) => void

/** Runs a job with a bar of progress; SIGINT and SIGTERM abort its signal. */
async function untilStopped<T>(job: (signal: AbortSignal, show: Show) => Promise<T>): Promise<T> {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const bar = progress()
  const pace = createPace()
  try {
    return await job(stopping.signal, (share, said, done) =>
      bar.show(share, [...said, pace(performance.now(), done, share)].filter(Boolean).join(', ')),
    )
  } finally {
    bar.clear()
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}

/** Writes a static edition. Its code is loaded here, since most commands need no renderer. */
async function runStatic(dir: string): Promise<void> {
  const { exportStatic } = await import('#cli/static-edition/export-static.ts')
  const { EditionInterrupted } = await import('#cli/static-edition/make-edition.ts')
  try {
    const made = await untilStopped((signal, show) => {
      const onProgress = (done: number, known: number) =>
        show(done / known, [count(done, 'address', 'addresses')], done)
      return exportStatic(dir, { signal, onProgress })
    })
    tellEdition(made, dir)
  } catch (error) {
    if (!(error instanceof EditionInterrupted)) throw error
    throw new CommandFailed(
      'Interrupted. The edition in place is the one before, without what was withdrawn since.',
      130,
    )
  }
}

function tell(made: Exported, dir: string): void {
  if (made === 'interrupted') throw new CommandFailed('Interrupted. Run the same command again to continue.', 130)
  const { counts, hash, files } = made.manifest
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  printLine(
    `${count(counts.stories, 'story', 'stories')}, ${counts.public.toLocaleString('en')} of them public, and ` +
      `${count(counts.pictures, 'picture')} in ${count(counts.pictureFiles, 'file')} are in ${dir}: ` +
      `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB of text.`,
  )
  printLine(`hash ${hash}`)
  if (made.manifest.origin === '')
    printError('warning: ninjs.ndjson was left out, since SITE_URL is not set and its addresses would say localhost.')
  if (made.missing > 0)
    printError(`${count(made.missing, 'file')} of pictures are missing. npm run news -- check lists the pictures.`)
}
