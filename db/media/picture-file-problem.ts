import fs from 'node:fs'
import sharp from 'sharp'

/**
 * Why a stored picture file cannot be whole, by its length and its first and last bytes; null if it looks whole. Finds
 * files that are empty, cut off or of another format; a changed byte within needs `undecodable`. Throws if it cannot be
 * read.
 */
export function pictureFileProblem(file: string): 'empty' | 'cut off' | 'another format' | null {
  const handle = fs.openSync(file, 'r')
  try {
    const { size } = fs.fstatSync(handle)
    if (size === 0) return 'empty'
    if (size < 16) return 'cut off'
    const head = Buffer.alloc(16)
    fs.readSync(handle, head, 0, 16, 0)
    if (file.endsWith('.webp')) return webpProblem(head, size)
    if (file.endsWith('.jpg')) return jpegProblem(head, handle, size)
    return avifProblem(head, handle, size)
  } finally {
    fs.closeSync(handle)
  }
}

function webpProblem(head: Buffer, size: number) {
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8, 12) !== 'WEBP') return 'another format'
  return head.readUInt32LE(4) + 8 > size ? 'cut off' : null
}

function jpegProblem(head: Buffer, handle: number, size: number) {
  if (head.readUInt16BE(0) !== 0xffd8) return 'another format'
  const tail = Buffer.alloc(2)
  fs.readSync(handle, tail, 0, 2, size - 2)
  return tail.readUInt16BE(0) === 0xffd9 ? null : 'cut off'
}

/** Walks the boxes of ISO-BMFF, whose lengths add up to that of the file. */
function avifProblem(head: Buffer, handle: number, size: number) {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return 'another format'
  const box = Buffer.alloc(4)
  let at = 0
  while (at + 8 <= size) {
    fs.readSync(handle, box, 0, 4, at)
    const length = box.readUInt32BE(0)
    // 0: the last box, up to the end of the file. A box of 8 or fewer bytes, or of 64 bits, is none that we write.
    if (length === 0) return null
    if (length < 8) return 'cut off'
    at += length
  }
  return at === size ? null : 'cut off'
}

/** True if the pixels of a stored picture file cannot be decoded. Takes up to a second. */
export async function isUndecodable(file: string): Promise<boolean> {
  try {
    // From memory, because libvips keeps files open that it reads by name.
    await sharp(await fs.promises.readFile(file), { failOn: 'warning' }).stats()
    return false
  } catch {
    return true
  }
}
