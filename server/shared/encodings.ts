import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

// Compression runs in the thread pool, so that the event loop keeps serving cache hits.
const brotli = promisify(zlib.brotliCompress)
const unbrotli = promisify(zlib.brotliDecompress)
const gzip = promisify(zlib.gzip)

export type Encoding = 'br' | 'gzip' | 'identity'
/**
 * A body in its encodings. Only brotli is made at first and kept, a quarter of the text; the text itself is kept only
 * if that is shorter. Other encodings are made when a client first wants them. Null means longer than the text, so
 * never sent.
 */
export type Body = {
  identity: Buffer | undefined
  gzip: Buffer | null | undefined
  br: Buffer | null
  quality: 8 | 11
  /** Hash of the text; each encoding's ETag begins with it. */
  digest: string
}

export const bytesOf = (body: Body): number =>
  (body.identity?.length ?? 0) + (body.gzip?.length ?? 0) + (body.br?.length ?? 0)

const isText = (type: string) => /^text\/|[/+](?:json|xml|javascript)|^image\/svg/.test(type)

/**
 * Up to this length a window of 64 KB costs at most 0.2 % more bytes. With it brotli needs a table of half a megabyte
 * instead of 16 MB, which malloc kept: 60 MB less in a renderer, and a millisecond less of page faults for each page.
 */
const SMALL_WINDOW_BYTES = 128 * 1024
const SMALL_WINDOW_BITS = 16

const brotliAt = (buffer: Buffer, quality: number) => {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_LGWIN } = zlib.constants
  const isSmall = quality < 10 && buffer.length <= SMALL_WINDOW_BYTES
  return brotli(buffer, {
    params: {
      [BROTLI_PARAM_QUALITY]: quality,
      [BROTLI_PARAM_SIZE_HINT]: buffer.length,
      ...(isSmall && { [BROTLI_PARAM_LGWIN]: SMALL_WINDOW_BITS }),
    },
  })
}

/** Copies into a buffer of its own size: zlib returns a slice of a larger one and would keep all of it in memory. */
const ifShorter = (encoded: Buffer, than: Buffer): Buffer | null =>
  encoded.length < than.length ? Buffer.from(encoded) : null

export async function encode(identity: Buffer, contentType: string): Promise<Body> {
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const br = isText(contentType) ? ifShorter(await brotliAt(identity, 8), identity) : null
  return bodyOf(br ?? identity, { isBrotli: br !== null, digest })
}

export function bodyOf(bytes: Buffer, { isBrotli, digest }: { isBrotli: boolean; digest: string }): Body {
  return isBrotli
    ? { identity: undefined, gzip: undefined, br: bytes, quality: 8, digest }
    : { identity: bytes, gzip: null, br: null, quality: 8, digest }
}

/** The uncompressed text of a body. */
export async function textOf({ identity, br }: Body): Promise<Buffer> {
  if (identity) return identity
  if (!br) throw new Error('A response body has no bytes.')
  return unbrotli(br)
}

/**
 * Makes the missing encoding for a client with this Accept-Encoding; returns the number of bytes by which the body
 * grew.
 */
export async function complete(body: Body, accept: string | undefined): Promise<number> {
  const text = await textOf(body)
  const before = bytesOf(body)
  if (encodingOf(body, accept) === 'identity') {
    body.identity = text
    return bytesOf(body) - before
  }
  const made = ifShorter(await gzip(text), text)
  const grown = (made?.length ?? 0) - (body.gzip?.length ?? 0)
  body.gzip = made
  return made ? grown : complete(body, accept)
}

/**
 * Replaces the first brotli by the best: ~50 times the work, for pages that are requested again and again. Returns the
 * growth in bytes, zero or negative.
 */
export async function recompress(body: Body): Promise<number> {
  const br = await brotliAt(await textOf(body), 11)
  const grown = Math.min(0, br.length - (body.br?.length ?? 0))
  if (grown < 0) body.br = Buffer.from(br)
  body.quality = 11
  return grown
}

/** A strong ETag: it differs wherever the bytes differ. */
export function etagOf(body: Body, encoding: Encoding): string {
  const suffix = encoding === 'identity' ? '' : encoding === 'gzip' ? '-gz' : body.quality === 11 ? '-b11' : '-br'
  return `"${body.digest}${suffix}"`
}

const remembered = new Map<string, Encoding>()

/** The encoding in which a client gets this body, made already or not. */
export function encodingOf(body: Body, accept: string | undefined): Encoding {
  const wanted = encodingFor(accept)
  return body[wanted] === null ? 'identity' : wanted
}

/** The shortest encoding that a client accepts: brotli, gzip, else identity. */
export function encodingFor(accept: string | undefined): Encoding {
  if (!accept) return 'identity'
  const known = remembered.get(accept)
  if (known) return known
  const chosen = choose(accept)
  if (remembered.size < 500) remembered.set(accept, chosen)
  return chosen
}

function choose(accept: string): Encoding {
  const weights = new Map<string, number>()
  for (const part of accept.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const q = parameters.find((one) => one.startsWith('q='))
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1)
  }
  const likes = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0
  return likes('br') ? 'br' : likes('gzip') ? 'gzip' : 'identity'
}
