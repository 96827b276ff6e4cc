import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { zipOf } from '#db/import/archive/testing/zip-of.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import type { CorpusCase } from '#db/import/proof/testing/corpus/corpus-case.ts'
import { stageArchive } from '#db/import/stage/stage-archive.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = Date.UTC(2026, 10, 24)

/** Imports the export of a case into a newsroom of its own, as the terminal does. Close it after. */
export async function importCase({ files, pictures = [], attachments = {} }: CorpusCase) {
  const room = testNewsroom()
  const { db, dir } = room
  const names = Object.keys(files)
  const [only = ''] = names
  const isZip = names.length > 1 || only.endsWith('.md')
  const file = path.join(dir, isZip ? 'export.zip' : only)
  const zip = () => zipOf(names.map((name) => ({ name, data: files[name] ?? '' })))
  fs.writeFileSync(file, isZip ? zip() : (files[only] ?? ''))
  const hasMedia = pictures.length + Object.keys(attachments).length > 0
  const media = hasMedia ? path.join(dir, 'uploads') : null
  for (const [name, bytes] of Object.entries(attachments)) {
    const at = path.join(dir, 'uploads', name)
    fs.mkdirSync(path.dirname(at), { recursive: true })
    fs.writeFileSync(at, bytes)
  }
  for (const [n, name] of pictures.entries()) {
    const at = path.join(dir, 'uploads', name)
    fs.mkdirSync(path.dirname(at), { recursive: true })
    // Each of its own colour: pictures of the same bytes are one.
    const background = { r: 40 * n, g: 120, b: 200 - 40 * n }
    await sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toFile(at)
  }
  const site = isZip || only.endsWith('.json') ? 'https://old.example' : null
  const options = { paths: [file], format: null, site, permalink: null, map: {}, createdBy: null }
  const { batchId } = must(await stageArchive(db, dir, options, {}, NOW))
  await runBatch(db, dir, batchId, { media, fetchFrom: null }, {}, NOW)
  return { ...room, batchId, media }
}
