import type { SampleStory } from '#db/sample/sample-story.ts'
import { business } from '#db/sample/stories/business.ts'
import { climateScience } from '#db/sample/stories/climate-science.ts'
import { cultureSport } from '#db/sample/stories/culture-sport.ts'
import { desk } from '#db/sample/stories/desk.ts'
import { fundVote } from '#db/sample/stories/fund-vote.ts'
import { harbourFund } from '#db/sample/stories/harbour-fund.ts'
import { opinion } from '#db/sample/stories/opinion.ts'
import { politics } from '#db/sample/stories/politics.ts'
import { signPainter } from '#db/sample/stories/sign-painter.ts'
import { top } from '#db/sample/stories/top.ts'
import { world } from '#db/sample/stories/world.ts'

/** Every story of the sample newsroom, published or not. */
export const stories: SampleStory[] = [
  ...top,
  ...harbourFund,
  ...world,
  ...politics,
  ...business,
  ...climateScience,
  ...cultureSport,
  ...opinion,
  ...signPainter,
  ...fundVote,
  ...desk,
]

/** The names of all topics that stories carry, in order of first mention. */
export const topics: string[] = [...new Set(stories.flatMap((story) => story.topics))]
