import { Transform } from 'node:stream'
import type { ArchiveFiles } from '#db/import/archive/archive-files.ts'

/** The same files; `onBytes` is told how much of them was read. */
export function countedFiles(files: ArchiveFiles, onBytes: (bytes: number) => void): ArchiveFiles {
  return {
    ...files,
    open: async (name) => {
      const stream = await files.open(name)
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          onBytes(chunk.length)
          done(null, chunk)
        },
      })
      stream.on('error', (error) => counted.destroy(error))
      counted.on('close', () => stream.destroy())
      return stream.pipe(counted)
    },
  }
}
