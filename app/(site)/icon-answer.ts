import { reader } from '#db/engine/connections.ts'
import { paperIcon } from '#db/media/paper-icon.ts'
import type { PaperIconPath } from '#domain/paper/icon-paths.ts'
import { env } from '#env.ts'

/** Serves an icon of the paper; 404 if it could not be drawn. The front process adds validators and caching. */
export async function iconAnswer(path: PaperIconPath): Promise<Response> {
  const png = await paperIcon(reader(), env.dataDir, path)
  if (!png) return new Response(null, { status: 404 })
  const isIco = path.endsWith('.ico')
  return new Response(isIco ? icoOf(png) : new Uint8Array(png), {
    headers: { 'content-type': isIco ? 'image/x-icon' : 'image/png', 'access-control-allow-origin': '*' },
  })
}

const HEAD = 22

/**
 * Wraps one PNG in an ICO file, which Windows has supported since Vista. The side is read from the PNG and is below 256
 * px.
 */
function icoOf(png: Uint8Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(png)
  const side = bytes.readUInt32BE(16)
  const head = Buffer.alloc(HEAD)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(side, 6)
  head.writeUInt8(side, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(bytes.length, 14)
  head.writeUInt32LE(HEAD, 18)
  return Buffer.concat([head, bytes])
}
