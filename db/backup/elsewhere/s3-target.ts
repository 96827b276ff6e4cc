import { setTimeout as delay } from 'node:timers/promises'
import type { S3Client, S3Object } from '@bradenmacdonald/s3-lite-client'
import type { BackupTarget } from '#db/backup/elsewhere/backup-target.ts'
import { isTransient, s3Problem } from '#db/backup/elsewhere/s3-problem.ts'
import { type Upload, uploadObject } from '#db/backup/elsewhere/s3-upload.ts'
import { type BackupPlace, placeInWords } from '#domain/upkeep/backup-place.ts'

type S3Place = Extract<BackupPlace, { kind: 's3' }>
type Options = { wait?: (ms: number) => Promise<unknown>; partBytes?: number }

/** Pauses before another attempt of one request. */
const RETRY_AFTER_MS = [1_000, 5_000, 20_000]
/** Size of a part, which is held in memory until the target has it. */
const PART_BYTES = 16 << 20
const READ_BYTES = 8 << 20
/** A target takes 10,000 parts at most. */
const MOST_PARTS = 9_000

/**
 * Keeps copies in a bucket of an S3-compatible store. Large files go up in parts, each with its SHA-256 in the
 * signature, and come down in ranges; each request is retried by itself. The client is loaded at the first request.
 */
export function s3Target(
  place: S3Place,
  { wait = delay, partBytes = PART_BYTES }: Options = {},
): Omit<BackupTarget, 'url' | 'key' | 'where'> {
  const where = placeInWords(place)
  let opened: Promise<S3Client> | undefined
  const client = () => (opened ??= openClient(place))
  const keyOf = (name: string) => `${place.prefix}${name}`

  async function ask<T>(name: string, work: (s3: S3Client) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work(await client())
      } catch (error) {
        const pause = RETRY_AFTER_MS[attempt]
        if (pause === undefined || !isTransient(error)) throw s3Problem(error, where, name)
        await wait(pause)
      }
    }
  }

  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const { size } = await ask(name, (s3) => s3.statObject(keyOf(name)))
    for (let offset = 0; offset < size; offset += READ_BYTES) {
      const length = Math.min(READ_BYTES, size - offset)
      yield await ask(name, async (s3) => {
        const answer = await s3.getPartialObject(keyOf(name), { offset, length })
        return new Uint8Array(await answer.arrayBuffer())
      })
    }
  }

  return {
    async *list(prefix, isFlat) {
      let token: string | undefined
      do {
        const page = await ask(prefix, (s3) => pageOf(s3, keyOf(prefix), { token, isFlat }))
        for (const { key, size } of page.objects) yield { name: key.slice(place.prefix.length), bytes: size }
        token = page.next
      } while (token)
    },
    write(name, bytes, content) {
      const part = Math.max(partBytes, Math.ceil(bytes / MOST_PARTS))
      const upload: Upload = { name, key: keyOf(name), where, bytes, partBytes: part, ask, read }
      return uploadObject(upload, content)
    },
    read,
    async remove(name) {
      await ask(name, (s3) => s3.deleteObject(keyOf(name)))
    },
    free: () => null,
  }
}

type PageOptions = { token: string | undefined; isFlat: boolean | undefined }
type Page = { objects: S3Object[]; next: string | undefined }

/** One request of a listing: up to a thousand objects in order of their names. */
async function pageOf(s3: S3Client, prefix: string, { token, isFlat = false }: PageOptions): Promise<Page> {
  const objects: S3Object[] = []
  const listing = s3.listObjectsGrouped({
    prefix,
    delimiter: isFlat ? '/' : '',
    pageSize: 1_000,
    maxResults: 1_000,
    ...(token !== undefined && { continuationToken: token }),
  })
  for (;;) {
    const one = await listing.next()
    if (one.done) return { objects, next: one.value }
    if (one.value.type === 'Object') objects.push(one.value)
  }
}

async function openClient({ endPoint, bucket, region, accessKey, secretKey }: S3Place): Promise<S3Client> {
  const s3 = await import('@bradenmacdonald/s3-lite-client')
  return new s3.S3Client({ endPoint, bucket, region, accessKey, secretKey, pathStyle: true })
}
