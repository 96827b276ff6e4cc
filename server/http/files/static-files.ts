import fs from 'node:fs'
import path from 'node:path'
import { contentTypeOf } from '#server/http/files/content-type.ts'
import type { PageAnswer } from '#server/http/pages/page-answer.ts'
import { complete, encode, recompress } from '#server/shared/encodings.ts'
import { IMMUTABLE } from '#server/shared/headers.ts'

/**
 * Serves files of the build and of `public/`, read once and cached with their encodings; scripts as the build minified
 * them.
 */
export function createStaticFiles({ distDir, publicDir }: { distDir: string; publicDir: string }) {
  const staticDir = path.join(distDir, 'static')
  const minified = path.join(distDir, 'js/')
  const inMinified = new Set(filesUnder(minified).map((file) => `/js/${path.relative(minified, file)}`))
  const inPublic = new Set(filesUnder(publicDir).map((file) => `/${path.relative(publicDir, file)}`))
  const builtFile = (name: string) => {
    const inStatic = name.slice('/_next/static/'.length)
    // Sentences of the desk, which are no part of Next's build.
    return path.join(inStatic.startsWith('messages/') ? distDir : staticDir, inStatic)
  }
  const messages = filesUnder(path.join(distDir, 'messages')).filter((file) => file.endsWith('.js'))
  const inBuild = new Set([
    ...filesUnder(staticDir).map((file) => `/_next/static/${path.relative(staticDir, file)}`),
    ...messages.map((file) => `/_next/static/${path.relative(distDir, file)}`),
  ])
  const kept = new Map<string, PageAnswer | Promise<PageAnswer>>()

  async function load(file: string, isImmutable: boolean): Promise<PageAnswer> {
    const type = contentTypeOf(file)
    const read = await fs.promises.readFile(file)
    const body = await encode(read, type)
    // Some bytes on every first visit, for a few milliseconds once.
    if ((file.startsWith(minified) || messages.includes(file)) && body.br) await recompress(body)
    for (const accept of ['gzip', 'identity']) await complete(body, accept)
    const { mtimeMs } = await fs.promises.stat(file)
    const headers: Record<string, string> = { 'Content-Type': type, ...(isImmutable && { 'Cache-Control': IMMUTABLE }) }
    return {
      kind: 'page',
      status: 200,
      headers,
      body,
      madeFrom: { note: null, tags: [], changedAt: Math.floor(mtimeMs) },
      hits: 0,
    }
  }

  return {
    isPublicFile: (name: string) => inPublic.has(name),
    /** The file at an address, or null. Names are those found at the start, so none leads outside. */
    find(name: string): PageAnswer | Promise<PageAnswer> | null {
      const known = kept.get(name)
      if (known) return known
      const isBuilt = inBuild.has(name)
      // Source maps are not published.
      if ((!isBuilt && !inPublic.has(name)) || name.endsWith('.map')) return null
      const file = isBuilt ? builtFile(name) : path.join(inMinified.has(name) ? distDir : publicDir, name)
      const loading = load(file, isBuilt || /[.-][0-9a-f]{8,}\.[a-z0-9]+$/.test(name))
      kept.set(name, loading)
      loading.then(
        (loaded) => kept.set(name, loaded),
        () => kept.delete(name),
      )
      return loading
    },
  }
}

function filesUnder(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
