import type { FetchPicture } from '#db/media/fetched-picture.ts'
import { ITEM_ID } from '#domain/republish/taken-story.ts'
import { refuse } from '#domain/result.ts'

const PICTURE = 'https://lantern.example/media/quay-1200.jpg'
const value = (role: string, text: string) => ({ role, contentType: 'text/plain', value: text })
const rendition = { name: 'whole-1200', href: PICTURE, contentType: 'image/jpeg', width: 1_200, height: 800 }

/** A story of another paper, in ninjs, with a picture in its text and the same one above it. */
export const ITEM = {
  uri: 'tag:lantern.example,2026:article/1',
  standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
  type: 'text',
  representationType: 'full',
  versionCreated: '2026-11-24T06:00:00+00:00',
  pubStatus: 'usable',
  language: 'en',
  headlines: [value('main', 'Night ferries')],
  bodies: [
    value(
      'main',
      `<p>Nine ferries.</p><figure><img src="${PICTURE}" alt="The quay"><figcaption>At six. T. Ilvar</figcaption></figure>` +
        '<figure><img src="https://elsewhere.example/pixel.gif" alt=""></figure>',
    ),
  ],
  by: 'Ines Moreau',
  infoSources: [{ name: 'The Lantern', role: 'originator', uri: 'https://lantern.example/' }],
  usageTerms: 'This story was first published by The Lantern.',
  associations: [
    {
      name: 'lead',
      rel: 'lead',
      uri: 'tag:lantern.example,2026:picture/1',
      type: 'picture',
      by: 'A. Brandt',
      descriptions: [value('alt-text', 'Ferries'), value('caption', 'Six ferries.')],
      renditions: [rendition],
    },
  ],
  altIds: [{ role: 'web', value: 'https://lantern.example/article/night-ferries' }],
}

/** Answers as that paper does: with its page for republishers, and, where there is one, with a picture. */
export function otherPaper(picture?: Uint8Array<ArrayBuffer>, asked: string[] = []): FetchPicture {
  const page = `<script type="application/json" id="${ITEM_ID}">${JSON.stringify(ITEM).replaceAll('<', '\\u003c')}</script>`
  return async (url) => {
    asked.push(url)
    const bytes = url.endsWith('/republish') ? new TextEncoder().encode(page) : url === PICTURE ? picture : undefined
    return bytes
      ? { ok: true, value: { bytes, name: 'quay.webp' } }
      : refuse('not-fetched', { details: { status: 404 } })
  }
}
