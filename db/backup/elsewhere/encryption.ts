import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { BackupError } from '#db/backup/elsewhere/backup-target.ts'

/** Makes a new key for BACKUP_KEY: an X25519 identity of the age format, `AGE-SECRET-KEY-1…`. */
export async function newBackupKey(): Promise<string> {
  const { generateX25519Identity } = await import('age-encryption')
  return generateX25519Identity()
}

type Encrypted = { bytes: number; content: AsyncIterable<Uint8Array> }

/** Encrypts a stream of `bytes` bytes to the key, in the age format; memory holds one chunk at a time. */
export async function encrypted(key: string, bytes: number, content: AsyncIterable<Uint8Array>): Promise<Encrypted> {
  const { Encrypter, identityToRecipient } = await import('age-encryption')
  const encrypter = new Encrypter()
  encrypter.addRecipient(await identityToRecipient(key).catch(wrongKey))
  const stream = await encrypter.encrypt(webStreamOf(content))
  return { bytes: stream.size(bytes), content: Readable.fromWeb(stream as ReadableStream<Uint8Array>) }
}

/** Decrypts a stream of the age format. Throws `BackupError` if the key is another one or the content changed. */
export async function* decrypted(
  key: string | null,
  name: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (key === null) throw new BackupError(`${name} is encrypted: set BACKUP_KEY to the key that it was made with.`)
  const { Decrypter } = await import('age-encryption')
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(key)
  } catch {
    wrongKey()
  }
  const source = webStreamOf(content)
  let plain: ReadableStream<Uint8Array>
  try {
    plain = (await decrypter.decrypt(source)) as ReadableStream<Uint8Array>
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`${name} was encrypted with another key than BACKUP_KEY, or its beginning is damaged.`)
  }
  try {
    yield* plain
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError(`${name} is damaged: it was changed or cut after it was encrypted.`)
  }
}

const webStreamOf = (content: AsyncIterable<Uint8Array>) =>
  Readable.toWeb(Readable.from(content, { objectMode: false, highWaterMark: 1 << 20 })) as globalThis.ReadableStream<
    Uint8Array<ArrayBuffer>
  >

function wrongKey(): never {
  throw new BackupError('BACKUP_KEY is no key of age: npm run news -- backup --new-key prints one.')
}
