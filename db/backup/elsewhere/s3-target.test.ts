import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BackupError, type BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { newBackupKey } from '#db/backup/elsewhere/encryption.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { isTransient, s3Problem } from '#db/backup/elsewhere/s3-problem.ts'
import { s3Target } from '#db/backup/elsewhere/s3-target.ts'
import { startS3 } from '#db/backup/elsewhere/testing/s3-server.ts'
import { PICTURE, savedNewsroom } from '#db/backup/elsewhere/testing/saved-newsroom.ts'
import { fetchBackup } from '#db/backup/fetch-backup.ts'
import { listBackups } from '#db/backup/list-backups.ts'
import { readManifest, sha256Of } from '#db/backup/manifest.ts'
import { NOON } from '#db/testing/cast.ts'
import { parseBackupPlace } from '#domain/upkeep/backup-place.ts'

const HOUR = 3_600_000
let paper: ReturnType<typeof savedNewsroom>
let s3: Awaited<ReturnType<typeof startS3>>
beforeEach(async () => {
  paper = savedNewsroom()
  s3 = await startS3()
})
afterEach(async () => {
  await s3.close()
  paper.close()
})

/** A target that retries without waiting, and cuts into parts of 256 KiB. */
function targetAt(url: string, key: string | null = null): BackupTarget {
  const opened = openBackupTarget(url, key)
  const place = parseBackupPlace(url)
  if (!opened || place.kind !== 's3') throw new Error('no target')
  return { ...opened, ...s3Target(place, { wait: () => Promise.resolve(), partBytes: 256 * 1024 }) }
}
const into = () => path.join(paper.dir, 'fetched')
const names = async (target: BackupTarget) => {
  const found: string[] = []
  for await (const { name } of target.list('')) found.push(name)
  return found.toSorted()
}
const isPart = (url = '') => url.includes('partNumber=')

test.each(['plain', 'encrypted'])('a copy, %s, goes up in parts and comes back the same (P-245)', async (kind) => {
  const target = targetAt(s3.url(), kind === 'plain' ? null : await newBackupKey())
  const file = paper.save(NOON)
  const name = path.basename(file)
  expect(await copyElsewhere(target, file)).toMatchObject({ name, pictures: 3 })
  expect(s3.asked.filter((one) => isPart(one)).length).toBeGreaterThan(2)
  const end = kind === 'plain' ? '' : '.age'
  expect(await names(target)).toContain(`media/ab/${PICTURE}-400.avif${end}`)
  expect(fs.readFileSync(s3.fileOf(`${name}${end}`)).includes('Tides')).toBe(kind === 'plain')
  fs.rmSync(path.join(paper.dir, 'media'), { recursive: true })
  const fetched = await fetchBackup(paper.dir, target, `elsewhere:${name}`, into())
  expect(sha256Of(fetched)).toBe(readManifest(file)?.sha256)
  expect(fs.readFileSync(path.join(into(), `media/ab/${PICTURE}-400.jpg`), 'utf8')).toBe('a picture')
  s3.asked.length = 0
  expect(await copyElsewhere(target, paper.save(NOON + HOUR / 6))).toMatchObject({ pictures: 0, removed: 1 })
  const lists = () => s3.asked.filter((one) => one.includes('list-type'))
  expect(lists().filter((one) => !one.includes('media'))).toHaveLength(1)
  s3.asked.length = 0
  expect((await listBackups(paper.dir, target)).map((one) => one.place)).toEqual(['here', 'elsewhere', 'here'])
  // The target leaves out the pictures itself.
  expect(lists()).toEqual([expect.stringContaining('delimiter=%2F')])
})

test('a target that is down, refuses the key or has no bucket is reported with a sentence and no secret', async () => {
  const file = paper.save(NOON)
  const refused = async (url: string, why: RegExp) => {
    const error = await copyElsewhere(targetAt(url), file).catch((caught: unknown) => caught)
    expect(error).toBeInstanceOf(BackupError)
    expect((error as Error).message).toMatch(why)
    expect((error as Error).message).not.toContain('hidden')
  }
  await refused(s3.url('hidden-secret'), /refused the key, or the key may not do this \(SignatureDoesNotMatch\)/)
  await refused(s3.url('S3RVER', 'no-such-bucket'), /There is no such bucket: no-such-bucket\/paper\//)
  await refused('s3://S3RVER:hidden@127.0.0.1:1/backups?tls=off', /could not be reached/)
  expect(await names(targetAt(s3.url()))).toEqual([])
})

test('requests that are cut or answered with 503 are repeated, each by itself', async () => {
  const target = targetAt(s3.url())
  const file = paper.save(NOON)
  const seen = new Set<string>()
  s3.failWith((request, response) => {
    const what = `${request.method} ${request.url}`
    if (seen.has(what)) return false
    seen.add(what)
    if (seen.size % 2 === 0) response.writeHead(503).end()
    else request.socket.destroy()
    return true
  })
  await copyElsewhere(target, file)
  expect(sha256Of(await fetchBackup(paper.dir, target, `elsewhere:${path.basename(file)}`, into()))).toBe(
    sha256Of(file),
  )
})

test('an upload whose last answer is lost is looked up, and compared with what was sent (P-429)', async () => {
  const target = targetAt(s3.url())
  const file = paper.save(NOON)
  let lost = 0
  s3.failWith((request, response) => {
    if (request.method !== 'POST' || !request.url?.includes('uploadId=')) return false
    lost++
    if (lost > 1) {
      // As Amazon answers; S3rver says that it failed.
      const error = '<?xml version="1.0"?><Error><Code>NoSuchUpload</Code><Message>It does not exist.</Message></Error>'
      request.resume().on('end', () => response.writeHead(404, { 'content-type': 'application/xml' }).end(error))
      return true
    }
    // The target joins the parts, and the connection ends before it has said so.
    response.end = () => {
      request.socket.destroy()
      return response
    }
    return false
  })
  await copyElsewhere(target, file)
  expect(lost).toBe(2)
  expect(s3.asked.some((one) => one.startsWith('DELETE'))).toBe(false)
  expect(sha256Of(await fetchBackup(paper.dir, target, `elsewhere:${path.basename(file)}`, into()))).toBe(
    sha256Of(file),
  )
})

test('a fault of our own is neither repeated nor called a fault of the network', async () => {
  const place = parseBackupPlace(s3.url())
  if (place.kind !== 's3') throw new Error('no target')
  const waits: number[] = []
  const target = s3Target(place, { wait: async (ms) => void waits.push(ms) })
  const broken = undefined as unknown as AsyncIterable<Uint8Array>
  const fault = await target.write('x', 1, broken).catch((error: unknown) => error)
  expect(isTransient(fault)).toBe(false)
  expect(s3Problem(fault, 'here', 'x')).toBe(fault)
  const cut = await fetch('http://127.0.0.1:1').catch((error: unknown) => error)
  expect([isTransient(cut), s3Problem(cut, 'here', 'x') instanceof BackupError]).toEqual([true, true])
  expect(waits).toEqual([])
})

test('an upload that is cut in the middle stores nothing, and earlier copies stay', async () => {
  const target = targetAt(s3.url())
  await copyElsewhere(target, paper.save(NOON))
  const before = await names(target)
  const next = paper.save(NOON + HOUR)
  s3.failWith((request) => {
    const isSecond = request.url?.includes('partNumber=2') === true
    if (isSecond) request.socket.destroy()
    return isSecond
  })
  await expect(copyElsewhere(target, next)).rejects.toThrow(/could not be reached/)
  expect(s3.asked.some((one) => one.startsWith('DELETE') && one.includes('uploadId'))).toBe(true)
  s3.failWith(undefined)
  expect(await names(target)).toEqual(before)
  await copyElsewhere(target, next)
  expect((await listBackups(paper.dir, target)).filter((one) => one.place === 'elsewhere')[0]?.madeAt).toBe(NOON + HOUR)
})

test('a part that arrives changed is refused, and so is an object that is not what was stored', async () => {
  const target = targetAt(s3.url())
  const file = paper.save(NOON)
  const name = path.basename(file)
  s3.failWith((request, response) => {
    const isAsked = isPart(request.url)
    if (isAsked) request.resume().on('end', () => response.writeHead(200, { etag: `"${'0'.repeat(32)}"` }).end())
    return isAsked
  })
  await expect(copyElsewhere(target, file)).rejects.toThrow(/received .* differently/)
  s3.failWith(undefined)
  expect((await names(target)).filter((one) => one.includes('.db'))).toEqual([])
  await copyElsewhere(target, file)
  const bytes = fs.readFileSync(s3.fileOf(name))
  bytes[5_000] = (bytes[5_000] ?? 0) ^ 1
  fs.writeFileSync(s3.fileOf(name), bytes)
  await expect(fetchBackup(paper.dir, target, `elsewhere:${name}`, into())).rejects.toThrow(/is damaged/)
  expect(fs.readdirSync(into())).toEqual([])
})

test('a target whose ETags are no MD5 is asked for the object again', async () => {
  const target = targetAt(s3.url())
  const file = paper.save(NOON)
  s3.failWith((_, response) => {
    const set = response.setHeader.bind(response)
    response.setHeader = (name, value) => set(name, /^etag$/i.test(name) ? '"of-a-kms-key"' : value)
    return false
  })
  await expect(target.write('x', 9, pieces('a picture'))).resolves.toHaveLength(64)
  expect(s3.asked.filter((one) => one.startsWith('GET'))).toHaveLength(1)
  expect(file).toContain('auto-')
})

async function* pieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}
