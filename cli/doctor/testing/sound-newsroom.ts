import fs from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { type DoctorContext, doctorContext } from '#cli/doctor/doctor-context.ts'
import { everyCheck } from '#cli/doctor/every-check.ts'
import { type Mended, mendAll, runChecks } from '#cli/doctor/run-checks.ts'
import { makeBackup } from '#db/backup/make-backup.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'
import { makePrivateFiles, restrictToOwner } from '#db/engine/private-files.ts'
import { ON_ONE_DISK } from '#db/health/backup-checks.ts'
import type { Finding } from '#db/health/health-check.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { aDraft, aStory, must, NOON, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { keepReserve } from '#server/jobs/keep-reserve.ts'
import { ensureSecret } from '#server/process/ensure-secret.ts'

export const NOW = NOON + 3_600_000

type Variables = Record<string, string>
export type Examined = { all: Finding[]; of: (name: string) => Finding; wrong: string[]; context: DoctorContext }

/** A folder as a server leaves it: a story with a picture, a draft, a secret, a reserve, a backup. Made once, then copied. */
async function makeTemplate(): Promise<string> {
  const { db, dir } = testNewsroom()
  openSections(db)
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#336699' } })
    .jpeg()
    .toBuffer()
  const picture = must(await addPicture(db, dir, { bytes, name: 'quay.jpg', alt: 'The quay' }, NOON))
  closeDecoder()
  const lead = { mediaId: picture.id, alt: 'The quay', caption: '', credit: '' }
  aStory(db, 'Night trains return', { lead })
  aDraft(db, 'The tide comes in')
  db.$client.close()
  ensureSecret(dir)
  makeBackup(dir, path.join(dir, 'backups/auto-sound.db'), NOW)
  await keepReserve(dir)
  restrictToOwner(dir)
  return dir
}

/** Makes sound newsrooms for tests that break them. Call `end` after all. */
export function soundNewsrooms() {
  makePrivateFiles()
  let template: Promise<string> | undefined
  const made: string[] = []
  const freshFolder = () => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-doctor-test-'))
    made.push(dir)
    return dir
  }
  return {
    freshFolder,
    async copy(): Promise<string> {
      const from = await (template ??= makeTemplate())
      const to = path.join(freshFolder(), 'data')
      fs.cpSync(from, to, { recursive: true, filter: (file) => !file.endsWith('disk-reserve') })
      fs.linkSync(path.join(from, 'disk-reserve'), path.join(to, 'disk-reserve'))
      restrictToOwner(to)
      fs.mkdirSync(path.join(path.dirname(to), 'tmp'))
      return to
    },
    async end(): Promise<void> {
      for (const dir of made) fs.rmSync(dir, { recursive: true, force: true })
      if (template) fs.rmSync(await template, { recursive: true, force: true })
    },
  }
}

export async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs every check on a folder. `variables` are those of the server. */
export async function examine(dataDir: string, variables: Variables = {}, now = NOW): Promise<Examined> {
  const context = await contextOf(dataDir, variables, now)
  try {
    return examined(await runChecks(everyCheck, context), context)
  } finally {
    context.db?.$client.close()
  }
}

/** The same with `--fix`. */
export async function examineAndMend(dataDir: string, now = NOW): Promise<Examined & { mended: Mended[] }> {
  const context = await contextOf(dataDir, {}, now)
  try {
    const first = await runChecks(everyCheck, context)
    const { findings, mended } = await mendAll(everyCheck, first, context)
    return { ...examined(findings, context), mended }
  } finally {
    context.db?.$client.close()
  }
}

async function contextOf(dataDir: string, variables: Variables, now: number): Promise<DoctorContext> {
  const temporary = path.join(path.dirname(dataDir), 'tmp')
  const port = String(await freePort())
  const given = { DATA_DIR: dataDir, PORT: port, SITE_URL: `http://localhost:${port}`, ...variables }
  return doctorContext({ variables: given, isThorough: true, now, temporary })
}

function examined(all: Finding[], context: DoctorContext): Examined {
  const of = (name: string) => {
    const found = all.find((one) => one.name === name)
    if (!found) throw new Error(`No check has the name ${name}.`)
    return found
  }
  // Newsrooms of tests have one disk, of which the doctor warns.
  const wrong = all.filter(({ level, found }) => level !== 'ok' && found !== ON_ONE_DISK).map(({ name }) => name)
  return { all, of, wrong, context }
}

/** Changes the database of a folder past all commands. */
export function breakDatabase(dataDir: string, work: (client: Db['$client']) => void): void {
  const { $client } = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 1_000 })
  $client.unsafeMode(true)
  $client.pragma('foreign_keys=OFF')
  $client.pragma('ignore_check_constraints=ON')
  work($client)
  $client.pragma('wal_checkpoint(TRUNCATE)')
  $client.close()
}
