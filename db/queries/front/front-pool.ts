import type { Within } from '#domain/article/lists/ranking.ts'

/** A story of the pool; `headline`, `standfirst` and `firstLines` are numbers of characters. */
export type PoolStory = {
  id: number
  hasPicture: boolean
  isOpinion: boolean
  isLive: boolean
  headline: number
  standfirst: number
  firstLines: number
}
/** The stories that the rule may choose from, newest first: those of the whole paper, and each section's own list. */
export type FrontPool = {
  top: PoolStory[]
  bySection: Map<number, number[]>
  /** The most read stories for each period that a rule asks for. */
  mostRead: Map<Within, number[]>
}
