import path from 'node:path'
import { type Command, optionOf, requiredArgument } from '#cli/command.ts'
import { createPace } from '#cli/pace.ts'
import { tellEdition } from '#cli/static-edition/tell-edition.ts'
import { CommandFailed, printError, count, progress, printLine } from '#cli/terminal.ts'
import { migrate } from '#db/engine/migrate.ts'
import { type Exported, exportNewsroom, NotExported } from '#db/export/export-newsroom.ts'
import { env } from '#env.ts'

/** Exports all content into a folder while others go on writing. */
export const exportCommand: Command = {
  usage: 'DIR | --static DIR',
  does: 'writes the whole newsroom into a folder that `news import` reads: stories (also as ninjs), pictures, settings; with --static every public page as files that any web server serves',
  options: { static: { type: 'string' } },
  async run(args) {
    const edition = optionOf(args, 'static')
    if (edition !== undefined) return runStatic(path.resolve(edition))
    const dir = path.resolve(requiredArgument(args, 0, 'the folder to export into'))
    migrate(env.dataDir)
    const stopping = new AbortController()
    const stop = () => stopping.abort()
    process.once('SIGINT', stop).once('SIGTERM', stop)
    const bar = progress()
    const pace = createPace()
    try {
      const onProgress = ({ share, stories, pictures }: { share: number; stories: number; pictures: number }) => {
        const said = [count(stories, 'story', 'stories'), ...(pictures > 0 ? [count(pictures, 'picture')] : [])]
        bar.show(share, [...said, pace(performance.now(), stories + pictures, share)].filter(Boolean).join(', '))
      }
      tell(await exportNewsroom(env.dataDir, dir, { signal: stopping.signal, onProgress }), dir)
    } catch (error) {
      throw error instanceof NotExported ? new CommandFailed(error.message) : error
    } finally {
      bar.clear()
      process.off('SIGINT', stop).off('SIGTERM', stop)
    }
  },
}

/** Writes a static edition. Its code is loaded here, since most commands need no renderer. */
async function runStatic(dir: string): Promise<void> {
  const { exportStatic } = await import('#cli/static-edition/export-static.ts')
  const { EditionInterrupted } = await import('#cli/static-edition/make-edition.ts')
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const bar = progress()
  const pace = createPace()
  try {
    const onProgress = (done: number, known: number) => {
      const share = done / known
      bar.show(
        share,
        [count(done, 'address', 'addresses'), pace(performance.now(), done, share)].filter(Boolean).join(', '),
      )
    }
    tellEdition(await exportStatic(dir, { signal: stopping.signal, onProgress }), dir)
  } catch (error) {
    if (!(error instanceof EditionInterrupted)) throw error
    throw new CommandFailed(
      'Interrupted. The edition in place is the one before, without what was withdrawn since.',
      130,
    )
  } finally {
    bar.clear()
    process.off('SIGINT', stop).off('SIGTERM', stop)
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
  if (made.missing > 0)
    printError(`${count(made.missing, 'file')} of pictures are missing. npm run news -- check lists the pictures.`)
}
