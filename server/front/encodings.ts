import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import zlib from 'node:zlib'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)

export type Encoding = 'br' | 'gzip' | 'identity'
/** A body ready to go out. An encoding that would be longer than the text itself is null. */
export type Body = {
  identity: Buffer
  gzip: Buffer | null
  br: Buffer | null
  quality: 5 | 11
  /** Of the text; each encoding's ETag begins with it. */
  digest: string
}

export const bytesOf = (body: Body): number => body.identity.length + (body.gzip?.length ?? 0) + (body.br?.length ?? 0)

const isText = (type: string) => /^text\/|[/+](?:json|xml|javascript)|^image\/svg/.test(type)

const brotliAt = (buffer: Buffer, quality: number) =>
  brotli(buffer, {
    params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: buffer.length },
  })

/** Compresses in the thread pool: the event loop that answers hits goes on. */
export async function encode(identity: Buffer, contentType: string, quality: 5 | 11 = 5): Promise<Body> {
  const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  const plain: Body = { identity, gzip: null, br: null, quality, digest }
  if (!isText(contentType)) return plain
  const [br, gz] = await Promise.all([brotliAt(identity, quality), gzip(identity)])
  const ifShorter = (encoded: Buffer) => (encoded.length < identity.length ? encoded : null)
  return { ...plain, gzip: ifShorter(gz), br: ifShorter(br) }
}

/** The same body with the best brotli there is: ~50 times the work, for pages that are asked for again and again. */
export async function recompress(body: Body): Promise<Body> {
  const br = await brotliAt(body.identity, 11)
  return { ...body, quality: 11, br: body.br && br.length < body.br.length ? br : body.br }
}

/** Strong: it differs wherever the bytes differ. */
export function etagOf(body: Body, encoding: Encoding): string {
  const suffix = encoding === 'identity' ? '' : encoding === 'gzip' ? '-gz' : body.quality === 11 ? '-b11' : '-br'
  return `"${body.digest}${suffix}"`
}

const remembered = new Map<string, Encoding>()

/** The encoding that a client likes and that is shortest: brotli, gzip, else as it is. */
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
