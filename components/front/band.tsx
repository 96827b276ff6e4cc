import { Feature } from '#components/front/feature.tsx'
import { Four } from '#components/front/four.tsx'
import { Halves } from '#components/front/halves.tsx'
import { OpinionBand } from '#components/front/opinion-band.tsx'
import { River } from '#components/front/river.tsx'
import type { FrontBand } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Renders one band of the front by its kind. */
export function Band({ band, speech }: { band: FrontBand; speech: Speech }) {
  switch (band.kind) {
    case 'river':
      return <River band={band} speech={speech} />
    case 'halves':
      return <Halves halves={band.halves} speech={speech} />
    case 'four':
      return <Four band={band} speech={speech} />
    case 'opinion':
      return <OpinionBand band={band} speech={speech} />
    case 'feature':
      return <Feature story={band.story} speech={speech} />
    default:
      return band satisfies never
  }
}
