import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { attachmentFile } from '#db/media/media-file.ts'
import { fileStanding } from '#db/queries/files/file-standing.ts'
import { mediaStanding } from '#db/queries/media/media-standing.ts'
import { FILE_TYPES, fileInPath } from '#domain/files/file-kind.ts'
import { isLeftOut, SCRIPTS_LEFT_OUT, SCRIPTS_OFF, withoutJoinBox, WORDS_AT } from '#domain/static-edition/left-out.ts'
import { fileOfAddress, staticAddress } from '#domain/static-edition/static-address.ts'
import { contentTypeOf } from '#server/http/files/content-type.ts'
import { createStaticFiles } from '#server/http/files/static-files.ts'
import { createGuard, type Verdict } from '#server/http/guard/guard.ts'
import { makeAnswer, type Makers, makeStatusPage } from '#server/http/pages/make-answer.ts'
import type { PageAnswer, StatusCode } from '#server/http/pages/page-answer.ts'
import { RenderFailed } from '#server/http/pages/renderer-client.ts'
import { textOf } from '#server/shared/encodings.ts'
import type { Provenance } from '#server/shared/provenance.ts'

type PageVerdict = Extract<Verdict, { kind: 'page' }>

/** The answer of an address. `madeFrom` is null for a file that no change of the database makes old. */
export type Found =
  | { kind: 'file'; file: string; type: string; bytes: Buffer; madeFrom: Provenance | null }
  | { kind: 'moved'; status: number; to: string; madeFrom: Provenance }
  | { kind: 'gone'; status: 410 | 451; notice: number | null; madeFrom: Provenance }
  | { kind: 'nothing' }

type Options = Makers & { db: Db; siteUrl: string; dataDir: string; distDir: string; publicDir: string }

/** The page of a status, perhaps with the sentence about a withdrawn story: no address of a reader. */
const STATUS = /^status:(\d+)(?::(\d+))?$/
const PICTURE = /^\/media\/((([0-9a-f]{2})[0-9a-f]{62})-\d+\.\w+)$/
const HTML = 'text/html; charset=utf-8'
const NOTHING: Found = { kind: 'nothing' }
const isWords = (route: string): boolean => WORDS_AT.some((one) => one === route)

/** Answers addresses as the web process does, without HTTP: the same guard, look-ups and renders. */
export class EditionSource {
  readonly #db: Db
  readonly #mediaDir: string
  readonly #publicDir: string
  readonly #makers: Makers
  readonly #files: ReturnType<typeof createStaticFiles>
  readonly #guard: ReturnType<typeof createGuard>

  constructor({ db, siteUrl, dataDir, distDir, publicDir, resolve, render }: Options) {
    this.#db = db
    this.#mediaDir = path.join(dataDir, 'media')
    this.#publicDir = publicDir
    this.#makers = { resolve, render }
    this.#files = createStaticFiles({ distDir, publicDir })
    this.#guard = createGuard({ siteUrl, isPublicFile: this.#files.isPublicFile })
  }

  /** Scripts of pages: some are loaded by a name that no page has as a link. */
  scripts(): string[] {
    const folder = path.join(this.#publicDir, 'js')
    const names = fs.existsSync(folder) ? fs.readdirSync(folder) : []
    return names.filter((name) => !SCRIPTS_LEFT_OUT.includes(name)).map((name) => `/js/${name}`)
  }

  /** One spelling of an address that a page leads to: without what no page knows; null for what cannot be here. */
  canonical(address: string): string | null {
    if (STATUS.test(address)) return address
    const verdict = this.#verdictOf(address)
    if (verdict.kind === 'asset' || verdict.kind === 'public' || verdict.kind === 'media') return verdict.path
    if (verdict.kind !== 'page' || isLeftOut(verdict.canonical)) return null
    if (isWords(verdict.canonical)) return verdict.canonical
    return verdict.query === '' ? verdict.canonical : `${verdict.canonical}?${verdict.query}`
  }

  /** The address that a link with a query has in the edition; null for one that stays as it is. */
  staticLink(address: string): string | null {
    const verdict = this.#verdictOf(address)
    if (verdict.kind !== 'page' || !verdict.route || verdict.query === '' || isLeftOut(verdict.path)) return null
    if (isWords(verdict.path)) return null
    return staticAddress(verdict.path, verdict.query, !/\.[a-z]+$/.test(verdict.path))
  }

  /** Makes the answer of a canonical address. Throws `RenderFailed`. */
  async find(address: string): Promise<Found> {
    const [, code, notice] = STATUS.exec(address) ?? []
    if (code) return this.#statusPage(Number(code), notice ? Number(notice) : null, statusFile(Number(code), notice))
    if (isWords(address)) return this.#statusPage(501, null, fileOfAddress(address, '', true))
    const script = SCRIPTS_OFF.get(address)
    if (script !== undefined) return fileOf(address.slice(1), contentTypeOf(address), Buffer.from(script))
    const verdict = this.#verdictOf(address)
    if (verdict.kind === 'asset' || verdict.kind === 'public') return this.#fileAt(verdict.path)
    if (verdict.kind === 'media')
      return fileInPath(verdict.path) ? this.#attachmentAt(verdict.path) : this.#pictureAt(verdict.path)
    return verdict.kind === 'page' && verdict.route ? this.#foundBy(verdict) : NOTHING
  }

  /** Resolves a former address, by its key. */
  findFormer(key: string): Promise<Found> {
    return this.#foundBy({ kind: 'page', path: key, canonical: key, query: '', route: null, key, numbered: null })
  }

  /** True for a picture, or a file that stories link to, that may no longer be shown. */
  isPictureGone(file: string): boolean {
    if (fileInPath(`/${file}`)) return fileStanding(this.#db, `/${file}`)?.state !== 'public'
    const sha256 = /^media\/([0-9a-f]{64})-/.exec(file)?.[1]
    return sha256 !== undefined && mediaStanding(this.#db, sha256).gone !== null
  }

  /** True if nothing is at a canonical address any more: found without a render. */
  isGone(address: string): boolean {
    const verdict = this.#verdictOf(address)
    if (verdict.kind !== 'page' || !verdict.route?.named) return false
    return this.#makers.resolve(verdict.path).address.kind !== 'page'
  }

  /**
   * True if a page may no longer be shown as it was made: it leads to a withdrawn story, or shows a picture that is
   * gone.
   */
  showsWithdrawn(links: readonly string[]): boolean {
    return links.some((link) => {
      if (this.isPictureGone(link.slice(1))) return true
      const verdict = this.#verdictOf(link)
      if (verdict.kind !== 'page' || !verdict.route?.named) return false
      const { kind } = this.#makers.resolve(verdict.path).address
      return kind === 'withdrawn' || kind === 'nothing'
    })
  }

  #verdictOf(address: string): Verdict {
    return this.#guard({ method: 'GET', url: address, headers: { host: '' } })
  }

  async #fileAt(address: string): Promise<Found> {
    const answer = await this.#files.find(address)
    if (!answer) return NOTHING
    return fileOf(address.slice(1), answer.headers['Content-Type'] ?? contentTypeOf(address), await textOf(answer.body))
  }

  async #pictureAt(address: string): Promise<Found> {
    const [, name, sha256 = '', folder = ''] = PICTURE.exec(address) ?? []
    if (!name || mediaStanding(this.#db, sha256).gone !== null) return NOTHING
    const bytes = await fs.promises.readFile(path.join(this.#mediaDir, folder, name)).catch(() => null)
    return bytes ? fileOf(`media/${name}`, contentTypeOf(name), bytes) : NOTHING
  }

  async #attachmentAt(address: string): Promise<Found> {
    const file = fileStanding(this.#db, address)
    if (file?.state !== 'public') return NOTHING
    const stored = attachmentFile(path.dirname(this.#mediaDir), file.sha256)
    const bytes = await fs.promises.readFile(stored).catch(() => null)
    return bytes ? fileOf(address.slice(1), FILE_TYPES[file.kind], bytes) : NOTHING
  }

  async #foundBy(verdict: PageVerdict): Promise<Found> {
    const answer = await makeAnswer(verdict, this.#makers)
    if (answer.kind === 'moved') return answer
    if (answer.kind === 'status') {
      const { status, madeFrom, notice = null } = answer
      return status === 410 || status === 451 ? { kind: 'gone', status, notice, madeFrom } : NOTHING
    }
    if (answer.status !== 200) throw new RenderFailed(500, `${verdict.path} was given up`)
    const isPage = typeOf(answer).startsWith('text/html')
    return pageOf(answer, fileOfAddress(verdict.canonical, verdict.query, isPage))
  }

  async #statusPage(code: number, notice: number | null, file: string): Promise<Found> {
    const answer = await makeStatusPage(code as StatusCode, this.#makers, { in: 'page', notice: notice ?? undefined })
    if (answer.kind !== 'page') throw new RenderFailed(500, `the page of status ${code} was not made`)
    return pageOf(answer, file)
  }
}

const fileOf = (file: string, type: string, bytes: Buffer): Found => ({
  kind: 'file',
  file,
  type,
  bytes,
  madeFrom: null,
})
const typeOf = ({ headers }: PageAnswer): string => headers['Content-Type'] ?? HTML
async function pageOf(answer: PageAnswer, file: string): Promise<Found> {
  const [type, made] = [typeOf(answer), await textOf(answer.body)]
  const bytes = type.startsWith('text/html') ? Buffer.from(withoutJoinBox(made.toString('utf8'))) : made
  return { kind: 'file', file, type, bytes, madeFrom: answer.madeFrom }
}

/** The file of a status page, at the root of the site: `404.html` is known to many servers. */
export const statusFile = (code: number, notice?: string | number | null): string =>
  notice ? `${code}-${notice}.html` : `${code}.html`
