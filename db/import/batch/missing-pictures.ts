import type { KnownPicture } from '#db/import/pictures/known-pictures.ts'
import { picturesAtHand } from '#db/import/pictures/pictures-at-hand.ts'
import { pictureHosts } from '#domain/import/pictures/picture-hosts.ts'
import type { ImportPlan } from '#domain/import/plan/import-plan.ts'

type Where = {
  /** Folders and zips. */
  paths: string[]
  known: readonly KnownPicture[]
  /** Hosts from which the import may fetch. */
  fetchHosts: readonly string[]
  /** Hosts of the old site. */
  siteHosts: readonly string[]
}

/** Lists the missing pictures of a batch, each with the reason. Nothing is read or fetched. */
export async function missingPictures(
  used: string[],
  { paths, known, fetchHosts, siteHosts }: Where,
): Promise<ImportPlan['pictures']> {
  const hand = await picturesAtHand(used, { paths, known, hosts: fetchHosts })
  return {
    used: hand.used,
    toFetch: hand.toFetch,
    missing: hand.missing.reduce((sum, { count }) => sum + count, 0),
    samples: hand.missing.flatMap(({ samples }) => samples).slice(0, 3),
    reasons: hand.missing,
    isSearched: paths.length > 0 || fetchHosts.length > 0,
    hosts: pictureHosts(
      siteHosts.map((host) => `https://${host}`),
      used,
    ),
  }
}
