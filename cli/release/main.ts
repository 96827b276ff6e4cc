import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '#cli/program/build-if-needed.ts'
import { runProgram } from '#cli/program/run-program.ts'
import { stageRelease } from '#cli/release/stage-release.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import { env } from '#env.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).padStart(7)} MB`
const LISTED = 12

/**
 * Implements `npm run release`: makes `release/broadsheet-VERSION-PLATFORM.tar.gz`, which runs where nothing but Node
 * 24 is installed. With `--folder DIR` it only fills that folder, as the Containerfile does.
 */
await runProgram(async () => {
  const { values } = parseArgs({ options: { folder: { type: 'string' } } })
  await buildIfNeeded()
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }
  const name = `broadsheet-${version}-${process.platform}-${process.arch}`
  const folder = path.resolve(values.folder ?? path.join(ROOT, 'release', name))
  const staged = stageRelease(ROOT, path.resolve(ROOT, env.distDir), folder)
  for (const { name: part, bytes } of staged.parts.slice(0, LISTED)) printLine(`${megabytes(bytes)}  ${part}`)
  printLine(`${megabytes(staged.bytes)}  in ${staged.files} files: ${folder}`)
  if (values.folder === undefined) pack(folder)
})

/** Packs a folder beside itself, with the SHA-256 of the archive. Owners and order are the same on every machine. */
function pack(folder: string): void {
  const archive = `${folder}.tar.gz`
  const same = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner']
  const where = ['-C', path.dirname(folder), path.basename(folder)]
  const done = spawnSync('tar', ['-czf', archive, ...same, ...where], { encoding: 'utf8' })
  if (done.status !== 0) throw new CommandFailed(`tar failed: ${done.stderr || String(done.error)}`)
  const bytes = fs.readFileSync(archive)
  const sum = createHash('sha256').update(bytes).digest('hex')
  fs.writeFileSync(`${archive}.sha256`, `${sum}  ${path.basename(archive)}\n`)
  printLine(`${megabytes(bytes.length)}  ${archive}`)
}
