import type { Placed } from '#components/ui/filled-stack.ts'
import { Story } from '#components/ui/story.tsx'
import type { Speech } from '#domain/words/speech.ts'

type Props = { stack: Placed[]; speech: Speech; inSection: string; as?: string }

/** Stories under each other, without bylines. */
export function Stack({ stack, speech, inSection, as = '' }: Props) {
  return (
    <div className={`stack ${as}`.trim()}>
      {stack.map(({ story, size, room, hasStandfirst }) => (
        <Story
          key={story.id}
          story={story}
          speech={speech}
          size={size}
          room={room}
          hasStandfirst={hasStandfirst}
          hasByline={false}
          inSection={inSection}
        />
      ))}
    </div>
  )
}
