import { createHash } from 'node:crypto'
import type { S3Client } from '@bradenmacdonald/s3-lite-client'
import { BackupError } from '#db/backup/elsewhere/backup-target.ts'
import { isNoSuchUpload } from '#db/backup/elsewhere/s3-problem.ts'

export type Upload = {
  name: string
  /** The name in the bucket. */
  key: string
  where: string
  bytes: number
  partBytes: number
  /** Makes a request and repeats it while it may help; throws `BackupError`. */
  ask: <T>(name: string, work: (s3: S3Client) => Promise<T>) => Promise<T>
  read: (name: string) => AsyncIterable<Uint8Array>
}

type Part = { payload: Uint8Array<ArrayBuffer>; md5: string }

/**
 * Uploads an object, in parts if it is larger than one, and verifies it: the target compares each part with the SHA-256
 * that is signed with it, we compare the ETag that it answers with the part's MD5, and at last its size. A target whose
 * ETags are no MD5 (some encrypt) is asked for the whole object. An upload that fails is aborted, so that no object of
 * that name appears. Resolves to the SHA-256.
 */
export async function uploadObject(upload: Upload, content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  // A picture needs no buffer of a whole part.
  const parts = partsOf(content, Math.max(1, Math.min(upload.bytes, upload.partBytes)), (piece) => hash.update(piece))
  const isVerified =
    upload.bytes <= upload.partBytes ? await uploadWhole(upload, parts) : await uploadParts(upload, parts)
  const sha256 = hash.digest('hex')
  const { size } = await upload.ask(upload.name, (s3) => s3.statObject(upload.key))
  if (size !== upload.bytes || !(isVerified || (await sha256Over(upload)) === sha256)) {
    await upload.ask(upload.name, (s3) => s3.deleteObject(upload.key))
    throw new BackupError(`${upload.name} in ${upload.where} is not what was sent. It was removed there.`)
  }
  return sha256
}

/**
 * Gathers a stream into parts of one size; the last may be smaller. An empty stream is one empty part. All parts use
 * one buffer, so a part is valid until the next is asked for.
 */
async function* partsOf(
  content: AsyncIterable<Uint8Array>,
  partBytes: number,
  onPiece: (piece: Uint8Array) => void,
): AsyncGenerator<Part> {
  const buffer = new Uint8Array(partBytes)
  let held = 0
  let isEmpty = true
  const take = (): Part => {
    const payload = buffer.subarray(0, held)
    held = 0
    isEmpty = false
    return { payload, md5: createHash('md5').update(payload).digest('hex') }
  }
  for await (const piece of content) {
    onPiece(piece)
    for (let at = 0; at < piece.length;) {
      const some = piece.subarray(at, at + partBytes - held)
      buffer.set(some, held)
      held += some.length
      at += some.length
      if (held === partBytes) yield take()
    }
  }
  if (held > 0 || isEmpty) yield take()
}

/** Compares an ETag with an MD5; false if it is of another kind. Throws if it is an MD5, and another one. */
function isSame(etag: string, { md5 }: Part, { name, where }: Upload): boolean {
  if (!/^[\da-f]{32}$/.test(etag)) return false
  if (etag !== md5) throw new BackupError(`${where} received ${name} differently from what was sent.`)
  return true
}

async function uploadWhole(upload: Upload, parts: AsyncIterable<Part>): Promise<boolean> {
  const { name, key, ask } = upload
  let isVerified = true
  for await (const part of parts) {
    // A file that grew or was cut while it was read must not be stored under its name.
    if (part.payload.length !== upload.bytes) throw new BackupError(`${name} changed while it was copied.`)
    const { etag } = await ask(name, (s3) => s3.putObject(key, part.payload))
    isVerified = isSame(etag, part, upload)
  }
  return isVerified
}

async function uploadParts(upload: Upload, parts: AsyncIterable<Part>): Promise<boolean> {
  const { name, key, ask } = upload
  const began = await ask(name, (s3) =>
    s3.makeRequest({ method: 'POST', objectName: key, query: 'uploads', returnBody: true }).then((one) => one.text()),
  )
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(began)?.[1]
  if (uploadId === undefined) throw new BackupError(`${upload.where} gave no id for the upload of ${name}.`)
  try {
    return await sendParts(upload, uploadId, parts)
  } catch (error) {
    const query = { uploadId }
    const aborting = ask(name, (s3) => s3.makeRequest({ method: 'DELETE', objectName: key, query, statusCode: 204 }))
    await aborting.catch(() => undefined)
    throw error
  }
}

async function sendParts(upload: Upload, uploadId: string, parts: AsyncIterable<Part>): Promise<boolean> {
  const { name, key, bytes, ask } = upload
  const etags: string[] = []
  let isVerified = true
  let sent = 0
  for await (const part of parts) {
    sent += part.payload.length
    const query = { partNumber: String(etags.length + 1), uploadId }
    const answer = await ask(name, (s3) =>
      s3.makeRequest({ method: 'PUT', objectName: key, query, payload: part.payload }),
    )
    const etag = (answer.headers.get('etag') ?? '').replaceAll('"', '')
    if (!isSame(etag, part, upload)) isVerified = false
    etags.push(etag)
  }
  if (sent !== bytes) throw new BackupError(`${name} changed while it was copied.`)
  const rows = etags.map((etag, n) => `<Part><PartNumber>${n + 1}</PartNumber><ETag>"${etag}"</ETag></Part>`)
  const payload = `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rows.join('')}</CompleteMultipartUpload>`
  const joined = (error: unknown) => {
    if (isNoSuchUpload(error)) return null
    throw error
  }
  const said = await ask(name, (s3) =>
    s3
      .makeRequest({ method: 'POST', objectName: key, query: { uploadId }, payload, returnBody: true })
      .then((one) => one.text())
      .catch(joined),
  )
  // The answer of an earlier attempt was lost: the object itself is compared.
  if (said === null) return false
  // A target may answer 200 and then fail.
  if (!said.includes('CompleteMultipartUploadResult'))
    throw new BackupError(`${upload.where} could not join the parts of ${name}.`)
  return isVerified
}

async function sha256Over({ name, read }: Upload): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of read(name)) hash.update(piece)
  return hash.digest('hex')
}
