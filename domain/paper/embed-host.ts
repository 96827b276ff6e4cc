import { z } from 'zod'
import type { EmbedRef } from '#domain/document/blocks/embed-of.ts'
import { type ArticleDocument, EMBED_REF } from '#domain/document/blocks/schema.ts'
import { t } from '#domain/messages/t.ts'

/** Limits of the list: each host is one whose pages readers may load in a frame. */
export const MAX_EMBED_HOSTS = 30

const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, {
    error: () => t('is not the name of a host'),
  })
const endpoint = z
  .url({ protocol: /^https$/, error: () => t('is not an address that begins with https://') })
  .max(500)
  .refine((address) => URL.parse(address)?.username === '', { error: () => t('has a name or password') })

/** A site whose pages a story may embed: its host, its oEmbed endpoint, and the host of its pages for frames. */
export const embedHost = z
  .strictObject({
    host: hostName.describe('Host of the addresses that editors enter, exactly.'),
    endpoint: endpoint.describe('Its oEmbed endpoint; asked by the server, once for each embed.'),
    frameHost: hostName.describe('Host of the pages that readers’ frames load, by https.'),
  })
  .meta({ id: 'EmbedHost' })
export type EmbedHost = z.infer<typeof embedHost>

export const embedHosts = z
  .array(embedHost)
  .max(MAX_EMBED_HOSTS)
  .refine((hosts) => new Set(hosts.map(({ host }) => host)).size === hosts.length, {
    error: () => t('names a host twice'),
  })

export const frameOrigin = ({ frameHost }: Pick<EmbedHost, 'frameHost'>): string => `https://${frameHost}`

/** Reference of a page on a listed host; null where its address has characters that no reference has. */
export function listedRef(address: string, hosts: readonly EmbedHost[]): { embed: EmbedRef; host: EmbedHost } | null {
  const url = URL.parse(address.replace(/^http:/i, 'https:'))
  const host =
    url?.protocol === 'https:' && url.port === '' ? hosts.find((one) => one.host === url.hostname) : undefined
  if (!url || !host || url.username !== '' || url.password !== '') return null
  const ref = url.host + url.pathname + url.search
  return EMBED_REF.test(ref) ? { embed: { provider: 'listed', ref }, host } : null
}

/** The document without frames of hosts that are not on the list (any more); the same object where nothing goes. */
export function withListedFrames(document: ArticleDocument, hosts: readonly EmbedHost[]): ArticleDocument {
  const origins = new Set(hosts.map(frameOrigin))
  const isRefused = (block: ArticleDocument['blocks'][number]) =>
    block.type === 'embed' && block.frame !== undefined && !origins.has(URL.parse(block.frame.src)?.origin ?? '')
  if (!document.blocks.some(isRefused)) return document
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.type !== 'embed' || !isRefused(block)) return block
      const { frame: _, ...rest } = block
      return rest
    }),
  }
}
