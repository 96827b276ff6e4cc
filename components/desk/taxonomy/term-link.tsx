import type { ComponentProps } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'

type Props = Omit<ComponentProps<typeof DeskLink>, 'href' | 'id'> & {
  noun: TermNoun
  id: number
  chosen: number | null
}

/** The name of a section, topic or byline in its list, which opens its details beside it. */
export const TermLink = ({ noun, id, chosen, ...link }: Props) => (
  <DeskLink
    {...link}
    id={`term-${id}`}
    className="inline-flex min-h-7 items-center font-semibold no-underline hover:underline"
    href={`/desk/${noun}?id=${id}`}
    aria-current={id === chosen || undefined}
  />
)
