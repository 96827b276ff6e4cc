import type { FrontPool, PoolStory } from '#db/queries/front/front-pool.ts'
import { latestHeight, leadHeight, storyHeight } from '#domain/article/column-height.ts'

const MOST_SECONDS = 6
/** Stories from which a lead without a picture has two rows of seconds. */
const MANY = 24
const FEWEST_LATEST = 3
const MOST_LATEST = 14
const ROOM = 200
const BETWEEN = 29
/** Height in px by which a column may be shorter than the tallest: its stories are then set apart. */
const SLACK = 90
const IN_A_ROW = 3
const BIG_PICTURE = 470

/** How many stories fill the columns at the top of the front, by the lengths of their texts. */
export class TopSizes {
  readonly #stories: Map<number, PoolStory>
  readonly #lead: PoolStory | undefined
  readonly #isPictured: boolean
  readonly #isBig: boolean

  constructor({ top }: FrontPool, lead: number | null, { isPictured, isBig }: { isPictured: boolean; isBig: boolean }) {
    this.#stories = new Map(top.map((story) => [story.id, story]))
    this.#lead = lead === null ? undefined : this.#stories.get(lead)
    this.#isPictured = isPictured
    this.#isBig = isBig
  }

  /** Whether another second fits beside the lead, or under one without a picture. */
  hasRoomFor(seconds: number[]): boolean {
    if (seconds.length >= MOST_SECONDS) return false
    if (this.#isBig && this.#isPictured) return false
    if (!this.#isPictured) return this.#stories.size >= MANY
    return this.#secondsHeight(seconds) + SLACK < this.#leadHeight()
  }

  /** The ids among `free` that fill *Latest* to the height of what stands beside it; none where there are too few. */
  latest(seconds: number[], free: number[]): number[] {
    const height = !this.#isPictured
      ? this.#leadHeight() + this.#rowsHeight(seconds)
      : this.#isBig
        ? BIG_PICTURE
        : Math.max(this.#leadHeight(), this.#secondsHeight(seconds))
    const headline = (id: number) => this.#stories.get(id)?.headline ?? 0
    let count = Math.min(free.length, FEWEST_LATEST)
    while (
      count < Math.min(free.length, MOST_LATEST) &&
      latestHeight(free.slice(0, count + 1).map(headline)) <= height
    ) {
      count++
    }
    return count < FEWEST_LATEST ? [] : free.slice(0, count)
  }

  #leadHeight(): number {
    const { headline = 60, standfirst = 0 } = this.#lead ?? {}
    // The headline of big news stands above its columns.
    if (this.#isBig && this.#isPictured) return BIG_PICTURE
    return leadHeight({ headline, standfirst, hasPicture: this.#isPictured })
  }

  #secondsHeight(seconds: number[]): number {
    const stories = seconds.flatMap((id) => this.#stories.get(id) ?? [])
    const pictured = stories.findIndex((story) => story.hasPicture)
    const heights = stories.map(({ headline, standfirst }, n) =>
      storyHeight({
        headline,
        size: n === 0 ? 4 : n === 1 ? 3 : 2,
        standfirst: Math.min(standfirst, ROOM),
        hasMeta: n < 2,
        hasPicture: n === pictured,
      }),
    )
    return heights.reduce((sum, height) => sum + height + BETWEEN, 0)
  }

  #rowsHeight(seconds: number[]): number {
    const heights = seconds.map((id) => {
      const { headline = 60, standfirst = 0 } = this.#stories.get(id) ?? {}
      return storyHeight({ headline, size: 3, standfirst: Math.min(standfirst, ROOM / 2) })
    })
    const rows = Math.ceil(heights.length / IN_A_ROW)
    const mean = heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length)
    return rows * (mean + BETWEEN)
  }
}
