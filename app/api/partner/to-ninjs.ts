import type { Db } from '#db/engine/open.ts'
import { site } from '#db/queries/settings/site.ts'
import type { NinjsItem } from '#domain/syndication/ninjs-item.ts'
import { type PartnerStory, ninjs, type PartnerWithdrawal, withdrawalNinjs } from '#domain/syndication/ninjs.ts'
import { env } from '#env.ts'

/** Converts stories to ninjs for partners. */
export function toNinjs(db: Db, stories: readonly (PartnerStory | PartnerWithdrawal)[]): NinjsItem[] {
  const paper = { site: site(db), origin: env.siteUrl }
  return stories.map((one) => ('story' in one ? ninjs(one, paper) : withdrawalNinjs(one, paper)))
}
