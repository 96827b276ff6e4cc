import path from 'node:path'
import { type Command, requiredArgument } from '#cli/command.ts'
import { createPace } from '#cli/pace.ts'
import { CommandFailed, printError, count, progress, printLine } from '#cli/terminal.ts'
import { migrate } from '#db/engine/migrate.ts'
import { type Exported, exportNewsroom, NotExported } from '#db/export/export-newsroom.ts'
import { env } from '#env.ts'

/** Exports all content into a folder while others go on writing. */
export const exportCommand: Command = {
  usage: 'DIR',
  does: 'writes the whole newsroom into a folder that `news import` reads: stories (also as ninjs), pictures, settings',
  async run(args) {
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
