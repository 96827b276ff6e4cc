import type { Db } from '#db/engine/open.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { withDecodingSlot } from '#db/media/decoding-queue.ts'
import { fetchedOembed } from '#db/media/fetched-oembed.ts'
import { fetchedPicture } from '#db/media/fetched-picture.ts'
import { embedHosts } from '#db/queries/settings/embed-hosts.ts'
import { embedAddress } from '#domain/document/blocks/embed-address.ts'
import { type EmbedRef, embedOf, providerName } from '#domain/document/blocks/embed-of.ts'
import { type OembedFacts, oembedFacts } from '#domain/document/blocks/oembed-answer.ts'
import { oembedRequest, oembedRequestOf } from '#domain/document/blocks/oembed-request.ts'
import type { BlockOf } from '#domain/document/blocks/schema.ts'
import { frameOrigin, listedRef } from '#domain/paper/embed-host.ts'
import type { Actor } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type FoundEmbed = Omit<BlockOf<'embed'>, 'id' | 'type'>
type Refusal = 'unknown-embed' | 'embed-not-fetched'
const NOTHING: OembedFacts = { title: '', poster: null, frame: null }

/**
 * The embed at an address, with the title and poster that its site gives by oEmbed: asked for once, and kept as part of
 * the story, so that no page asks anybody. The poster becomes a picture of the library. A site of the admin's list must
 * also name its page for frames; its HTML is not kept. Refuses an address that a story may not embed, and a site that
 * does not answer. `now` in ms UTC.
 */
export async function findEmbed(
  db: Db,
  dataDir: string,
  { address, by }: { address: string; by: Actor },
  now: number,
): Promise<Result<FoundEmbed, Refusal>> {
  const known = embedOf(address)
  const facts = known ? await knownFacts(known) : await listedFacts(db, address)
  if (!facts.ok) return facts
  const { embed, title, poster, frame } = facts.value
  const mediaId =
    poster === null ? null : await keptPoster(db, dataDir, { url: poster, credit: providerName(embed), by }, now)
  return ok({ ...embed, title, ...(mediaId !== null && { poster: { mediaId } }), ...(frame && { frame }) })
}

type Facts = Result<OembedFacts & { embed: EmbedRef }, Refusal>

async function knownFacts(embed: NonNullable<ReturnType<typeof embedOf>>): Promise<Facts> {
  const request = oembedRequestOf(embed)
  if (request === null) return ok({ embed, ...NOTHING })
  const answer = await fetchedOembed(request)
  return answer.ok ? ok({ embed, ...(oembedFacts(answer.value) ?? NOTHING) }) : answer
}

async function listedFacts(db: Db, address: string): Promise<Facts> {
  const listed = listedRef(address, embedHosts(db).hosts)
  const asked = listed && embedAddress(listed.embed)
  if (!listed || asked === null) return refuse('unknown-embed', { field: 'address' })
  const answer = await fetchedOembed(oembedRequest(listed.host.endpoint, asked))
  if (!answer.ok) return answer
  const facts = oembedFacts(answer.value, frameOrigin(listed.host))
  if (!facts?.frame) return refuse('embed-not-fetched', { field: 'address', details: { reason: 'no-frame' } })
  return ok({ embed: listed.embed, ...facts })
}

type Poster = { url: string; credit: string; by: Actor }

/** The poster as a picture of the library; null where it cannot be had: an embed without one is complete. */
async function keptPoster(db: Db, dataDir: string, { url, credit, by }: Poster, now: number): Promise<string | null> {
  const file = await fetchedPicture(url)
  if (!file.ok) return null
  const input = { ...file.value, credit, isDecorative: true, by }
  const added = await withDecodingSlot(() => addPicture(db, dataDir, input, now))
  return added.ok ? added.value.id : null
}
