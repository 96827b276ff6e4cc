import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { PICTURE_WITH_FILE } from '#db/import/pictures/stored-picture.ts'
import { oldAddress } from '#db/queries/links/old-address.ts'
import { media } from '#db/schema/tables.ts'
import { oldAddressKey } from '#domain/urls/old-address-key.ts'

/** The front's answer to an old address: `to` is a path here, or a whole address elsewhere. */
export type OldAnswer = { status: number; to: string | null }

/** Answers of old addresses, by the look-up that the front uses. */
export function oldAnswers(db: Readable) {
  /** The answer for a whole address or a path; null for what is no address of a page. */
  function answer(address: string): OldAnswer | null {
    if (oldAddressKey(address) === null) return null
    const found = oldAddress(db, address)
    if (found.kind === 'page') return { status: 200, to: null }
    if (found.kind === 'moved') return { status: found.status ?? 301, to: found.to }
    return { status: found.kind === 'withdrawn' ? (found.legal ? 451 : 410) : 404, to: null }
  }

  /** The picture whose file a path of `/media/` names; null for any other path. */
  function mediaAt(path: string): string | null {
    const file = /^\/media\/([0-9a-f]{64})-\d+\.\w+$/.exec(path)?.[1]
    if (file === undefined) return null
    const named = PICTURE_WITH_FILE.get(db, { file })?.id
    return named ?? db.select().from(media).where(eq(media.file, file)).get()?.sha256 ?? null
  }

  return {
    answer,
    mediaAt,
    /** The end of a redirect: `page`, or the reason why there is none. An address on another site counts as a page. */
    endOf(to: string): 'page' | 'chain' | 'dead-end' {
      if (/^https?:/i.test(to)) return 'page'
      if (mediaAt(to) !== null) return 'page'
      const next = answer(to)
      if (next?.status === 200) return 'page'
      return next?.to == null ? 'dead-end' : 'chain'
    },
    /** The picture that an old picture's address leads to; null where it leads to none. */
    pictureAt(address: string): string | null {
      const to = answer(address)?.to
      return to == null ? null : mediaAt(to)
    },
  }
}

export type OldAnswers = ReturnType<typeof oldAnswers>
