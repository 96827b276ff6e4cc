import fs from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

type Box = { left: number; top: number; width: number; height: number }
/** A picture that is not as it was: how many pixels differ, and in which box; null where one of the two is missing. */
export type Differing = { name: string; pixels: number; box: Box | null }

/** Rows around the box in the picture of a difference. */
const AROUND = 60
const RED = Buffer.from([220, 0, 0, 255])
/** Chromium does not draw round corners alike each time (measured: 37 pixels by 12): at most so many, by so much. */
const NOISE = { pixels: 300, of255: 16 }
/** Stands where only the other picture has pixels. */
const OUTSIDE = '#ff00ff'

/** Compares two folders of pictures by name, and writes pictures of what differs into a third. */
export async function compareFolders(before: string, after: string, into: string): Promise<Differing[]> {
  const names = new Set([before, after].flatMap((dir) => fs.readdirSync(dir).filter((name) => name.endsWith('.png'))))
  if (names.size === 0) throw new Error(`There are no pictures in ${before} and ${after}.`)
  fs.rmSync(into, { recursive: true, force: true })
  fs.mkdirSync(into, { recursive: true })
  const found: Differing[] = []
  for (const name of [...names].toSorted()) {
    const files = [before, after].map((dir) => path.join(dir, name))
    const isThere = files.every((file) => fs.existsSync(file))
    const one = isThere ? await compareFiles(files, path.join(into, name)) : { pixels: 0, box: null }
    if (one) found.push({ name, ...one })
  }
  return found
}

async function compareFiles(files: string[], into: string): Promise<Omit<Differing, 'name'> | null> {
  const sizes = await Promise.all(files.map((file) => sharp(file).metadata()))
  const width = Math.max(...sizes.map((one) => one.width))
  const height = Math.max(...sizes.map((one) => one.height))
  const raw = files.map((file, at) => {
    const beyond = { right: width - (sizes[at]?.width ?? 0), bottom: height - (sizes[at]?.height ?? 0) }
    return sharp(file)
      .ensureAlpha()
      .extend({ ...beyond, background: OUTSIDE })
      .raw()
      .toBuffer()
  })
  const [a, b] = await Promise.all(raw)
  if (!a || !b || a.equals(b)) return null
  const difference = Buffer.alloc(a.length, 255)
  let [pixels, most, left, top, right, bottom] = [0, 0, width, height, 0, 0]
  for (let at = 0; at < a.length; at += 4) {
    if (a.readUInt32LE(at) === b.readUInt32LE(at)) continue
    RED.copy(difference, at)
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)]
    pixels++
    for (let n = at; n < at + 4; n++) most = Math.max(most, Math.abs((a[n] ?? 0) - (b[n] ?? 0)))
    ;[left, right] = [Math.min(left, x), Math.max(right, x + 1)]
    ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y + 1)]
  }
  if (pixels <= NOISE.pixels && most <= NOISE.of255) return null
  const [from, to] = [Math.max(0, top - AROUND), Math.min(height, bottom + AROUND)]
  const parts = [a, b, difference].map((data) =>
    sharp(data, { raw: { width, height, channels: 4 } })
      .extract({ left: 0, top: from, width, height: to - from })
      .png()
      .toBuffer(),
  )
  // Side by side: before, after, and red where they differ.
  await sharp(await Promise.all(parts), { join: { across: 3, shim: 8 } }).toFile(into)
  return { pixels, box: { left, top, width: right - left, height: bottom - top } }
}
