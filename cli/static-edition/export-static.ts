import fs from 'node:fs'
import path from 'node:path'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { buildIfNeeded } from '#cli/program/build-if-needed.ts'
import { openEditionFiles } from '#cli/static-edition/edition-files.ts'
import { EditionSource } from '#cli/static-edition/edition-source.ts'
import { makeEdition } from '#cli/static-edition/make-edition.ts'
import { type EditionCounts, placeEdition, removeGone } from '#cli/static-edition/place-edition.ts'
import { CommandFailed } from '#cli/terminal.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { formerAddresses } from '#db/static-edition/edition-addresses.ts'
import { openEditionManifest } from '#db/static-edition/edition-manifest.ts'
import { env } from '#env.ts'
import { resolve } from '#server/http/pages/resolve.ts'
import { startOwnRenderers } from '#server/process/own-renderers.ts'
import { programDigest } from '#server/process/program-digest.ts'
import { hashFiles } from '#server/shared/hash-files.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

type Options = { signal: AbortSignal; onProgress: (done: number, known: number) => void }

/**
 * Writes every public address into a folder as files, while a server may run. Run again, it deletes first what is gone,
 * makes what changed, and leaves the rest alone. Throws `EditionInterrupted`; what is in place stays as it is then,
 * without what was gone.
 */
export async function exportStatic(
  dir: string,
  { signal, onProgress }: Options,
): Promise<EditionCounts & { failed: string[] }> {
  requireOwnFolder(dir)
  await buildIfNeeded()
  const { db, dataDir } = openNewsroom()
  // Without a server nothing else has stored the day that the front shows.
  await retryWhileBusy(db, () => advanceDay(db, Date.now()))
  const renderer = await startOwnRenderers(ROOT, 1)
  // Unlike the newsroom's own files, these are for everybody.
  const umask = process.umask(0o022)
  fs.mkdirSync(dir, { recursive: true })
  const distDir = path.resolve(ROOT, env.distDir)
  const manifest = openEditionManifest(
    path.join(dir, 'edition.db'),
    [noteOf(db).epoch, programDigest(ROOT, env), hashFiles(ROOT, ['cli/static-edition'])].join(' '),
  )
  try {
    const files = openEditionFiles(dir, manifest.digestOf)
    const source = new EditionSource({
      db,
      siteUrl: env.siteUrl,
      dataDir,
      distDir,
      publicDir: path.join(ROOT, 'public'),
      resolve: (address) => resolve(db, address),
      render: renderer.render,
    })
    const early = removeGone({ db, manifest, files, source })
    const failed = await makeEdition({ db, siteUrl: env.siteUrl, source, manifest, files, signal, onProgress })
    const hasFormer = formerAddresses(db).length > 0
    return { ...placeEdition({ dir, siteUrl: env.siteUrl, hasFormer, manifest, files, early }), failed }
  } finally {
    manifest.close()
    process.umask(umask)
    await renderer.stop()
    db.$client.close()
  }
}

function requireOwnFolder(dir: string): void {
  if (!fs.existsSync(dir)) return
  if (!fs.statSync(dir).isDirectory()) throw new CommandFailed(`${dir} is not a folder.`)
  if (fs.readdirSync(dir).length > 0 && !fs.existsSync(path.join(dir, 'edition.db')))
    throw new CommandFailed(`${dir} has other files in it. Name a new folder, or one with an earlier static edition.`)
}
