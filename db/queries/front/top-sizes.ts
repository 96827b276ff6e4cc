import type { FrontPool, PoolStory } from '#db/queries/front/front-pool.ts'
import { SIZE } from '#domain/article/front/front-places.ts'
import { BETWEEN, besideLead, latestHeight, teaserHeight } from '#domain/grid/teaser-height.ts'

const MOST_SECONDS = 6
const [FEWEST_LATEST, MOST_LATEST] = [3, 18]
/** Px by which *Latest* may end below the others. */
const OVER = 24
/** Px by which the seconds may end below the lead. */
const FAR = 110
const [LEAD_ROOM, ROOM] = [240, 160]

/** How many stories stand in the cells at the top of the front, by the lengths of their texts. */
export class TopSizes {
  readonly #stories: Map<number, PoolStory>
  readonly #lead: number

  constructor({ top }: FrontPool, lead: number | null, { isPictured, isBig }: { isPictured: boolean; isBig: boolean }) {
    this.#stories = new Map(top.map((story) => [story.id, story]))
    const { headline = 60, standfirst = 0, firstLines = 0 } = this.#stories.get(lead ?? 0) ?? {}
    this.#lead = teaserHeight(
      {
        // The headline of big news stands above the cells.
        headline: isBig ? 0 : headline,
        size: 6,
        standfirst: Math.min(standfirst, LEAD_ROOM),
        firstLines,
        picture: isPictured ? 'wide' : 'none',
      },
      6,
    )
  }

  /** How many of these stand beside the lead at least: two where three would end far below it. */
  fewest(seconds: number[], usual: number): number {
    return this.#secondsHeight(seconds) > this.#lead + FAR ? usual - 1 : usual
  }

  /** Whether another second fits beside the lead. */
  hasRoomFor(seconds: number[], next: number): boolean {
    return seconds.length < MOST_SECONDS && this.#secondsHeight([...seconds, next]) <= this.#lead
  }

  /** The ids among `free` that fill *Latest* to the height of what stands beside it; none where there are too few. */
  latest(seconds: number[], free: number[]): number[] {
    const height = Math.max(this.#lead, this.#secondsHeight(seconds)) + OVER
    const headline = (id: number) => this.#stories.get(id)?.headline ?? 0
    const most = Math.min(free.length, MOST_LATEST)
    let count = Math.min(free.length, FEWEST_LATEST)
    while (count < most && latestHeight(free.slice(0, count + 1).map(headline)) <= height) count++
    return count < FEWEST_LATEST ? [] : free.slice(0, count)
  }

  /** A strip of four, unless it would leave too few stories to fill *Latest*. */
  strip(seconds: number[], free: number[]): number {
    return free.length - this.latest(seconds, free).length < SIZE.strip ? 0 : SIZE.strip
  }

  #secondsHeight(seconds: number[]): number {
    const stories = seconds.flatMap((id) => this.#stories.get(id) ?? [])
    const pictured = stories.findIndex((story) => story.hasPicture)
    const heights = stories.map(({ headline, standfirst }, n) =>
      teaserHeight(
        {
          headline,
          ...besideLead(n),
          standfirst: Math.min(standfirst, ROOM),
          picture: n === pictured ? 'wide' : 'none',
        },
        3,
      ),
    )
    return heights.reduce((sum, height) => sum + height + BETWEEN, -BETWEEN)
  }
}
